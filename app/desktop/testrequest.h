// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dialect.h"
#include "core/base/result.h"
#include "core/config/snapshot.h"
#include "core/keys/keypool.h"

#include <QNetworkAccessManager>

#include <functional>

namespace spillway {

/// The dialect of the first key that may serve now, which a test request speaks; absent when there
/// is none. Pure.
[[nodiscard]] std::optional<Dialect> testDialect(const Snapshot &snapshot,
                                                 const std::vector<KeyStatus> &keys);
/// The names in a vendor's list of models; none when it cannot be read. Pure.
[[nodiscard]] QByteArrayList modelNames(Dialect dialect, const QByteArray &list);
/// The model that a test is likely to cost least with: a small one by its name, else the first that
/// answers in words; empty when there is none. Pure.
[[nodiscard]] QByteArray smallModel(const QByteArrayList &models);

/// Sends a request of a few words through the proxy's own address, as a tool would: asks for the
/// models first, then one of them for a word. Owned by CoreLink; one request at a time each. Ui
/// thread.
class TestRequest final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<void>)>;

    explicit TestRequest(QObject *parent);
    /// `done` comes once, unless this is destroyed before.
    void send(const QString &baseUrl, Dialect dialect, Done done);

private:
    void ask(const QString &baseUrl, Dialect dialect, const QByteArray &model, const Done &done);

    QNetworkAccessManager m_network;
};

} // namespace spillway
