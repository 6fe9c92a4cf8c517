// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/admin/admintarget.h"

#include <QObject>

#include <functional>

namespace spillway {

class Configuration;

/// What the core asks of the process round it. Called on the core thread; each is answered later,
/// on the thread of `context`, and not at all when `context` is gone by then.
struct CoreHooks
{
    std::function<void(QObject *context, std::function<void(Result<QStringList>)>)> reload;
    std::function<void(KeyAddition, QObject *context, std::function<void(Result<void>)>)> addKey;
    std::function<void(QString, QString, QObject *context, std::function<void(Result<void>)>)>
        removeKey;
};

/// The hooks that ask `configuration`, which must outlive the core.
[[nodiscard]] CoreHooks hooksOf(Configuration &configuration);

} // namespace spillway
