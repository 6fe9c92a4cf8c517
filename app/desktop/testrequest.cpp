// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/testrequest.h"

#include "core/base/jsonview.h"
#include "core/base/jsonwriter.h"
#include "core/dialects/errors.h"

#include <QCoreApplication>
#include <QNetworkProxy>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *question = "Answer with one word: hello.";
constexpr int maxTokens = 16;

bool containsAny(const QByteArray &name, std::span<const char *const> parts)
{
    return std::ranges::any_of(parts, [&name](const char *part) { return name.contains(part); });
}

bool canServe(const KeyStatus &key)
{
    return key.enabled && (key.state == "ok" || key.state == "half_open");
}

QByteArray listPath(Dialect dialect)
{
    return dialect == Dialect::Gemini ? "/v1beta/models" : "/v1/models";
}

QByteArray pathFor(const TestTarget &target)
{
    switch (target.dialect) {
    case Dialect::Anthropic:
        return "/v1/messages";
    case Dialect::OpenAiChat:
        return "/v1/chat/completions";
    case Dialect::OpenAiResponses:
        return "/v1/responses";
    case Dialect::Gemini:
        break;
    }
    return "/v1beta/models/" + target.model + ":generateContent";
}

QByteArray bodyFor(const TestTarget &target)
{
    JsonWriter json;
    json.beginObject();
    const auto messages = [&json] {
        json.key("messages").beginArray().beginObject();
        json.member("role", "user").member("content", question).end().end();
    };
    switch (target.dialect) {
    case Dialect::Anthropic:
        json.member("model", target.model).member("max_tokens", maxTokens);
        messages();
        break;
    case Dialect::OpenAiChat:
        json.member("model", target.model);
        messages();
        break;
    case Dialect::OpenAiResponses:
        json.member("model", target.model).member("input", question);
        break;
    case Dialect::Gemini:
        json.key("contents").beginArray().beginObject().member("role", "user");
        json.key("parts").beginArray().beginObject().member("text", question).end().end();
        json.end().end();
        break;
    }
    json.end();
    return json.take();
}

std::vector<QByteArray> modelsIn(const QByteArray &body)
{
    std::vector<QByteArray> models;
    const JsonView document = JsonView::document(body);
    document["data"].forEach([&models](QByteArrayView, const JsonView &model) {
        models.push_back(model["id"].stringOr({}));
        return true;
    });
    document["models"].forEach([&models](QByteArrayView, const JsonView &model) {
        QByteArray name = model["name"].stringOr({});
        models.push_back(name.startsWith("models/") ? name.sliced(7) : name);
        return true;
    });
    return models;
}

Result<void> outcomeOf(QNetworkReply &reply, const QByteArray &body)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 200 && status < 300)
        return {};
    if (status == 0)
        return Error {
            ErrorKind::UpstreamUnreachable,
            QCoreApplication::translate("TestRequest", "The proxy could not be reached: %1")
                .arg(reply.errorString()),
            {}};
    const QString said = QString::fromUtf8(vendorError(body).message);
    return Error {ErrorKind::UpstreamInvalid,
                  said.isEmpty()
                      ? QCoreApplication::translate("TestRequest", "The answer was %1.").arg(status)
                      : said,
                  QString::number(status)};
}

} // namespace

std::optional<TestTarget> testTarget(const Snapshot &snapshot, const std::vector<KeyStatus> &keys)
{
    std::optional<TestTarget> unknown;
    for (const KeyStatus &key : keys) {
        const ProviderConfig *provider = snapshot.provider(key.provider);
        if (!provider || !canServe(key))
            continue;
        const Dialect dialect = provider->dialects.front();
        if (!provider->models.empty()) {
            const ModelConfig &model = provider->models.back(); // small ones are listed last
            return TestTarget {dialect, model.alias.isEmpty() ? model.id : model.alias};
        }
        if (!unknown)
            unknown = TestTarget {dialect, {}};
    }
    return unknown;
}

QByteArray smallModel(const std::vector<QByteArray> &models)
{
    static constexpr std::array noChat {"embed", "tts",  "image",      "audio",    "whisper",
                                        "dall",  "sora", "moderation", "realtime", "transcribe"};
    static constexpr std::array small {"haiku", "flash-lite", "nano", "mini",
                                       "flash", "air",        "small"};
    std::vector<QByteArray> chat;
    std::ranges::copy_if(models, std::back_inserter(chat), [](const QByteArray &model) {
        return !model.isEmpty() && !containsAny(model, noChat);
    });
    for (const char *part : small) {
        const auto found = std::ranges::find_if(
            chat, [part](const QByteArray &model) { return model.contains(part); });
        if (found != chat.end())
            return *found;
    }
    return chat.empty() ? QByteArray() : chat.front();
}

void TestRequest::start(const QString &baseUrl, const TestTarget &target, const Owed<void> &owed)
{
    auto *test = new TestRequest(baseUrl, target, owed); // deletes itself in finish()
    if (target.model.isEmpty())
        test->askForModels();
    else
        test->ask();
}

TestRequest::TestRequest(QString baseUrl, TestTarget target, Owed<void> owed)
    : m_baseUrl(std::move(baseUrl))
    , m_target(std::move(target))
    , m_owed(std::move(owed))
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    // It is our own certificate, on our own machine.
    connect(&m_network, &QNetworkAccessManager::sslErrors, this,
            [](QNetworkReply *reply) { reply->ignoreSslErrors(); });
}

QNetworkRequest TestRequest::request(const QByteArray &path) const
{
    QNetworkRequest request(QUrl(m_baseUrl + QString::fromUtf8(path)));
    request.setRawHeader("User-Agent", "Spillway-Test/" SPILLWAY_VERSION);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (m_target.dialect == Dialect::Anthropic)
        request.setRawHeader("anthropic-version", "2023-06-01");
    return request;
}

void TestRequest::askForModels()
{
    QNetworkReply *reply = m_network.get(request(listPath(m_target.dialect)));
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        const QByteArray body = reply->readAll();
        if (const Result<void> outcome = outcomeOf(*reply, body); !outcome) {
            finish(outcome);
            return;
        }
        m_target.model = smallModel(modelsIn(body));
        if (m_target.model.isEmpty())
            finish(Error {ErrorKind::NotFound,
                          tr("The provider names no model to try the request with."),
                          {}});
        else
            ask();
    });
}

void TestRequest::ask()
{
    QNetworkReply *reply = m_network.post(request(pathFor(m_target)), bodyFor(m_target));
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        finish(outcomeOf(*reply, reply->readAll()));
    });
}

void TestRequest::finish(const Result<void> &result)
{
    m_owed.send(result);
    deleteLater();
}

} // namespace spillway

#include "moc_testrequest.cpp"
