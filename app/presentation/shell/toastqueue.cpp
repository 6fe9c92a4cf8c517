// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/toastqueue.h"

#include <utility>

namespace spillway {

ToastQueue::ToastQueue(QObject *parent)
    : QObject(parent)
{
}

void ToastQueue::show(Toast toast)
{
    // Saying the same thing again only renews it.
    if (!m_toasts.empty()
        && (m_toasts.back().text == toast.text
            || (m_toasts.back().replaceable && toast.replaceable))) {
        m_toasts.back() = std::move(toast);
        if (m_toasts.size() == 1)
            ++m_number;
    } else {
        m_toasts.push_back(std::move(toast));
        if (m_toasts.size() > longestQueue + 1)
            m_toasts.erase(m_toasts.begin() + 1);
    }
    Q_EMIT changed();
}

void ToastQueue::showText(const QString &text)
{
    show({.text = text});
}

QList<int> ToastQueue::shown() const
{
    return m_toasts.empty() ? QList<int>() : QList<int> {m_number};
}

QString ToastQueue::text() const
{
    return m_toasts.empty() ? QString() : m_toasts.front().text;
}

QString ToastQueue::actionText() const
{
    return m_toasts.empty() ? QString() : m_toasts.front().actionText;
}

QString ToastQueue::actionKeys() const
{
    return m_toasts.empty() ? QString() : m_toasts.front().actionKeys;
}

bool ToastQueue::isProblem() const
{
    return !m_toasts.empty() && m_toasts.front().problem;
}

int ToastQueue::duration() const
{
    return static_cast<int>((m_screenReader ? screenReaderDuration : usualDuration).count());
}

void ToastQueue::runAction()
{
    if (m_toasts.empty())
        return;
    const auto action = std::move(m_toasts.front().action);
    dismiss();
    if (action)
        action();
}

void ToastQueue::dismiss()
{
    if (m_toasts.empty())
        return;
    m_toasts.pop_front();
    ++m_number;
    Q_EMIT changed();
}

} // namespace spillway
