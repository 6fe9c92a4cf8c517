// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jsonview.h"

#include <QByteArray>

namespace spillway {

/// Names a conversation by how it opens. Takes the raw bytes of texts (escapes and all: a client
/// writes the same text the same way in each turn) and says whether a text stands alone or in a
/// list of parts only by the text, because clients switch between the two when they move their
/// cache marks. Of a text longer than 4 KiB the two ends and the length count: two conversations
/// that open with the same of all three are one person's.
class ConversationHash final
{
public:
    /// A text, as a JSON string; anything else counts by its raw bytes.
    void addText(const JsonView &text);
    /// One part of a content list: its text if that is all it is, else all its members but
    /// `cache_control`.
    void addPart(const JsonView &part);
    /// A string or a list of parts.
    void addContent(const JsonView &content);

    /// 16 hex digits; empty when nothing was added.
    [[nodiscard]] QByteArray result() const;

    /// The same form of an id that the client has given.
    [[nodiscard]] static QByteArray ofId(QByteArrayView id);

private:
    void add(QByteArrayView bytes);

    QByteArray m_opening; ///< what will be hashed
};

} // namespace spillway
