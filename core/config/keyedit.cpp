// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configfile.h"
#include "core/config/configpath.h"
#include "core/config/verifiededit.h"

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

/// The settings of a key that are to be written, by name. The secret and the label are not among
/// them.
std::vector<std::pair<QByteArray, QByteArray>> scalarsOf(const KeyChange &change)
{
    std::vector<std::pair<QByteArray, QByteArray>> scalars;
    const auto add = [&scalars](const char *name, const std::optional<QByteArray> &value) {
        if (value)
            scalars.emplace_back(name, *value);
    };
    const auto number = [](const auto &value) -> std::optional<QByteArray> {
        if (!value)
            return {};
        return QByteArray::number(*value);
    };
    if (change.enabled)
        add("enabled", *change.enabled ? "true" : "false");
    add("weight", number(change.weight));
    if (change.account)
        add("account", change.account->toUtf8());
    add("rpm", number(change.rpm));
    add("tpm", number(change.tpm));
    add("rpd", number(change.rpd));
    add("concurrency", number(change.concurrency));
    return scalars;
}

/// The key's node; null when the file has none.
const ConfigNode *findKey(const ConfigNode &root, const QString &providerId, const QString &label)
{
    const ConfigNode *providers = root.member("providers");
    const ConfigNode *provider = providers ? findItem(*providers, providerId.toUtf8()) : nullptr;
    const ConfigNode *keys = provider ? provider->member("keys") : nullptr;
    const ConfigNode *key = keys ? findItem(*keys, label.toUtf8()) : nullptr;
    const ConfigNode *written = key ? key->member("label") : nullptr;
    // A number selects by place, which is not what a label means.
    return written && QString::fromUtf8(written->scalar).trimmed() == label ? key : nullptr;
}

} // namespace

Result<QByteArray> editKey(const QByteArray &text, const QString &providerId, const QString &label,
                           const KeyChange &change)
{
    const auto root = parseForEdit(text);
    if (!root)
        return root.error();
    if (!findKey(*root, providerId, label))
        return notInFile(u"key \"%1\" of provider \"%2\""_s.arg(label, providerId));
    const QByteArray place = "providers[" + providerId.toUtf8() + "].keys[" + label.toUtf8() + "].";
    if (label.contains(u']'))
        return editByHand(u"change key \"%1\" of provider \"%2\""_s.arg(label, providerId));

    QByteArray edited = text;
    for (const auto &[name, value] : scalarsOf(change)) {
        Result<QByteArray> next = setScalar(edited, place + name, value);
        if (!next)
            return next;
        edited = *std::move(next);
    }
    if (change.secret) {
        Result<QByteArray> next = setSecretReference(edited, providerId, label, *change.secret);
        if (!next)
            return next;
        edited = *std::move(next);
    }
    // The name comes last: everything before looks the key up by the old one.
    if (!change.label || *change.label == label)
        return edited;
    if (change.label->trimmed().isEmpty())
        return Error {ErrorKind::Config, u"A key needs a name."_s, {}};
    if (findKey(*root, providerId, change.label->trimmed()))
        return Error {ErrorKind::Conflict,
                      u"Provider \"%1\" already has a key \"%2\"; choose another label."_s.arg(
                          providerId, change.label->trimmed()),
                      {}};
    return setScalar(edited, place + "label", change.label->trimmed().toUtf8());
}

} // namespace spillway
