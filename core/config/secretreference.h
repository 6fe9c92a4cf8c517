// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace spillway {

/// Where a key's secret lives; the secret itself is never in the configuration.
/// Written `keychain:zai/main`, `env:ZAI_KEY`, `file:/run/secrets/zai`. An empty name means that
/// there is no secret: the implicit key of a provider whose auth scheme is None. Value.
struct SecretReference
{
    enum class Kind { Keychain, Environment, File };

    Kind kind = Kind::Keychain;
    QString name; ///< item, variable or absolute path; empty = no secret

    /// Absent when the text has none of the three schemes, an empty item, a bad variable name or a
    /// relative path.
    [[nodiscard]] static std::optional<SecretReference> parse(QStringView text);
    /// True when the text begins like a reference, also when it is a faulty one.
    [[nodiscard]] static bool hasScheme(QStringView text);
    [[nodiscard]] bool isEmpty() const { return name.isEmpty(); }
    /// As it is written in the configuration; empty for no secret.
    [[nodiscard]] QString text() const;

    friend bool operator==(const SecretReference &, const SecretReference &) = default;
};

} // namespace spillway
