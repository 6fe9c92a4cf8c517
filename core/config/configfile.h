// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/config/snapshot.h"

#include <QByteArray>
#include <QString>

#include <optional>

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

/// A change of a key that is written; absent members stay as they are.
struct KeyChange
{
    std::optional<QString> label {};
    std::optional<bool> enabled {};
    std::optional<int> weight {}; ///< 1…1000
    std::optional<QString> account {};
    std::optional<int> rpm {}; ///< 0 = no limit of ours (as for the next three)
    std::optional<qint64> tpm {};
    std::optional<int> rpd {};
    std::optional<int> concurrency {};
    std::optional<SecretReference> secret {};
};

/// Changes a key in its place. NotFound: there is no such key; Conflict: the new label is taken.
[[nodiscard]] Result<QByteArray> editKey(const QByteArray &text, const QString &providerId,
                                         const QString &label, const KeyChange &change);

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

/// Takes a setting outside lists out of the file, so that its default is in effect again; where its
/// line cannot be taken out safely the default is written instead. A setting that is not written
/// leaves the text as it is.
[[nodiscard]] Result<QByteArray> resetScalar(const QByteArray &text, const QByteArray &path);

} // namespace spillway
