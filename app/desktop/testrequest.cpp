// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/testrequest.h"

#include "core/base/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; ///< milliseconds without a byte
constexpr QByteArrayView words = "Answer with one word: hello.";
constexpr std::array smallNames {"haiku", "mini", "nano", "flash", "lite", "small", "air", "tiny"};
/// Models that do not answer in words.
constexpr std::array otherKinds {"embed", "whisper",  "tts",    "dall-e",     "image", "moderation",
                                 "audio", "realtime", "rerank", "transcribe", "sora",  "veo"};

/// As a word of its own: "gemini" is no mini.
bool isSmall(const QByteArray &name)
{
    const QStringList parts = QString::fromUtf8(name).split(QRegularExpression(u"[-_.:/ ]"_s));
    return std::ranges::any_of(
        smallNames, [&parts](const char *word) { return parts.contains(QLatin1StringView(word)); });
}

bool talks(const QByteArray &name)
{
    return std::ranges::none_of(otherKinds,
                                [&name](const char *word) { return name.contains(word); });
}

QString listPath(Dialect dialect)
{
    return dialect == Dialect::Gemini ? u"/v1beta/models"_s : u"/v1/models"_s;
}

QString askPath(Dialect dialect, const QByteArray &model)
{
    switch (dialect) {
    case Dialect::Anthropic:
        return u"/v1/messages"_s;
    case Dialect::OpenAiResponses:
        return u"/v1/responses"_s;
    case Dialect::Gemini:
        return u"/v1beta/models/%1:generateContent"_s.arg(QString::fromUtf8(model));
    case Dialect::OpenAiChat:
        break;
    }
    return u"/v1/chat/completions"_s;
}

QByteArray askBody(Dialect dialect, const QByteArray &model)
{
    JsonWriter json;
    json.beginObject();
    switch (dialect) {
    case Dialect::Anthropic:
    case Dialect::OpenAiChat:
        json.member("model", model);
        if (dialect == Dialect::Anthropic) // only there it must be given
            json.member("max_tokens", qint64(16));
        json.key("messages").beginArray().beginObject();
        json.member("role", "user").member("content", words).end().end();
        break;
    case Dialect::OpenAiResponses:
        json.member("model", model).member("input", words);
        break;
    case Dialect::Gemini:
        json.key("contents").beginArray().beginObject().member("role", "user");
        json.key("parts").beginArray().beginObject().member("text", words).end().end();
        json.end().end();
        break;
    }
    json.end();
    return json.take();
}

QNetworkRequest requestTo(const QString &url, Dialect dialect)
{
    QNetworkRequest request {QUrl(url)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Spillway test request"_s);
    if (dialect == Dialect::Anthropic) // tells /v1/models from OpenAI's
        request.setRawHeader("anthropic-version", "2023-06-01");
    request.setTransferTimeout(patience);
    return request;
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// What a tool would have met.
Error failureOf(QNetworkReply &reply)
{
    const int status = statusOf(reply);
    if (status == 0)
        return {ErrorKind::UpstreamUnreachable,
                TestRequest::tr("The test request found nobody at Spillway's address."),
                reply.errorString()};
    const QJsonObject answer = QJsonDocument::fromJson(reply.readAll()).object();
    const QString told = answer.value("error"_L1).toObject().value("message"_L1).toString();
    const QString what = told.isEmpty()
        ? TestRequest::tr("The test request was answered with status %1.").arg(status)
        : TestRequest::tr("The test request was answered with status %1: %2").arg(status).arg(told);
    return {ErrorKind::AllKeysFailed, what, {}};
}

} // namespace

std::optional<Dialect> testDialect(const Snapshot &snapshot, const std::vector<KeyStatus> &keys)
{
    for (const KeyStatus &key : keys) {
        const ProviderConfig *provider = snapshot.provider(key.provider);
        if (key.enabled && key.state == "ok" && provider && !provider->dialects.empty())
            return provider->dialects.front();
    }
    return {};
}

QByteArrayList modelNames(Dialect dialect, const QByteArray &list)
{
    const QJsonObject answer = QJsonDocument::fromJson(list).object();
    const bool gemini = dialect == Dialect::Gemini;
    const QJsonArray models = answer.value(gemini ? "models"_L1 : "data"_L1).toArray();
    QByteArrayList names;
    for (const QJsonValue &model : models) {
        QByteArray name = model.toObject().value(gemini ? "name"_L1 : "id"_L1).toString().toUtf8();
        if (name.startsWith("models/"))
            name.remove(0, 7);
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

QByteArray smallModel(const QByteArrayList &models)
{
    QByteArrayList talking;
    std::ranges::copy_if(models, std::back_inserter(talking), talks);
    const auto small = std::ranges::find_if(talking, isSmall);
    if (small != talking.end())
        return *small;
    return talking.value(0);
}

TestRequest::TestRequest(QObject *parent)
    : QObject(parent)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

void TestRequest::send(const QString &baseUrl, Dialect dialect, Done done)
{
    QNetworkReply *list = m_network.get(requestTo(baseUrl + listPath(dialect), dialect));
    connect(list, &QNetworkReply::finished, this,
            [this, list, baseUrl, dialect, done = std::move(done)] {
                list->deleteLater();
                if (statusOf(*list) != 200) {
                    done(failureOf(*list));
                    return;
                }
                const QByteArray model = smallModel(modelNames(dialect, list->readAll()));
                if (model.isEmpty())
                    done(Error {ErrorKind::NotFound,
                                tr("The provider names no model that could be asked."),
                                {}});
                else
                    ask(baseUrl, dialect, model, done);
            });
}

void TestRequest::ask(const QString &baseUrl, Dialect dialect, const QByteArray &model,
                      const Done &done)
{
    QNetworkReply *answer = m_network.post(requestTo(baseUrl + askPath(dialect, model), dialect),
                                           askBody(dialect, model));
    connect(answer, &QNetworkReply::finished, this, [answer, done] {
        answer->deleteLater();
        if (statusOf(*answer) == 200)
            done({});
        else
            done(failureOf(*answer));
    });
}

} // namespace spillway

#include "moc_testrequest.cpp"
