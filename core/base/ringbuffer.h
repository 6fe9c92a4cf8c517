// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <utility>
#include <vector>

namespace spillway {

/// The last `capacity` values, oldest first: a push into a full one drops the oldest. Memory grows
/// up to the capacity as values come and stays. Value; one thread at a time.
template <typename T> class RingBuffer final
{
public:
    explicit RingBuffer(std::size_t capacity)
        : m_capacity(capacity)
    {
        Q_ASSERT(capacity > 0);
    }

    void push(T value)
    {
        if (m_values.size() < m_capacity) {
            m_values.push_back(std::move(value));
            return;
        }
        m_values[m_oldest] = std::move(value);
        m_oldest = m_oldest + 1 == m_capacity ? 0 : m_oldest + 1;
    }

    void clear()
    {
        m_values.clear();
        m_oldest = 0;
    }

    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    [[nodiscard]] std::size_t capacity() const { return m_capacity; }
    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }
    [[nodiscard]] bool isFull() const { return m_values.size() == m_capacity; }

    /// 0 is the oldest, size() - 1 the newest.
    [[nodiscard]] const T &operator[](std::size_t index) const { return m_values[position(index)]; }
    [[nodiscard]] T &operator[](std::size_t index) { return m_values[position(index)]; }
    [[nodiscard]] const T &oldest() const { return (*this)[0]; }
    [[nodiscard]] const T &newest() const { return (*this)[size() - 1]; }

private:
    [[nodiscard]] std::size_t position(std::size_t index) const
    {
        Q_ASSERT(index < m_values.size());
        const std::size_t toTheEnd = m_values.size() - m_oldest;
        return index < toTheEnd ? m_oldest + index : index - toTheEnd;
    }

    std::vector<T> m_values;
    std::size_t m_capacity;
    std::size_t m_oldest = 0; ///< stays 0 until the buffer is full
};

} // namespace spillway
