// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/confignode.h"
#include "core/config/yamlvalue.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace spillway {

/// Where things stand in a YAML text, found from the tree's marks. Offsets are bytes; nothing means
/// that the place is written in a way that is not understood (anchors, tags, text over several
/// lines). Pure.

/// Behind the quote that closes the one at `at`; nothing when it is never closed.
[[nodiscard]] std::optional<qsizetype> quotedEnd(QByteArrayView text, qsizetype at);
/// Behind the last byte of a member's name and its colon.
[[nodiscard]] std::optional<qsizetype> colonEnd(QByteArrayView text, const ConfigMember &member);
/// Behind the last byte of a node that is not Null. `inFlow`: it stands within [ ] or { }.
[[nodiscard]] std::optional<qsizetype> nodeEnd(QByteArrayView text, const ConfigNode &node,
                                               bool inFlow);
/// Behind the last byte of a member's value; for a Null one behind the colon or the written null.
[[nodiscard]] std::optional<qsizetype> memberEnd(QByteArrayView text, const ConfigMember &member,
                                                 bool inFlow);
/// The start of the line after `offset`, or the text's size.
[[nodiscard]] qsizetype nextLine(QByteArrayView text, qsizetype offset);
[[nodiscard]] qsizetype lineStart(QByteArrayView text, qsizetype offset);
/// "\r\n" when the text uses it, else "\n".
[[nodiscard]] QByteArray lineBreakOf(QByteArrayView text);

/// One replacement in the text.
struct YamlEdit
{
    qsizetype offset = 0;
    qsizetype length = 0;
    QByteArray bytes;
};

/// The edits that add `name: value` to a mapping, or an item to a list, or remove one. `member` is
/// the mapping's own entry in its parent, needed when it is Null; null for the root. `inFlow`: that
/// entry stands within [ ] or { }.
[[nodiscard]] std::optional<YamlEdit> addMemberEdit(QByteArrayView text, const ConfigNode &mapping,
                                                    const ConfigMember *member, bool inFlow,
                                                    const QByteArray &name, const YamlValue &value);
[[nodiscard]] std::optional<YamlEdit> addItemEdit(QByteArrayView text, const ConfigMember &list,
                                                  bool inFlow, const YamlValue &value);
[[nodiscard]] std::optional<YamlEdit> removeItemEdit(QByteArrayView text, const ConfigNode &list,
                                                     std::size_t index);

} // namespace spillway
