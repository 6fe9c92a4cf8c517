// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/coredispatcher.h"

#ifdef Q_OS_LINUX
#include "core/listener/epolldispatcher.h"
#endif

namespace spillway {

std::unique_ptr<QAbstractEventDispatcher> makeCoreDispatcher()
{
#ifdef Q_OS_LINUX
    auto dispatcher = std::make_unique<EpollDispatcher>();
    if (dispatcher->isValid())
        return dispatcher;
#endif
    return nullptr;
}

} // namespace spillway
