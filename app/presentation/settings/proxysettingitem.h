// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"
#include "app/presentation/settings/settingitem.h"
#include "app/presentation/shell/undohistory.h"
#include "core/config/schema.h"

namespace spillway {

/// A row of the settings table: a change goes to config.yaml at once and can be undone. Lists and
/// secrets are shown and changed in the file.
class ProxySettingItem final : public SettingItem
{
    Q_OBJECT
public:
    /// `setting` is a row of the table; `proxy` and `undo` outlive it.
    ProxySettingItem(const Setting &setting, SettingWords words, ProxyLink &proxy,
                     UndoHistory &undo, QObject *parent);

    [[nodiscard]] QString value() const override { return m_state.value; }
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QStringList choiceValues() const override;
    [[nodiscard]] QStringList choiceTexts() const override;
    [[nodiscard]] QString actionText() const override;
    [[nodiscard]] bool isEditable() const override;
    [[nodiscard]] bool isModified() const override;
    [[nodiscard]] QString note() const override;

    void change(const QString &value) override;
    void reset() override;
    /// Opens nothing itself: SettingsModel shows the file.
    void run() override { Q_EMIT fileWanted(); }
    /// Takes over what is in force now.
    void update(const SettingState &state);

Q_SIGNALS:
    void fileWanted();

private:
    void apply(const QString &value, const QString &before);
    [[nodiscard]] QString wrongForm(const QString &value) const;

    const Setting &m_setting;
    ProxyLink &m_proxy;
    UndoHistory &m_undo;
    SettingState m_state;
};

} // namespace spillway
