// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

#include <span>
#include <vector>

namespace spillway {

/// What a setting's value is.
enum class SettingType {
    Boolean,
    Integer,
    Duration, ///< 500ms, 30s, 5m, 1h, 2d or plain seconds; minimum and maximum in milliseconds
    Size, ///< 64KiB, 8MiB or plain bytes
    Text,
    Choice, ///< one of `choices`
    Secret, ///< a secret reference; a secret in clear is accepted once and moved away
    TextList, ///< a list of texts
    ChoiceList, ///< one of `choices`, or a list of them
    TextMap, ///< name: text, in order
};

/// One row of the table that everything about settings comes from: the YAML reader, the checks, the
/// environment names, `config explain`, the JSON Schema and docs/configuration.md.
struct Setting
{
    const char *
        path; ///< "listener.port"; "[]" stands for the items of a list: "providers[].keys[].weight"
    SettingType type;
    const char *defaultText; ///< as it would be written; empty = empty, or decided by the preset
    const char *help; ///< one plain sentence; QT_TRANSLATE_NOOP where the window shows the row
    const char *choices = ""; ///< Choice, ChoiceList: "a|b|c"
    qint64 minimum = 0; ///< Integer, Duration (ms), Size (bytes); inclusive
    qint64 maximum = 0; ///< inclusive; 0 with minimum 0 = not limited
    const char *unit = ""; ///< for people: "per minute", "tokens"
    bool live = true; ///< a change applies without a restart
};

/// Every setting, sections in the order of the documentation.
[[nodiscard]] std::span<const Setting> settings();

/// Null when there is none. `path` in schema form (with "[]").
[[nodiscard]] const Setting *findSetting(QByteArrayView path);

/// True when `path` is a section or a list of objects: "listener", "providers[]".
[[nodiscard]] bool isSection(QByteArrayView path);

/// The names that may stand below a section ("" = the top), in table order; lists of objects end
/// with "[]".
[[nodiscard]] QByteArrayList childNames(QByteArrayView section);

/// SPILLWAY_LISTENER__MAX_BODY; empty for settings inside lists, which only the file can hold.
[[nodiscard]] QByteArray environmentName(const Setting &setting);

/// What kind of value it is, in words: "a duration such as 30s, 0s to 1h".
[[nodiscard]] QString describeType(const Setting &setting);

/// The choices of a Choice or ChoiceList.
[[nodiscard]] QByteArrayList choicesOf(const Setting &setting);

} // namespace spillway
