// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <vector>

namespace spillway {

/// Something that is wrong with the configuration, and where. Value; the message never contains a
/// secret.
struct ConfigProblem
{
    enum class Severity { Warning, Error };

    Severity severity = Severity::Error;
    QString path; ///< the setting, e.g. providers[0].keys[1].weight; empty for the file as a whole
    QString message; ///< one sentence: what was found, what is allowed
    QString file; ///< the file, or "environment variable …", "command line"
    int line = 0; ///< from 1; 0 = unknown
    int column = 0; ///< from 1, in bytes

    /// "config.yaml:3:9: listener.port: …"
    [[nodiscard]] QString text() const;

    friend bool operator==(const ConfigProblem &, const ConfigProblem &) = default;
};

using ConfigProblems = std::vector<ConfigProblem>;

[[nodiscard]] bool hasErrors(const ConfigProblems &problems);

/// One Error{Config} for all of them: the message is the first error's, the detail lists every
/// problem, one a line.
[[nodiscard]] Error toError(const ConfigProblems &problems);

} // namespace spillway
