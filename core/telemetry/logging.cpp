// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/telemetry/logging.h"

#include "core/base/jsonwriter.h"
#include "core/base/redaction.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <cstdio>
#include <mutex>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
    case QtFatalMsg:
        return "error";
    }
    return "info";
}

/// The open log. Guarded by its mutex: entries come from every thread.
class LogTarget final
{
public:
    void configure(const LogSettings &settings)
    {
        const std::scoped_lock lock(m_mutex);
        m_settings = settings;
        m_file.close();
        if (settings.file.isEmpty())
            return;
        QDir().mkpath(QFileInfo(settings.file).path());
        m_file.setFileName(settings.file);
        if (m_file.open(QIODevice::WriteOnly | QIODevice::Append))
            m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    void observe(std::function<void(const LogEntry &)> observer)
    {
        const std::scoped_lock lock(m_mutex);
        m_observer = std::move(observer);
    }

    void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        const std::scoped_lock lock(m_mutex);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const QByteArray text = message.toUtf8();
        if (m_observer)
            m_observer({now, type, context.category, escapedForLog(redacted(text))});
        QByteArray line =
            formatLogLine(m_settings.format, type, QByteArrayView(context.category), text, now);
        line += '\n';
        if (!m_file.isOpen()) {
            std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
            return;
        }
        if (m_file.size() + line.size() > m_settings.maxFileBytes)
            rotate();
        m_file.write(line);
        m_file.flush();
    }

private:
    void rotate()
    {
        m_file.close();
        const QString base = m_settings.file;
        QFile::remove(base + u'.' + QString::number(m_settings.maxFiles - 1));
        for (int i = m_settings.maxFiles - 2; i >= 1; --i)
            QFile::rename(base + u'.' + QString::number(i), base + u'.' + QString::number(i + 1));
        if (m_settings.maxFiles > 1)
            QFile::rename(base, base + ".1"_L1);
        else
            QFile::remove(base);
        if (m_file.open(QIODevice::WriteOnly | QIODevice::Append))
            m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    std::mutex m_mutex;
    LogSettings m_settings;
    QFile m_file;
    std::function<void(const LogEntry &)> m_observer;
};

LogTarget &target()
{
    // Qt's message handler is one function for the process: the one object that cannot be handed
    // in.
    static LogTarget instance;
    return instance;
}

} // namespace

QByteArray formatLogLine(LogFormat format, QtMsgType type, QByteArrayView category,
                         QByteArrayView message, qint64 utcMilliseconds)
{
    const QByteArray text = escapedForLog(redacted(message));
    const QByteArray time = QDateTime::fromMSecsSinceEpoch(utcMilliseconds, Qt::UTC)
                                .toString(Qt::ISODateWithMs)
                                .toLatin1();
    if (format == LogFormat::Json) {
        JsonWriter json;
        json.beginObject()
            .member("time", time)
            .member("level", levelName(type))
            .member("category", category)
            .member("message", text)
            .end();
        return json.take();
    }
    return time + ' ' + QByteArray(levelName(type)).leftJustified(7) + ' ' + category.toByteArray()
        + ": " + text;
}

void observeLog(std::function<void(const LogEntry &)> observer)
{
    target().observe(std::move(observer));
}

void installLogging(const LogSettings &settings)
{
    target().configure(settings);
    QString rules = u"*.debug=false\nspillway.*.info=true\n"_s;
    if (settings.level == "debug"_L1)
        rules += u"spillway.*.debug=true\n"_s;
    else if (settings.level == "warning"_L1)
        rules += u"spillway.*.info=false\n"_s;
    else if (settings.level == "error"_L1)
        rules += u"spillway.*.info=false\nspillway.*.warning=false\n"_s;
    QLoggingCategory::setFilterRules(rules);
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context,
                              const QString &message) { target().write(type, context, message); });
}

} // namespace spillway
