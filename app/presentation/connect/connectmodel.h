// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/snippets.h"
#include "app/connect/toollauncher.h"
#include "app/presentation/connect/latestrequests.h"
#include "app/presentation/connect/toollist.h"
#include "app/presentation/proxylink.h"
#include "app/presentation/shell/desktopservices.h"

#include <QTimer>

namespace spillway {

/// The Connect page: how a tool is plugged in, and the proof that it is. Ui thread; owned by
/// AppModel.
class ConnectModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString baseUrl READ baseUrl NOTIFY addressChanged)
    Q_PROPERTY(bool listening READ listening NOTIFY addressChanged)
    /// Other computers can reach the address.
    Q_PROPERTY(bool reachableFromOutside READ reachableFromOutside NOTIFY addressChanged)
    /// Tools must send a client key; the snippets name a variable for it.
    Q_PROPERTY(bool keyRequired READ keyRequired NOTIFY addressChanged)
    Q_PROPERTY(spillway::ToolList *tools READ tools CONSTANT)
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY currentChanged)
    Q_PROPERTY(QString toolName READ toolName NOTIFY currentChanged)
    Q_PROPERTY(bool toolConnected READ toolConnected NOTIFY proofChanged)
    Q_PROPERTY(bool toolInstalled READ toolInstalled NOTIFY currentChanged)
    Q_PROPERTY(bool canLaunch READ canLaunch NOTIFY currentChanged)
    Q_PROPERTY(QStringList ways READ ways NOTIFY currentChanged)
    Q_PROPERTY(int way READ way WRITE setWay NOTIFY snippetChanged)
    Q_PROPERTY(QString snippet READ snippet NOTIFY snippetChanged)
    Q_PROPERTY(QString snippetLanguage READ snippetLanguage NOTIFY snippetChanged)
    Q_PROPERTY(spillway::LatestRequests *latest READ latest CONSTANT)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    /// The page is shown: the proof is kept up to date.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
public:
    /// `launcher` and `desktop` outlive it.
    ConnectModel(ProxyLink &proxy, DesktopServices &desktop, ToolLauncher &launcher,
                 QObject *parent = nullptr);

    [[nodiscard]] QString baseUrl() const;
    [[nodiscard]] bool listening() const;
    [[nodiscard]] bool reachableFromOutside() const;
    [[nodiscard]] bool keyRequired() const;
    [[nodiscard]] ToolList *tools() { return &m_tools; }
    [[nodiscard]] int currentRow() const { return m_row; }
    void setCurrentRow(int row);
    [[nodiscard]] QString toolName() const;
    [[nodiscard]] bool toolConnected() const { return m_tools.isConnected(m_row); }
    [[nodiscard]] bool toolInstalled() const;
    [[nodiscard]] bool canLaunch() const;
    [[nodiscard]] QStringList ways() const;
    [[nodiscard]] int way() const { return m_way; }
    void setWay(int way);
    [[nodiscard]] QString snippet() const;
    [[nodiscard]] QString snippetLanguage() const;
    [[nodiscard]] LatestRequests *latest() { return &m_latest; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool active() const { return m_active; }
    void setActive(bool active);

    Q_INVOKABLE void copyBaseUrl();
    Q_INVOKABLE void copySnippet();
    /// Starts the tool in a terminal; `problem` tells when that failed.
    Q_INVOKABLE void launch();
    /// The first way of a tool, for the tray's menu.
    [[nodiscard]] QString snippetOf(const QString &toolId) const;

Q_SIGNALS:
    void addressChanged();
    void currentChanged();
    void snippetChanged();
    void proofChanged();
    void problemChanged();
    void activeChanged();
    /// Something was put on the clipboard: said to the person.
    void copied(const QString &what);
    /// A tool called that had not for a while: the wizard and the page turn green.
    void toolCalled(const QString &toolName);

private:
    [[nodiscard]] const Tool &tool() const;
    [[nodiscard]] QString clientKey() const;
    void take(const ExchangeRecord &record, bool isNews);
    void reload();
    void setProblem(const QString &text);

    ProxyLink &m_proxy;
    DesktopServices &m_desktop;
    ToolLauncher &m_launcher;
    ToolList m_tools;
    LatestRequests m_latest;
    std::vector<Snippet> m_snippets;
    int m_row = 0;
    int m_way = 0;
    bool m_active = false;
    QString m_problem;
    QTimer m_clock; ///< while shown: "2 minutes ago" moves on
};

} // namespace spillway
