// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/process/instancelock.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/config/snapshot.h"

#include <QByteArray>

namespace spillway {

/// Talks to the running spillwayd's admin API over loopback. Blocks; for command line use.
class AdminClient final
{
public:
    struct Answer
    {
        int status = 0;
        QByteArray body;
    };

    AdminClient(RunningInstance instance, Secret token);

    /// Error UpstreamUnreachable when nobody answers; any status is an answer.
    [[nodiscard]] Result<Answer> request(const QByteArray &method, const QByteArray &path,
                                         const QByteArray &json = {}) const;
    /// The answer's error text, or the status when it has none.
    [[nodiscard]] static QString errorText(const Answer &answer);

private:
    RunningInstance m_instance;
    Secret m_token;
};

} // namespace spillway
