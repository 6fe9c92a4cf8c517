// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"
#include "app/presentation/requests/feedmodel.h"
#include "app/presentation/requests/followstate.h"
#include "app/presentation/requests/requestdetails.h"
#include "app/presentation/requests/requestexport.h"
#include "app/presentation/requests/requestfilter.h"
#include "app/presentation/requests/requesthistory.h"
#include "app/presentation/requests/requestkeys.h"
#include "app/presentation/requests/requestsummary.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The Requests page: what happened. Takes the feed's batches while the page is looked at and
/// catches up when it is shown again; knows which row is the current one, which are selected, and
/// whether the list follows. Ui thread; owned by AppModel.
class RequestsModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(spillway::FeedModel *feed READ feed CONSTANT)
    Q_PROPERTY(spillway::RequestFilter *filter READ filter CONSTANT)
    Q_PROPERTY(spillway::RequestHistory *history READ history CONSTANT)
    Q_PROPERTY(spillway::RequestDetails *details READ details CONSTANT)
    Q_PROPERTY(spillway::RequestExport *fileExport READ fileExport CONSTANT)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged)
    Q_PROPERTY(bool following READ isFollowing NOTIFY followingChanged)
    Q_PROPERTY(int unseen READ unseen NOTIFY unseenChanged)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged)
    Q_PROPERTY(QString currentKey READ currentKey NOTIFY currentChanged)
    Q_PROPERTY(bool detailsOpen READ isDetailsOpen WRITE setDetailsOpen NOTIFY detailsOpenChanged)
    Q_PROPERTY(int detailsTab READ detailsTab WRITE setDetailsTab NOTIFY detailsTabChanged)
    Q_PROPERTY(int detailsWidth READ detailsWidth WRITE setDetailsWidth NOTIFY detailsWidthChanged)
    Q_PROPERTY(QStringList hiddenColumns READ hiddenColumns WRITE setHiddenColumns NOTIFY
                   hiddenColumnsChanged)
    Q_PROPERTY(int loadedCount READ loadedCount NOTIFY summaryChanged)
    Q_PROPERTY(int streaming READ streaming NOTIFY summaryChanged)
    Q_PROPERTY(double spent READ spent NOTIFY summaryChanged)
    Q_PROPERTY(int unpriced READ unpriced NOTIFY summaryChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY summaryChanged)
    Q_PROPERTY(int retentionDays READ retentionDays NOTIFY retentionChanged)
    Q_PROPERTY(QString address READ address NOTIFY addressChanged)
public:
    static constexpr int detailsTabs = 2;
    static constexpr int leastDetailsWidth = 360;
    static constexpr int mostDetailsWidth = 640;

    explicit RequestsModel(ProxyLink &proxy, QObject *parent = nullptr);

    [[nodiscard]] FeedModel *feed() { return &m_feed; }
    [[nodiscard]] RequestFilter *filter() { return &m_filter; }
    [[nodiscard]] RequestHistory *history() { return &m_history; }
    [[nodiscard]] RequestDetails *details() { return &m_details; }
    [[nodiscard]] RequestExport *fileExport() { return &m_export; }

    /// The page is the one that is looked at, in a window that is shown.
    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] bool isReady() const { return m_ready; } ///< the requests in memory are here
    [[nodiscard]] bool isFollowing() const { return m_follow.isFollowing(); }
    [[nodiscard]] int unseen() const { return m_follow.unseen(); }
    [[nodiscard]] int currentRow() const; ///< -1 = none, or not among the rows now
    [[nodiscard]] QString currentKey() const; ///< label of the current row's key
    [[nodiscard]] bool isDetailsOpen() const { return m_detailsOpen; }
    void setDetailsOpen(bool open);
    [[nodiscard]] int detailsTab() const { return m_detailsTab; }
    void setDetailsTab(int tab);
    /// The inspector's, in logical pixels; AppModel has it remembered, and hiddenColumns.
    [[nodiscard]] int detailsWidth() const { return m_detailsWidth; }
    void setDetailsWidth(int width);
    [[nodiscard]] QStringList hiddenColumns() const { return m_hiddenColumns; }
    void setHiddenColumns(const QStringList &names);
    /// Single letters are commands in the table (the default).
    void setLettersAct(bool act) { m_lettersAct = act; }
    [[nodiscard]] int loadedCount() const { return static_cast<int>(m_feed.loaded().size()); }
    [[nodiscard]] int streaming() const { return m_summary.streaming; }
    [[nodiscard]] double spent() const; ///< dollars, of the rows that are shown
    [[nodiscard]] int unpriced() const { return m_summary.unpriced; }
    [[nodiscard]] bool isEmpty() const { return m_ready && m_feed.loaded().isEmpty(); }
    [[nodiscard]] int retentionDays() const; ///< 0 = requests are kept for good
    [[nodiscard]] QString address() const; ///< "127.0.0.1:18765"

    /// A key in the table; `pageRows` is how many rows are in view. False: it does nothing here.
    Q_INVOKABLE bool press(int key, int modifiers, int pageRows, bool mirrored);
    /// A click: makes the row the current one, holds the list, shows the details.
    Q_INVOKABLE void choose(int row);
    /// The other button: the same without the details.
    Q_INVOKABLE void select(int row);
    Q_INVOKABLE void extendTo(int row); ///< Shift and a click
    Q_INVOKABLE void follow();
    Q_INVOKABLE void toggleFollow();
    /// The person moved the view.
    Q_INVOKABLE void scrolled(bool atTop);
    Q_INVOKABLE void reachedEnd();
    Q_INVOKABLE void copyRows();
    Q_INVOKABLE void copyRequestId();
    Q_INVOKABLE void filterByKey();
    Q_INVOKABLE void filterByModel();
    Q_INVOKABLE void filterByClient();
    Q_INVOKABLE void exportTo(const QUrl &file);
    /// Puts the present models, keys and clients into the chips' menus.
    Q_INVOKABLE void offerChoices();
    /// From another page or a link: shows one request; false when it is not in memory.
    Q_INVOKABLE bool openRequest(const QString &id);
    /// What another page asks for: "request:<id>", or a filter.
    Q_INVOKABLE void show(const QString &argument);

Q_SIGNALS:
    void activeChanged();
    void readyChanged();
    void followingChanged();
    void unseenChanged();
    void currentChanged();
    void detailsOpenChanged();
    void detailsTabChanged();
    void detailsWidthChanged();
    void hiddenColumnsChanged();
    void summaryChanged();
    void retentionChanged();
    void addressChanged();
    void rowWanted(int row); ///< bring it into view
    void topWanted(); ///< go to the newest row
    void filterFocusWanted();
    void contextMenuWanted(int row);
    /// For the clipboard, and what to tell the person then. No secret is in it.
    void copyRequested(const QString &text, const QString &said);

private:
    void catchUp();
    void applyFilter();
    void setCurrent(const QByteArray &id, bool extend = false);
    void moveTo(int row, bool extend = false);
    void moveToError(int direction);
    void hold();
    void selectAll();
    void showDetails();
    void summaryLater();
    void updateSummary();
    void act(RequestAction action, int pageRows);
    [[nodiscard]] const ExchangeRecord *currentRecord() const;

    ProxyLink &m_proxy;
    ProxyState::Phase m_phase;
    FeedModel m_feed;
    RequestFilter m_filter;
    RequestHistory m_history;
    RequestDetails m_details;
    RequestExport m_export;
    FollowState m_follow;
    RequestSummary m_summary;
    QTimer m_summaryPause;
    QByteArray m_current;
    QByteArray m_anchor; ///< where a selection began
    bool m_active = false;
    bool m_ready = false;
    bool m_detailsOpen = false;
    bool m_lettersAct = true;
    int m_detailsTab = 0;
    int m_detailsWidth = 456;
    QStringList m_hiddenColumns;
};

} // namespace spillway
