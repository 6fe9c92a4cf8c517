// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spillway {

/// Why something could not be done. A closed list: `dialects/errorcatalog` holds one row for every
/// kind that a client can meet (HTTP status, the vendors' error types, text with a remedy,
/// retryable, blame); the last group never leaves the process and is shown in the window, the log
/// or the terminal.
enum class ErrorKind {
    // The client's request is at fault.
    BadFraming, ///< not valid HTTP/1.1; the connection is closed
    HeadTooLarge,
    BodyTooLarge,
    RequestTimeout, ///< the client did not finish its request in time
    UpgradeRequired, ///< WebSocket upgrade that is not served
    HostNotAllowed, ///< DNS rebinding defence
    OriginNotAllowed, ///< a web page is calling
    UnsupportedMediaType, ///< a POST without a JSON content type
    UnknownPath,
    MethodNotAllowed,
    InvalidRequest, ///< the body is not usable: not JSON, no model
    ModelNotFound, ///< no provider serves the model
    ClientKeyMissing,
    ClientKeyInvalid,
    AdminTokenInvalid,
    TooManyConnections,
    // We cannot serve now.
    Paused,
    ShuttingDown,
    NoKeyConfigured, ///< the provider has no usable key at all
    KeychainLocked, ///< keys exist but their secrets cannot be read
    AllKeysCooling, ///< every key is limited or exhausted; retryAfter is the earliest reset
    AllKeysFailed, ///< every key that could be tried has failed
    DialectPairUnsupported, ///< no translation between the client's and the provider's dialect
    Internal,
    // The upstream failed.
    UpstreamUnreachable,
    UpstreamTimeout,
    UpstreamInvalid, ///< an empty or undecodable success
    UpstreamOverloaded,
    UpstreamStreamBroken, ///< the stream was cut after the commit point
    // Never sent to a client.
    Io,
    Config,
    Secret,
    Database,
    NotFound,
    Conflict,
    Cancelled,
};

/// An error as a value: what, where, and what to do about it, in words for a person.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString message; ///< one sentence with the remedy; never contains a secret
    QString detail; ///< where: file:line:column, errno text, upstream's own words; may be empty

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace spillway
