// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"
#include "app/presentation/shell/bannerdecider.h"
#include "app/presentation/shell/commandregistry.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The banner that is shown now, with its buttons. Ui thread; owned by AppModel.
class BannerModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool visible READ isVisible NOTIFY changed)
    Q_PROPERTY(bool error READ isError NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString consequence READ consequence NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString primaryText READ primaryText NOTIFY changed)
    Q_PROPERTY(QString secondaryText READ secondaryText NOTIFY changed)
    Q_PROPERTY(bool dismissible READ isDismissible NOTIFY changed)
public:
    BannerModel(ProxyLink &proxy, CommandRegistry &commands, QObject *parent = nullptr);

    [[nodiscard]] bool isVisible() const;
    [[nodiscard]] bool isError() const { return m_banner.error; }
    [[nodiscard]] QString text() const { return m_banner.text; }
    [[nodiscard]] QString consequence() const { return m_banner.consequence; }
    [[nodiscard]] QString detail() const { return m_banner.detail; }
    [[nodiscard]] QString primaryText() const { return m_banner.primary.text; }
    [[nodiscard]] QString secondaryText() const;
    [[nodiscard]] bool isDismissible() const { return m_banner.dismissible; }

    Q_INVOKABLE void runPrimary();
    Q_INVOKABLE void runSecondary();
    /// Asks the window for the raw text behind the sentence.
    Q_INVOKABLE void showDetails() { Q_EMIT detailsWanted(); }
    /// Hides it until its cause is another one.
    Q_INVOKABLE void dismiss();
    void refresh();

Q_SIGNALS:
    void changed();
    void detailsWanted();

private:
    ProxyLink &m_proxy;
    CommandRegistry &m_commands;
    Banner m_banner;
    bool m_due = false;
    QString m_dismissedCause;
};

} // namespace spillway
