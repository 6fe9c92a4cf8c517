// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/snapshot.h"

#include <QString>

namespace spillway {

/// http(s)://host:port of the listener, with a host that a client on this machine can use. Pure.
[[nodiscard]] QString baseUrl(const Snapshot &snapshot, quint16 port);

} // namespace spillway
