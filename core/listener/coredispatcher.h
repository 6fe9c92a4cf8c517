// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>

#include <memory>

namespace spillway {

/// The event dispatcher for the core thread; hand it to QThread::setEventDispatcher() before the
/// thread starts, which then owns it. Epoll on Linux, where Qt's own dispatchers poll every socket
/// again on every turn; null elsewhere, which means the platform's default.
[[nodiscard]] std::unique_ptr<QAbstractEventDispatcher> makeCoreDispatcher();

} // namespace spillway
