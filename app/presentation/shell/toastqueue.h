// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <chrono>
#include <deque>
#include <functional>

namespace spillway {

/// Short messages about what was just done, one at a time. The view shows each for `duration`
/// (longer while it is hovered or focused) and then dismisses it. Ui thread; owned by AppModel.
class ToastQueue final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QList<int> shown READ shown NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString actionText READ actionText NOTIFY changed)
    Q_PROPERTY(QString actionKeys READ actionKeys NOTIFY changed)
    Q_PROPERTY(bool problem READ isProblem NOTIFY changed)
    Q_PROPERTY(int duration READ duration NOTIFY changed)
public:
    struct Toast
    {
        QString text; ///< past tense, without a full stop
        QString actionText {}; ///< empty = no button
        QString actionKeys {}; ///< its shortcut, as caps: "Ctrl Z"
        std::function<void()> action {};
        bool problem = false;
        bool replaceable = false; ///< gives way at once to the next one that is so, too
    };

    static constexpr std::chrono::milliseconds usualDuration {6'000};
    static constexpr std::chrono::milliseconds screenReaderDuration {20'000};
    /// More than these are not worth waiting for: the oldest waiting one goes.
    static constexpr std::size_t longestQueue = 5;

    // No default argument: QML would derive from a type that it could make.
    explicit ToastQueue(QObject *parent);

    void show(Toast toast);
    Q_INVOKABLE void showText(const QString &text);
    /// The number of the toast that is shown, or nothing: each one has its own view.
    [[nodiscard]] QList<int> shown() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString actionText() const;
    [[nodiscard]] QString actionKeys() const;
    [[nodiscard]] bool isProblem() const;
    [[nodiscard]] int duration() const; ///< milliseconds
    void setScreenReader(bool value) { m_screenReader = value; }

    Q_INVOKABLE void runAction();
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    std::deque<Toast> m_toasts; ///< the front one is shown
    int m_number = 0; ///< of the front one
    bool m_screenReader = false;
};

} // namespace spillway
