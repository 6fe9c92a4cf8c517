// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace spillway {

/// Copies texts. A secret is marked so that clipboard histories leave it out
/// (x-kde-passwordManagerHint), and cleared after a minute if nothing else was copied since. Ui
/// thread.
class SensitiveClipboard final : public QObject
{
    Q_OBJECT
public:
    SensitiveClipboard();

    void copy(const QString &text);
    void copySecret(const QString &text);

private:
    void clearSecret();

    QByteArray m_secretHash; ///< SHA-256 of what was copied; empty = nothing of ours is there
    QTimer m_clear;
};

} // namespace spillway
