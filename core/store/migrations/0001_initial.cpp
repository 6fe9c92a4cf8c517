// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include <array>

namespace spillway {

namespace {

// exchanges.position sorts by time: the millisecond of accept × 2^21 plus a hash of the id. So the
// table itself is the newest-first list and every index is (value, position), which makes a
// filtered page one short range scan.
//
// names holds every text that repeats (models, keys, paths …) once. Rows and indexes hold its
// number: they stay a third of the size, and a text is searched in a few hundred names instead of
// ten million rows.
constexpr std::array statements {
    R"(CREATE TABLE names (
        id INTEGER PRIMARY KEY,
        text TEXT NOT NULL UNIQUE
    ))",
    R"(CREATE TABLE exchanges (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        accepted INTEGER NOT NULL,
        state INTEGER NOT NULL,
        outcome INTEGER NOT NULL,
        method INTEGER NOT NULL,
        path INTEGER NOT NULL,
        dialect_in INTEGER,
        dialect_out INTEGER,
        client INTEGER NOT NULL,
        client_key INTEGER NOT NULL,
        tenant INTEGER NOT NULL,
        project INTEGER NOT NULL,
        user_agent INTEGER NOT NULL,
        model_asked INTEGER NOT NULL,
        model_served INTEGER NOT NULL,
        provider INTEGER NOT NULL,
        account INTEGER NOT NULL,
        key INTEGER NOT NULL,
        stream INTEGER NOT NULL,
        conversation TEXT,
        affinity_hit INTEGER NOT NULL,
        config_version INTEGER NOT NULL,
        variant INTEGER NOT NULL,
        status INTEGER NOT NULL,
        committed INTEGER NOT NULL,
        error_kind INTEGER NOT NULL,
        stop_reason INTEGER NOT NULL,
        usage_source INTEGER NOT NULL,
        uncached_input INTEGER NOT NULL,
        cache_read INTEGER NOT NULL,
        cache_write_5m INTEGER NOT NULL,
        cache_write_1h INTEGER NOT NULL,
        output INTEGER NOT NULL,
        reasoning INTEGER NOT NULL,
        cost INTEGER,
        bytes_in INTEGER NOT NULL,
        bytes_out INTEGER NOT NULL,
        routed INTEGER NOT NULL,
        key_chosen INTEGER NOT NULL,
        connected INTEGER NOT NULL,
        first_byte INTEGER NOT NULL,
        first_token INTEGER NOT NULL,
        finished INTEGER NOT NULL
    ))",
    // Sentences are long and rare: in a table of their own they are quick to search.
    R"(CREATE TABLE errors (
        position INTEGER PRIMARY KEY,
        text TEXT NOT NULL
    ))",
    R"(CREATE TABLE attempts (
        position INTEGER NOT NULL,
        number INTEGER NOT NULL,
        provider INTEGER NOT NULL,
        key INTEGER NOT NULL,
        model INTEGER NOT NULL,
        reason INTEGER NOT NULL,
        outcome INTEGER NOT NULL,
        blame INTEGER NOT NULL,
        detail TEXT,
        status INTEGER NOT NULL,
        started INTEGER NOT NULL,
        connected INTEGER NOT NULL,
        first_byte INTEGER NOT NULL,
        ended INTEGER NOT NULL,
        wait_before INTEGER NOT NULL,
        PRIMARY KEY (position, number)
    ) WITHOUT ROWID)",
    "CREATE INDEX exchanges_provider ON exchanges (provider)",
    "CREATE INDEX exchanges_key ON exchanges (key)",
    "CREATE INDEX exchanges_model_asked ON exchanges (model_asked)",
    "CREATE INDEX exchanges_model_served ON exchanges (model_served)",
    "CREATE INDEX exchanges_client ON exchanges (client)",
    "CREATE INDEX exchanges_path ON exchanges (path)",
    "CREATE INDEX exchanges_status_class ON exchanges (status / 100)",
    // exchanges: rows, because counting ten million takes seconds;
    // clean: 1 when the last process closed the file; checked: second of the last integrity check.
    "CREATE TABLE store_state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    "INSERT INTO store_state VALUES ('exchanges', 0)",
};

} // namespace

Migration migration0001Initial()
{
    return {1, statements};
}

} // namespace spillway
