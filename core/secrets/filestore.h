// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QThreadPool>

namespace spillway {

/// Secrets in files (`file:/run/secrets/zai`), as container and service managers hand them over.
/// Read only, by absolute path, ≤ 16 KiB, the line end at the end is dropped. A file that others
/// may write is refused, one that others may read is warned about in the log. Files are read on a
/// thread of its own, so a slow disk holds nobody up. Any thread.
class FileStore final : public SecretStore
{
public:
    static constexpr qint64 maxSize = qint64 {16} * 1024;

    FileStore();
    ~FileStore() override; ///< waits for a read that has begun

    void read(const SecretReference &reference, QObject *context, Callback<Secret> done) override;
    void write(const SecretReference &reference, Secret secret, QObject *context,
               Callback<void> done) override;
    void remove(const SecretReference &reference, QObject *context, Callback<void> done) override;

private:
    QThreadPool m_reader;
};

} // namespace spillway
