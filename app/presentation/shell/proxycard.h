// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// How the proxy stands, in the card at the foot of the sidebar: a word, since when, where, and the
/// one button. Ui thread; owned by AppModel. Its only timer runs while somebody looks and the proxy
/// serves, once a minute.
class ProxyCard final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString word READ word NOTIFY changed)
    Q_PROPERTY(QString tone READ tone NOTIFY changed)
    Q_PROPERTY(bool serving READ isServing NOTIFY changed)
    Q_PROPERTY(QString since READ since NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(bool reachable READ isReachable NOTIFY changed)
    Q_PROPERTY(QString command READ command NOTIFY changed)
    Q_PROPERTY(QString buttonText READ buttonText NOTIFY changed)
    Q_PROPERTY(QString buttonGlyph READ buttonGlyph NOTIFY changed)
    Q_PROPERTY(bool urgent READ isUrgent NOTIFY changed)
    Q_PROPERTY(bool offersPause READ offersPause NOTIFY changed)
    Q_PROPERTY(bool buttonEnabled READ isButtonEnabled NOTIFY changed)
    Q_PROPERTY(bool demo READ isDemo NOTIFY changed)
public:
    explicit ProxyCard(ProxyLink &proxy, QObject *parent = nullptr);

    [[nodiscard]] QString word() const; ///< "Running"
    [[nodiscard]] QString tone() const; ///< ok, warn, err, neutral
    [[nodiscard]] bool isServing() const;
    [[nodiscard]] QString since() const; ///< "3 h 12 m"; paused: "until 14:34"
    [[nodiscard]] QString address() const; ///< "127.0.0.1:18765"
    [[nodiscard]] bool isReachable() const; ///< false strikes the address through
    [[nodiscard]] QString command() const; ///< of the button, in the CommandRegistry
    [[nodiscard]] QString buttonText() const;
    [[nodiscard]] QString buttonGlyph() const;
    [[nodiscard]] bool isUrgent() const; ///< the button is what is needed now
    [[nodiscard]] bool offersPause() const; ///< the button asks for how long
    [[nodiscard]] bool isButtonEnabled() const;
    [[nodiscard]] bool isDemo() const { return m_state.demo; }

    /// Whether the card can be seen: the clock stands still otherwise.
    void setWatched(bool watched);
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void planTick();

    ProxyLink &m_proxy;
    ProxyState m_state;
    bool m_keyless = false;
    bool m_watched = false;
    QTimer m_tick;
};

/// "under a minute", "12 m", "3 h 12 m", "4 d 6 h".
[[nodiscard]] QString uptimeText(std::chrono::seconds uptime);

} // namespace spillway
