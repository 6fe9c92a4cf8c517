// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/config/snapshot.h"

#include <QString>

namespace spillway {

/// Prints the lines that a person needs to use a running proxy. Pure.
[[nodiscard]] QString welcomeText(const QString &url, const Snapshot &snapshot, bool demo);

/// http(s)://host:port of the listener, with a host that a client on this machine can use. Pure.
[[nodiscard]] QString baseUrl(const Snapshot &snapshot, quint16 port);

} // namespace spillway
