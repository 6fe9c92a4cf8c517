// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulator.h"

#include "core/base/jsonwriter.h"
#include "core/dialects/errors.h"
#include "core/simulator/simulatedembedding.h"
#include "core/simulator/vendorerrors.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace spillway {

namespace {

constexpr std::size_t maxConversations = 10'000;
constexpr QByteArrayView json = "application/json";

LocalReply labelled(int status, QByteArrayView contentType, QByteArray body)
{
    return {status,
            {{"Content-Type", contentType.toByteArray()}, {"x-simulated-provider", "spillway"}},
            std::move(body)};
}

/// Fills the members of an endpoint for paths that are none, so that the refusal has a form.
Endpoint endpointOf(const RequestHead &head)
{
    const Endpoint unknown {
        .dialect = Dialect::OpenAiChat, .operation = Operation::Other, .path = {}, .model = {}};
    return endpointFor(head.method, head.path(), head.headers).value_or(unknown);
}

bool happensBeforeAnswer(const std::optional<Fault> &fault)
{
    return fault && (fault->kind == FaultKind::Status || fault->kind == FaultKind::VendorCode);
}

} // namespace

Simulator::Simulator(const Clock &clock, FaultScript script)
    : m_clock(clock)
    , m_script(std::move(script))
{
}

Simulator::~Simulator() = default;

std::optional<LocalReply> Simulator::refuse(RequestHead &)
{
    return {};
}

LocalReply Simulator::describe(ErrorKind kind, const RequestHead &head)
{
    const Dialect dialect = endpointOf(head).dialect;
    const ApiError error {.kind = kind, .message = {}, .requestId = {}, .retryAfter = {}};
    return labelled(statusFor(dialect, kind), json, errorBody(dialect, error));
}

void Simulator::setScript(FaultScript script)
{
    m_script = std::move(script);
    m_keys.clear();
    m_limits.clear();
    m_cached.clear();
    m_cachedOrder.clear();
    ++m_generation;
}

void Simulator::serve(RequestHead head, QByteArray body, ClientStream &stream)
{
    if (head.path().startsWith("/simulator/")) {
        control(head, body, stream);
        return;
    }
    Visit visit {.head = std::move(head),
                 .endpoint = {},
                 .key = {},
                 .requestId = {},
                 .record = 0,
                 .request = {}};
    visit.endpoint = endpointOf(visit.head);
    visit.key = requestKey(visit.head.headers, visit.head.query());
    visit.requestId =
        "req_simulated_" + QByteArray::number(++m_requestCount).rightJustified(8, '0');
    auto request = readSimulatedRequest(visit.endpoint, visit.head.query(), body);
    if (request)
        visit.request = *request;
    visit.record = m_log.add({m_clock.wallNow(), visit.head.method, visit.head.target,
                              visit.head.headers, visit.key, visit.request.model, body});
    if (const auto refusal = authError(visit)) {
        refuseWith(visit, *refusal, stream);
    } else if (visit.endpoint.operation == Operation::Other
               || visit.endpoint.operation == Operation::Completions) {
        refuseWith(visit, notFoundError(visit.endpoint.dialect, visit.head.path()), stream);
    } else if (!request) {
        refuseWith(visit, badRequestError(request.error().message.toUtf8()), stream);
    } else {
        answer(visit, body, stream);
    }
}

void Simulator::control(const RequestHead &head, const QByteArray &body, ClientStream &stream)
{
    if (head.path() == "/simulator/requests" && head.method == "GET") {
        std::set<QByteArray> known;
        for (const auto &[secret, script] : m_script.keys)
            known.insert(secret);
        stream.reply(labelled(200, json, m_log.json(known, head.query() == "bodies=1")));
        return;
    }
    if (head.path() != "/simulator/reset" || head.method != "POST") {
        stream.reply(
            labelled(404, "text/plain", "GET /simulator/requests or POST /simulator/reset\n"));
        return;
    }
    FaultScript script = m_script;
    if (!body.isEmpty()) {
        Result<FaultScript> read = readFaultScript(body);
        if (!read) {
            const QString text = read.error().message + u' ' + read.error().detail + u'\n';
            stream.reply(labelled(400, "text/plain; charset=utf-8", text.toUtf8()));
            return;
        }
        script = *std::move(read);
    }
    setScript(std::move(script));
    clearRequests();
    stream.reply(labelled(200, json, "{}"));
}

std::optional<SimulatedError> Simulator::authError(const Visit &visit) const
{
    const Dialect dialect = visit.endpoint.dialect;
    if (visit.key.isEmpty())
        return missingKeyError(dialect);
    if (m_script.onlyListedKeys && !m_script.keys.contains(visit.key))
        return invalidKeyError(dialect, visit.key);
    if (dialect == Dialect::Anthropic && !visit.head.headers.contains("anthropic-version"))
        return badRequestError("anthropic-version: header is required");
    return {};
}

void Simulator::answer(Visit &visit, const QByteArray &body, ClientStream &stream)
{
    KeyState &key = keyState(visit.key);
    const Dialect dialect = visit.endpoint.dialect;
    const std::vector<QByteArray> &models = key.script->models;
    const QByteArray &model = visit.request.model;
    if (!model.isEmpty() && !models.empty() && std::ranges::find(models, model) == models.end()) {
        refuseWith(visit, unknownModelError(dialect, model), stream);
        return;
    }
    if (visit.endpoint.operation == Operation::Generate) {
        const KeyLimits &limits = key.script->limits;
        const QByteArray who = limits.account.isEmpty() ? visit.key : limits.account;
        const auto verdict =
            m_limits.take(who, limits, tokensOf(body.size()) + m_script.words, m_clock.now());
        if (verdict.refusal)
            refuseWith(visit, refusalError(dialect, limits, verdict), stream);
        else
            generate(visit, key, nextFault(key, true), stream);
        return;
    }
    std::optional<Fault> fault = nextFault(key, false);
    if (happensBeforeAnswer(fault)) {
        refuseWith(visit, faultError(dialect, *fault), stream);
        return;
    }
    AnswerPlan plan;
    plan.headers = headers(visit, json);
    plan.pieces = {localBody(visit)};
    plan.fault = std::move(fault);
    run(visit, std::move(plan), stream, {});
}

void Simulator::generate(const Visit &visit, KeyState &key, std::optional<Fault> fault,
                         ClientStream &stream)
{
    const Dialect dialect = visit.endpoint.dialect;
    const KeyLimits limits = key.script->limits;
    const QByteArray who = limits.account.isEmpty() ? visit.key : limits.account;
    const auto release = [this, who, generation = m_generation] {
        if (generation == m_generation)
            m_limits.release(who);
    };
    const bool streamed = visit.request.stream;
    if (happensBeforeAnswer(fault)
        || (fault && fault->kind == FaultKind::ErrorEvent && !streamed)) {
        release();
        refuseWith(visit, faultError(dialect, *fault), stream);
        return;
    }
    const SimulatedAnswer said = compose(visit, who);
    const VendorWriter &writer = writerFor(dialect);
    AnswerPlan plan;
    plan.stream = streamed;
    plan.pace = m_script.pace;
    plan.headers = headers(
        visit,
        !streamed || !visit.request.serverSentEvents ? json : "text/event-stream; charset=utf-8");
    if (streamed)
        plan.headers.add("Cache-Control", "no-cache");
    for (const Header &field :
         m_limits.headers(dialect, who, limits, m_clock.now(), m_clock.wallNow()))
        plan.headers.add(field.name, field.value);
    if (streamed)
        plan.pieces = writer.frames(visit.request, said);
    else
        plan.pieces = {writer.body(visit.request, said)};
    if (fault && fault->kind == FaultKind::ErrorEvent)
        plan.errorEvent =
            writer.errorFrame(faultError(dialect, *fault), visit.requestId,
                              std::min<qint64>(fault->afterEvents, std::ssize(plan.pieces)));
    plan.fault = std::move(fault);
    run(visit, std::move(plan), stream, release);
}

SimulatedAnswer Simulator::compose(const Visit &visit, const QByteArray &account)
{
    const QByteArray conversation =
        account + '\n' + QCryptographicHash::hash(visit.request.opening, QCryptographicHash::Sha1);
    const auto cached = m_cached.find(conversation);
    const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.wallNow());
    SimulatedAnswer said =
        simulatedAnswer(visit.request,
                        {.words = m_script.words,
                         .alwaysUseTools = m_script.alwaysUseTools,
                         .cachedTokens = cached == m_cached.end() ? 0 : cached->second,
                         .created = now.time_since_epoch().count()});
    rememberPrompt(conversation, said.usage.cacheRead + said.usage.cacheWrite);
    return said;
}

void Simulator::rememberPrompt(const QByteArray &conversation, qint64 tokens)
{
    if (m_cached.insert_or_assign(conversation, tokens).second)
        m_cachedOrder.push_back(conversation);
    if (m_cachedOrder.size() > maxConversations) {
        m_cached.erase(m_cachedOrder.front());
        m_cachedOrder.pop_front();
    }
}

QByteArray Simulator::localBody(const Visit &visit) const
{
    static const std::array<QByteArray, 2> own {"sim-large", "sim-small"};
    const VendorWriter &writer = writerFor(visit.endpoint.dialect);
    switch (visit.endpoint.operation) {
    case Operation::CountTokens:
        return writer.tokenCount(tokensOf(visit.request.promptBytes));
    case Operation::GetModel:
        return writer.model(visit.request.model);
    case Operation::Embeddings:
        return simulatedEmbeddings(visit.request,
                                   visit.endpoint.path.endsWith(":batchEmbedContents"));
    default:
        break;
    }
    const std::vector<QByteArray> &listed = m_keys.at(visit.key).script->models;
    return listed.empty() ? writer.models(own) : writer.models(listed);
}

Simulator::KeyState &Simulator::keyState(const QByteArray &key)
{
    KeyState &state = m_keys[key];
    if (!state.script) {
        const auto listed = m_script.keys.find(key);
        state.script = listed == m_script.keys.end() ? &m_script.fallback : &listed->second;
    }
    return state;
}

std::optional<Fault> Simulator::nextFault(KeyState &key, bool generates)
{
    const std::vector<Fault> &faults = key.script->faults;
    while (key.fault < faults.size() && faults[key.fault].times >= 0
           && key.used >= faults[key.fault].times) {
        ++key.fault;
        key.used = 0;
    }
    if (key.fault == faults.size() || (!generates && !faults[key.fault].everyOperation))
        return {};
    if (faults[key.fault].times >= 0)
        ++key.used;
    return faults[key.fault];
}

HeaderList Simulator::headers(const Visit &visit, QByteArrayView contentType) const
{
    HeaderList headers {{"Content-Type", contentType.toByteArray()},
                        {"x-simulated-provider", "spillway"}};
    if (visit.endpoint.dialect == Dialect::Anthropic)
        headers.add("request-id", visit.requestId);
    else if (visit.endpoint.dialect != Dialect::Gemini)
        headers.add("x-request-id", visit.requestId);
    return headers;
}

void Simulator::refuseWith(const Visit &visit, const SimulatedError &error, ClientStream &stream)
{
    HeaderList fields = headers(visit, json);
    // Gemini says it in the body only.
    if (error.retryAfter && (visit.endpoint.dialect != Dialect::Gemini || error.zai))
        fields.add("retry-after", QByteArray::number(qint64(error.retryAfter->count())));
    m_log.setStatus(visit.record, error.status);
    stream.reply({error.status, std::move(fields),
                  writtenError(visit.endpoint.dialect, error, visit.requestId)});
}

void Simulator::run(const Visit &visit, AnswerPlan plan, ClientStream &stream,
                    std::function<void()> whenDone)
{
    const auto is = [&](FaultKind kind) { return plan.fault && plan.fault->kind == kind; };
    if (is(FaultKind::EmptyBody)) {
        plan.pieces.clear();
    } else if (is(FaultKind::NotJson)) {
        plan.headers.set("Content-Type", "text/html");
        plan.pieces = {"<html><body><h1>This is not an answer</h1></body></html>\n"};
        plan.stream = false;
    } else if (is(FaultKind::SlowWords)) {
        plan.pace = plan.fault->duration;
    }
    if (!is(FaultKind::ResetBeforeHead) && !is(FaultKind::CloseBeforeHead))
        m_log.setStatus(visit.record, plan.status);
    m_exchanges.emplace_front();
    const auto place = m_exchanges.begin();
    *place = std::make_unique<SimulatedExchange>(
        stream, std::move(plan), [this, place, whenDone = std::move(whenDone)] {
            if (whenDone)
                whenDone();
            // Later, since the exchange is still in a method of its own.
            QMetaObject::invokeMethod(
                this, [this, place] { m_exchanges.erase(place); }, Qt::QueuedConnection);
        });
    (*place)->start();
}

} // namespace spillway

#include "moc_simulator.cpp"
