// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace spillway {

struct Header
{
    QByteArray name; ///< as it was written
    QByteArray value; ///< without surrounding white space

    friend bool operator==(const Header &, const Header &) = default;
};

/// Header fields in the order in which they came, duplicates kept; names compare without regard to
/// case (RFC 9110 §5.1). Value, any thread.
class HeaderList final
{
public:
    HeaderList() = default;
    HeaderList(std::initializer_list<Header> fields)
        : m_fields(fields)
    {
    }

    void add(QByteArray name, QByteArray value)
    {
        m_fields.push_back({std::move(name), std::move(value)});
    }
    /// Replaces the first field of that name and drops the others; adds it when there was none.
    void set(QByteArrayView name, QByteArray value);
    void remove(QByteArrayView name);
    [[nodiscard]] bool contains(QByteArrayView name) const { return find(name) != nullptr; }
    /// The first field's value, empty when absent.
    [[nodiscard]] QByteArrayView value(QByteArrayView name) const;
    [[nodiscard]] std::optional<QByteArrayView> optionalValue(QByteArrayView name) const;
    [[nodiscard]] std::size_t size() const { return m_fields.size(); }
    void reserve(std::size_t count) { m_fields.reserve(count); }
    void clear() { m_fields.clear(); }
    [[nodiscard]] auto begin() const { return m_fields.begin(); }
    [[nodiscard]] auto end() const { return m_fields.end(); }

    friend bool operator==(const HeaderList &, const HeaderList &) = default;

private:
    [[nodiscard]] const Header *find(QByteArrayView name) const;
    std::vector<Header> m_fields;
};

[[nodiscard]] inline bool equalsIgnoreCase(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Hop-by-hop fields of RFC 9110 §7.6.1, plus the framing fields that each hop writes itself (Host,
/// Content-Length).
[[nodiscard]] bool isHopByHop(QByteArrayView name);

/// The reason phrase of a status code; "Unknown" for one that is not registered.
[[nodiscard]] QByteArrayView reasonPhrase(int status);

} // namespace spillway
