// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/activity/keyheatmodel.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr int slowLooksBack = 5; ///< cells
constexpr qint64 longest = 360'000; ///< seconds of a countdown

QDateTime dateTime(WallTime moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
}

quint32 attempts(const ActivityCell &cell)
{
    return cell.requests() + cell.limited + cell.errors;
}

/// Of what the key was asked, how much it answered; -1 when nothing was.
double successOf(const std::vector<ActivityCell> &cells)
{
    quint64 good = 0;
    quint64 bad = 0;
    for (const ActivityCell &cell : cells) {
        good += cell.served + cell.rescued;
        // A failed exchange's last attempt is among the key's limits and errors already.
        bad += std::max(cell.limited + cell.errors, cell.failed);
    }
    return good + bad == 0 ? -1
                           : 100.0 * static_cast<double>(good) / static_cast<double>(good + bad);
}

bool slowNow(const std::vector<ActivityCell> &cells)
{
    quint32 slow = 0;
    quint32 requests = 0;
    const std::size_t begin = cells.size() - std::min<std::size_t>(slowLooksBack, cells.size());
    for (std::size_t i = begin; i < cells.size(); ++i) {
        slow += cells[i].slow;
        requests += cells[i].requests();
    }
    return slow > 0 && slow * 4 >= requests;
}

} // namespace

HeatCell heatCell(const ActivityCell &cell, quint32 busiest)
{
    if (cell.circuitOpen)
        return {HeatState::Open, 0};
    if (cell.errors > 0)
        return {HeatState::Failing, 0};
    if (cell.limited > 0)
        return {HeatState::Limited, 0};
    if (cell.slow > 0)
        return {HeatState::Slow, 0};
    if (cell.requests() == 0)
        return {};
    const double share = static_cast<double>(cell.requests()) / std::max(1U, busiest);
    const int level = static_cast<int>(std::ceil(std::sqrt(share) * HeatCell::levels)) - 1;
    return {HeatState::Ok, static_cast<std::uint8_t>(std::clamp(level, 0, HeatCell::levels - 1))};
}

QString timeFilter(const QDateTime &from, const QDateTime &to, const QDateTime &now)
{
    const bool today = from.date() == now.date();
    const QString format = today ? u"HH:mm:ss"_s : u"yyyy-MM-dd'T'HH:mm:ss"_s;
    const auto written = [&](const QDateTime &moment) {
        return moment.toString(moment.date() == now.date() ? u"HH:mm:ss"_s : format);
    };
    const QString after = u"after:"_s + written(from);
    return to > now ? after : after + u" before:"_s + written(to);
}

KeyHeatModel::KeyHeatModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void KeyHeatModel::fill(Row &row, const KeyActivity *activity, quint32 busiest) const
{
    row.cells.clear();
    row.bytes.clear();
    row.durationP95 = -1;
    if (activity) {
        const auto columns = std::min<std::ptrdiff_t>(m_columns, std::ssize(activity->cells));
        row.cells.assign(activity->cells.end() - columns, activity->cells.end());
        row.durationP95 = static_cast<double>(activity->durationP95.count());
    }
    row.cells.insert(row.cells.begin(), static_cast<std::size_t>(m_columns) - row.cells.size(), {});
    for (const ActivityCell &cell : row.cells)
        row.bytes.append(heatCell(cell, busiest).toByte());
    row.success = successOf(row.cells);
    row.words = keyStateWords(row.status, slowNow(row.cells));
}

void KeyHeatModel::setReport(const ActivityReport &report, int columns)
{
    m_report = report;
    m_columns = columns;
    m_cellSeconds = static_cast<int>(report.width.count());
    const auto skipped = static_cast<int>(report.cells.size()) - columns;
    m_start = dateTime(report.start).addSecs(qint64(m_cellSeconds) * skipped);
    Q_EMIT framed();

    quint32 busiest = 0;
    for (const KeyActivity &key : report.keys) {
        for (const ActivityCell &cell : key.cells)
            busiest = std::max(busiest, cell.requests());
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const auto activity = std::ranges::find_if(report.keys, [&row](const KeyActivity &key) {
            return key.label == row.label && key.provider == row.provider;
        });
        const Row before = row;
        fill(row, activity == report.keys.end() ? nullptr : &*activity, busiest);
        QList<int> roles;
        if (row.bytes != before.bytes)
            roles.append(Cells);
        if (row.words != before.words)
            roles.append({Tone, StateText});
        if (row.success != before.success || row.durationP95 != before.durationP95)
            roles.append({Success, DurationP95});
        changed(static_cast<int>(i), roles);
    }
}

void KeyHeatModel::setKeys(const std::vector<KeyStatus> &keys, const QDateTime &now)
{
    const auto same = [](const Row &row, const KeyStatus &key) {
        return row.label == key.label && row.provider == key.provider;
    };
    const bool keep = std::ranges::equal(m_rows, keys, same);
    if (!keep) {
        beginResetModel();
        m_rows.clear();
        for (const KeyStatus &key : keys)
            m_rows.push_back({.provider = key.provider, .label = key.label});
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        Row &row = m_rows[i];
        row.status = keys[i];
        row.opensAt = keys[i].opensIn ? now.addMSecs(keys[i].opensIn->count()) : QDateTime();
        row.words = keyStateWords(row.status, slowNow(row.cells));
        changed(static_cast<int>(i), {Fingerprint, Tone, StateText, Dimmed});
    }
    tick(now);
    if (keep)
        return;
    setReport(m_report, m_columns);
    endResetModel();
    Q_EMIT countChanged();
}

bool KeyHeatModel::tick(const QDateTime &now)
{
    bool counting = false;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const qint64 left = row.opensAt.isValid() ? now.msecsTo(row.opensAt) : 0;
        const int seconds = static_cast<int>(std::clamp((left + 999) / 1000, qint64(0), longest));
        counting |= seconds > 0;
        if (std::exchange(row.secondsLeft, seconds) != seconds)
            changed(static_cast<int>(i), {SecondsLeft});
    }
    return counting;
}

void KeyHeatModel::changed(int row, const QList<int> &roles)
{
    if (!roles.isEmpty())
        Q_EMIT dataChanged(index(row), index(row), roles);
}

const ActivityCell *KeyHeatModel::cell(int row, int column) const
{
    if (row < 0 || row >= count() || column < 0 || column >= m_columns)
        return nullptr;
    return &m_rows[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(column)];
}

QDateTime KeyHeatModel::cellStart(int column) const
{
    return m_start.addSecs(qint64(column) * m_cellSeconds);
}

QStringList KeyHeatModel::cellLines(int row, int column) const
{
    const ActivityCell *activity = cell(row, column);
    if (!activity)
        return {};
    const auto number = [](quint32 value) { return static_cast<int>(value); };
    QStringList lines;
    if (attempts(*activity) == 0)
        lines.append(tr("No traffic"));
    else
        lines.append(tr("%Ln request(s)", nullptr, number(activity->requests())));
    if (activity->limited > 0)
        lines.append(tr("Rate limit hit %Ln time(s)", nullptr, number(activity->limited)));
    if (activity->errors > 0)
        lines.append(tr("%Ln failed attempt(s)", nullptr, number(activity->errors)));
    if (activity->slow > 0)
        lines.append(tr("%Ln slow answer(s)", nullptr, number(activity->slow)));
    if (activity->circuitOpen)
        lines.append(tr("Circuit open"));
    return lines;
}

QString KeyHeatModel::cellFilter(int row, int column) const
{
    if (!cell(row, column))
        return {};
    const QString name = m_rows[static_cast<std::size_t>(row)].label;
    const QString key = name.contains(u' ') ? u'"' + name + u'"' : name;
    return u"key:%1 %2"_s.arg(
        key, timeFilter(cellStart(column), cellStart(column + 1), QDateTime::currentDateTime()));
}

QString KeyHeatModel::label(int row) const
{
    return row >= 0 && row < count() ? m_rows[static_cast<std::size_t>(row)].label : QString();
}

int KeyHeatModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant KeyHeatModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Provider:
        return row.provider;
    case Label:
        return row.label;
    case Fingerprint:
        return row.status.fingerprint;
    case Cells:
        return row.bytes;
    case Tone:
        return row.words.tone;
    case StateText:
        return row.words.text;
    case SecondsLeft:
        return row.secondsLeft;
    case Dimmed:
        return !row.status.enabled;
    case Success:
        return row.success;
    case DurationP95:
        return row.durationP95;
    default:
        return {};
    }
}

QHash<int, QByteArray> KeyHeatModel::roleNames() const
{
    return {{Provider, "provider"},
            {Label, "label"},
            {Fingerprint, "fingerprint"},
            {Cells, "cells"},
            {Tone, "tone"},
            {StateText, "stateText"},
            {SecondsLeft, "secondsLeft"},
            {Dimmed, "dimmed"},
            {Success, "success"},
            {DurationP95, "durationP95"}};
}

} // namespace spillway
