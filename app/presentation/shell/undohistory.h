// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/shell/toastqueue.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <deque>
#include <functional>

namespace spillway {

/// What can be taken back, newest first, for this session. Ui thread; owned by AppModel.
class UndoHistory final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(QString nextText READ nextText NOTIFY changed)
public:
    static constexpr std::size_t steps = 20;

    explicit UndoHistory(ToastQueue &toasts, QObject *parent = nullptr);

    /// `done` is what was just done ("work-2 turned off"): it is said in a toast with an Undo
    /// button. `undo` takes it back; it must not push.
    void push(const QString &done, std::function<void()> undo);
    [[nodiscard]] bool canUndo() const { return !m_steps.empty(); }
    /// What undo() would take back; empty when nothing.
    [[nodiscard]] QString nextText() const;
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void changed();

private:
    struct Step
    {
        int number;
        QString done;
        std::function<void()> undo;
    };
    void undoStep(int number);

    ToastQueue &m_toasts;
    std::deque<Step> m_steps; ///< oldest first
    int m_nextNumber = 0;
};

} // namespace spillway
