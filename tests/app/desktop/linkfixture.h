// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/corelink.h"
#include "core/simulator/simulatorthread.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTemporaryDir>

namespace spillway::test {

/// The window's door with the real proxy behind it and the simulated provider behind that; a
/// config.yaml and a data folder of its own. Keys' secrets are environment variables or session
/// secrets: no keychain is asked.
class LinkFixture final
{
public:
    /// `config` is the file's text; empty = there is no file. A free port is used unless it says
    /// otherwise.
    explicit LinkFixture(const QByteArray &config = {},
                         QStringList overrides = {QStringLiteral("listener.port=0")});

    /// Starts and waits until the phase is Serving.
    [[nodiscard]] bool serve();
    [[nodiscard]] bool waitFor(ProxyState::Phase phase);
    [[nodiscard]] bool waitForKey(const QString &label, const QByteArray &state);
    /// One request for an answer of a model; the HTTP status.
    [[nodiscard]] int ask();
    /// The same without waiting.
    [[nodiscard]] QNetworkReply *post(QNetworkAccessManager &network) const;
    /// A key of the provider "sim" at the simulator.
    [[nodiscard]] KeyAddition newKey(const QString &label) const;
    [[nodiscard]] QByteArray fileText() const;
    void writeFile(const QByteArray &text) const;

    template <typename T> using Start = std::function<void(ProxyLink::Done<T>)>;
    /// Waits for an answer of the link; an error when none comes.
    template <typename T> [[nodiscard]] Result<T> await(const Start<T> &start);

    QTemporaryDir folder;
    SimulatorThread simulator;
    quint16 simulatorPort = 0;
    std::shared_ptr<MemoryStore> session = std::make_shared<MemoryStore>();
    SecretResolver secrets {session};
    Configuration configuration;
    std::unique_ptr<CoreLink> link;

private:
    [[nodiscard]] ConfigSources sources(const QByteArray &config, QStringList overrides);

    QNetworkAccessManager m_network;
};

[[nodiscard]] bool waitUntil(const std::function<bool()> &condition);

template <typename T> Result<T> LinkFixture::await(const Start<T> &start)
{
    std::optional<Result<T>> answer;
    start([&answer](Result<T> result) { answer = std::move(result); });
    if (answer)
        return Error {ErrorKind::Internal, QStringLiteral("answered before the call returned"), {}};
    if (!waitUntil([&] { return answer.has_value(); }))
        return Error {ErrorKind::Internal, QStringLiteral("no answer came"), {}};
    return *std::move(answer);
}

} // namespace spillway::test
