// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/namebook.h"

#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace spillway {

Result<void> NameBook::load(QSqlDatabase &database)
{
    m_numbers.clear();
    m_texts.clear();
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT id, text FROM names"_s)) {
        m_error = query.lastError();
        return Error {ErrorKind::Database, u"The log database cannot be read."_s, m_error.text()};
    }
    while (query.next()) {
        m_numbers.insert(query.value(1).toString(), query.value(0).toLongLong());
        m_texts.insert(query.value(0).toLongLong(), query.value(1).toString());
    }
    return {};
}

qint64 NameBook::number(QSqlDatabase &database, const QString &text)
{
    if (text.isEmpty())
        return 0;
    const auto known = m_numbers.constFind(text);
    if (known != m_numbers.cend())
        return *known;
    const QString other = u"(other)"_s;
    if (text.size() > maxLength)
        return number(database, text.left(maxLength));
    if (m_numbers.size() >= maxNames && text != other)
        return number(database, other);
    QSqlQuery query(database);
    query.prepare(u"INSERT INTO names (text) VALUES (?)"_s);
    query.bindValue(0, text);
    if (!query.exec()) {
        m_error = query.lastError();
        return -1;
    }
    const qint64 id = query.lastInsertId().toLongLong();
    m_numbers.insert(text, id);
    m_texts.insert(id, text);
    return id;
}

std::optional<qint64> NameBook::find(const QString &text) const
{
    const auto known = m_numbers.constFind(text.left(maxLength));
    return known == m_numbers.cend() ? std::nullopt : std::optional(*known);
}

std::vector<qint64> NameBook::containing(const QString &part) const
{
    std::vector<qint64> numbers;
    for (auto name = m_texts.cbegin(); name != m_texts.cend(); ++name) {
        if (name->contains(part, Qt::CaseInsensitive))
            numbers.push_back(name.key());
    }
    return numbers;
}

} // namespace spillway
