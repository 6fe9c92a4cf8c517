// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/activity/keyheatmodel.h"
#include "app/presentation/keys/keyform.h"
#include "app/presentation/keys/keyimport.h"
#include "app/presentation/keys/keylist.h"
#include "app/presentation/proxylink.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The Keys page: which key hurts, and everything that can be done to one. Works only while
/// `active`. Ui thread; owned by AppModel.
class KeysModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// The page is on the screen.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(View view READ view NOTIFY viewChanged)
    Q_PROPERTY(QString keychainService READ keychainService NOTIFY viewChanged)
    Q_PROPERTY(bool unlocking READ unlocking NOTIFY viewChanged)
    Q_PROPERTY(QString unlockProblem READ unlockProblem NOTIFY viewChanged)
    Q_PROPERTY(int healthy READ healthy NOTIFY summaryChanged)
    Q_PROPERTY(Range range READ range WRITE setRange NOTIFY rangeChanged)
    Q_PROPERTY(spillway::KeyList *keys READ keys CONSTANT)
    Q_PROPERTY(spillway::KeyHeatModel *heat READ heat CONSTANT)
    Q_PROPERTY(spillway::KeyForm *form READ form CONSTANT)
    Q_PROPERTY(spillway::KeyImport *import READ import CONSTANT)
public:
    enum class View {
        Keys,
        NoKeys,
        Locked, ///< the keychain is locked: nothing can be read from it
        NoKeychain, ///< this desktop has none
    };
    Q_ENUM(View)
    enum class Range { Hour, Day, Week };
    Q_ENUM(Range)

    explicit KeysModel(ProxyLink &proxy, QObject *parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] View view() const { return m_view; }
    [[nodiscard]] QString keychainService() const { return m_form.storedIn(); }
    [[nodiscard]] bool unlocking() const { return m_unlocking; }
    [[nodiscard]] QString unlockProblem() const { return m_unlockProblem; }
    [[nodiscard]] int healthy() const { return m_keys.healthy(); }
    [[nodiscard]] Range range() const { return m_range; }
    void setRange(Range range);
    [[nodiscard]] KeyList *keys() { return &m_keys; }
    [[nodiscard]] KeyHeatModel *heat() { return &m_heat; }
    [[nodiscard]] KeyForm *form() { return &m_form; }
    [[nodiscard]] KeyImport *import() { return &m_import; }

    Q_INVOKABLE void addKey() { m_form.openNew(m_view == View::Locked); }
    Q_INVOKABLE void editKey(int row);
    Q_INVOKABLE void setEnabled(int row, bool enabled);
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void reset(int row);
    /// The answer comes by `said`.
    Q_INVOKABLE void test(int row);
    Q_INVOKABLE void unlock();
    /// The Requests filter for one key.
    Q_INVOKABLE [[nodiscard]] QString requestsFilter(int row) const;

Q_SIGNALS:
    void activeChanged();
    void viewChanged();
    void summaryChanged();
    void rangeChanged();
    /// Something was done, or could not be: a sentence for a toast.
    void said(const QString &text, bool problem);
    /// The same, and `undo` takes it back; for the undo history.
    void done(const QString &text, const std::function<void()> &undo);

private:
    struct Key
    {
        QString provider;
        QString label;
    };
    [[nodiscard]] Key keyAt(int row) const { return {m_keys.provider(row), m_keys.label(row)}; }
    void turn(const Key &key, bool enabled, bool undoable);
    void takeKeys();
    void decideView();
    void refresh();
    [[nodiscard]] ActivityQuery query() const;

    ProxyLink &m_proxy;
    KeyList m_keys;
    KeyHeatModel m_heat;
    KeyForm m_form;
    KeyImport m_import;
    bool m_active = false;
    bool m_unlocking = false;
    QString m_unlockProblem;
    View m_view = View::NoKeys;
    Range m_range = Range::Day;
    QTimer m_refresh; ///< after traffic, at most once in two seconds
    QTimer m_countdown; ///< once a second while a state has an end
};

} // namespace spillway
