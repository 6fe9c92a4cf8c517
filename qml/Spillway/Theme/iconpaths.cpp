// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/Spillway/Theme/iconpaths.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

const QHash<QString, QString> &paths()
{
    static const QHash<QString, QString> all {
        {u"arrow"_s, u"M5 12h14 M13 6l6 6-6 6"_s},
        {u"arrowdown"_s, u"M12 5v14 M6 13l6 6 6-6"_s},
        {u"arrowup"_s, u"M12 19V5 M6 11l6-6 6 6"_s},
        {u"bell"_s,
         u"M6 10a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4S6 15 6 10z M10 20a2.2 2.2 0 0 0 4 0"_s},
        {u"bolt"_s, u"M13 3L5 13.5h6L10.5 21 19 10.5h-6z"_s},
        {u"branch"_s,
         u"M6 4v10 M6 20a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
         u" M18 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z M18 9c0 5-6 4-10 7"_s},
        {u"check"_s, u"M5 12.5l4.5 4.5L19 7.5"_s},
        {u"client"_s,
         u"M4 5h16a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z M8 20h8"
         u" M12 16v4"_s},
        {u"clock"_s, u"M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0z M12 7v5l3.2 2"_s},
        {u"code"_s, u"M8.5 7L3.5 12l5 5 M15.5 7l5 5-5 5"_s},
        {u"columns"_s,
         u"M5 5h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z"
         u" M9.3 5v14 M14.7 5v14"_s},
        {u"connect"_s, u"M9 3v5 M15 3v5 M6 8h12v4a6 6 0 0 1-12 0z M12 18v3"_s},
        {u"copy"_s,
         u"M10 8h9a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1z"
         u" M5.5 16H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v.5"_s},
        {u"costs"_s, u"M4 4v15a1 1 0 0 0 1 1h15 M8.5 16v-4 M13 16V8 M17.5 16v-6"_s},
        {u"cube"_s, u"M12 3l8 4.5v9L12 21l-8-4.5v-9z M4 7.5l8 4.5 8-4.5 M12 12v9"_s},
        {u"down"_s, u"M6 9l6 6 6-6"_s},
        {u"download"_s, u"M12 4v11 M7.5 11l4.5 4.5 4.5-4.5 M4 20h16"_s},
        {u"drag"_s, u"M9 6h.01 M15 6h.01 M9 12h.01 M15 12h.01 M9 18h.01 M15 18h.01"_s},
        {u"edit"_s,
         u"M4 20l.8-4L16 4.8a2 2 0 0 1 2.8 0l.4.4a2 2 0 0 1 0 2.8L8 19.2z M14.5 6.5l3 3"_s},
        {u"error"_s, u"M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0z M12 7.5v5 M12 16.2h.01"_s},
        {u"external"_s,
         u"M14 4h6v6 M20 4l-9 9 M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5"_s},
        {u"eye"_s,
         u"M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"
         u" M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0z"_s},
        {u"eyeoff"_s,
         u"M4 4l16 16"
         u" M9.9 5.8A9.6 9.6 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.6 3.4"
         u" M6.3 7.6A16.5 16.5 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4.6-1.3"
         u" M9.9 9.9a3 3 0 0 0 4.2 4.2"_s},
        {u"file"_s,
         u"M7 3.5h7l5 5V19a1.5 1.5 0 0 1-1.5 1.5h-10A1.5 1.5 0 0 1 6 19V5a1.5 1.5 0 0 1 1-1.5z"
         u" M14 3.5V8.5h5"_s},
        {u"filter"_s, u"M4 6h16 M7 12h10 M10 18h4"_s},
        {u"flame"_s,
         u"M12 3c.5 4 5 5.5 5 10.5a5 5 0 0 1-10 0C7 11 8.5 9.8 9 8c1.5.8 2.2 2 2.3 3.2C12.6 9 12.5 6 12 3z"_s},
        {u"folder"_s,
         u"M4 18V6.5A1.5 1.5 0 0 1 5.5 5h4l2 2.5h7A1.5 1.5 0 0 1 20 9v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18z"_s},
        {u"globe"_s,
         u"M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0z M3 12h18"
         u" M12 3c2.5 2.6 3.8 5.6 3.8 9s-1.3 6.4-3.8 9c-2.5-2.6-3.8-5.6-3.8-9S9.5 5.6 12 3z"_s},
        {u"info"_s, u"M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0z M12 11v5.5 M12 7.8h.01"_s},
        {u"keyboard"_s,
         u"M4 7h16a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1z"
         u" M7 10.5h.01 M10.3 10.5h.01 M13.7 10.5h.01 M17 10.5h.01 M8 13.8h8"_s},
        {u"keys"_s,
         u"M3.5 15.5a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z M11.3 12.2L20 3.5 M16.5 7l3 3"
         u" M13.5 10l2.2 2.2"_s},
        {u"layers"_s, u"M12 4l9 4.5-9 4.5-9-4.5z M3.5 13L12 17.3 20.5 13"_s},
        {u"left"_s, u"M15 6l-6 6 6 6"_s},
        {u"lock"_s,
         u"M6 11h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z"
         u" M8 11V8a4 4 0 0 1 8 0v3"_s},
        {u"logs"_s,
         u"M5 5h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z"
         u" M7.5 9.5L10 12l-2.5 2.5 M12.5 14.5h4"_s},
        {u"merge"_s, u"M4 6c7 0 7 6 16 6 M4 12h16 M4 18c7 0 7-6 16-6"_s},
        {u"minus"_s, u"M5 12h14"_s},
        {u"moon"_s, u"M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z"_s},
        {u"more"_s, u"M5 12h.01 M12 12h.01 M19 12h.01"_s},
        {u"ok"_s, u"M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0z M8 12.3l2.8 2.8L16 9.5"_s},
        {u"overview"_s,
         u"M5 4h5a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z"
         u" M15 4h4a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z"
         u" M15 12h4a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1z"
         u" M5 16h5a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-2a1 1 0 0 1 1-1z"_s},
        {u"pause"_s, u"M8.5 5.5v13 M15.5 5.5v13"_s},
        {u"pin"_s, u"M9 4h6l-.8 6 3.3 3v1.5h-11V13l3.3-3z M12 14.5V20"_s},
        {u"play"_s,
         u"M7.5 5.2v13.6a.5.5 0 0 0 .77.42l10.6-6.8a.5.5 0 0 0 0-.84L8.27 4.78A.5.5 0 0 0 7.5 5.2z"_s},
        {u"plus"_s, u"M12 5v14 M5 12h14"_s},
        {u"power"_s, u"M12 4v8 M7 6.8a8 8 0 1 0 10 0"_s},
        {u"refresh"_s,
         u"M20 11a8 8 0 0 0-14.6-3.5L4 9 M4 4v5h5 M4 13a8 8 0 0 0 14.6 3.5L20 15"
         u" M20 20v-5h-5"_s},
        {u"replay"_s, u"M4 4v5h5 M4.6 9A8 8 0 1 1 4 13"_s},
        {u"requests"_s, u"M3 12h4l3-8 4 16 3-8h4"_s},
        {u"right"_s, u"M9 6l6 6-6 6"_s},
        {u"routing"_s,
         u"M3 12h5c5 0 3.5-6 9-6h4 M8 12c5 0 3.5 6 9 6h4 M18 3l3 3-3 3 M18 15l3 3-3 3"_s},
        {u"search"_s, u"M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0z M16 16l4 4"_s},
        {u"send"_s, u"M20.5 3.5L3.5 10l7 3.5 3.5 7z M10.5 13.5l4.5-4.5"_s},
        {u"settings"_s,
         u"M4 7h8.5 M17.5 7H20 M12.5 7a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0 M4 17h2.5"
         u" M11.5 17H20 M6.5 17a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0"_s},
        {u"shield"_s,
         u"M12 3l7.5 3v5.5c0 4.6-3.1 7.9-7.5 9.5-4.4-1.6-7.5-4.9-7.5-9.5V6z"
         u" M8.8 12l2.3 2.3 4.2-4.4"_s},
        {u"sidebar"_s,
         u"M5 5h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z"
         u" M9.5 5v14"_s},
        {u"spark"_s,
         u"M12 4l1.8 5.2L19 11l-5.2 1.8L12 18l-1.8-5.2L5 11l5.2-1.8z M19 16v4 M17 18h4"_s},
        {u"stop"_s, u"M7 6h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1z"_s},
        {u"sun"_s,
         u"M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0z M12 2.5V5 M12 19v2.5 M2.5 12H5 M19 12h2.5"
         u" M5.3 5.3L7 7 M17 17l1.7 1.7 M18.7 5.3L17 7 M7 17l-1.7 1.7"_s},
        {u"system"_s,
         u"M3.5 13h3.5l2-5 4 9 2.5-6 1.5 2h3.5"
         u" M5 4h14a1.5 1.5 0 0 1 1.5 1.5v13A1.5 1.5 0 0 1 19 20H5a1.5 1.5 0 0 1-1.5-1.5v-13A1.5 1.5 0 0 1 5 4z"_s},
        {u"test"_s,
         u"M9 3.5h6 M10 3.5v6L5 18a1.7 1.7 0 0 0 1.5 2.5h11A1.7 1.7 0 0 0 19 18l-5-8.5v-6"
         u" M7.5 14.5h9"_s},
        {u"trash"_s,
         u"M4 7h16 M9.5 7V5a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v2"
         u" M6 7l.9 12a1 1 0 0 0 1 .95h8.2a1 1 0 0 0 1-.95L18 7 M10 11v5 M14 11v5"_s},
        {u"undo"_s, u"M4 9h10a5.5 5.5 0 0 1 0 11h-4 M8 5L4 9l4 4"_s},
        {u"unlock"_s,
         u"M6 11h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z"
         u" M8 11V7.5a4 4 0 0 1 7.6-1.7"_s},
        {u"up"_s, u"M6 15l6-6 6 6"_s},
        {u"updown"_s, u"M8 9l4-4 4 4 M8 15l4 4 4-4"_s},
        {u"wallet"_s,
         u"M5 6h13a1 1 0 0 1 1 1v2"
         u" M4 7v11a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-8a1 1 0 0 0-1-1H6a2 2 0 0 1 0-4"
         u" M16.5 14h.01"_s},
        {u"warn"_s,
         u"M10.3 4.6L2.9 17.5A2 2 0 0 0 4.6 20.5h14.8a2 2 0 0 0 1.7-3L13.7 4.6a2 2 0 0 0-3.4 0z"
         u" M12 9.5v4 M12 17h.01"_s},
        {u"x"_s, u"M6 6l12 12 M18 6L6 18"_s},
    };
    return all;
}

} // namespace

QString iconPath(const QString &name)
{
    return paths().value(name);
}

QStringList iconNames()
{
    QStringList names = paths().keys();
    names.sort();
    return names;
}

} // namespace spillway
