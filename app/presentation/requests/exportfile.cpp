// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/exportfile.h"

namespace spillway {

ExportFile::ExportFile(QString path, ExportFormat format)
    : m_format(format)
    , m_path(std::move(path))
{
}

void ExportFile::open()
{
    m_file = std::make_unique<QSaveFile>(m_path);
    if (m_file->open(QIODevice::WriteOnly) && m_file->write(exportHeader(m_format)) >= 0)
        Q_EMIT ready();
    else
        fail();
}

void ExportFile::write(const std::vector<RequestPtr> &requests)
{
    if (!m_file)
        return;
    QByteArray lines;
    for (const RequestPtr &request : requests)
        lines += exportLine(*request, m_format);
    if (m_file->write(lines) == lines.size())
        Q_EMIT ready();
    else
        fail();
}

void ExportFile::finish()
{
    if (!m_file)
        return;
    if (m_file->commit())
        Q_EMIT finished();
    else
        fail();
}

void ExportFile::fail()
{
    const QString problem = m_file->errorString();
    m_file.reset();
    Q_EMIT failed(problem);
}

} // namespace spillway
