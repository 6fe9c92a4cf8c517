// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/requests/requestfacts.h"
#include "app/presentation/requests/requestlist.h"
#include "app/presentation/requests/timeline.h"
#include "app/presentation/valuelistmodel.h"

#include <QDateTime>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// One request in full, for the inspector; follows it while it runs. What is not known is NaN.
/// Ui thread; owned by RequestsModel.
class RequestDetails final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool available READ isAvailable NOTIFY changed)
    Q_PROPERTY(QString requestId READ requestId NOTIFY changed)
    Q_PROPERTY(QString statusText READ statusText NOTIFY changed)
    Q_PROPERTY(QString tone READ tone NOTIFY changed)
    Q_PROPERTY(QString modelName READ modelName NOTIFY changed)
    Q_PROPERTY(QString requestLine READ requestLine NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString errorSentence READ errorSentence NOTIFY changed)
    Q_PROPERTY(QDateTime accepted READ accepted NOTIFY changed)
    Q_PROPERTY(double total READ total NOTIFY changed)
    Q_PROPERTY(double firstToken READ firstToken NOTIFY changed)
    Q_PROPERTY(double tokensPerSecond READ tokensPerSecond NOTIFY changed)
    Q_PROPERTY(double cost READ cost NOTIFY changed)
    Q_PROPERTY(bool estimated READ isEstimated NOTIFY changed)
    Q_PROPERTY(QAbstractListModel *timeline READ timelineModel CONSTANT)
    Q_PROPERTY(QAbstractListModel *tokens READ tokensModel CONSTANT)
    Q_PROPERTY(QAbstractListModel *tries READ triesModel CONSTANT)
    Q_PROPERTY(QAbstractListModel *facts READ factsModel CONSTANT)
    Q_PROPERTY(QAbstractListModel *moreFacts READ moreFactsModel CONSTANT)
public:
    explicit RequestDetails(QObject *parent)
        : QObject(parent)
    {
    }

    /// Null shows nothing. `now` is what a running one is measured against.
    void show(RequestPtr request, const QDateTime &now);

    [[nodiscard]] bool isAvailable() const { return m_request != nullptr; }
    [[nodiscard]] QString requestId() const;
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString tone() const;
    [[nodiscard]] QString modelName() const;
    [[nodiscard]] QString requestLine() const; ///< "POST /v1/messages"
    [[nodiscard]] QString sentence() const; ///< how it stands, or ended
    [[nodiscard]] QString errorSentence() const; ///< empty when there was none
    [[nodiscard]] QDateTime accepted() const;
    [[nodiscard]] double total() const; ///< milliseconds
    [[nodiscard]] double firstToken() const; ///< milliseconds
    [[nodiscard]] double tokensPerSecond() const; ///< while it streamed
    [[nodiscard]] double cost() const; ///< dollars
    [[nodiscard]] bool isEstimated() const;
    [[nodiscard]] QAbstractListModel *timelineModel() { return &m_timeline; }
    [[nodiscard]] QAbstractListModel *tokensModel() { return &m_tokens; }
    [[nodiscard]] QAbstractListModel *triesModel() { return &m_tries; }
    [[nodiscard]] QAbstractListModel *factsModel() { return &m_facts; }
    [[nodiscard]] QAbstractListModel *moreFactsModel() { return &m_moreFacts; }

Q_SIGNALS:
    void changed();

private:
    RequestPtr m_request;
    ValueListModel<TimelineBar> m_timeline;
    ValueListModel<TokenBar> m_tokens;
    ValueListModel<KeyTry> m_tries;
    ValueListModel<RequestFact> m_facts;
    ValueListModel<RequestFact> m_moreFacts;
};

} // namespace spillway
