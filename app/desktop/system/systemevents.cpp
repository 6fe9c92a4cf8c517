// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/system/systemevents.h"

#ifdef Q_OS_LINUX
#include "app/desktop/system/busevents.h"
#endif

namespace spillway {

std::unique_ptr<SystemEvents> SystemEvents::create()
{
#ifdef Q_OS_LINUX
    return std::make_unique<BusEvents>(QDBusConnection::systemBus());
#else
    return std::make_unique<SystemEvents>();
#endif
}

} // namespace spillway

#include "moc_systemevents.cpp"
