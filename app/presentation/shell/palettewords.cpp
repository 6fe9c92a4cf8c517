// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/palettewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("PaletteWords", text);
}

} // namespace

QString keyStateWord(const QByteArray &state)
{
    if (state == "ok")
        return words(QT_TRANSLATE_NOOP("PaletteWords", "Healthy"));
    if (state == "limited")
        return words(QT_TRANSLATE_NOOP("PaletteWords", "Rate-limited"));
    if (state == "exhausted")
        return words(QT_TRANSLATE_NOOP("PaletteWords", "Quota used up"));
    if (state == "invalid")
        return words(QT_TRANSLATE_NOOP("PaletteWords", "Refused by the provider"));
    if (state == "circuit_open" || state == "half_open")
        return words(QT_TRANSLATE_NOOP("PaletteWords", "Resting after failures"));
    if (state == "disabled")
        return words(QT_TRANSLATE_NOOP("PaletteWords", "Off"));
    if (state == "locked")
        return words(QT_TRANSLATE_NOOP("PaletteWords", "Keychain locked"));
    return words(QT_TRANSLATE_NOOP("PaletteWords", "Secret missing"));
}

QString requestWords(const ExchangeRecord &record)
{
    QStringList parts;
    const QByteArray &model = record.modelServed.isEmpty() ? record.modelAsked : record.modelServed;
    if (!model.isEmpty())
        parts << QString::fromUtf8(model);
    if (!record.key.isEmpty())
        parts << record.key;
    if (record.outcome == ExchangeOutcome::Running)
        parts << words(QT_TRANSLATE_NOOP("PaletteWords", "running"));
    else if (record.status > 0)
        parts << QString::number(record.status);
    if (record.finished.count() >= 0) {
        const double seconds = static_cast<double>(record.finished.count()) / 1000.0;
        parts << words(QT_TRANSLATE_NOOP("PaletteWords", "%1 s"))
                     .arg(QLocale().toString(seconds, 'f', seconds < 10 ? 2 : 1));
    }
    return parts.join(u" · "_s);
}

QString paletteSectionWord(PaletteEntry::Section section)
{
    switch (section) {
    case PaletteEntry::Section::Pages:
        return words(QT_TRANSLATE_NOOP("PaletteWords", "Pages"));
    case PaletteEntry::Section::Keys:
        return words(QT_TRANSLATE_NOOP("PaletteWords", "Keys"));
    case PaletteEntry::Section::Actions:
        return words(QT_TRANSLATE_NOOP("PaletteWords", "Actions"));
    case PaletteEntry::Section::Models:
        return words(QT_TRANSLATE_NOOP("PaletteWords", "Models"));
    case PaletteEntry::Section::Settings:
        return words(QT_TRANSLATE_NOOP("PaletteWords", "Settings"));
    case PaletteEntry::Section::Requests:
        return words(QT_TRANSLATE_NOOP("PaletteWords", "Requests"));
    }
    return {};
}

} // namespace spillway
