// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Theme/systemlook.h"

#include "qml/Spillway/Theme/iconprovider.h"
#include "qml/Spillway/Theme/palettelook.h"
#ifdef SPILLWAY_PORTAL
#include "qml/Spillway/Theme/portallook.h"
#endif

#include <QQmlEngine>

using namespace Qt::StringLiterals;

namespace spillway {

SystemLook::SystemLook(Sources sources, QObject *parent)
    : QObject(parent)
    , m_sources(std::move(sources))
{
    for (const auto &source : m_sources)
        connect(source.get(), &LookSource::changed, this, &SystemLook::listen);
    listen();
}

SystemLook::~SystemLook() = default;

void SystemLook::listen()
{
    LookWishes heard;
    for (const auto &source : m_sources) {
        const LookWishes wishes = source->wishes();
        heard.dark = heard.dark.has_value() ? heard.dark : wishes.dark;
        heard.highContrast =
            heard.highContrast.has_value() ? heard.highContrast : wishes.highContrast;
        heard.reducedMotion =
            heard.reducedMotion.has_value() ? heard.reducedMotion : wishes.reducedMotion;
    }
    if (heard == m_wishes)
        return;
    m_wishes = heard;
    Q_EMIT changed();
}

SystemLook *SystemLook::create(QQmlEngine *engine, QJSEngine * /*scripting*/)
{
    if (engine->imageProvider(u"icon"_s) == nullptr)
        engine->addImageProvider(u"icon"_s, new IconProvider);
    Sources sources;
#ifdef SPILLWAY_PORTAL
    sources.push_back(std::make_unique<PortalLook>());
#endif
    sources.push_back(std::make_unique<PaletteLook>());
    return new SystemLook(std::move(sources), engine);
}

} // namespace spillway
