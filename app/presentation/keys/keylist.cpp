// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/keys/keylist.h"

#include "core/config/presets.h"

#include <algorithm>
#include <array>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

int secondsUntil(const QDateTime &when, const QDateTime &now)
{
    return when.isValid() ? static_cast<int>(std::max<qint64>(0, now.secsTo(when))) : 0;
}

bool canBeReset(const QByteArray &state)
{
    static constexpr std::array states {"limited", "exhausted", "invalid", "circuit_open",
                                        "half_open"};
    return std::ranges::any_of(states, [&](const char *name) { return state == name; });
}

} // namespace

QString providerName(const Snapshot &snapshot, const QString &provider)
{
    const ProviderConfig *config = snapshot.provider(provider);
    const ProviderPreset *preset =
        config && config->preset == provider ? findPreset(config->preset.toUtf8()) : nullptr;
    return preset ? QString::fromUtf8(preset->displayName) : provider;
}

KeyList::KeyList(QObject *parent)
    : QAbstractListModel(parent)
{
}

int KeyList::healthy() const
{
    return static_cast<int>(
        std::ranges::count(m_rows, u"ok"_s, [](const Row &row) { return row.words.tone; }));
}

int KeyList::troubled() const
{
    return static_cast<int>(
        std::ranges::count(m_rows, u"err"_s, [](const Row &row) { return row.words.tone; }));
}

void KeyList::setKeys(const std::vector<KeyStatus> &keys, const Snapshot &snapshot,
                      const QDateTime &now)
{
    std::vector<Row> rows;
    rows.reserve(keys.size());
    for (const KeyStatus &status : keys) {
        Row row;
        const int known = find(status.provider, status.label);
        if (known >= 0)
            row = m_rows[static_cast<std::size_t>(known)];
        row.status = status;
        row.providerName = providerName(snapshot, status.provider);
        row.words = keyStateWords(status);
        row.opensAt = status.opensIn ? now.addMSecs(status.opensIn->count()) : QDateTime();
        row.secondsLeft = secondsUntil(row.opensAt, now);
        row.limitPerMinute = 0;
        if (const ProviderConfig *provider = snapshot.provider(status.provider)) {
            const auto key = std::ranges::find(provider->keys, status.label, &KeyConfig::label);
            if (key != provider->keys.end())
                row.limitPerMinute = key->rpm;
        }
        rows.push_back(std::move(row));
    }
    const auto sameKey = [](const Row &left, const Row &right) {
        return left.status.provider == right.status.provider
            && left.status.label == right.status.label;
    };
    if (std::ranges::equal(rows, m_rows, sameKey)) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    Q_EMIT countChanged();
}

void KeyList::setReport(const ActivityReport &report)
{
    for (Row &row : m_rows) {
        const auto activity = std::ranges::find_if(report.keys, [&](const KeyActivity &candidate) {
            return candidate.provider == row.status.provider && candidate.label == row.status.label;
        });
        row.perMinute = 0;
        if (activity == report.keys.end())
            continue;
        // The last whole minute's worth of cells; wider cells are shared out.
        const auto width = std::max<qint64>(1, report.width.count());
        qint64 left = 60;
        double requests = 0;
        for (auto cell = activity->cells.rbegin(); cell != activity->cells.rend() && left > 0;
             ++cell) {
            requests += static_cast<double>(cell->requests())
                * static_cast<double>(std::min(left, width)) / static_cast<double>(width);
            left -= width;
        }
        row.perMinute = qRound(requests);
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {PerMinuteRole});
}

bool KeyList::tick(const QDateTime &now)
{
    bool counting = false;
    for (int i = 0; i < count(); ++i) {
        Row &row = m_rows[static_cast<std::size_t>(i)];
        const int left = secondsUntil(row.opensAt, now);
        counting = counting || left > 0;
        if (left == row.secondsLeft)
            continue;
        row.secondsLeft = left;
        Q_EMIT dataChanged(index(i), index(i), {SecondsLeftRole});
    }
    return counting;
}

QString KeyList::provider(int row) const
{
    return row >= 0 && row < count() ? m_rows[static_cast<std::size_t>(row)].status.provider
                                     : QString();
}

QString KeyList::label(int row) const
{
    return row >= 0 && row < count() ? m_rows[static_cast<std::size_t>(row)].status.label
                                     : QString();
}

int KeyList::find(const QString &provider, const QString &label) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) {
        return row.status.provider == provider && row.status.label == label;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int KeyList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant KeyList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ProviderRole:
        return row.status.provider;
    case ProviderNameRole:
        return row.providerName;
    case Qt::DisplayRole:
    case LabelRole:
        return row.status.label;
    case FingerprintRole:
        return row.status.fingerprint;
    case ToneRole:
        return row.words.tone;
    case StateTextRole:
        return row.words.text;
    case SecondsLeftRole:
        return row.secondsLeft;
    case WhyRole:
        return row.status.why;
    case EnabledRole:
        return row.status.enabled;
    case CanResetRole:
        return canBeReset(row.status.state);
    case PerMinuteRole:
        return row.perMinute;
    case LimitPerMinuteRole:
        return row.limitPerMinute;
    case RequestsRole:
        return row.status.requests;
    case FailuresRole:
        return row.status.failures;
    case InFlightRole:
        return row.status.inFlight;
    case HealthRole:
        return row.status.health;
    default:
        return {};
    }
}

QHash<int, QByteArray> KeyList::roleNames() const
{
    return {{ProviderRole, "provider"},
            {ProviderNameRole, "providerName"},
            {LabelRole, "label"},
            {FingerprintRole, "fingerprint"},
            {ToneRole, "tone"},
            {StateTextRole, "stateText"},
            {SecondsLeftRole, "secondsLeft"},
            {WhyRole, "why"},
            {EnabledRole, "turnedOn"},
            {CanResetRole, "canReset"},
            {PerMinuteRole, "perMinute"},
            {LimitPerMinuteRole, "limitPerMinute"},
            {RequestsRole, "requests"},
            {FailuresRole, "failures"},
            {InFlightRole, "inFlight"},
            {HealthRole, "health"}};
}

} // namespace spillway
