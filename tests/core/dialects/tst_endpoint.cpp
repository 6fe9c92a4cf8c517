// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/endpoint.h"

#include "core/dialects/apipath.h"

#include <QTest>

using namespace spillway;

Q_DECLARE_METATYPE(spillway::HeaderList)

namespace {

const HeaderList none;
const HeaderList anthropicVersion {{"Anthropic-Version", "2023-06-01"}};
const HeaderList apiKey {{"X-Api-Key", "k"}};
const HeaderList bearer {{"Authorization", "Bearer k"}};
const HeaderList googleKey {{"X-Goog-Api-Key", "k"}};

QByteArray operationName(Operation operation)
{
    switch (operation) {
    case Operation::Generate:
        return "generate";
    case Operation::CountTokens:
        return "count";
    case Operation::ListModels:
        return "list";
    case Operation::GetModel:
        return "get";
    case Operation::Embeddings:
        return "embed";
    case Operation::Completions:
        return "complete";
    case Operation::Other:
        return "other";
    }
    return {};
}

/// "dialect operation path [model] [body] [stream]", or "absent".
QByteArray described(const std::optional<Endpoint> &endpoint)
{
    if (!endpoint)
        return "absent";
    QByteArray text = dialectName(endpoint->dialect);
    text += ' ' + operationName(endpoint->operation) + ' ' + endpoint->path;
    if (!endpoint->model.isEmpty())
        text += " model=" + endpoint->model;
    if (endpoint->modelInBody)
        text += " body";
    if (endpoint->streamByPath)
        text += " stream";
    return text;
}

} // namespace

class EndpointTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAPathIs_data();
    void tellsWhatAPathIs();
    void refusesUnsafePaths_data();
    void refusesUnsafePaths();
    void canonicalPathIsItsOwnEndpoint_data();
    void canonicalPathIsItsOwnEndpoint();
    void extraPrefixesAreForwardedAsTheyAre();
    void writesTheUpstreamUrl_data();
    void writesTheUpstreamUrl();
    void keepsTheQueryButItsCredential_data();
    void keepsTheQueryButItsCredential();
    void modelNamesCannotLeaveTheirCollection();
    void knowsVersionSegments();
};

void EndpointTest::tellsWhatAPathIs_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<HeaderList>("headers");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *method, const char *path, const HeaderList &headers,
                        const char *expected) {
        QTest::addRow("%s %s %s", method, path,
                      headers.size() > 0 ? headers.begin()->name.constData() : "")
            << QByteArray(method) << QByteArray(path) << headers << QByteArray(expected);
    };
    // anthropic
    row("POST", "/v1/messages", none, "anthropic generate /v1/messages body");
    row("POST", "/v1/messages", bearer, "anthropic generate /v1/messages body");
    row("POST", "/v1/messages", googleKey, "anthropic generate /v1/messages body");
    row("POST", "/messages", none, "anthropic generate /v1/messages body");
    row("POST", "/v1/v1/messages", none, "anthropic generate /v1/messages body");
    row("POST", "/v1/messages/", none, "anthropic generate /v1/messages body");
    row("POST", "//v1//messages//", none, "anthropic generate /v1/messages body");
    row("POST", "/anthropic/v1/messages", none, "anthropic generate /v1/messages body");
    row("POST", "/anthropic/messages", none, "anthropic generate /v1/messages body");
    row("POST", "/v1/messages/count_tokens", none,
        "anthropic count /v1/messages/count_tokens body");
    row("POST", "/v1/messages/batches", none, "anthropic other /v1/messages/batches");
    row("POST", "/v1/messages/batches/b1/cancel", none,
        "anthropic other /v1/messages/batches/b1/cancel");
    row("GET", "/v1/messages", none, "anthropic other /v1/messages");
    row("POST", "/v1/complete", none, "anthropic complete /v1/complete body");
    row("GET", "/v1/models", anthropicVersion, "anthropic list /v1/models");
    row("GET", "/v1/models", apiKey, "anthropic list /v1/models");
    row("GET", "/v1/models/claude-x", anthropicVersion,
        "anthropic get /v1/models/claude-x model=claude-x");
    row("GET", "/anthropic/v1/models", bearer, "anthropic list /v1/models");
    row("POST", "/v1/files", anthropicVersion, "anthropic other /v1/files");
    row("GET", "/v1/files/f/content", anthropicVersion, "anthropic other /v1/files/f/content");
    row("POST", "/v1/brand/new", anthropicVersion, "anthropic other /v1/brand/new");
    row("POST", "/v1/chat/completions", anthropicVersion,
        "openai-chat generate /v1/chat/completions body");
    // openai
    row("POST", "/v1/chat/completions", none, "openai-chat generate /v1/chat/completions body");
    row("POST", "/chat/completions", none, "openai-chat generate /v1/chat/completions body");
    row("POST", "/openai/v1/chat/completions", none,
        "openai-chat generate /v1/chat/completions body");
    row("POST", "/v1beta/openai/chat/completions", googleKey,
        "openai-chat generate /v1/chat/completions body");
    row("GET", "/v1beta/openai/models", none, "openai-chat list /v1/models");
    row("POST", "/v4/chat/completions", none, "openai-chat generate /v4/chat/completions body");
    row("GET", "/v1/chat/completions/c1/messages", none,
        "openai-chat other /v1/chat/completions/c1/messages");
    row("POST", "/v1/completions", none, "openai-chat complete /v1/completions body");
    row("POST", "/v1/embeddings", none, "openai-chat embed /v1/embeddings body");
    row("GET", "/v1/models", bearer, "openai-chat list /v1/models");
    row("GET", "/models", none, "openai-chat list /v1/models");
    row("GET", "/v1/models/ft:gpt-4o:org::id", bearer,
        "openai-chat get /v1/models/ft:gpt-4o:org::id model=ft:gpt-4o:org::id");
    row("GET", "/v1/models/zai/glm-5", bearer,
        "openai-chat get /v1/models/zai/glm-5 model=zai/glm-5");
    row("DELETE", "/v1/models/m", bearer, "openai-chat other /v1/models/m model=m");
    row("POST", "/v1/images/generations", none, "openai-chat other /v1/images/generations body");
    row("POST", "/v1/audio/speech", none, "openai-chat other /v1/audio/speech body");
    row("POST", "/v1/moderations", none, "openai-chat other /v1/moderations body");
    row("POST", "/v1/files", bearer, "openai-chat other /v1/files");
    row("POST", "/v1/batches", bearer, "openai-chat other /v1/batches");
    row("POST", "/v1/vector_stores/v/search", none, "openai-chat other /v1/vector_stores/v/search");
    row("POST", "/v1/threads/t/runs", none, "openai-chat other /v1/threads/t/runs");
    row("POST", "/v1/uploads", none, "openai-chat other /v1/uploads");
    row("POST", "/v1/fine_tuning/jobs", none, "openai-chat other /v1/fine_tuning/jobs");
    row("POST", "/v1/brand/new", none, "openai-chat other /v1/brand/new");
    row("POST", "/v1/responses", none, "openai-responses generate /v1/responses body");
    row("POST", "/responses", none, "openai-responses generate /v1/responses body");
    row("POST", "/openai/v1/responses", none, "openai-responses generate /v1/responses body");
    row("GET", "/v1/responses/r1", none, "openai-responses other /v1/responses/r1");
    row("POST", "/v1/responses/r1/cancel", none, "openai-responses other /v1/responses/r1/cancel");
    row("POST", "/v1/responses/compact", none, "openai-responses other /v1/responses/compact body");
    row("POST", "/v1/responses/input_tokens", none,
        "openai-responses count /v1/responses/input_tokens body");
    row("POST", "/v1/conversations", none, "openai-responses other /v1/conversations");
    // gemini
    row("POST", "/v1beta/models/gemini-x:generateContent", none,
        "gemini generate /v1beta/models/gemini-x:generateContent model=gemini-x");
    row("POST", "/v1beta/models/gemini-x:streamGenerateContent", none,
        "gemini generate /v1beta/models/gemini-x:streamGenerateContent model=gemini-x stream");
    row("POST", "/v1/models/gemini-x:generateContent", bearer,
        "gemini generate /v1/models/gemini-x:generateContent model=gemini-x");
    row("POST", "/v1alpha/models/g:generateContent", none,
        "gemini generate /v1alpha/models/g:generateContent model=g");
    row("POST", "/v1/v1beta/models/g:generateContent", none,
        "gemini generate /v1beta/models/g:generateContent model=g");
    row("POST", "/models/g:streamGenerateContent", none,
        "gemini generate /v1beta/models/g:streamGenerateContent model=g stream");
    row("POST", "/gemini/v1beta/models/g:generateContent", none,
        "gemini generate /v1beta/models/g:generateContent model=g");
    row("POST", "/v1beta/models/zai/glm-5:generateContent", none,
        "gemini generate /v1beta/models/zai/glm-5:generateContent model=zai/glm-5");
    row("POST", "/v1beta/models/a%20b%3Ac:generateContent", none,
        "gemini generate /v1beta/models/a%20b:c:generateContent model=a b:c");
    row("POST", "/v1beta/tunedModels/t:generateContent", none,
        "gemini generate /v1beta/tunedModels/t:generateContent model=tunedModels/t");
    row("POST", "/v1beta/models/g:countTokens", none,
        "gemini count /v1beta/models/g:countTokens model=g");
    row("POST", "/v1beta/models/g:embedContent", none,
        "gemini embed /v1beta/models/g:embedContent model=g");
    row("POST", "/v1beta/models/g:batchEmbedContents", none,
        "gemini embed /v1beta/models/g:batchEmbedContents model=g");
    row("POST", "/v1beta/models/g:batchGenerateContent", none,
        "gemini other /v1beta/models/g:batchGenerateContent model=g");
    row("POST", "/v1beta/models/g:somethingNew", none,
        "gemini other /v1beta/models/g:somethingNew model=g");
    row("GET", "/v1beta/models", none, "gemini list /v1beta/models");
    row("GET", "/v1/models", googleKey, "gemini list /v1/models");
    row("GET", "/v1beta/models/g", none, "gemini get /v1beta/models/g model=g");
    row("GET", "/v1beta/files", none, "gemini other /v1beta/files");
    row("POST", "/v1beta/cachedContents", none, "gemini other /v1beta/cachedContents");
    row("POST", "/v1beta/interactions", none, "gemini other /v1beta/interactions body");
    row("GET", "/v1beta/operations/o", none, "gemini other /v1beta/operations/o");
    row("POST", "/upload/v1beta/files", none, "gemini other /upload/v1beta/files");
    row("POST", "/v1beta/brand/new", bearer, "gemini other /v1beta/brand/new");
    row("POST", "/v1/brand/new", googleKey, "gemini other /v1/brand/new");
    // ours and nobody's
    for (const char *path :
         {"/",
          "",
          "/v1",
          "/v1/",
          "/v1beta",
          "/health",
          "/metrics",
          "/admin/keys",
          "/stats",
          "/anthropic",
          "/anthropic/health",
          "/openai/deployments/d/chat/completions",
          "/api/event_logging",
          "/chat",
          "/upload/files",
          "/upload/v1beta",
          "/v/messages",
          "/version/messages",
          "v1/messages",
          "//ws/google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent"})
        row("POST", path, none, "absent");
}

void EndpointTest::tellsWhatAPathIs()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    QFETCH(const HeaderList, headers);
    QFETCH(const QByteArray, expected);
    QCOMPARE(described(endpointFor(method, path, headers)), expected);
}

void EndpointTest::refusesUnsafePaths_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/v1/../admin",     "/v1/./messages",
                             "/v1/messages/..",  "/v1/%2e%2e/admin",
                             "/v1/%2E/messages", "/v1/a%2fb",
                             "/v1/a%2Fb",        "/v1/a%5cb",
                             "/v1/a%5Cb",        "/v1\\messages",
                             "/v1/a%00b",        "/v1/a%0d%0ab",
                             "/v1/a%7f",         "/v1/a b",
                             "/v1/a\tb",         "/v1/a%",
                             "/v1/a%2",          "/v1/a%zz",
                             "/v1/a%252fb",      "/v1/messages?beta=true",
                             "/v1/messages#x",   "/v1/models/%2e%2e:generateContent"})
        QTest::newRow(path) << QByteArray(path);
    QTest::newRow("raw NUL") << QByteArray("/v1/messages\0x", 14);
}

void EndpointTest::refusesUnsafePaths()
{
    QFETCH(const QByteArray, path);
    QVERIFY(!endpointFor("POST", path, none));
    QVERIFY(!endpointFor("POST", path, none, {"/"}));
    QVERIFY(!endpointFor("POST", path, none, {"/v1"}));
}

void EndpointTest::canonicalPathIsItsOwnEndpoint_data()
{
    tellsWhatAPathIs_data();
}

void EndpointTest::canonicalPathIsItsOwnEndpoint()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    QFETCH(const HeaderList, headers);
    const std::optional<Endpoint> endpoint = endpointFor(method, path, headers);
    if (!endpoint)
        return;
    QVERIFY(safeSegments(endpoint->path));
    if (path.startsWith("/anthropic") || path.startsWith("/openai")
        || path.contains("v1beta/openai"))
        return; // the prefix said more than the path can
    QCOMPARE(described(endpointFor(method, endpoint->path, headers)), described(endpoint));
}

void EndpointTest::extraPrefixesAreForwardedAsTheyAre()
{
    const std::vector<QByteArray> extra {"/rerank", "/api/v2/", ""};
    QCOMPARE(described(endpointFor("POST", "/rerank", none, extra)), "openai-chat other /rerank");
    QCOMPARE(described(endpointFor("POST", "/rerank/x", none, extra)),
             "openai-chat other /rerank/x");
    QCOMPARE(described(endpointFor("POST", "//api//v2/x/", none, extra)),
             "openai-chat other /api/v2/x");
    QCOMPARE(described(endpointFor("POST", "/reranking", none, extra)), "absent");
    QCOMPARE(described(endpointFor("POST", "/api/v3", none, extra)), "absent");
    QCOMPARE(described(endpointFor("POST", "/v1/messages", none, {"/v1"})),
             "anthropic generate /v1/messages body");
}

void EndpointTest::writesTheUpstreamUrl_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *base, const char *path, const char *model,
                        const char *expected) {
        QTest::addRow("%s + %s", base, path)
            << QByteArray(base) << QByteArray(path) << QByteArray(model) << QByteArray(expected);
    };
    row("https://api.anthropic.com", "/v1/messages", "m", "https://api.anthropic.com/v1/messages");
    row("https://api.anthropic.com/", "/messages", "m", "https://api.anthropic.com/v1/messages");
    row("https://api.openai.com/v1", "/v1/chat/completions", "m",
        "https://api.openai.com/v1/chat/completions");
    row("https://api.openai.com/v1/", "/chat/completions", "m",
        "https://api.openai.com/v1/chat/completions");
    row("https://api.z.ai/api/anthropic", "/v1/messages", "m",
        "https://api.z.ai/api/anthropic/v1/messages");
    row("https://api.z.ai/api/coding/paas/v4", "/v1/chat/completions", "m",
        "https://api.z.ai/api/coding/paas/v4/chat/completions");
    row("https://g.example/v1beta/openai", "/v1/chat/completions", "m",
        "https://g.example/v1beta/openai/chat/completions");
    row("https://g.example/openai", "/v1/chat/completions", "m",
        "https://g.example/openai/v1/chat/completions");
    row("https://g.example", "/v1beta/models/a:generateContent", "b",
        "https://g.example/v1beta/models/b:generateContent");
    row("https://g.example/v1beta", "/v1beta/models/a:streamGenerateContent", "b",
        "https://g.example/v1beta/models/b:streamGenerateContent");
    row("https://g.example/v1beta", "/v1/models/a:generateContent", "models/b",
        "https://g.example/v1beta/models/b:generateContent");
    row("https://g.example", "/v1beta/models/a:generateContent", "tunedModels/b",
        "https://g.example/v1beta/tunedModels/b:generateContent");
    row("https://g.example", "/v1beta/tunedModels/a:generateContent", "b",
        "https://g.example/v1beta/models/b:generateContent");
    row("https://g.example", "/v1beta/models/a:generateContent", "",
        "https://g.example/v1beta/models/a:generateContent");
    row("https://g.example", "/v1beta/models/a%20b:generateContent", "c d",
        "https://g.example/v1beta/models/c%20d:generateContent");
    row("https://g.example", "/v1beta/models/zai/glm:generateContent", "glm",
        "https://g.example/v1beta/models/glm:generateContent");
    row("https://g.example", "/v1beta/models/a:generateContent", "x?y#z",
        "https://g.example/v1beta/models/x%3Fy%23z:generateContent");
    row("https://g.example/v1beta", "/upload/v1beta/files", "",
        "https://g.example/upload/v1beta/files");
    row("https://o.example/v1", "/v1/models/zai/glm", "glm", "https://o.example/v1/models/glm");
    row("http://v1", "/v1/messages", "m", "http://v1/v1/messages"); // a host is no version
    row("http://127.0.0.1:8080", "/v1/messages", "m", "http://127.0.0.1:8080/v1/messages");
}

void EndpointTest::writesTheUpstreamUrl()
{
    QFETCH(const QByteArray, base);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, model);
    QFETCH(const QByteArray, expected);
    const bool readsModel = path.contains("/models/") && !path.contains(':');
    const std::optional<Endpoint> endpoint = endpointFor(readsModel ? "GET" : "POST", path, none);
    QVERIFY(endpoint);
    QCOMPARE(upstreamUrl(base, *endpoint, model, {}), expected);
}

void EndpointTest::keepsTheQueryButItsCredential_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *query, const char *expected) {
        QTest::newRow(query) << QByteArray(query) << QByteArray(expected);
    };
    row("", "");
    row("beta=true", "?beta=true");
    row("?alt=sse", "?alt=sse");
    row("alt=sse&key=SECRET", "?alt=sse");
    row("key=SECRET&alt=sse", "?alt=sse");
    row("a=1&key=SECRET&b=2", "?a=1&b=2");
    row("key=SECRET", "");
    row("key", "");
    row("%6bey=SECRET&a=%20%41+b", "?a=%20%41+b");
    row("$key=SECRET&access_token=SECRET", "");
    row("keys=1&monkey=2&a=key=3", "?keys=1&monkey=2&a=key=3");
}

void EndpointTest::keepsTheQueryButItsCredential()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QByteArray, expected);
    const std::optional<Endpoint> endpoint = endpointFor("POST", "/v1/messages", none);
    QVERIFY(endpoint);
    QCOMPARE(upstreamUrl("https://h", *endpoint, {}, query), "https://h/v1/messages" + expected);
}

void EndpointTest::modelNamesCannotLeaveTheirCollection()
{
    QCOMPARE(modelResource("a/b"), "models/a/b");
    QCOMPARE(modelResource("../files/f"), "models/..%2Ffiles%2Ff");
    QCOMPARE(modelResource("a/../../files"), "models/a%2F..%2F..%2Ffiles");
    QCOMPARE(modelResource("a//b"), "models/a%2F%2Fb");
    QCOMPARE(modelResource("a%2e\r\nb"), "models/a%252e%0D%0Ab");
}

void EndpointTest::knowsVersionSegments()
{
    for (const char *segment : {"v1", "v4", "v10", "v1beta", "v1alpha", "v1beta2"})
        QVERIFY2(isVersionSegment(segment), segment);
    for (const char *segment : {"", "v", "va", "1", "v1x", "v1betax", "version1", "V1"})
        QVERIFY2(!isVersionSegment(segment), segment);
}

QTEST_GUILESS_MAIN(EndpointTest)
#include "tst_endpoint.moc"
