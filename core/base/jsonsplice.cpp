// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonsplice.h"

#include "core/base/jsonview.h"
#include "core/base/jsonwriter.h"

namespace spillway {

SplicedBytes replaceTopLevelString(const QByteArray &body, QByteArrayView member,
                                   QByteArrayView newValue)
{
    SplicedBytes spliced(body);
    const JsonView root = JsonView::document(body);
    if (root.type() != JsonView::Type::Object)
        return spliced;

    JsonWriter writer;
    const QByteArray quoted = writer.value(newValue).take();
    root.forEach([&](QByteArrayView name, const JsonView &value) {
        if (name == member)
            spliced.replace(value.offset(), value.raw().size(), quoted);
        return true;
    });
    return spliced;
}

} // namespace spillway
