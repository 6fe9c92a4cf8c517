// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/undohistory.h"

#include "app/presentation/shell/command.h"

#include <algorithm>
#include <utility>

namespace spillway {

UndoHistory::UndoHistory(ToastQueue &toasts, QObject *parent)
    : QObject(parent)
    , m_toasts(toasts)
{
}

void UndoHistory::push(const QString &done, std::function<void()> undo)
{
    const int number = m_nextNumber++;
    m_steps.push_back({number, done, std::move(undo)});
    if (m_steps.size() > steps)
        m_steps.pop_front();
    m_toasts.show({.text = done,
                   .actionText = tr("Undo"),
                   .actionKeys = keyCaps(QKeySequence(QKeySequence::Undo)).join(u' '),
                   .action = [this, number] { undoStep(number); },
                   .replaceable = true});
    Q_EMIT changed();
}

QString UndoHistory::nextText() const
{
    return m_steps.empty() ? QString() : m_steps.back().done;
}

void UndoHistory::undo()
{
    if (!m_steps.empty())
        undoStep(m_steps.back().number);
}

void UndoHistory::undoStep(int number)
{
    const auto found = std::ranges::find(m_steps, number, &Step::number);
    if (found == m_steps.end())
        return;
    const Step step = std::move(*found);
    m_steps.erase(found);
    // The toast that offers what is being taken back has had its use.
    if (m_toasts.text() == step.done)
        m_toasts.dismiss();
    step.undo();
    m_toasts.show({.text = tr("Undone: %1").arg(step.done), .replaceable = true});
    Q_EMIT changed();
}

} // namespace spillway
