// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

#include <optional>
#include <vector>

namespace spillway {

/// The table `names` in memory: texts that repeat in the log, by number. 0 is the empty text.
/// Bounded: clients choose some of these texts, so beyond 50,000 names everything new is called
/// "(other)", and a text longer than 1,000 characters is cut. Store thread.
class NameBook final
{
public:
    static constexpr int maxNames = 50'000;
    static constexpr qsizetype maxLength = 1'000;

    /// Reads the table anew; also after a transaction was rolled back.
    [[nodiscard]] Result<void> load(QSqlDatabase &database);

    /// The text's number, a new one when it is not known; negative when the database refused (see
    /// lastError()).
    [[nodiscard]] qint64 number(QSqlDatabase &database, const QString &text);
    [[nodiscard]] QString text(qint64 number) const { return m_texts.value(number); }
    /// Absent when no row can hold the text.
    [[nodiscard]] std::optional<qint64> find(const QString &text) const;
    /// Numbers of the names that contain `part`, whatever the case.
    [[nodiscard]] std::vector<qint64> containing(const QString &part) const;
    [[nodiscard]] const QSqlError &lastError() const { return m_error; }

private:
    QHash<QString, qint64> m_numbers;
    QHash<qint64, QString> m_texts;
    QSqlError m_error;
};

} // namespace spillway
