// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tray/tray.h"

#include "app/connect/tools.h"
#include "app/desktop/tray/trayicon.h"

namespace spillway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Tray::Tray()
{
    build();
    retranslate();
}

Tray::~Tray() = default;

void Tray::build()
{
    m_status = m_menu.addAction(QString());
    connect(m_status, &QAction::triggered, this, [this] { Q_EMIT openPage({}); });
    m_traffic = m_menu.addAction(QString());
    connect(m_traffic, &QAction::triggered, this, [this] { Q_EMIT openPage(u"requests"_s); });
    m_attention = m_menu.addMenu(QString());
    m_menu.addSeparator();
    connect(add(m_menu, [] { return tr("Copy base URL"); }), &QAction::triggered, this,
            &Tray::copyBaseUrl);
    auto *snippets = new QMenu(&m_menu);
    m_menu.addMenu(snippets);
    m_texts.emplace_back([snippets] { snippets->setTitle(tr("Copy snippet for")); });
    for (const Tool &tool : knownTools()) {
        const auto name = [name = tool.name] { return name.isEmpty() ? tr("Another tool") : name; };
        connect(add(*snippets, name), &QAction::triggered, this,
                [this, id = tool.id] { Q_EMIT copySnippet(id); });
    }
    m_menu.addSeparator();
    buildPauseMenu();
    m_menu.addSeparator();
    connect(add(m_menu, [] { return tr("Open Spillway"); }), &QAction::triggered, this,
            [this] { Q_EMIT openPage({}); });
    connect(add(m_menu, [] { return tr("Settings…"); }), &QAction::triggered, this,
            [this] { Q_EMIT openPage(u"settings"_s); });
    connect(add(m_menu, [] { return tr("Quit Spillway"); }), &QAction::triggered, this,
            &Tray::quit);
}

QAction *Tray::add(QMenu &menu, std::function<QString()> text)
{
    QAction *action = menu.addAction(text());
    m_texts.emplace_back([action, text = std::move(text)] { action->setText(text()); });
    return action;
}

void Tray::buildPauseMenu()
{
    m_pause = m_menu.addMenu(QString());
    m_texts.emplace_back([this] { m_pause->setTitle(tr("Pause")); });
    const auto addPause = [this](std::function<QString()> text,
                                 std::optional<std::chrono::seconds> duration) {
        connect(add(*m_pause, std::move(text)), &QAction::triggered, this,
                [this, duration] { Q_EMIT pauseFor(duration); });
    };
    addPause([] { return tr("For 15 minutes"); }, 15min);
    addPause([] { return tr("For 1 hour"); }, 1h);
    addPause([] { return tr("Until you resume it"); }, std::nullopt);
    m_resume = add(m_menu, [] { return tr("Resume"); });
    connect(m_resume, &QAction::triggered, this, &Tray::resume);
}

void Tray::retranslate()
{
    for (const auto &text : m_texts)
        text();
}

void Tray::show()
{
    if (m_icon || !QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(&m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, &Tray::activated);
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &Tray::messageClicked);
    m_icon->setIcon(trayIcon(m_view ? m_view->state : TrayState::Stopped, panelInk()));
    m_icon->setToolTip(m_view ? m_view->toolTip : QString());
    m_icon->show();
}

void Tray::hide()
{
    m_icon.reset();
}

void Tray::setView(const TrayView &view)
{
    if (m_view == view)
        return;
    if (m_icon && (!m_view || m_view->state != view.state))
        m_icon->setIcon(trayIcon(view.state, panelInk()));
    if (m_icon && (!m_view || m_view->toolTip != view.toolTip))
        m_icon->setToolTip(view.toolTip);
    m_status->setText(view.status);
    m_traffic->setText(view.traffic);
    m_pause->menuAction()->setVisible(!view.canResume);
    m_pause->setEnabled(view.canPause);
    m_resume->setVisible(view.canResume);
    updateAttention(view);
    m_view = view;
}

void Tray::updateAttention(const TrayView &view)
{
    m_attention->menuAction()->setVisible(!view.attention.empty());
    if (m_view && m_view->attention == view.attention
        && m_view->attentionTitle == view.attentionTitle)
        return;
    m_attention->setTitle(view.attentionTitle);
    // Rows stay as long as there are as many: their texts change in place.
    const auto wanted = static_cast<qsizetype>(view.attention.size());
    while (m_attention->actions().size() > wanted)
        delete m_attention->actions().last();
    while (m_attention->actions().size() < wanted) {
        QAction *action = m_attention->addAction(QString());
        connect(action, &QAction::triggered, this,
                [this, action] { Q_EMIT openPage(action->data().toString()); });
    }
    const QList<QAction *> actions = m_attention->actions();
    for (qsizetype i = 0; i < wanted; ++i) {
        const AttentionItem &item = view.attention[static_cast<std::size_t>(i)];
        actions[i]->setText(item.text);
        actions[i]->setData(item.page);
    }
}

void Tray::activated(QSystemTrayIcon::ActivationReason reason)
{
    if (reason == QSystemTrayIcon::Trigger)
        Q_EMIT toggleWindow();
}

void Tray::showMessage(const QString &title, const QString &text)
{
    if (m_icon)
        m_icon->showMessage(title, text, programIcon());
}

} // namespace spillway

#include "moc_tray.cpp"
