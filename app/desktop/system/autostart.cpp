// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/system/autostart.h"

#include "core/config/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String fileName {"io.github.spillway.Spillway.desktop"};

/// The program as a login session can start it: a mounted image has another path each time.
QString programPath()
{
    const QString image = qEnvironmentVariable("APPIMAGE");
    return image.isEmpty() ? QCoreApplication::applicationFilePath() : image;
}

QByteArray entryText()
{
    return u"[Desktop Entry]\n"
           "Type=Application\n"
           "Name=Spillway\n"
           "Comment=Many AI keys, one local URL\n"
           "Exec=%1 --hidden\n"
           "Icon=io.github.spillway.Spillway\n"
           "Terminal=false\n"
           "X-GNOME-Autostart-enabled=true\n"_s.arg(execWord(programPath()))
               .toUtf8();
}

} // namespace

QString execWord(const QString &word)
{
    QString quoted = word;
    for (const char special : {'\\', '"', '`', '$'})
        quoted.replace(QChar::fromLatin1(special), u'\\' + QString(QChar::fromLatin1(special)));
    quoted.replace(u'\\', "\\\\"_L1); // the file's own escapes come on top
    quoted.replace(u'%', "%%"_L1);
    return u'"' + quoted + u'"';
}

Autostart::Autostart(QString folder)
    : m_folder(std::move(folder))
{
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + "/autostart"_L1;
}

bool Autostart::isPossible()
{
#ifdef Q_OS_LINUX
    return true;
#else
    return false;
#endif
}

QString Autostart::path() const
{
    return m_folder + u'/' + fileName;
}

bool Autostart::isOn() const
{
    QFile file(path());
    if (!isPossible() || !file.open(QIODevice::ReadOnly))
        return false;
    // A desktop's own settings switch entries off like this.
    const QList<QByteArray> lines = file.readAll().split('\n');
    return !lines.contains("Hidden=true") && !lines.contains("X-GNOME-Autostart-enabled=false");
}

Result<void> Autostart::setOn(bool on) const
{
    const auto failed = [this](const QString &why) {
        return Error {
            ErrorKind::Io,
            QCoreApplication::translate("Autostart", "Starting at login cannot be changed: %1")
                .arg(why),
            path()};
    };
    if (!on) {
        QFile file(path());
        if (file.exists() && !file.remove())
            return failed(file.errorString());
        return {};
    }
    if (!QDir().mkpath(m_folder))
        return failed(m_folder);
    return writeAtomically(path(), entryText(), Backup::Remove);
}

} // namespace spillway
