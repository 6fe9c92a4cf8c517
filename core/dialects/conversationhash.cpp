// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/conversationhash.h"

#include "core/base/sha256.h"

namespace spillway {

namespace {

constexpr qsizetype digits = 16;
constexpr qsizetype longText = 4096;

QByteArray shortHash(QByteArrayView bytes)
{
    return sha256(bytes).first(digits / 2).toHex();
}

} // namespace

void ConversationHash::addText(const JsonView &text)
{
    const QByteArrayView raw = text.raw();
    if (text.type() == JsonView::Type::String)
        add(raw.sliced(1, raw.size() - 2));
    else if (text)
        add(raw);
}

void ConversationHash::addPart(const JsonView &part)
{
    if (const JsonView text = part["text"]; text.type() == JsonView::Type::String) {
        addText(text);
        return;
    }
    if (part.type() != JsonView::Type::Object) {
        addText(part);
        return;
    }
    part.forEach([&](QByteArrayView name, const JsonView &value) {
        if (name != "cache_control") {
            add(name);
            add(value.raw());
        }
        return true;
    });
}

void ConversationHash::addContent(const JsonView &content)
{
    if (content.type() != JsonView::Type::Array) {
        addText(content);
        return;
    }
    content.forEach([&](QByteArrayView, const JsonView &part) {
        addPart(part);
        return true;
    });
}

QByteArray ConversationHash::result() const
{
    return m_opening.isEmpty() ? QByteArray() : shortHash(m_opening);
}

QByteArray ConversationHash::ofId(QByteArrayView id)
{
    return shortHash(id);
}

void ConversationHash::add(QByteArrayView bytes)
{
    if (bytes.size() <= longText) {
        m_opening.append(bytes);
    } else {
        m_opening.append(bytes.first(longText / 2)).append(bytes.last(longText / 2));
        m_opening.append(QByteArray::number(bytes.size()));
    }
    m_opening.append('\0'); // what follows is another text
}

} // namespace spillway
