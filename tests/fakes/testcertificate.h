// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryFile>

namespace spillway::test {

/// A fresh self-signed certificate for localhost and 127.0.0.1, its key, and a file to trust it by.
class TestCertificate final
{
public:
    TestCertificate();

    [[nodiscard]] QSslConfiguration serverConfiguration(const QList<QByteArray> &alpn = {}) const;
    [[nodiscard]] QByteArray caFile() const { return m_file.fileName().toUtf8(); }

private:
    QByteArray m_certificate;
    QByteArray m_key;
    QTemporaryFile m_file;
};

} // namespace spillway::test
