// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/arguments.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>

namespace spillway::bench {

namespace {

[[noreturn]] void refuse(const std::string &reason)
{
    std::fprintf(stderr, "%s\n", reason.c_str());
    std::exit(2);
}

} // namespace

Arguments::Arguments(int count, char **values)
{
    int next = 1;
    if (next < count && std::string(values[next]).rfind("--", 0) != 0)
        m_mode = values[next++];
    for (; next < count; next += 2) {
        const std::string name = values[next];
        if (name.rfind("--", 0) != 0 || next + 1 == count)
            refuse("expected --name value at " + name);
        m_options[name.substr(2)] = values[next + 1];
    }
}

long Arguments::number(const std::string &name, long fallback)
{
    const auto found = m_options.find(name);
    if (found == m_options.end())
        return fallback;
    long value = 0;
    const std::string &given = found->second;
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), value);
    if (error != std::errc() || end != given.data() + given.size() || value < 0)
        refuse("--" + name + " wants a whole number, not " + given);
    m_options.erase(found);
    return value;
}

std::string Arguments::text(const std::string &name, const std::string &fallback)
{
    const auto node = m_options.extract(name);
    return node.empty() ? fallback : node.mapped();
}

void Arguments::refuseUnread() const
{
    if (!m_options.empty())
        refuse("unknown option --" + m_options.begin()->first);
}

} // namespace spillway::bench
