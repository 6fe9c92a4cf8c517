// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/requests/exportformat.h"
#include "app/presentation/requests/requestlist.h"
#include "core/base/result.h"

#include <QObject>
#include <QSaveFile>

#include <memory>

namespace spillway {

/// The file that an export is written to. It lives on a thread of its own, since disks may be slow;
/// RequestExport owns it and talks to it by queued calls. The file appears under its name when all
/// is written, and not at all otherwise.
class ExportFile final : public QObject
{
    Q_OBJECT
public:
    ExportFile(QString path, ExportFormat format);

    void open();
    void write(const std::vector<RequestPtr> &requests);
    void finish();

Q_SIGNALS:
    /// Ready for more: opened, or the last rows are written.
    void ready();
    void finished();
    void failed(const QString &problem);

private:
    void fail();

    ExportFormat m_format;
    QString m_path;
    std::unique_ptr<QSaveFile> m_file; ///< made on its thread
};

} // namespace spillway
