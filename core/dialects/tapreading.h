// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jsonview.h"
#include "core/base/units.h"

#include <QByteArray>
#include <QByteArrayView>

namespace spillway {

/// What the taps of all dialects read in the same way. Pure.

/// The event's "type" member, without a walk when it comes first, as vendors write it.
[[nodiscard]] QByteArray typeMember(QByteArrayView data);

/// Whether a value carries anything: a string, array or object that is not empty.
[[nodiscard]] bool hasPayload(const JsonView &value);

/// Whether somewhere in `data` a member `quotedName` ("\"usage\"", quotes included) has a value
/// that begins with one of `beginnings`. Decides whether a chunk is worth a walk: finds members at
/// every depth, none inside strings (there quotes are escaped), and misses names written with
/// escapes, which no vendor does.
[[nodiscard]] bool memberBegins(QByteArrayView data, QByteArrayView quotedName,
                                QByteArrayView beginnings);

/// A count of tokens into `count` when the member has a positive one. Streams tell a count as 0 or
/// leave it out before they know it, and repeat it as it grows: the last positive one holds.
void takeCount(const JsonView &value, TokenCount &count);

/// `a` − `b`, at least 0: vendors' details do not always fit into their totals.
[[nodiscard]] TokenCount remaining(TokenCount a, TokenCount b);

/// Sees the members of a successful body or of a frame go by and knows afterwards whether it is an
/// error all the same: {"error": …}, {"type":"error"}, Z.AI's {"code","msg","success":false}.
/// Value.
class ErrorMembers final
{
public:
    void take(QByteArrayView name, const JsonView &value);
    [[nodiscard]] bool sayError() const { return m_error || (m_refused && m_coded); }

private:
    bool m_error = false;
    bool m_refused = false;
    bool m_coded = false;
};

/// The same for a whole object; other values are none.
[[nodiscard]] bool isErrorObject(const JsonView &document);

/// A bounded copy, for findings that hostile streams must not blow up.
[[nodiscard]] QByteArray boundedCopy(QByteArrayView text);

/// A bounded name or id into `text` when the member has one.
void takeText(const JsonView &value, QByteArray &text);

} // namespace spillway
