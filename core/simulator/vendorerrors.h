// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/headers.h"
#include "core/simulator/faultscript.h"
#include "core/simulator/vendorwriter.h"

namespace spillway {

// What each vendor says in the cases that have nothing to do with an answer. Pure.

[[nodiscard]] SimulatedError missingKeyError(Dialect dialect);
[[nodiscard]] SimulatedError invalidKeyError(Dialect dialect, QByteArrayView key);
[[nodiscard]] SimulatedError unknownModelError(Dialect dialect, QByteArrayView model);
[[nodiscard]] SimulatedError badRequestError(QByteArray message);
[[nodiscard]] SimulatedError notFoundError(Dialect dialect, QByteArrayView path);
/// Of a fault of kind Status, VendorCode or ErrorEvent.
[[nodiscard]] SimulatedError faultError(Dialect dialect, const Fault &fault);
/// The key of a request in any of the vendors' places; empty when it has none.
[[nodiscard]] QByteArray requestKey(const HeaderList &headers, QByteArrayView query);

} // namespace spillway
