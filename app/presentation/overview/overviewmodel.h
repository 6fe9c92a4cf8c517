// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/activity/keyheatmodel.h"
#include "app/presentation/overview/liverequests.h"
#include "app/presentation/overview/modelshare.h"
#include "app/presentation/overview/overviewnumbers.h"
#include "app/presentation/proxylink.h"
#include "app/presentation/valuelistmodel.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The Overview page: is it working now. Works only while `active`: tiles follow traffic at most
/// twice a second, charts once, the live list four times; without traffic it wakes up when the
/// oldest cell leaves the charts. Ui thread; owned by AppModel.
class OverviewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// The page is on the screen.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(Range range READ range WRITE setRange NOTIFY rangeChanged)
    Q_PROPERTY(View view READ view NOTIFY viewChanged)
    /// The first data are late: show where they will be.
    Q_PROPERTY(bool skeleton READ skeleton NOTIFY viewChanged)
    Q_PROPERTY(Service service READ service NOTIFY serviceChanged)
    Q_PROPERTY(QString baseUrl READ baseUrl NOTIFY serviceChanged)
    Q_PROPERTY(bool hasKeys READ hasKeys NOTIFY viewChanged)
    Q_PROPERTY(int perMinute READ perMinute NOTIFY perMinuteChanged)

    Q_PROPERTY(spillway::OverviewNumbers numbers READ numbers NOTIFY numbersChanged)
    Q_PROPERTY(QList<qreal> served READ served NOTIFY chartChanged)
    Q_PROPERTY(QList<qreal> rescued READ rescued NOTIFY chartChanged)
    Q_PROPERTY(QList<qreal> failed READ failed NOTIFY chartChanged)
    Q_PROPERTY(QDateTime chartStart READ chartStart NOTIFY chartChanged)
    Q_PROPERTY(int cellSeconds READ cellSeconds NOTIFY chartChanged)
    Q_PROPERTY(double peak READ peak NOTIFY chartChanged)
    Q_PROPERTY(QDateTime peakTime READ peakTime NOTIFY chartChanged)

    /// "last hour", "requests per minute", "%1 vs previous hour", "%1, last hour".
    Q_PROPERTY(QString stretchText READ stretchText NOTIFY rangeChanged)
    Q_PROPERTY(QString cellText READ cellText NOTIFY rangeChanged)
    Q_PROPERTY(QString againstPrevious READ againstPrevious NOTIFY rangeChanged)

    Q_PROPERTY(spillway::KeyHeatModel *keyHeat READ keyHeat CONSTANT)
    Q_PROPERTY(QAbstractItemModel *live READ live CONSTANT)
    Q_PROPERTY(QAbstractItemModel *models READ models CONSTANT)

    Q_PROPERTY(bool testing READ testing NOTIFY testChanged)
    /// Why the test request failed; empty = it did not.
    Q_PROPERTY(QString testProblem READ testProblem NOTIFY testChanged)
public:
    enum class Range { QuarterHour, Hour, Day, Week };
    Q_ENUM(Range)
    enum class View {
        Loading, ///< nothing is known yet
        NoKeys, ///< no traffic ever, and no key to serve any
        Empty, ///< no traffic ever
        Ready
    };
    Q_ENUM(View)
    enum class Service { Running, Paused, NotListening };
    Q_ENUM(Service)

    explicit OverviewModel(ProxyLink &proxy, QObject *parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] Range range() const { return m_range; }
    void setRange(Range range);
    [[nodiscard]] View view() const { return m_view; }
    [[nodiscard]] bool skeleton() const { return m_skeleton; }
    [[nodiscard]] Service service() const { return m_service; }
    [[nodiscard]] QString baseUrl() const { return m_baseUrl; }
    [[nodiscard]] bool hasKeys() const { return m_keyHeat.count() > 0; }
    [[nodiscard]] int perMinute() const { return m_perMinute; }
    [[nodiscard]] const OverviewNumbers &numbers() const { return m_numbers; }
    [[nodiscard]] QList<qreal> served() const { return m_served; }
    [[nodiscard]] QList<qreal> rescued() const { return m_rescued; }
    [[nodiscard]] QList<qreal> failed() const { return m_failed; }
    [[nodiscard]] QDateTime chartStart() const { return m_chartStart; }
    [[nodiscard]] int cellSeconds() const { return m_cellSeconds; }
    [[nodiscard]] double peak() const { return m_peak; }
    [[nodiscard]] QDateTime peakTime() const { return m_peakTime; }
    [[nodiscard]] QString stretchText() const;
    [[nodiscard]] QString cellText() const;
    [[nodiscard]] QString againstPrevious() const;
    [[nodiscard]] KeyHeatModel *keyHeat() { return &m_keyHeat; }
    [[nodiscard]] QAbstractItemModel *live() { return &m_live; }
    [[nodiscard]] QAbstractItemModel *models() { return &m_models; }
    [[nodiscard]] bool testing() const { return m_testing; }
    [[nodiscard]] QString testProblem() const { return m_testProblem; }

    /// The Requests filter for a column of the chart; empty when there is none.
    Q_INVOKABLE [[nodiscard]] QString columnFilter(int column) const;
    /// The Requests filter for the whole stretch, and `more` terms.
    Q_INVOKABLE [[nodiscard]] QString stretchFilter(const QString &more = QString()) const;
    /// Sends a small request through the proxy, as a tool would.
    Q_INVOKABLE void sendTestRequest();

Q_SIGNALS:
    void activeChanged();
    void rangeChanged();
    void viewChanged();
    void serviceChanged();
    void perMinuteChanged();
    void numbersChanged();
    void chartChanged();
    void testChanged();

private:
    void takeState();
    void takeKeys();
    void takeFeed(const FeedBatch &batch);
    void readRecent();
    void refreshSoon();
    void refresh();
    void takeReport(const ActivityReport &report);
    void takeRate(const ActivityReport &report);
    void takeChart(const ActivityReport &report);
    void showLive();
    void decideView();
    [[nodiscard]] ActivityQuery query() const;

    ProxyLink &m_proxy;
    bool m_active = false;
    Range m_range = Range::Hour;
    View m_view = View::Loading;
    bool m_skeleton = false;
    Service m_service = Service::Running;
    QString m_baseUrl;
    int m_perMinute = 0;
    bool m_complete = false; ///< the last report had all history
    bool m_traffic = false; ///< there is, or was, any
    bool m_recentKnown = false;

    OverviewNumbers m_numbers;
    QList<qreal> m_served;
    QList<qreal> m_rescued;
    QList<qreal> m_failed;
    QDateTime m_chartStart;
    int m_cellSeconds = 60;
    double m_peak = 0;
    QDateTime m_peakTime;

    KeyHeatModel m_keyHeat;
    LiveRequests m_liveRequests;
    ValueListModel<LiveRow> m_live;
    ModelColors m_colors;
    ValueListModel<ModelShare> m_models;

    QTimer m_refreshTimer; ///< to the next look at the traffic
    QElapsedTimer m_sinceRefresh;
    QElapsedTimer m_sinceChart;
    QTimer m_liveTimer;
    QTimer m_secondTimer; ///< while a key counts down
    QTimer m_skeletonTimer;
    quint64 m_asked = 0; ///< number of the newest question; older answers are not taken

    bool m_testing = false;
    QString m_testProblem;
};

} // namespace spillway
