// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dialect.h"
#include "core/corethread.h"
#include "core/telemetry/exchangerecord.h"

#include <QTemporaryDir>

#include <memory>

namespace spillway::test {

/// How much longer a sanitizer lets everything take.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr int slowness = 6;
#else
inline constexpr int slowness = 1;
#endif

/// The secret of the key with this label: it looks like a real one, so that whatever leaks it is
/// caught.
[[nodiscard]] QByteArray secretOf(const QByteArray &label);

/// One provider as text of the configuration, indented as a list item: the dialect's own auth, one
/// key for each label. `more` are further lines, indented by four.
[[nodiscard]] QByteArray providerText(const QByteArray &id, const QByteArray &url, Dialect dialect,
                                      const QList<QByteArray> &labels, const QByteArray &more = {});
/// "providers:" and waits short enough for a test; `more` are further top-level lines.
[[nodiscard]] QByteArray configText(const QByteArray &providers, const QByteArray &more = {});

/// The whole proxy on a free port, with a data folder of its own, configured by a text. Secrets are
/// environment variables, set before the core's thread starts.
class ProxyFixture final
{
public:
    explicit ProxyFixture(const QByteArray &configText);

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Publishes another configuration and waits until it is in effect.
    bool apply(const QByteArray &configText);
    void drain(std::function<void()> done) { m_core->drain(std::move(done)); }
    /// Runs `work` on the core thread and waits for it, running this thread's event loop meanwhile.
    void onCore(std::function<void(AdminTarget &)> work);
    /// The newest exchange that has ended; waits until there are `count` of them.
    ExchangeRecord finished(int count = 1);
    [[nodiscard]] QByteArray keyState(const QByteArray &label);

private:
    [[nodiscard]] SnapshotPtr load(const QByteArray &configText);
    void awaitSecrets();

    QTemporaryDir m_dataFolder;
    quint64 m_version = 0;
    std::unique_ptr<CoreThread> m_core;
    quint16 m_port = 0;
};

/// A path that asks for an answer of the model, in each dialect, and a request body for it.
[[nodiscard]] QByteArray generatePath(Dialect dialect, bool stream);
[[nodiscard]] QByteArray generateBody(Dialect dialect, bool stream,
                                      const QByteArray &words = "Hello");

} // namespace spillway::test
