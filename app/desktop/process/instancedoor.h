// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLocalServer>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>

namespace spillway {

/// What a second start of the program asks of the first. Value.
struct InstanceKnock
{
    QStringList words; ///< its command line, without the program
    QString workingFolder; ///< for relative paths among them
    QString activationToken; ///< XDG_ACTIVATION_TOKEN; lets the window come to the front

    friend bool operator==(const InstanceKnock &, const InstanceKnock &) = default;
};

/// The door of the one running program of a user and data folder: a local socket that only the user
/// can open. Ui thread.
class InstanceDoor final : public QObject
{
    Q_OBJECT
public:
    /// Does what a second start asks for; an error goes back to it.
    using Answer = std::function<Result<void>(const InstanceKnock &)>;

    explicit InstanceDoor(Answer answer);

    /// The caller holds the InstanceLock: whatever stands in the socket's place was left by a
    /// crash.
    [[nodiscard]] Result<void> open(const QString &dataFolder);

    /// From a second start: hands the knock over and waits for the answer. Error NotFound when
    /// nobody opens within `patience`. Blocks.
    [[nodiscard]] static Result<void> knock(const QString &dataFolder, const InstanceKnock &knock,
                                            std::chrono::milliseconds patience);

private:
    void greet();
    void read(QLocalSocket &socket);

    Answer m_answer;
    QLocalServer m_server;
};

} // namespace spillway
