// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/yamltext.h"

namespace spillway {

namespace {

using Kind = ConfigNode::Kind;

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

bool isBlank(char c)
{
    return isSpace(c) || c == '\n' || c == '\r';
}

qsizetype skipSpaces(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

/// Over white space, line breaks, commas and comments.
qsizetype skipFlowFiller(QByteArrayView text, qsizetype at)
{
    while (at < text.size()) {
        if (isBlank(text[at]) || text[at] == ',')
            ++at;
        else if (text[at] == '#')
            at = nextLine(text, at);
        else
            break;
    }
    return at;
}

/// A plain scalar on one line.
qsizetype plainEnd(QByteArrayView text, qsizetype at, bool inFlow)
{
    qsizetype end = at;
    for (qsizetype i = at; i < text.size() && text[i] != '\n' && text[i] != '\r'; ++i) {
        const bool last = i + 1 == text.size() || isBlank(text[i + 1]);
        const bool flowMark = inFlow && QByteArrayView(",[]{}").contains(text[i]);
        const bool flowColon =
            inFlow && text[i] == ':' && !last && QByteArrayView(",[]{}").contains(text[i + 1]);
        if ((text[i] == ':' && last) || flowMark || flowColon
            || (text[i] == '#' && i > at && isSpace(text[i - 1])))
            break;
        if (!isSpace(text[i]))
            end = i + 1;
    }
    return end;
}

std::optional<qsizetype> scalarEnd(QByteArrayView text, qsizetype at, const QByteArray &value,
                                   bool inFlow)
{
    if (at < 0 || at >= text.size())
        return {};
    if (text[at] == '"' || text[at] == '\'')
        return quotedEnd(text, at);
    const qsizetype end = plainEnd(text, at, inFlow);
    if (text.sliced(at, end - at) != QByteArrayView(value))
        return {}; // over several lines, with a tag, an anchor, or a block scalar
    return end;
}

std::optional<qsizetype> flowEnd(QByteArrayView text,
                                 const ConfigNode &node) // NOLINT(misc-no-recursion)
{
    const char opening = node.kind == Kind::Mapping ? '{' : '[';
    const char closing = node.kind == Kind::Mapping ? '}' : ']';
    if (node.offset < 0 || node.offset >= text.size() || text[node.offset] != opening)
        return {};
    std::optional<qsizetype> at = node.offset + 1;
    if (!node.members.empty()) {
        at = memberEnd(text, node.members.back(), true);
    } else if (!node.items.empty()) {
        if (node.items.back().isNull())
            return {};
        at = nodeEnd(text, node.items.back(), true);
    }
    if (!at)
        return {};
    const qsizetype end = skipFlowFiller(text, *at);
    if (end >= text.size() || text[end] != closing)
        return {};
    return end + 1;
}

QByteArray indentation(qsizetype columns)
{
    return QByteArray(columns, ' ');
}

/// "name:" and its value as lines, each with its line break.
QByteArray memberLines(const QByteArray &name, const YamlValue &value, qsizetype indent,
                       const QByteArray &lineBreak)
{
    if (value.block.isEmpty())
        return indentation(indent) + name + ": " + value.flow + lineBreak;
    QByteArray lines = indentation(indent) + name + ':' + lineBreak;
    for (const QByteArray &line : value.block)
        lines += indentation(indent + 2) + line + lineBreak;
    return lines;
}

QByteArray itemLines(const YamlValue &value, qsizetype indent, const QByteArray &lineBreak)
{
    if (value.block.isEmpty())
        return indentation(indent) + "- " + value.flow + lineBreak;
    QByteArray lines;
    for (const QByteArray &line : value.block)
        lines += indentation(indent) + (lines.isEmpty() ? "- " : "  ") + line + lineBreak;
    return lines;
}

/// Inserts whole lines after the line of `offset`.
YamlEdit insertLines(QByteArrayView text, qsizetype offset, const QByteArray &lines)
{
    const qsizetype at = nextLine(text, offset);
    const bool unfinished = at > 0 && text[at - 1] != '\n';
    return {at, 0, unfinished ? lineBreakOf(text) + lines : lines};
}

/// Inserts behind the last entry of a flow collection.
std::optional<YamlEdit> insertFlow(QByteArrayView text, const ConfigNode &node,
                                   const QByteArray &entry)
{
    if (!flowEnd(text, node))
        return {};
    if (!node.members.empty()) {
        const auto end = memberEnd(text, node.members.back(), true);
        return YamlEdit {*end, 0, ", " + entry};
    }
    if (!node.items.empty()) {
        const auto end = nodeEnd(text, node.items.back(), true);
        return YamlEdit {*end, 0, ", " + entry};
    }
    return YamlEdit {node.offset + 1, 0, entry};
}

/// Gives a Null member a value: `lines` below it, or `flow` behind its colon.
std::optional<YamlEdit> fillNull(QByteArrayView text, const ConfigMember &member, bool inFlow,
                                 const QByteArray &flow, const QByteArray &lines)
{
    const auto colon = colonEnd(text, member);
    const auto end = memberEnd(text, member, inFlow);
    if (!colon || !end)
        return {};
    if (*end > *colon) // a written null
        return YamlEdit {*colon, *end - *colon, ' ' + flow};
    if (inFlow)
        return YamlEdit {*colon, 0, ' ' + flow};
    return insertLines(text, *colon, lines);
}

} // namespace

std::optional<qsizetype> quotedEnd(QByteArrayView text, qsizetype at)
{
    const char quote = text[at];
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            if (quote == '\'' && i + 1 < text.size() && text[i + 1] == '\'')
                ++i;
            else
                return i + 1;
        }
    }
    return {};
}

std::optional<qsizetype> colonEnd(QByteArrayView text, const ConfigMember &member)
{
    auto end = scalarEnd(text, member.offset, member.name, true);
    if (!end)
        end = scalarEnd(text, member.offset, member.name, false);
    if (!end)
        return {};
    const qsizetype colon = skipSpaces(text, *end);
    if (colon >= text.size() || text[colon] != ':')
        return {};
    return colon + 1;
}

std::optional<qsizetype> nodeEnd(QByteArrayView text, const ConfigNode &node,
                                 bool inFlow) // NOLINT(misc-no-recursion)
{
    if (node.alias || node.isNull())
        return {};
    if (node.kind == Kind::Scalar)
        return scalarEnd(text, node.offset, node.scalar, inFlow);
    if (node.flow)
        return flowEnd(text, node);
    if (node.kind == Kind::Mapping)
        return node.members.empty() ? std::nullopt : memberEnd(text, node.members.back(), false);
    return node.items.empty() ? std::nullopt : nodeEnd(text, node.items.back(), false);
}

std::optional<qsizetype> memberEnd(QByteArrayView text, const ConfigMember &member,
                                   bool inFlow) // NOLINT(misc-no-recursion)
{
    if (!member.value.isNull())
        return nodeEnd(text, member.value, inFlow);
    const auto colon = colonEnd(text, member);
    if (!colon)
        return {};
    const qsizetype at = skipSpaces(text, *colon);
    for (const char *word : {"~", "null", "Null", "NULL"}) {
        const QByteArrayView rest = text.sliced(at);
        const auto length = static_cast<qsizetype>(qstrlen(word));
        if (rest.startsWith(QByteArrayView(word)) && plainEnd(text, at, inFlow) == at + length)
            return at + length;
    }
    return colon;
}

qsizetype nextLine(QByteArrayView text, qsizetype offset)
{
    const qsizetype end = text.indexOf('\n', offset);
    return end < 0 ? text.size() : end + 1;
}

qsizetype lineStart(QByteArrayView text, qsizetype offset)
{
    while (offset > 0 && text[offset - 1] != '\n')
        --offset;
    return offset;
}

QByteArray lineBreakOf(QByteArrayView text)
{
    const qsizetype first = text.indexOf('\n');
    return first > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
}

std::optional<YamlEdit> addMemberEdit(QByteArrayView text, const ConfigNode &mapping,
                                      const ConfigMember *member, bool inFlow,
                                      const QByteArray &name, const YamlValue &value)
{
    const QByteArray lineBreak = lineBreakOf(text);
    if (mapping.isNull()) {
        if (!member)
            return insertLines(text, text.size(), memberLines(name, value, 0, lineBreak));
        return fillNull(text, *member, inFlow, '{' + name + ": " + value.flow + '}',
                        memberLines(name, value, member->column + 1, lineBreak));
    }
    if (mapping.kind != Kind::Mapping || mapping.alias)
        return {};
    if (mapping.flow)
        return insertFlow(text, mapping, name + ": " + value.flow);
    const auto end = nodeEnd(text, mapping, false);
    if (!end)
        return {};
    return insertLines(text, *end,
                       memberLines(name, value, mapping.members.front().column - 1, lineBreak));
}

std::optional<YamlEdit> addItemEdit(QByteArrayView text, const ConfigMember &list, bool inFlow,
                                    const YamlValue &value)
{
    const QByteArray lineBreak = lineBreakOf(text);
    const ConfigNode &node = list.value;
    if (node.isNull())
        return fillNull(text, list, inFlow, '[' + value.flow + ']',
                        itemLines(value, list.column + 1, lineBreak));
    if (node.kind != Kind::Sequence || node.alias)
        return {};
    if (node.flow)
        return insertFlow(text, node, value.flow);
    const auto end = nodeEnd(text, node, false);
    if (!end)
        return {};
    return insertLines(text, *end, itemLines(value, node.column - 1, lineBreak));
}

std::optional<YamlEdit> removeItemEdit(QByteArrayView text, const ConfigNode &list,
                                       std::size_t index)
{
    const ConfigNode &item = list.items[index];
    const auto end = nodeEnd(text, item, list.flow);
    if (!end || list.alias)
        return {};
    if (!list.flow) {
        const qsizetype start = lineStart(text, item.offset);
        const QByteArrayView before = text.sliced(start, item.offset - start).trimmed();
        if (before != "-")
            return {};
        return YamlEdit {start, nextLine(text, *end) - start, {}};
    }
    if (index + 1 < list.items.size())
        return YamlEdit {item.offset, list.items[index + 1].offset - item.offset, {}};
    if (index == 0)
        return YamlEdit {item.offset, *end - item.offset, {}};
    const auto previousEnd = nodeEnd(text, list.items[index - 1], true);
    if (!previousEnd)
        return {};
    return YamlEdit {*previousEnd, *end - *previousEnd, {}};
}

} // namespace spillway
