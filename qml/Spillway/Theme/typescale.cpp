// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Theme/typescale.h"

#include <QDir>
#include <QFontDatabase>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

struct Kind
{
    QLatin1StringView name;
    int pixelSize;
    int weight;
    qreal letterSpacing = 0;
    bool mono = false;
    bool secondary = false;
};

constexpr std::array<Kind, 11> kinds {{
    {"body"_L1, 13, QFont::Normal},
    {"display"_L1, 26, QFont::DemiBold, -0.4},
    {"tile"_L1, 24, QFont::DemiBold, -0.4},
    {"title"_L1, 18, QFont::DemiBold, -0.2},
    {"heading"_L1, 14, QFont::DemiBold},
    {"strong"_L1, 13, QFont::Medium},
    {"small"_L1, 12, QFont::Normal, 0, false, true},
    {"caption"_L1, 11, QFont::Medium, 0, false, true},
    {"mono"_L1, 12, QFont::Normal, 0, true},
    {"monoSmall"_L1, 11, QFont::Normal, 0, true},
    {"monoBig"_L1, 22, QFont::Medium, 0, true},
}};

const Kind &find(const QString &name)
{
    const auto *found = std::find_if(kinds.begin(), kinds.end(),
                                     [&](const Kind &kind) { return kind.name == name; });
    return found == kinds.end() ? kinds.front() : *found;
}

/// Registers the fonts that the build put among the resources, once a program.
bool registerBundledFonts()
{
    const QDir bundled(u":/spillway/fonts"_s);
    const QStringList names = bundled.entryList(QDir::Files);
    return std::count_if(names.begin(), names.end(),
                         [&](const QString &name) {
                             return QFontDatabase::addApplicationFont(bundled.filePath(name)) >= 0;
                         })
        > 0;
}

bool hasBundledFonts()
{
    static const bool registered = registerBundledFonts();
    return registered;
}

} // namespace

QString TypeScale::sans()
{
    return hasBundledFonts() ? u"Spillway UI"_s
                             : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

QString TypeScale::mono()
{
    return hasBundledFonts() ? u"Spillway Mono"_s
                             : QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

QString TypeScale::family(const QString &kind)
{
    return find(kind).mono ? mono() : sans();
}

int TypeScale::pixelSize(const QString &kind)
{
    return find(kind).pixelSize;
}

int TypeScale::weight(const QString &kind)
{
    return find(kind).weight;
}

qreal TypeScale::letterSpacing(const QString &kind)
{
    return find(kind).letterSpacing;
}

bool TypeScale::secondary(const QString &kind)
{
    return find(kind).secondary;
}

} // namespace spillway
