// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/owed.h"
#include "core/keys/keypool.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace spillway {

/// Which dialect a test request speaks, and the model that it asks for. Value.
struct TestTarget
{
    Dialect dialect = Dialect::Anthropic;
    QByteArray model; ///< empty = the vendor's list must be asked
};

/// The first key that can serve now, in configured order; absent when there is none. Pure.
[[nodiscard]] std::optional<TestTarget> testTarget(const Snapshot &snapshot,
                                                   const std::vector<KeyStatus> &keys);

/// The cheapest-looking model for a chat among a vendor's names; empty when there is none. Pure.
[[nodiscard]] QByteArray smallModel(const std::vector<QByteArray> &models);

/// Sends one small request through our own listener, as a tool would. Deletes itself. Ui thread.
class TestRequest final : public QObject
{
    Q_OBJECT
public:
    static void start(const QString &baseUrl, const TestTarget &target, const Owed<void> &owed);

private:
    TestRequest(QString baseUrl, TestTarget target, Owed<void> owed);
    void askForModels();
    void ask();
    void finish(const Result<void> &result);
    [[nodiscard]] QNetworkRequest request(const QByteArray &path) const;

    const QString m_baseUrl;
    TestTarget m_target;
    const Owed<void> m_owed;
    QNetworkAccessManager m_network;
};

} // namespace spillway
