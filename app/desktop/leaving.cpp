// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/leaving.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QPushButton>

namespace spillway {

Leaving::Leaving(ProxyLink &proxy, Stop stop)
    : m_proxy(proxy)
    , m_stop(std::move(stop))
{
}

void Leaving::quit()
{
    const int running = m_proxy.state().running;
    if (running == 0) {
        finishAndQuit();
        return;
    }
    if (m_question)
        m_question->close();
    auto *question = new QMessageBox(QMessageBox::Question, tr("Spillway"),
                                     tr("%n request(s) are running.", nullptr, running));
    m_question = question;
    question->setInformativeText(tr("Tools get an error when they are cut off."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QAbstractButton *wait = question->addButton(tr("Wait and quit"), QMessageBox::AcceptRole);
    QAbstractButton *now = question->addButton(tr("Quit now"), QMessageBox::DestructiveRole);
    question->addButton(QMessageBox::Cancel);
    question->setEscapeButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::buttonClicked, this,
            [this, wait, now](QAbstractButton *button) {
                if (button == wait)
                    finishAndQuit();
                else if (button == now)
                    QCoreApplication::quit();
            });
    question->show();
    question->raise();
    question->activateWindow();
}

void Leaving::finishAndQuit()
{
    if (std::exchange(m_finishing, true)) {
        QCoreApplication::quit();
        return;
    }
    Q_EMIT leaving();
    m_stop([] { QCoreApplication::quit(); });
}

} // namespace spillway

#include "moc_leaving.cpp"
