// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/yamlvalue.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

/// A mapping of `rows`, written in flow style.
YamlValue mappingValue(const std::vector<std::pair<QByteArray, YamlValue>> &rows)
{
    YamlValue value;
    value.node.kind = ConfigNode::Kind::Mapping;
    QByteArrayList parts;
    for (const auto &[name, item] : rows) {
        parts << name + ": " + item.flow;
        value.node.ensureMember(name) = item.node;
    }
    value.flow = '{' + parts.join(", ") + '}';
    return value;
}

YamlValue textListValue(const QStringList &texts)
{
    std::vector<YamlValue> items;
    for (const QString &text : texts)
        items.push_back(scalarValue(text.toUtf8()));
    YamlValue value = listValue(items);
    value.block.clear();
    return value;
}

} // namespace

QByteArray yamlScalar(QByteArrayView value)
{
    static const QRegularExpression plain(
        u"^[A-Za-z_/][A-Za-z0-9_./-]*$|^(0|[1-9][0-9]*)(ms|s|m|h|d|KiB|MiB|GiB)?$"_s);
    static const QByteArrayList words {"null", "true", "false", "yes", "no", "on", "off", "y", "n"};
    const QString text = QString::fromUtf8(value);
    if (plain.match(text).hasMatch() && !words.contains(value.toByteArray().toLower()))
        return value.toByteArray();
    QByteArray quoted = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        if (c == '\n')
            quoted += "\\n";
        else if (c == '\r')
            quoted += "\\r";
        else if (c == '\t')
            quoted += "\\t";
        else
            quoted += c;
    }
    return quoted + '"';
}

YamlValue scalarValue(const QByteArray &text)
{
    return {yamlScalar(text), {}, ConfigNode::fromScalar(text)};
}

YamlValue listValue(const std::vector<YamlValue> &items)
{
    YamlValue value;
    value.node.kind = ConfigNode::Kind::Sequence;
    QByteArrayList parts;
    for (const YamlValue &item : items) {
        parts << item.flow;
        value.block << "- " + item.flow;
        value.node.items.push_back(item.node);
    }
    value.flow = '[' + parts.join(", ") + ']';
    return value;
}

YamlValue keyValue(const KeyConfig &key)
{
    const KeyConfig defaults;
    std::vector<std::pair<QByteArray, YamlValue>> rows;
    const auto add = [&](const char *name, const QByteArray &text) {
        rows.emplace_back(name, scalarValue(text));
    };
    const auto addNumber = [&](const char *name, qint64 number, qint64 unset) {
        if (number != unset)
            add(name, QByteArray::number(number));
    };
    add("label", key.label.toUtf8());
    if (!key.secret.isEmpty())
        add("secret", key.secret.text().toUtf8());
    if (!key.enabled)
        rows.emplace_back("enabled", YamlValue {"false", {}, ConfigNode::fromScalar("false")});
    addNumber("weight", key.weight, defaults.weight);
    if (!key.account.isEmpty())
        add("account", key.account.toUtf8());
    addNumber("rpm", key.rpm, defaults.rpm);
    addNumber("tpm", key.tpm, defaults.tpm);
    addNumber("rpd", key.rpd, defaults.rpd);
    addNumber("concurrency", key.concurrency, defaults.concurrency);
    if (!key.tenants.isEmpty())
        rows.emplace_back("tenants", textListValue(key.tenants));
    return mappingValue(rows);
}

YamlValue providerValue(const QString &id, const QString &preset, const QByteArray &baseUrl,
                        const YamlValue &key)
{
    std::vector<std::pair<QByteArray, YamlValue>> rows;
    rows.emplace_back("id", scalarValue(id.toUtf8()));
    rows.emplace_back("preset", scalarValue(preset.toUtf8()));
    if (!baseUrl.isEmpty())
        rows.emplace_back("baseUrl", scalarValue(baseUrl));
    const YamlValue keys = listValue({key});
    QByteArrayList lines;
    for (const auto &[name, item] : rows)
        lines << name + ": " + item.flow;
    lines << "keys:";
    for (const QByteArray &line : keys.block)
        lines << "  " + line;
    rows.emplace_back("keys", keys);
    YamlValue value = mappingValue(rows);
    value.block = lines;
    return value;
}

} // namespace spillway
