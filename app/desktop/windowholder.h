// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/appmodel.h"

#include <QPointer>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <memory>

namespace spillway {

/// The window: built when it is shown for the first time, hidden when it is closed, so that a
/// program that only serves costs no window. Ui thread.
class WindowHolder final : public QObject
{
    Q_OBJECT
public:
    explicit WindowHolder(AppModel &model);
    ~WindowHolder() override;

    /// Builds it if need be, and brings it to the front. `activationToken` is XDG_ACTIVATION_TOKEN
    /// of whoever asked. False when it cannot be built.
    bool show(const QString &activationToken = {});
    void hide();
    /// Builds it anew if it was built, shown as it was: no text and no number of another language
    /// stays, wherever it came from. Not from within its own handlers.
    void retranslate();
    [[nodiscard]] bool isShown() const { return m_window && m_window->isVisible(); }
    /// Null until it was shown for the first time.
    [[nodiscard]] QQuickWindow *window() { return m_window; }

Q_SIGNALS:
    void shownChanged(bool shown);

private:
    [[nodiscard]] bool build();

    AppModel &m_model;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QPointer<QQuickWindow> m_window;
};

} // namespace spillway
