// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QEventLoop>

#include <functional>
#include <optional>

namespace spillway {

/// Runs an asynchronous step to its end, in an event loop of its own. For command line use.
template <typename T>
[[nodiscard]] Result<T> waitFor(const std::function<void(std::function<void(Result<T>)>)> &start)
{
    QEventLoop loop;
    std::optional<Result<T>> result;
    start([&](Result<T> value) {
        result = std::move(value);
        loop.quit();
    });
    if (!result)
        loop.exec();
    return *std::move(result);
}

/// Prints an error for a person on standard error; returns exit code 1.
int reportError(const Error &error);

} // namespace spillway
