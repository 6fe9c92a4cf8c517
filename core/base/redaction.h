// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/logescape.h" // a line of a log needs both

#include <QByteArray>
#include <QByteArrayView>

namespace spillway {

/// The text without what looks like a key, token or password. What remains of each is its public
/// prefix, such as `sk-ant-…[redacted]`. Known are
///
/// - keys by their form: Anthropic, OpenAI, OpenRouter, Google, Z.AI, Groq, xAI, GitHub and others
/// (see keyforms.cpp),
///   Spillway's own, and JSON Web Tokens;
/// - values by their name, in header lines, JSON (plain or inside a string), YAML, environment and
/// query strings:
///   `authorization`, `x-api-key`, `…_API_KEY`, `token`, `secret`, `password` and the like;
/// - passwords in URLs.
///
/// Errs towards leaving prose, model names, ids, UUIDs and hashes alone. Redacting twice changes
/// nothing. Linear in the text, pure, any thread.
[[nodiscard]] QByteArray redacted(QByteArrayView text);

} // namespace spillway
