// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/admin/adminapi.h"

#include "core/admin/eventstream.h"
#include "core/admin/pendingreply.h"
#include "core/admin/reports.h"
#include "core/base/jsonview.h"
#include "core/base/jsonwriter.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView keyParameters("{provider}/{label}");
constexpr std::size_t maxEventStreams = 100;

LocalReply jsonReply(QByteArray body, int status = 200)
{
    return {.status = status,
            .headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
            .body = std::move(body)};
}

LocalReply statusReply(QByteArrayView status)
{
    JsonWriter json;
    json.beginObject().member("status", status).end();
    return jsonReply(json.take());
}

LocalReply resultReply(const Result<void> &result, QByteArrayView status)
{
    return result ? statusReply(status)
                  : AdminApi::errorReply(result.error().kind, result.error().message);
}

} // namespace

const std::vector<AdminApi::Route> &AdminApi::routes()
{
    static const std::vector<Route> table {
        {"GET", "/health", AdminAccess::Open, &AdminApi::health},
        {"GET", "/metrics", AdminAccess::Open, &AdminApi::metrics},
        {"GET", "/stats", AdminAccess::Token, &AdminApi::stats},
        {"GET", "/events", AdminAccess::Token, &AdminApi::events},
        {"GET", "/requests", AdminAccess::Token, &AdminApi::requests},
        {"POST", "/reload", AdminAccess::Token, &AdminApi::reload},
        {"POST", "/control/pause", AdminAccess::Token, &AdminApi::pause},
        {"POST", "/control/resume", AdminAccess::Token, &AdminApi::resume},
        {"GET", "/admin/v1/keys", AdminAccess::Token, &AdminApi::listKeys},
        {"POST", "/admin/v1/keys", AdminAccess::Token, &AdminApi::addKey},
        {"DELETE", "/admin/v1/keys/{provider}/{label}", AdminAccess::Token, &AdminApi::removeKey},
        {"POST", "/admin/v1/keys/test/{provider}/{label}", AdminAccess::Token, &AdminApi::testKey},
        {"POST", "/admin/v1/keys/reset/{provider}/{label}", AdminAccess::Token,
         &AdminApi::resetKey},
    };
    return table;
}

bool AdminApi::Route::matches(QByteArrayView requested) const
{
    if (!path.endsWith(keyParameters))
        return requested == path;
    const QByteArrayView fixed = QByteArrayView(path).chopped(keyParameters.size());
    return requested.startsWith(fixed) && requested.sliced(fixed.size()).count('/') == 1;
}

void AdminApi::serve(const RequestHead &head, const QByteArray &body, ClientStream &stream)
{
    const Route *route = find(head.method == "HEAD" ? QByteArray("GET") : head.method, head.path());
    Q_ASSERT(route); // refuse() was asked first
    Call call {.head = head, .body = body, .stream = stream, .provider = {}, .label = {}};
    if (route->path.endsWith(keyParameters)) {
        const QList<QByteArray> parts =
            head.path().sliced(route->path.size() - keyParameters.size()).toByteArray().split('/');
        call.provider = QUrl::fromPercentEncoding(parts[0]);
        call.label = QUrl::fromPercentEncoding(parts[1]);
    }
    (this->*route->handler)(call);
}

void AdminApi::health(Call &call)
{
    const std::vector<KeyStatus> keys = m_target.keys();
    call.stream.reply(jsonReply(healthJson(m_target.report(), keys), isHealthy(keys) ? 200 : 503));
}

void AdminApi::stats(Call &call)
{
    call.stream.reply(
        jsonReply(statsJson(m_target.report(), m_target.keys(), m_target.counters())));
}

void AdminApi::metrics(Call &call)
{
    call.stream.reply(
        {.status = 200,
         .headers = {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}},
         .body = metricsText(m_target.report(), m_target.keys(), m_target.counters())});
}

void AdminApi::events(Call &call)
{
    if (m_streams.size() >= maxEventStreams) {
        call.stream.reply(errorReply(ErrorKind::TooManyConnections));
        return;
    }
    m_streams.push_back(
        std::make_unique<EventStream>(call.stream, m_target.feed(), [this](EventStream *closed) {
            // It is still on the stack.
            QMetaObject::invokeMethod(
                this,
                [this, closed] {
                    std::erase_if(m_streams,
                                  [closed](const auto &stream) { return stream.get() == closed; });
                },
                Qt::QueuedConnection);
        }));
}

void AdminApi::requests(Call &call)
{
    const QUrlQuery query(QString::fromUtf8(call.head.query()));
    const int limit = std::clamp(query.queryItemValue(u"limit"_s).toInt(), 0, 1000);
    const std::size_t count = limit == 0 ? 100 : static_cast<std::size_t>(limit);
    call.stream.reply(jsonReply(exchangesJson(m_target.feed().recent(count))));
}

void AdminApi::reload(Call &call)
{
    m_target.reload(
        [pending = PendingReply::hold(call.stream)](const Result<QStringList> &changes) {
            if (!changes) {
                pending->send(errorReply(ErrorKind::InvalidRequest,
                                         changes.error().message + u'\n' + changes.error().detail));
                return;
            }
            JsonWriter json;
            json.beginObject().member("success", true).key("changes").beginArray();
            for (const QString &change : *changes)
                json.value(change);
            json.end().end();
            pending->send(jsonReply(json.take()));
        });
}

void AdminApi::pause(Call &call)
{
    // {"seconds": 900} or nothing at all.
    std::optional<std::chrono::seconds> duration;
    if (!call.body.trimmed().isEmpty()) {
        const JsonView seconds = JsonView::document(call.body)["seconds"];
        const std::optional<qint64> value = seconds.integer();
        if (!seconds.isMissing() && (!value || *value < 1 || *value > 604'800)) {
            call.stream.reply(
                errorReply(ErrorKind::InvalidRequest,
                           u"\"seconds\" must be a whole number from 1 to 604800."_s));
            return;
        }
        if (value)
            duration = std::chrono::seconds(*value);
    }
    m_target.pause(duration);
    call.stream.reply(statusReply("paused"));
}

void AdminApi::resume(Call &call)
{
    m_target.resume();
    call.stream.reply(statusReply("resumed"));
}

void AdminApi::listKeys(Call &call)
{
    call.stream.reply(jsonReply(keysJson(m_target.keys())));
}

void AdminApi::addKey(Call &call)
{
    const JsonView json = JsonView::document(call.body);
    const auto text = [&](const char *name) { return QString::fromUtf8(json[name].stringOr({})); };
    KeyAddition addition {.provider = text("provider"),
                          .preset = text("preset"),
                          .baseUrl = json["baseUrl"].stringOr({}),
                          .label = text("label"),
                          .secret = Secret(json["secret"].stringOr({})),
                          .reference = SecretReference::parse(text("reference")),
                          .account = text("account"),
                          .weight = static_cast<int>(json["weight"].integer().value_or(1))};
    if (addition.provider.isEmpty() || addition.label.isEmpty()
        || (addition.secret.isEmpty() && !addition.reference)) {
        call.stream.reply(errorReply(
            ErrorKind::InvalidRequest,
            u"Send {\"provider\", \"label\"} and either \"secret\" or \"reference\" (env:NAME, file:/path)."_s));
        return;
    }
    m_target.addKey(std::move(addition),
                    [pending = PendingReply::hold(call.stream)](const Result<void> &result) {
                        pending->send(resultReply(result, "added"));
                    });
}

void AdminApi::removeKey(Call &call)
{
    m_target.removeKey(call.provider, call.label,
                       [pending = PendingReply::hold(call.stream)](const Result<void> &result) {
                           pending->send(resultReply(result, "removed"));
                       });
}

void AdminApi::testKey(Call &call)
{
    m_target.testKey(
        call.provider, call.label,
        [pending = PendingReply::hold(call.stream)](const Result<KeyTestReport> &report) {
            if (!report) {
                pending->send(errorReply(report.error().kind, report.error().message));
                return;
            }
            JsonWriter json;
            json.beginObject()
                .member("accepted", report->accepted)
                .member("status", report->status)
                .member("latencyMs", static_cast<qint64>(report->latency.count()))
                .member("message", report->message)
                .end();
            pending->send(jsonReply(json.take()));
        });
}

void AdminApi::resetKey(Call &call)
{
    if (m_target.resetKey(call.provider, call.label))
        call.stream.reply(statusReply("reset"));
    else
        call.stream.reply(errorReply(ErrorKind::UnknownPath, u"There is no such key."_s));
}

} // namespace spillway
