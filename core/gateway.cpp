// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway.h"

#include "core/base/jsonwriter.h"
#include "core/routing/modellist.h"

#include <algorithm>

namespace spillway {

namespace {

bool isRoot(const RequestHead &head)
{
    return head.path() == "/" && (head.method == "GET" || head.method == "HEAD");
}

/// Claude Code asks HEAD / before its first request; a person who opens the URL in a browser wants
/// to know what it is.
LocalReply rootReply()
{
    JsonWriter json;
    json.beginObject()
        .member("service", "spillway")
        .member("version", SPILLWAY_VERSION)
        .member("message",
                "This is a local AI proxy. Point your tool's base URL here; GET /health tells how "
                "it is.")
        .end();
    return {.status = 200, .headers = {{"Content-Type", "application/json"}}, .body = json.take()};
}

/// An error before the path's dialect is known is shown in the shape that most tools read.
constexpr Dialect fallbackDialect = Dialect::OpenAiChat;

} // namespace

Gateway::Gateway(AdminApi &admin, ExchangeRegistry &exchanges, std::function<State()> state)
    : m_admin(admin)
    , m_exchanges(exchanges)
    , m_state(std::move(state))
{
}

std::optional<LocalReply> Gateway::refuse(RequestHead &head)
{
    const State state = m_state();
    FilterContext context = contextOf(head, state);
    if (const auto error = refuseAnyRoute(context))
        return errorReply(*error, head, context.endpoint);
    if (head.method == "OPTIONS") {
        if (const HeaderList cors = corsHeaders(head, *state.snapshot); cors.size() > 0)
            return LocalReply {.status = 204, .headers = cors, .body = {}};
    }
    if (isRoot(head))
        return {};
    if (m_admin.owns(head.path()))
        return m_admin.refuse(head);
    Judged judged = judge(std::move(context), state);
    if (auto *reply = std::get_if<LocalReply>(&judged))
        return std::move(*reply);
    head.judgement = std::get<std::shared_ptr<const Judgement>>(judged);
    return {};
}

Gateway::Judged Gateway::judge(FilterContext context, const State &state) const
{
    const RequestHead &head = context.head;
    HeaderList cors = corsHeaders(head, *state.snapshot);
    if (const auto error = refuseApiRequest(context)) {
        LocalReply reply = errorReply(*error, head, context.endpoint);
        for (const Header &field : cors)
            reply.headers.add(field.name, field.value);
        return reply;
    }
    return std::make_shared<const Judgement>(
        Judgement {state, *std::move(context.endpoint), context.clientKey, std::move(cors)});
}

void Gateway::serve(RequestHead head, QByteArray body, ClientStream &stream)
{
    if (isRoot(head)) {
        stream.reply(rootReply());
        return;
    }
    if (m_admin.owns(head.path())) {
        m_admin.serve(head, body, stream);
        return;
    }
    // refuse() saw this head a moment ago, but a configuration may have been published while the
    // body came.
    const State state = m_state();
    auto judgement =
        std::static_pointer_cast<const Judgement>(std::exchange(head.judgement, nullptr));
    if (!judgement || judgement->state != state) {
        Judged judged = judge(contextOf(head, state), state);
        if (const auto *reply = std::get_if<LocalReply>(&judged)) {
            stream.reply(*reply);
            return;
        }
        judgement = std::get<std::shared_ptr<const Judgement>>(judged);
    }
    if (const auto list = modelList(judgement->endpoint, *state.snapshot)) {
        stream.reply(*list);
        return;
    }
    AcceptedRequest request {.head = std::move(head),
                             .body = std::move(body),
                             .endpoint = judgement->endpoint,
                             .id = {},
                             .clientKey = judgement->clientKey,
                             .snapshot = state.snapshot,
                             .extraHeaders = judgement->cors};
    m_exchanges.start(std::move(request), stream);
}

LocalReply Gateway::describe(ErrorKind kind, const RequestHead &head)
{
    const State state = m_state();
    const FilterContext context = contextOf(head, state);
    // A web page that asks for a WebSocket is turned away as a web page: who may not talk to this
    // port learns nothing of what it serves.
    if (kind == ErrorKind::UpgradeRequired) {
        if (const auto error = refuseAnyRoute(context))
            return errorReply(*error, head, context.endpoint);
    }
    return errorReply({.kind = kind}, head, context.endpoint);
}

LocalReply Gateway::errorReply(const ApiError &error, const RequestHead &head,
                               const std::optional<Endpoint> &endpoint) const
{
    if (!endpoint && m_admin.owns(head.path()))
        return AdminApi::errorReply(error.kind);
    const Dialect dialect = endpoint ? endpoint->dialect : fallbackDialect;
    LocalReply reply {.status = statusFor(dialect, error.kind),
                      .headers = {{"Content-Type", "application/json"},
                                  {"x-spillway-error", errorRow(error.kind).name}},
                      .body = errorBody(dialect, error)};
    if (error.retryAfter)
        reply.headers.add("Retry-After",
                          QByteArray::number(static_cast<qint64>(error.retryAfter->count())));
    if (error.kind == ErrorKind::UpgradeRequired)
        reply.headers.add("Upgrade", "HTTP/1.1");
    return reply;
}

FilterContext Gateway::contextOf(const RequestHead &head, const State &state)
{
    std::vector<QByteArray> extra;
    for (const QString &prefix : state.snapshot->listener.extraPaths)
        extra.push_back(prefix.toUtf8());
    return {.head = head,
            .snapshot = *state.snapshot,
            .serving = state.serving,
            .endpoint = endpointFor(head.method, head.path(), head.headers, extra),
            .clientKey = {}};
}

std::optional<LocalReply> Gateway::modelList(const Endpoint &endpoint,
                                             const Snapshot &snapshot) const
{
    if (endpoint.operation != Operation::ListModels && endpoint.operation != Operation::GetModel)
        return {};
    const std::vector<QByteArray> models = listedModels(snapshot, endpoint.dialect);
    const auto json = [](QByteArray body) {
        return LocalReply {.status = 200,
                           .headers = {{"Content-Type", "application/json"}},
                           .body = std::move(body)};
    };
    if (endpoint.operation == Operation::ListModels && !models.empty())
        return json(modelListBody(endpoint.dialect, models));
    if (endpoint.operation == Operation::GetModel
        && std::ranges::find(models, endpoint.model) != models.end())
        return json(modelBody(endpoint.dialect, endpoint.model));
    return {};
}

} // namespace spillway
