// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>

namespace spillway::bench {

// "mode --name value --name value" as the two programs take it. Reading an option that is not a
// number, or an option that the program never asks for, ends the program with a message.
class Arguments final
{
public:
    Arguments(int count, char **values);

    const std::string &mode() const { return m_mode; }
    long number(const std::string &name, long fallback);
    std::string text(const std::string &name, const std::string &fallback);

    // Call after the last option was read: what is left over is a typing mistake.
    void refuseUnread() const;

private:
    std::string m_mode;
    std::map<std::string, std::string> m_options;
};

} // namespace spillway::bench
