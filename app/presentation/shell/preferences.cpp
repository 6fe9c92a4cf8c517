// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/preferences.h"

#include <QMetaEnum>
#include <QMetaProperty>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds saveDelay(500);

/// Every property of the class, not of QObject: the file holds one line for each.
QList<QMetaProperty> storedProperties()
{
    QList<QMetaProperty> properties;
    const QMetaObject &meta = Preferences::staticMetaObject;
    for (int i = meta.propertyOffset(); i < meta.propertyCount(); ++i)
        properties.push_back(meta.property(i));
    return properties;
}

QString fileKey(const QMetaProperty &property)
{
    return u"window/"_s + QString::fromLatin1(property.name());
}

} // namespace

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file, QSettings::IniFormat)
{
    load();
    m_saving.setSingleShot(true);
    m_saving.setInterval(saveDelay);
    connect(&m_saving, &QTimer::timeout, this, &Preferences::flush);
}

Preferences::~Preferences()
{
    if (m_saving.isActive())
        flush();
}

void Preferences::load()
{
    for (const QMetaProperty &property : storedProperties()) {
        QVariant stored = m_file.value(fileKey(property));
        if (!stored.isValid())
            continue;
        if (property.isEnumType()) {
            bool known = false;
            const int number =
                property.enumerator().keyToValue(stored.toString().toLatin1().constData(), &known);
            if (!known)
                continue;
            stored = number;
        }
        // Through the setter, which keeps the value in its range.
        property.write(this, stored);
    }
    m_saving.stop();
}

void Preferences::flush()
{
    m_saving.stop();
    for (const QMetaProperty &property : storedProperties()) {
        const QVariant value = property.read(this);
        if (property.isEnumType())
            m_file.setValue(fileKey(property),
                            QString::fromLatin1(property.enumerator().valueToKey(value.toInt())));
        else
            m_file.setValue(fileKey(property), value);
    }
    m_file.sync();
}

template <typename Value>
void Preferences::change(Value &member, const Value &value, void (Preferences::*changed)())
{
    if (member == value)
        return;
    member = value;
    m_saving.start();
    Q_EMIT(this->*changed)();
}

void Preferences::setWindowPlace(const QRect &value)
{
    change(m_windowPlace, value, &Preferences::windowPlaceChanged);
}

void Preferences::setWindowMaximized(bool value)
{
    change(m_windowMaximized, value, &Preferences::windowMaximizedChanged);
}

void Preferences::setSidebarCollapsed(bool value)
{
    change(m_sidebarCollapsed, value, &Preferences::sidebarCollapsedChanged);
}

void Preferences::setPage(const QString &value)
{
    change(m_page, value, &Preferences::pageChanged);
}

void Preferences::setRange(const QString &value)
{
    static const QStringList known {u"15m"_s, u"1h"_s, u"24h"_s, u"7d"_s};
    if (known.contains(value))
        change(m_range, value, &Preferences::rangeChanged);
}

void Preferences::setInspectorWidth(int value)
{
    change(m_inspectorWidth, std::clamp(value, minimumInspectorWidth, maximumInspectorWidth),
           &Preferences::inspectorWidthChanged);
}

void Preferences::setHiddenColumns(const QStringList &value)
{
    change(m_hiddenColumns, value, &Preferences::hiddenColumnsChanged);
}

void Preferences::setZoom(double value)
{
    if (!std::isfinite(value))
        return;
    // Divided last: 1.2, not 1.2000000000000002.
    const double rounded = std::round(value * 10) / 10;
    change(m_zoom, std::clamp(rounded, minimumZoom, maximumZoom), &Preferences::zoomChanged);
}

void Preferences::stepZoom(int direction)
{
    setZoom(direction == 0 ? 1.0 : m_zoom + zoomStep * direction);
}

void Preferences::setTheme(ColorScheme value)
{
    change(m_theme, value, &Preferences::themeChanged);
}

void Preferences::setContrast(Contrast value)
{
    change(m_contrast, value, &Preferences::contrastChanged);
}

void Preferences::setMotion(Motion value)
{
    change(m_motion, value, &Preferences::motionChanged);
}

void Preferences::setDensity(Density value)
{
    change(m_density, value, &Preferences::densityChanged);
}

void Preferences::setDigits(Digits value)
{
    change(m_digits, value, &Preferences::digitsChanged);
}

void Preferences::setCloseAction(CloseAction value)
{
    change(m_closeAction, value, &Preferences::closeActionChanged);
}

void Preferences::setLanguage(const QString &value)
{
    change(m_language, value, &Preferences::languageChanged);
}

void Preferences::setListLetters(bool value)
{
    change(m_listLetters, value, &Preferences::listLettersChanged);
}

void Preferences::setNotifyKeyStopped(bool value)
{
    change(m_notifyKeyStopped, value, &Preferences::notifyKeyStoppedChanged);
}

void Preferences::setNotifyAllResting(bool value)
{
    change(m_notifyAllResting, value, &Preferences::notifyAllRestingChanged);
}

void Preferences::setNotifyNotListening(bool value)
{
    change(m_notifyNotListening, value, &Preferences::notifyNotListeningChanged);
}

void Preferences::setNotifyKeychainLocked(bool value)
{
    change(m_notifyKeychainLocked, value, &Preferences::notifyKeychainLockedChanged);
}

void Preferences::setFirstRunDone(bool value)
{
    change(m_firstRunDone, value, &Preferences::firstRunDoneChanged);
}

} // namespace spillway
