// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fakes/fakeproxylink.h"

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

template <typename Work> void later(QObject *context, Work work)
{
    QMetaObject::invokeMethod(context, std::move(work), Qt::QueuedConnection);
}

} // namespace

FakeProxyLink::FakeProxyLink()
{
    proxyState.phase = ProxyState::Phase::Serving;
    proxyState.baseUrl = u"http://127.0.0.1:18765"_s;
    proxyState.port = 18765;
    proxyState.servingSince = QDateTime::currentDateTime();
    proxyState.keychainService = u"GNOME Keyring"_s;
}

void FakeProxyLink::change(const std::function<void(ProxyState &)> &edit)
{
    edit(proxyState);
    Q_EMIT stateChanged();
}

void FakeProxyLink::setKeys(std::vector<KeyStatus> keys)
{
    keyStatuses = std::move(keys);
    Q_EMIT keysChanged();
}

void FakeProxyLink::feed(std::vector<ExchangeRecord> batch)
{
    Q_EMIT feedChanged(std::make_shared<const std::vector<ExchangeRecord>>(std::move(batch)));
}

void FakeProxyLink::pause(std::optional<std::chrono::seconds> duration)
{
    calls.push_back(duration ? u"pause %1"_s.arg(duration->count()) : u"pause"_s);
    change([&](ProxyState &state) {
        state.phase = ProxyState::Phase::Paused;
        state.resumesAt.reset();
        if (duration)
            state.resumesAt = QDateTime::currentDateTime().addSecs(duration->count());
    });
}

void FakeProxyLink::resume()
{
    calls.push_back(u"resume"_s);
    change([](ProxyState &state) {
        state.phase = ProxyState::Phase::Serving;
        state.resumesAt.reset();
    });
}

void FakeProxyLink::tryAgain(std::optional<quint16> port)
{
    calls.push_back(port ? u"tryAgain %1"_s.arg(*port) : u"tryAgain"_s);
}

void FakeProxyLink::restart()
{
    calls.push_back(u"restart"_s);
}

void FakeProxyLink::reload(QObject *context, Done<QStringList> done)
{
    calls.push_back(u"reload"_s);
    later(context, [done = std::move(done)] { done(QStringList()); });
}

void FakeProxyLink::addKey(KeyAddition addition, QObject *context, Done<void> done)
{
    calls.push_back(u"addKey %1/%2"_s.arg(addition.provider, addition.label));
    additions.push_back(std::move(addition));
    later(context, [done = std::move(done), result = editResult] { done(result); });
}

void FakeProxyLink::editKey(KeyEdit edit, QObject *context, Done<void> done)
{
    calls.push_back(u"editKey %1/%2"_s.arg(edit.provider, edit.label));
    edits.push_back(std::move(edit));
    later(context, [done = std::move(done), result = editResult] { done(result); });
}

void FakeProxyLink::removeKey(const QString &provider, const QString &label, QObject *context,
                              Done<void> done)
{
    calls.push_back(u"removeKey %1/%2"_s.arg(provider, label));
    later(context, [done = std::move(done), result = editResult] { done(result); });
}

void FakeProxyLink::testKey(const QString &provider, const QString &label, QObject *context,
                            Done<KeyTestReport> done)
{
    calls.push_back(u"testKey %1/%2"_s.arg(provider, label));
    later(context, [done = std::move(done), result = testResult] { done(result); });
}

void FakeProxyLink::testNewKey(KeyAddition addition, QObject *context, Done<KeyTestReport> done)
{
    calls.push_back(u"testNewKey %1/%2"_s.arg(addition.provider, addition.label));
    additions.push_back(std::move(addition));
    later(context, [done = std::move(done), result = testResult] { done(result); });
}

void FakeProxyLink::resetKey(const QString &provider, const QString &label)
{
    calls.push_back(u"resetKey %1/%2"_s.arg(provider, label));
}

void FakeProxyLink::setSessionSecret(const QString &provider, const QString &label, Secret)
{
    calls.push_back(u"setSessionSecret %1/%2"_s.arg(provider, label));
}

void FakeProxyLink::unlockKeychain(QObject *context, Done<void> done)
{
    calls.push_back(u"unlockKeychain"_s);
    later(context, [done = std::move(done), result = editResult] { done(result); });
}

void FakeProxyLink::readSecret(const QString &provider, const QString &label, QObject *context,
                               Done<Secret> done)
{
    calls.push_back(u"readSecret %1/%2"_s.arg(provider, label));
    later(context, [done = std::move(done), secret = secretToReveal] { done(secret); });
}

void FakeProxyLink::changeSetting(const QByteArray &path, const QString &value, QObject *context,
                                  Done<void> done)
{
    calls.push_back(u"changeSetting %1=%2"_s.arg(QString::fromLatin1(path), value));
    if (editResult) {
        const auto found = std::ranges::find(settingStates, path, &SettingState::path);
        if (found != settingStates.end())
            found->value = value;
        Q_EMIT snapshotChanged();
    }
    later(context, [done = std::move(done), result = editResult] { done(result); });
}

QString FakeProxyLink::configFile() const
{
    return u"/home/ada/.config/spillway/config.yaml"_s;
}

QString FakeProxyLink::dataFolder() const
{
    return u"/home/ada/.local/share/spillway"_s;
}

QString FakeProxyLink::logFile() const
{
    return u"/home/ada/.local/share/spillway/logs/spillway.log"_s;
}

void FakeProxyLink::recent(std::size_t limit, QObject *context,
                           std::function<void(std::vector<ExchangeRecord>)> done)
{
    std::vector<ExchangeRecord> newest = records;
    if (newest.size() > limit)
        newest.erase(newest.begin(), newest.end() - static_cast<std::ptrdiff_t>(limit));
    later(context, [done = std::move(done), newest = std::move(newest)] { done(newest); });
}

void FakeProxyLink::query(ExchangeQuery query, QObject *context,
                          Done<std::vector<ExchangeRecord>> done)
{
    lastQuery = std::move(query);
    if (queryProblem) {
        later(context, [done = std::move(done), problem = *queryProblem] { done(problem); });
        return;
    }
    std::vector<ExchangeRecord> newestFirst(records.rbegin(), records.rend());
    later(context,
          [done = std::move(done), newestFirst = std::move(newestFirst)] { done(newestFirst); });
}

void FakeProxyLink::activity(ActivityQuery query, QObject *context,
                             std::function<void(ActivityReport)> done)
{
    lastActivityQuery = query;
    later(context,
          [done = std::move(done),
           report = activityAnswer ? activityAnswer(query) : activityReport] { done(report); });
}

void FakeProxyLink::sendTestRequest(QObject *context, Done<void> done)
{
    calls.push_back(u"sendTestRequest"_s);
    later(context, [done = std::move(done), result = testRequestResult] { done(result); });
}

void FakeProxyLink::setWatching(bool value)
{
    watching = value;
    calls.push_back(value ? u"watch"_s : u"unwatch"_s);
}

} // namespace spillway
