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

std::optional<LocalReply> Gateway::refuse(const RequestHead &head)
{
    const State state = m_state();
    FilterContext context {.head = head,
                           .snapshot = *state.snapshot,
                           .serving = state.serving,
                           .endpoint = endpointOf(head, *state.snapshot),
                           .clientKey = {}};
    if (const auto error = refuseAnyRoute(context))
        return errorReply(*error, head, context.endpoint);
    const HeaderList cors = corsHeaders(head, *state.snapshot);
    if (head.method == "OPTIONS" && cors.size() > 0)
        return LocalReply {.status = 204, .headers = cors, .body = {}};
    if (isRoot(head))
        return {};
    if (m_admin.owns(head.path()))
        return m_admin.refuse(head);
    if (const auto error = refuseApiRequest(context)) {
        LocalReply reply = errorReply(*error, head, context.endpoint);
        for (const Header &field : cors)
            reply.headers.add(field.name, field.value);
        return reply;
    }
    return {};
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
    FilterContext context {.head = head,
                           .snapshot = *state.snapshot,
                           .serving = state.serving,
                           .endpoint = endpointOf(head, *state.snapshot),
                           .clientKey = {}};
    if (const auto error = refuseApiRequest(context)) {
        stream.reply(errorReply(*error, head, context.endpoint));
        return;
    }
    if (const auto list = modelList(*context.endpoint, *state.snapshot)) {
        stream.reply(*list);
        return;
    }
    HeaderList cors = corsHeaders(head, *state.snapshot);
    AcceptedRequest request {.head = std::move(head),
                             .body = std::move(body),
                             .endpoint = *std::move(context.endpoint),
                             .id = {},
                             .clientKey = context.clientKey,
                             .snapshot = state.snapshot,
                             .extraHeaders = std::move(cors)};
    m_exchanges.start(std::move(request), stream);
}

LocalReply Gateway::describe(ErrorKind kind, const RequestHead &head)
{
    const State state = m_state();
    const FilterContext context {.head = head,
                                 .snapshot = *state.snapshot,
                                 .serving = state.serving,
                                 .endpoint = endpointOf(head, *state.snapshot),
                                 .clientKey = {}};
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

std::optional<Endpoint> Gateway::endpointOf(const RequestHead &head, const Snapshot &snapshot) const
{
    std::vector<QByteArray> extra;
    for (const QString &prefix : snapshot.listener.extraPaths)
        extra.push_back(prefix.toUtf8());
    return endpointFor(head.method, head.path(), head.headers, extra);
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
