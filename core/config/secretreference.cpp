// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/secretreference.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr auto keychainScheme = "keychain:"_L1;
constexpr auto environmentScheme = "env:"_L1;
constexpr auto fileScheme = "file:"_L1;

bool isVariableName(const QString &name)
{
    static const QRegularExpression pattern(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    return pattern.match(name).hasMatch();
}

bool isAbsolutePath(QStringView path)
{
    const bool drive = path.size() > 2 && path[0].isLetter() && path[1] == u':'
        && (path[2] == u'/' || path[2] == u'\\');
    return (path.startsWith(u'/') && path.size() > 1) || drive;
}

} // namespace

std::optional<SecretReference> SecretReference::parse(QStringView text)
{
    if (text.startsWith(keychainScheme)) {
        const QString name = text.sliced(keychainScheme.size()).trimmed().toString();
        if (!name.isEmpty())
            return SecretReference {Kind::Keychain, name};
    } else if (text.startsWith(environmentScheme)) {
        const QString name = text.sliced(environmentScheme.size()).trimmed().toString();
        if (isVariableName(name))
            return SecretReference {Kind::Environment, name};
    } else if (text.startsWith(fileScheme)) {
        const QString name = text.sliced(fileScheme.size()).trimmed().toString();
        if (isAbsolutePath(name))
            return SecretReference {Kind::File, name};
    }
    return {};
}

bool SecretReference::hasScheme(QStringView text)
{
    return text.startsWith(keychainScheme) || text.startsWith(environmentScheme)
        || text.startsWith(fileScheme);
}

QString SecretReference::text() const
{
    if (isEmpty())
        return {};
    switch (kind) {
    case Kind::Keychain:
        return keychainScheme + name;
    case Kind::Environment:
        return environmentScheme + name;
    case Kind::File:
        return fileScheme + name;
    }
    return {};
}

} // namespace spillway
