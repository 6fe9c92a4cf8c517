// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace spillway {

/// An API key, token or passphrase. Cannot be printed, streamed, converted or compared except in
/// constant time; its memory is cleared when the last owner goes. Copies share nothing: each copy
/// clears its own bytes. Shown to people only as `fingerprint()`.
class Secret final
{
public:
    Secret() = default;
    /// Takes the bytes and clears what can be cleared of the argument.
    explicit Secret(QByteArray &&bytes);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    /// The bytes, for the one place that needs them (an Authorization header, a hash). Valid while
    /// this lives.
    [[nodiscard]] QByteArrayView reveal() const { return m_bytes; }
    /// First 6 hex digits of the SHA-256: enough to tell keys apart, useless to spend.
    [[nodiscard]] QString fingerprint() const;
    /// Constant time in the length of the secret.
    [[nodiscard]] bool equals(QByteArrayView other) const;

private:
    void clear();
    QByteArray m_bytes;
};

} // namespace spillway
