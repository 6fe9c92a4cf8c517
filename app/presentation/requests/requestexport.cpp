// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/requestexport.h"

#include "app/presentation/requests/requesthistory.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {
constexpr std::size_t rowsAtOnce = 1000;
}

RequestExport::RequestExport(ProxyLink &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
}

RequestExport::~RequestExport()
{
    if (m_thread) {
        m_thread->quit();
        m_thread->wait();
    }
}

QString RequestExport::fileName() const
{
    return QFileInfo(m_path).fileName();
}

void RequestExport::begin(const QUrl &file, std::vector<RequestPtr> inMemory,
                          const FilterExpression &filter, const QByteArray &oldestInMemory)
{
    if (m_state == State::Running)
        return;
    m_path = file.toLocalFile();
    m_inMemory = std::move(inMemory);
    m_next = 0;
    m_written = 0;
    m_problem.clear();
    m_matcher = FilterMatcher(filter, QDateTime::currentDateTime());
    m_query = historyQuery(filter);
    m_query.beforeId = oldestInMemory;
    m_lastPageRead = false;
    ++m_generation;
    m_state = State::Running;

    const ExportFormat format = m_path.endsWith(".jsonl"_L1, Qt::CaseInsensitive)
        ? ExportFormat::JsonLines
        : ExportFormat::Csv;
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(u"export"_s);
    m_file = new ExportFile(m_path, format);
    m_file->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_file, &QObject::deleteLater);
    connect(m_file, &ExportFile::ready, this, &RequestExport::writeNext);
    connect(m_file, &ExportFile::finished, this, [this] { end(State::Done); });
    connect(m_file, &ExportFile::failed, this,
            [this](const QString &problem) { end(State::Failed, problem); });
    m_thread->start();
    QMetaObject::invokeMethod(m_file, &ExportFile::open);
    Q_EMIT changed();
}

void RequestExport::writeNext()
{
    if (m_state != State::Running)
        return;
    if (m_next < m_inMemory.size()) {
        const std::size_t end = std::min(m_next + rowsAtOnce, m_inMemory.size());
        const auto at = [this](std::size_t i) {
            return m_inMemory.begin() + static_cast<std::ptrdiff_t>(i);
        };
        std::vector<RequestPtr> part(at(m_next), at(end));
        m_next = end;
        hand(std::move(part));
    } else if (m_lastPageRead) {
        QMetaObject::invokeMethod(m_file, &ExportFile::finish);
    } else {
        m_inMemory.clear();
        m_next = 0;
        readPage();
    }
}

void RequestExport::readPage()
{
    const int generation = m_generation;
    m_proxy.query(m_query, this,
                  [this, generation](const Result<std::vector<ExchangeRecord>> &page) {
                      if (generation == m_generation && m_state == State::Running)
                          take(page);
                  });
}

void RequestExport::take(const Result<std::vector<ExchangeRecord>> &page)
{
    if (!page) {
        end(State::Failed, page.error().message);
        return;
    }
    m_lastPageRead = page->size() < static_cast<std::size_t>(m_query.limit);
    if (!page->empty())
        m_query.beforeId = page->back().id;
    std::vector<RequestPtr> hits;
    for (const ExchangeRecord &record : *page) {
        if (m_matcher.matches(record))
            hits.push_back(std::make_shared<const ExchangeRecord>(record));
    }
    hand(std::move(hits));
}

void RequestExport::hand(std::vector<RequestPtr> requests)
{
    m_written += static_cast<int>(requests.size());
    QMetaObject::invokeMethod(m_file,
                              [file = m_file, rows = std::move(requests)] { file->write(rows); });
    Q_EMIT changed();
}

void RequestExport::cancel()
{
    if (m_state == State::Running)
        end(State::Cancelled);
}

void RequestExport::dismiss()
{
    if (m_state == State::Running)
        return;
    m_state = State::Idle;
    Q_EMIT changed();
}

void RequestExport::end(State state, const QString &problem)
{
    m_state = state;
    m_problem = problem;
    m_inMemory.clear();
    ++m_generation;
    m_file->disconnect(this);
    m_file = nullptr;
    // The thread ends by itself: a slow disk must not hold up the window.
    QThread *thread = m_thread.release();
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->quit();
    Q_EMIT changed();
}

} // namespace spillway
