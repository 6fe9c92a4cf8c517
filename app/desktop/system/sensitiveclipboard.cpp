// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/system/sensitiveclipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

namespace spillway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto stay = 60s;

QByteArray hashOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

SensitiveClipboard::SensitiveClipboard()
{
    m_clear.setSingleShot(true);
    connect(&m_clear, &QTimer::timeout, this, &SensitiveClipboard::clearSecret);
}

void SensitiveClipboard::copy(const QString &text)
{
    m_clear.stop();
    m_secretHash.clear();
    QGuiApplication::clipboard()->setText(text);
}

void SensitiveClipboard::copySecret(const QString &text)
{
    auto *content = new QMimeData; // the clipboard's from then on
    content->setText(text);
    content->setData(u"x-kde-passwordManagerHint"_s, "secret");
    content->setData(u"ExcludeClipboardContentFromMonitorProcessing"_s, "1");
    QGuiApplication::clipboard()->setMimeData(content);
    m_secretHash = hashOf(text);
    m_clear.start(stay);
}

void SensitiveClipboard::clearSecret()
{
    const bool ours = hashOf(QGuiApplication::clipboard()->text()) == m_secretHash;
    m_secretHash.clear();
    if (ours)
        QGuiApplication::clipboard()->clear();
}

} // namespace spillway

#include "moc_sensitiveclipboard.cpp"
