// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace spillway {

/// resources/schema/config.schema.json: a JSON Schema (2020-12) of config.yaml, for editors.
[[nodiscard]] QByteArray schemaAsJson();

/// docs/configuration.md.
[[nodiscard]] QByteArray schemaAsMarkdown();

} // namespace spillway
