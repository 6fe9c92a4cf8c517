// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configfile.h"

#include "core/config/configcheck.h"
#include "core/config/configpath.h"
#include "core/config/schema.h"
#include "core/config/utf8text.h"
#include "core/config/verifiededit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

using Kind = ConfigNode::Kind;

const ConfigMember *entry(const ConfigNode &node, QByteArrayView name)
{
    const auto found = std::find_if(node.members.begin(), node.members.end(),
                                    [&](const ConfigMember &m) { return m.name == name; });
    return found == node.members.end() ? nullptr : &*found;
}

/// Position of the item whose `name` is `value`.
std::optional<std::size_t> indexOf(const ConfigNode *list, QByteArrayView name,
                                   const QString &value)
{
    for (std::size_t i = 0; list && i < list->items.size(); ++i) {
        const ConfigNode *found = list->items[i].member(name);
        if (found && QString::fromUtf8(found->scalar).trimmed() == value)
            return i;
    }
    return {};
}

/// The edit that adds an item to the list `name` of `mapping`, the list included when it is
/// missing.
std::optional<YamlEdit> addToList(const QByteArray &text, const ConfigNode &mapping,
                                  const ConfigMember *own, bool inFlow, const QByteArray &name,
                                  const YamlValue &item)
{
    if (const ConfigMember *list = entry(mapping, name))
        return addItemEdit(text, *list, mapping.flow, item);
    YamlValue list = listValue({item});
    if (!item.block.isEmpty()) {
        list.block.clear();
        for (const QByteArray &line : item.block)
            list.block << (list.block.isEmpty() ? "- " : "  ") + line;
    }
    return addMemberEdit(text, mapping, own, inFlow, name, list);
}

Result<QByteArray> addProvider(const QByteArray &text, const ConfigNode &root, const QString &id,
                               const NewProvider &provider, const YamlValue &key,
                               const QString &what)
{
    if (provider.preset.isEmpty())
        return notInFile(u"provider \"%1\""_s.arg(id));
    const YamlValue item = providerValue(id, provider.preset, provider.baseUrl, key);
    ConfigNode expected = root;
    ConfigNode &list = expected.ensureMember("providers");
    if (list.kind != Kind::Sequence && !list.isNull())
        return editByHand(what);
    list.kind = Kind::Sequence;
    list.items.push_back(item.node);
    return verifiedEdit(text, addToList(text, root, nullptr, false, "providers", item), expected,
                        what);
}

} // namespace

Result<QByteArray> addKey(const QByteArray &text, const QString &providerId,
                          const NewProvider &ifNew, const KeyConfig &key)
{
    const QString what = u"add key \"%1\" to provider \"%2\""_s.arg(key.label, providerId);
    const auto root = parseForEdit(text);
    if (!root)
        return root.error();
    const YamlValue item = keyValue(key);
    const ConfigNode *providers = root->member("providers");
    const auto index = indexOf(providers, "id", providerId);
    if (!index)
        return addProvider(text, *root, providerId, ifNew, item, what);
    const ConfigNode &provider = providers->items[*index];
    if (indexOf(provider.member("keys"), "label", key.label))
        return Error {ErrorKind::Conflict,
                      u"Provider \"%1\" already has a key \"%2\"; choose another label."_s.arg(
                          providerId, key.label),
                      {}};
    ConfigNode expected = *root;
    ConfigNode &keys = expected.member("providers")->items[*index].ensureMember("keys");
    if (keys.kind != Kind::Sequence && !keys.isNull())
        return editByHand(what);
    keys.kind = Kind::Sequence;
    keys.items.push_back(item.node);
    return verifiedEdit(text, addToList(text, provider, nullptr, providers->flow, "keys", item),
                        expected, what);
}

Result<QByteArray> removeKey(const QByteArray &text, const QString &providerId,
                             const QString &label)
{
    const auto root = parseForEdit(text);
    if (!root)
        return root.error();
    const ConfigNode *providers = root->member("providers");
    const auto provider = indexOf(providers, "id", providerId);
    const ConfigNode *keys = provider ? providers->items[*provider].member("keys") : nullptr;
    const auto index = indexOf(keys, "label", label);
    if (!index)
        return notInFile(u"key \"%1\" of provider \"%2\""_s.arg(label, providerId));
    ConfigNode expected = *root;
    ConfigNode &rest = *expected.member("providers")->items[*provider].member("keys");
    rest.items.erase(rest.items.begin() + static_cast<std::ptrdiff_t>(*index));
    return verifiedEdit(text, removeItemEdit(text, *keys, *index), expected,
                        u"remove key \"%1\" of provider \"%2\""_s.arg(label, providerId));
}

Result<QByteArray> setSecretReference(const QByteArray &text, const QString &providerId,
                                      const QString &label, const SecretReference &reference)
{
    if (providerId.isEmpty() && label.isEmpty())
        return setScalar(text, "admin.token", reference.text().toUtf8());
    const auto root = parseForEdit(text);
    if (!root)
        return root.error();
    const QString what = u"set secret of key \"%1\" of provider \"%2\" to %3"_s.arg(
        label, providerId, reference.text());
    const ConfigNode *providers = root->member("providers");
    const auto provider = indexOf(providers, "id", providerId);
    const ConfigNode *keys = provider ? providers->items[*provider].member("keys") : nullptr;
    const auto index = indexOf(keys, "label", label);
    if (!index)
        return notInFile(u"key \"%1\" of provider \"%2\""_s.arg(label, providerId));

    const ConfigNode &key = keys->items[*index];
    const YamlValue value = scalarValue(reference.text().toUtf8());
    ConfigNode expected = *root;
    ConfigNode &expectedKey =
        expected.member("providers")->items[*provider].member("keys")->items[*index];
    for (std::size_t i = 0; i < key.members.size(); ++i) {
        const ConfigMember &member = key.members[i];
        const bool holdsSecret =
            member.name == "secret" || member.name == "key" || member.name == "apiKey";
        if (!holdsSecret || member.value.isNull())
            continue;
        expectedKey.members[i].name = "secret";
        expectedKey.members[i].value = value.node;
        const auto end = memberEnd(text, member, key.flow);
        std::optional<YamlEdit> edit;
        if (end && colonEnd(text, member))
            edit = YamlEdit {member.offset, *end - member.offset, "secret: " + value.flow};
        return verifiedEdit(text, edit, expected, what);
    }
    expectedKey.removeMember("secret");
    expectedKey.ensureMember("secret") = value.node;
    if (const ConfigMember *empty = entry(key, "secret")) {
        const auto colon = colonEnd(text, *empty);
        const auto end = memberEnd(text, *empty, key.flow);
        std::optional<YamlEdit> edit;
        if (colon && end)
            edit = YamlEdit {*colon, *end - *colon, ' ' + value.flow};
        expectedKey = key;
        *expectedKey.member("secret") = value.node;
        return verifiedEdit(text, edit, expected, what);
    }
    return verifiedEdit(text, addMemberEdit(text, key, nullptr, keys->flow, "secret", value),
                        expected, what);
}

Result<QByteArray> setScalar(const QByteArray &text, const QByteArray &path,
                             const QByteArray &value)
{
    const QString what = u"set %1 to %2"_s.arg(shownText(path), shownText(value));
    const auto parsed = ConfigPath::parse(path);
    const Setting *setting = parsed ? findSetting(parsed->schemaPath()) : nullptr;
    if (!setting || setting->type == SettingType::TextList || setting->type == SettingType::TextMap)
        return Error {ErrorKind::Config,
                      u"There is no setting %1 with a single value."_s.arg(shownText(path)),
                      {}};
    const auto root = parseForEdit(text);
    if (!root)
        return root.error();

    ConfigNode expected = *root;
    ConfigNode *target = &expected;
    const ConfigNode *node = &*root; // as far as the path is written
    const ConfigMember *own = nullptr; // node's entry in its mapping
    bool inFlow = false; // whether `own` stands in a flow collection
    QByteArrayList missing; // names below node that are not written
    for (const ConfigPath::Step &step : parsed->steps()) {
        if (!target->isNull() && target->kind != Kind::Mapping)
            return editByHand(what);
        target = &target->ensureMember(step.name);
        const ConfigMember *next = missing.isEmpty() ? entry(*node, step.name) : nullptr;
        if (next) {
            inFlow = node->flow;
            own = next;
            node = &next->value;
        } else {
            missing << step.name;
        }
        if (step.selector.isEmpty())
            continue;
        const ConfigNode *item = next ? findItem(*node, step.selector) : nullptr;
        if (!item)
            return notInFile(u"%1"_s.arg(shownText(path)));
        target = findItem(*target, step.selector);
        inFlow = node->flow;
        own = nullptr;
        node = item;
    }
    *target = ConfigNode::fromScalar(value);
    for (const ConfigProblem &problem : checkAgainstSchema(expected)) {
        if (problem.severity == ConfigProblem::Severity::Error && problem.line == 0)
            return Error {ErrorKind::Config, problem.message, problem.path};
    }
    const bool plain =
        setting->type == SettingType::Boolean || setting->type == SettingType::Integer;
    YamlValue written =
        plain ? YamlValue {value, {}, ConfigNode::fromScalar(value)} : scalarValue(value);
    std::optional<YamlEdit> edit;
    if (missing.isEmpty()) {
        const auto colon = own ? colonEnd(text, *own) : std::nullopt;
        const auto end = own ? memberEnd(text, *own, inFlow) : std::nullopt;
        if (colon && end && (node->isNull() || node->kind == Kind::Scalar))
            edit = YamlEdit {*colon, *end - *colon, ' ' + written.flow};
        return verifiedEdit(text, edit, expected, what);
    }
    while (missing.size() > 1) {
        const QByteArray name = missing.takeLast();
        const QByteArrayList lines = written.block;
        QByteArrayList block {name + (lines.isEmpty() ? ": " + written.flow : QByteArray(":"))};
        for (const QByteArray &line : lines)
            block << "  " + line;
        written = {'{' + name + ": " + written.flow + '}', block, {}};
    }
    return verifiedEdit(text, addMemberEdit(text, *node, own, inFlow, missing.first(), written),
                        expected, what);
}

} // namespace spillway
