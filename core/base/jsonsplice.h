// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/splicedbytes.h"

#include <QByteArray>
#include <QByteArrayView>

namespace spillway {

/// The body with the value of the top-level member `member` replaced by the string `newValue`
/// (quoted here), every other byte as it was. All occurrences of the member are replaced, whatever
/// way their names are escaped: parsers do not agree which of duplicates counts, so none may keep
/// the old value. Unchanged when the body is not a JSON object or has no such member. One walk over
/// the members; the rest of the body is not copied. Pure; any thread.
[[nodiscard]] SplicedBytes replaceTopLevelString(const QByteArray &body, QByteArrayView member,
                                                 QByteArrayView newValue);

} // namespace spillway
