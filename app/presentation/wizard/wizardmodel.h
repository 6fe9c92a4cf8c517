// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/connect/connectmodel.h"
#include "app/presentation/keys/keyform.h"
#include "app/presentation/keys/keyimport.h"
#include "app/presentation/proxylink.h"
#include "app/presentation/shell/desktopservices.h"
#include "app/presentation/shell/preferences.h"
#include "app/presentation/wizard/foundkeys.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The first run: welcome, a key, the address, a tool. Opens by itself while there is no key and
/// nobody has skipped it; each step can be skipped. Ui thread; owned by AppModel.
class WizardModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged)
    Q_PROPERTY(Step step READ step NOTIFY stepChanged)
    Q_PROPERTY(bool hasKey READ hasKey NOTIFY keysChanged)
    /// "ANTHROPIC_API_KEY" …: keys that the environment offers, not taken over yet.
    Q_PROPERTY(QStringList variables READ variables NOTIFY foundChanged)
    Q_PROPERTY(QString keyFile READ keyFile NOTIFY foundChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(spillway::KeyForm *form READ form CONSTANT)
    Q_PROPERTY(spillway::KeyImport *import READ import CONSTANT)
    Q_PROPERTY(QString baseUrl READ baseUrl NOTIFY listeningChanged)
    Q_PROPERTY(int port READ port NOTIFY listeningChanged)
    Q_PROPERTY(bool listening READ listening NOTIFY listeningChanged)
    Q_PROPERTY(int freePort READ freePort NOTIFY listeningChanged) ///< 0 = no conflict
    Q_PROPERTY(QString portHolder READ portHolder NOTIFY listeningChanged)
    Q_PROPERTY(bool canOpenAtLogin READ canOpenAtLogin CONSTANT)
    Q_PROPERTY(bool opensAtLogin READ opensAtLogin WRITE setOpensAtLogin NOTIFY loginChanged)
    Q_PROPERTY(spillway::ConnectModel *connect READ connectPage CONSTANT)
    /// The tool whose first request came while the wizard waited; empty = none yet.
    Q_PROPERTY(QString caller READ caller NOTIFY callerChanged)
public:
    enum class Step { Welcome, Key, Listen, Connect };
    Q_ENUM(Step)

    /// What it works with; everything outlives it.
    struct Parts
    {
        ProxyLink &proxy;
        DesktopServices &desktop;
        Preferences &preferences;
        ConnectModel &connect;
        QProcessEnvironment environment;
        QStringList keyFileFolders; ///< where an api-keys.json may lie
    };

    explicit WizardModel(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool hasKey() const { return !m_parts.proxy.keys().empty(); }
    [[nodiscard]] QStringList variables() const;
    [[nodiscard]] QString keyFile() const { return m_keyFile; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] KeyForm *form() { return &m_form; }
    [[nodiscard]] KeyImport *import() { return &m_import; }
    [[nodiscard]] QString baseUrl() const { return m_parts.proxy.state().baseUrl; }
    [[nodiscard]] int port() const { return m_parts.proxy.state().port; }
    [[nodiscard]] bool listening() const;
    [[nodiscard]] int freePort() const;
    [[nodiscard]] QString portHolder() const;
    [[nodiscard]] bool canOpenAtLogin() const { return m_parts.desktop.canOpenAtLogin(); }
    [[nodiscard]] bool opensAtLogin() const { return m_parts.desktop.opensAtLogin(); }
    void setOpensAtLogin(bool value);
    [[nodiscard]] ConnectModel *connectPage() { return &m_parts.connect; }
    [[nodiscard]] QString caller() const { return m_caller; }

    Q_INVOKABLE void next();
    Q_INVOKABLE void back();
    /// Closes it for good; also at the last step's Done.
    Q_INVOKABLE void finish();
    /// Takes a key of the environment over; its secret stays in the environment.
    Q_INVOKABLE void useVariable(int row);
    Q_INVOKABLE void useKeyFile();
    Q_INVOKABLE void useFreePort();

Q_SIGNALS:
    void openChanged();
    void stepChanged();
    void keysChanged();
    void foundChanged();
    void problemChanged();
    void listeningChanged();
    void loginChanged();
    void callerChanged();

private:
    void go(Step step);
    void setProblem(const QString &text);

    Parts m_parts;
    KeyForm m_form;
    KeyImport m_import;
    std::vector<EnvironmentKey> m_variables;
    QString m_keyFile;
    bool m_open = false;
    Step m_step = Step::Welcome;
    QString m_problem;
    QString m_caller;
};

} // namespace spillway
