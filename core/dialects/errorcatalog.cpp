// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/errors.h"

#include <algorithm>
#include <array>

namespace spillway {

namespace {

// The vendors' words for the faults that several rows share.
constexpr const char *invalid = "invalid_request_error"; // anthropic and openai agree
constexpr const char *authentication = "authentication_error";
constexpr const char *permission = "permission_error";
constexpr const char *notFound = "not_found_error";
constexpr const char *tooLarge = "request_too_large";
constexpr const char *api = "api_error";
constexpr const char *overloaded = "overloaded_error";
constexpr const char *timeout = "timeout_error";
constexpr const char *server = "server_error";

// Statuses of ours that are not the vendors' own idea:
// - Nothing can serve now because keys rest or slots are taken: 503 with a true Retry-After, for
// anthropic 529
//   overloaded_error, which is what Claude Code and the SDKs expect there. Not 429: the client did
//   nothing too often, and Codex takes a 429 without Retry-After as final.
// - What only a person can mend (no key, locked keychain, paused) is 503 too: clients wait and go
// on by themselves when
//   it is mended.
// - No code here is server_is_overloaded or slow_down: Codex gives up at those.
constexpr std::array rows {
    ErrorRow {ErrorKind::BadFraming, "bad_framing", 400, 400, invalid, invalid, nullptr,
              "INVALID_ARGUMENT", false,
              "The request is not valid HTTP/1.1, so Spillway closed the connection. Check what "
              "stands between the tool and Spillway."},
    ErrorRow {ErrorKind::HeadTooLarge, "head_too_large", 431, 431, tooLarge, invalid, nullptr,
              "INVALID_ARGUMENT", false,
              "The request's header fields are larger than Spillway accepts. Send fewer or shorter "
              "ones, or raise listener.maxHead."},
    ErrorRow {ErrorKind::BodyTooLarge, "body_too_large", 413, 413, tooLarge, invalid, nullptr,
              "INVALID_ARGUMENT", false,
              "The request body is larger than Spillway accepts. Shorten the conversation, or "
              "raise listener.maxBody."},
    ErrorRow {ErrorKind::RequestTimeout, "request_timeout", 408, 408, timeout, invalid, nullptr,
              "DEADLINE_EXCEEDED", true,
              "The request did not arrive completely in time. Send it again."},
    ErrorRow {
        ErrorKind::UpgradeRequired, "upgrade_required", 426, 426, invalid, invalid, nullptr,
        "FAILED_PRECONDITION", false,
        "Spillway does not serve WebSocket connections. Use plain HTTP requests on the same path."},
    ErrorRow {ErrorKind::HostNotAllowed, "host_not_allowed", 421, 421, permission, invalid, nullptr,
              "PERMISSION_DENIED", false,
              "The Host name of this request is not one of Spillway's own. Use 127.0.0.1 or "
              "localhost, or add the name to listener.allowedHosts."},
    ErrorRow {ErrorKind::OriginNotAllowed, "origin_not_allowed", 403, 403, permission, invalid,
              nullptr, "PERMISSION_DENIED", false,
              "A web page made this request and its origin is not allowed. Add the origin to "
              "listener.allowedOrigins if you trust the page."},
    ErrorRow {
        ErrorKind::UnsupportedMediaType, "unsupported_media_type", 415, 415, invalid, invalid,
        nullptr, "INVALID_ARGUMENT", false,
        "The request has no JSON content type. Send the header Content-Type: application/json."},
    ErrorRow {ErrorKind::UnknownPath, "unknown_path", 404, 404, notFound, invalid, "unknown_url",
              "NOT_FOUND", false,
              "This path is no API path that Spillway forwards. Check the tool's base URL; it "
              "usually ends in /v1 or has no path at all."},
    ErrorRow {ErrorKind::MethodNotAllowed, "method_not_allowed", 405, 405, invalid, invalid,
              "method_not_supported", "INVALID_ARGUMENT", false,
              "This path does not take that HTTP method. API calls are usually POST."},
    ErrorRow {ErrorKind::InvalidRequest, "invalid_request", 400, 400, invalid, invalid, nullptr,
              "INVALID_ARGUMENT", false,
              "The request body cannot be used. Send a JSON object that names a model."},
    ErrorRow {ErrorKind::ModelNotFound, "model_not_found", 404, 404, notFound, invalid,
              "model_not_found", "NOT_FOUND", false,
              "No provider serves this model. Choose another model, or add it to a provider or a "
              "route in Spillway."},
    ErrorRow {ErrorKind::ClientKeyMissing, "client_key_missing", 401, 401, authentication, invalid,
              "invalid_api_key", "UNAUTHENTICATED", false,
              "Spillway asks for a client key and the request has none. Create one in Spillway and "
              "put it where the tool expects its API key."},
    ErrorRow {ErrorKind::ClientKeyInvalid, "client_key_invalid", 401, 401, authentication, invalid,
              "invalid_api_key", "UNAUTHENTICATED", false,
              "Spillway does not know this client key, or it has expired. Create one in Spillway "
              "and put it where the tool expects its API key."},
    ErrorRow {
        ErrorKind::AdminTokenInvalid, "admin_token_invalid", 401, 401, authentication, invalid,
        "invalid_api_key", "UNAUTHENTICATED", false,
        "This address needs Spillway's admin token. Send it as Authorization: Bearer <token>."},
    ErrorRow {ErrorKind::TooManyConnections, "too_many_connections", 503, 529, overloaded, server,
              "overloaded", "UNAVAILABLE", true,
              "Spillway has as many open connections as it accepts. Close some, or raise "
              "listener.maxConnections."},
    ErrorRow {ErrorKind::Paused, "paused", 503, 503, api, server, "paused", "UNAVAILABLE", true,
              "Spillway is paused. Resume it in its window or with: spillwayd resume."},
    ErrorRow {ErrorKind::ShuttingDown, "shutting_down", 503, 503, api, server, "shutting_down",
              "UNAVAILABLE", true,
              "Spillway is shutting down. Start it again, then repeat the request."},
    ErrorRow {ErrorKind::NoKeyConfigured, "no_key_configured", 503, 503, api, server,
              "no_key_configured", "UNAVAILABLE", false,
              "Spillway has no usable key for this model's provider yet. Add one under Keys."},
    ErrorRow {ErrorKind::KeychainLocked, "keychain_locked", 503, 503, api, server,
              "keychain_locked", "UNAVAILABLE", true,
              "Spillway cannot read its keys: the system's keychain is locked or there is none. "
              "Unlock it and repeat the request; `spillwayd keys list` tells the reason."},
    ErrorRow {ErrorKind::AllKeysCooling, "all_keys_cooling", 503, 529, overloaded, server,
              "all_keys_cooling", "UNAVAILABLE", true,
              "Every key that could serve this request is resting or has used up its limits. Wait, "
              "or add another key."},
    ErrorRow {ErrorKind::AllKeysFailed, "all_keys_failed", 502, 502, api, server, "all_keys_failed",
              "UNAVAILABLE", true,
              "Every key that could be tried has failed. See the request in Spillway for what each "
              "upstream answered."},
    ErrorRow {ErrorKind::DialectPairUnsupported, "dialect_pair_unsupported", 400, 400, invalid,
              invalid, "dialect_pair_unsupported", "FAILED_PRECONDITION", false,
              "The provider of this model speaks another API than this path, and Spillway cannot "
              "translate between the two. Choose another model, or use the provider's own API."},
    ErrorRow {ErrorKind::Internal, "internal", 500, 500, api, server, "internal_error", "INTERNAL",
              true,
              "Spillway made a mistake while it served this request. Try again; if it stays, "
              "please report it with the request's id."},
    ErrorRow {ErrorKind::UpstreamUnreachable, "upstream_unreachable", 502, 502, api, server,
              "upstream_unreachable", "UNAVAILABLE", true,
              "Spillway cannot reach the provider. Check the network, the provider's URL and the "
              "proxy settings."},
    ErrorRow {ErrorKind::UpstreamTimeout, "upstream_timeout", 504, 504, timeout, server,
              "upstream_timeout", "DEADLINE_EXCEEDED", true,
              "The provider did not answer in time. Try again, or raise the provider's timeouts."},
    ErrorRow {
        ErrorKind::UpstreamInvalid, "upstream_invalid", 502, 502, api, server, "upstream_invalid",
        "UNAVAILABLE", true,
        "The provider said success but sent an answer that is empty or cannot be read. Try again."},
    ErrorRow {ErrorKind::UpstreamOverloaded, "upstream_overloaded", 503, 529, overloaded, server,
              "overloaded", "UNAVAILABLE", true,
              "The provider is overloaded. Try again in a moment, or add a fallback model or "
              "another provider."},
    ErrorRow {ErrorKind::UpstreamStreamBroken, "upstream_stream_broken", 502, 502, api, server,
              "upstream_stream_broken", "UNAVAILABLE", true,
              "The provider's answer broke off before its end; what came so far is incomplete. Try "
              "again."},
};

static_assert(std::ranges::all_of(rows,
                                  [i = 0](const ErrorRow &row) mutable {
                                      return static_cast<int>(row.kind) == i++;
                                  }),
              "the rows stand in the order of the kinds");

} // namespace

const ErrorRow &errorRow(ErrorKind kind)
{
    const auto index = static_cast<std::size_t>(kind);
    // The kinds behind the table never leave the process; one that does all the same is our
    // mistake.
    return rows.at(index < rows.size() ? index : static_cast<std::size_t>(ErrorKind::Internal));
}

} // namespace spillway
