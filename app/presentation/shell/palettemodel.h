// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/settings/settingsmodel.h"
#include "app/presentation/shell/palette.h"
#include "app/presentation/shell/shellcommands.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The command palette: pages, keys, actions, models, settings and recent requests by a few
/// letters. Its entries are gathered when it opens. Ui thread; owned by AppModel.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY typedChanged)
    Q_PROPERTY(int count READ count NOTIFY typedChanged)
public:
    enum Role : std::uint16_t {
        TitleRole = Qt::UserRole,
        DetailRole,
        GlyphRole,
        ProviderRole,
        KeysRole,
        SectionRole, ///< heading, in the reader's language
        FilterableRole,
    };

    PaletteModel(const ShellParts &parts, CommandRegistry &commands, SettingsModel &settings,
                 QObject *parent = nullptr);

    /// Gathers what there is now and forgets what was typed.
    Q_INVOKABLE void open();
    [[nodiscard]] QString typed() const { return m_typed; }
    void setTyped(const QString &text);
    [[nodiscard]] int count() const { return static_cast<int>(m_found.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void run(int row);
    /// Shows the requests of what the row is about; false when it is about none.
    Q_INVOKABLE bool filterRequests(int row);

Q_SIGNALS:
    void typedChanged();
    void opened();

private:
    void addPages();
    void addKeys();
    void addKeyActions(const KeyStatus &key);
    void switchKey(const QString &provider, const QString &label, bool enabled);
    void addCommands();
    void addModels();
    void addSettings();
    void addRequests(const std::vector<ExchangeRecord> &records);
    void show();
    [[nodiscard]] const PaletteEntry *at(int row) const;

    ShellParts m_parts;
    CommandRegistry &m_commands;
    SettingsModel &m_settings;
    std::vector<PaletteEntry> m_entries;
    std::vector<const PaletteEntry *> m_found; ///< into m_entries
    QString m_typed;
};

} // namespace spillway
