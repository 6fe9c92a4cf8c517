// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/logs/logring.h"
#include "app/presentation/shell/desktopservices.h"
#include "app/presentation/shell/toastqueue.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The Logs page: the newest 5,000 lines of the program's own log, filtered, newest last. Follows
/// the end until it is held. Ui thread; owned by AppModel.
class LogsModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(int level READ level WRITE setLevel NOTIFY filterChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged)
    Q_PROPERTY(bool filtered READ isFiltered NOTIFY filterChanged)
    Q_PROPERTY(bool following READ isFollowing WRITE setFollowing NOTIFY followingChanged)
    Q_PROPERTY(int newLines READ newLines NOTIFY newLinesChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role : std::uint16_t {
        TimeRole = Qt::UserRole, ///< "14:33:19.204"
        LevelRole, ///< "WARN", in the reader's language
        ToneRole, ///< neutral, warn, err
        ComponentRole,
        MessageRole,
        SentenceRole, ///< all of it, for a screen reader
    };

    LogsModel(ProxyLink &proxy, DesktopServices &desktop, ToastQueue &toasts,
              QObject *parent = nullptr);

    [[nodiscard]] int level() const { return m_filter.leastSeverity; }
    void setLevel(int value); ///< 0 all, 1 info, 2 warnings, 3 errors; and what is worse
    [[nodiscard]] QString search() const { return m_filter.text; }
    void setSearch(const QString &value);
    [[nodiscard]] bool isFiltered() const { return m_filter != LogFilter {}; }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool value);
    /// Rows that came since the list is held.
    [[nodiscard]] int newLines() const { return m_newLines; }
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void copyRow(int row);
    /// Every line that is shown.
    Q_INVOKABLE void copyShown();
    Q_INVOKABLE void clearFilter();
    Q_INVOKABLE void openFolder();
    /// Takes over what was logged while nobody looked.
    void catchUp();

Q_SIGNALS:
    void filterChanged();
    void followingChanged();
    void newLinesChanged();
    void countChanged();

private:
    void setFilter(const LogFilter &filter);
    void takeOver(qint64 firstNew);
    void dropGone();

    ProxyLink &m_proxy;
    DesktopServices &m_desktop;
    ToastQueue &m_toasts;
    LogRing m_ring;
    LogFilter m_filter;
    std::deque<qint64> m_rows; ///< numbers in the ring
    bool m_following = true;
    int m_newLines = 0;
};

} // namespace spillway
