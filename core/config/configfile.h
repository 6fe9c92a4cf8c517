// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/config/snapshot.h"

#include <QByteArray>
#include <QString>

namespace spillway {

/// Edits of config.yaml's text that keep comments, order, style and unknown names. Each one reads
/// the result again and compares it with what was meant: when they differ, or the text is written
/// in a way that cannot be edited safely (anchors, text over several lines), the answer is
/// Error{Config} that says what to change by hand, and the text is not touched. Pure; save the
/// result by writeAtomically().

/// What a provider that does not exist yet starts from.
struct NewProvider
{
    QString preset; ///< empty = the provider must exist
    QByteArray baseUrl; ///< for presets without one, or to override it; else empty
};

/// Adds a key to the provider, and the provider when it is not there. Conflict: the label is taken.
[[nodiscard]] Result<QByteArray> addKey(const QByteArray &text, const QString &providerId,
                                        const NewProvider &ifNew, const KeyConfig &key);

/// Removes a key; the provider stays. NotFound: there is no such key.
[[nodiscard]] Result<QByteArray> removeKey(const QByteArray &text, const QString &providerId,
                                           const QString &label);

/// Replaces where a key's secret is kept, also a secret in clear under any of its names. With an
/// empty provider and label it is admin.token.
[[nodiscard]] Result<QByteArray> setSecretReference(const QByteArray &text,
                                                    const QString &providerId, const QString &label,
                                                    const SecretReference &reference);

/// Sets one setting that is a single value: "listener.port", "providers[zai].policy",
/// "providers[zai].keys[main].weight". Sections that are missing are added, items of lists are not.
/// The value is checked against the settings table.
[[nodiscard]] Result<QByteArray> setScalar(const QByteArray &text, const QByteArray &path,
                                           const QByteArray &value);

} // namespace spillway
