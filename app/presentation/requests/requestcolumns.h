// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <array>

namespace spillway {

/// Where a column lies. `start` counts from the leading edge. Value; logical pixels.
struct ColumnBox
{
    Q_GADGET
    QML_VALUE_TYPE(columnBox)
    Q_PROPERTY(int start MEMBER start)
    Q_PROPERTY(int width MEMBER width)
    Q_PROPERTY(bool shown READ isShown)
public:
    int start = 0;
    int width = 0; ///< 0 = not shown

    [[nodiscard]] bool isShown() const { return width > 0; }
    friend bool operator==(const ColumnBox &, const ColumnBox &) = default;
};

/// The columns of the request table: one place for the header and all rows. Wide tables show all
/// of them; narrower ones leave out client, first token and the duration bar, then more, so that
/// nothing is cut in half; the model takes what is left. Ui thread; made by the page.
class RequestColumns : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int tableWidth READ tableWidth WRITE setTableWidth NOTIFY changed)
    Q_PROPERTY(int timeWidth READ timeWidth WRITE setTimeWidth NOTIFY changed)
    Q_PROPERTY(QStringList hidden READ hidden WRITE setHidden NOTIFY changed)
    Q_PROPERTY(bool barShown READ isBarShown NOTIFY changed)
    Q_PROPERTY(spillway::ColumnBox time READ time NOTIFY changed)
    Q_PROPERTY(spillway::ColumnBox status READ status NOTIFY changed)
    Q_PROPERTY(spillway::ColumnBox client READ client NOTIFY changed)
    Q_PROPERTY(spillway::ColumnBox model READ model NOTIFY changed)
    Q_PROPERTY(spillway::ColumnBox key READ key NOTIFY changed)
    Q_PROPERTY(spillway::ColumnBox tokens READ tokens NOTIFY changed)
    Q_PROPERTY(spillway::ColumnBox firstToken READ firstToken NOTIFY changed)
    Q_PROPERTY(spillway::ColumnBox duration READ duration NOTIFY changed)
    Q_PROPERTY(spillway::ColumnBox cost READ cost NOTIFY changed)
public:
    enum Column : std::uint8_t {
        Time,
        Status,
        Client,
        Model,
        Key,
        Tokens,
        FirstToken,
        Duration,
        Cost,
    };
    static constexpr int columnCount = Cost + 1;

    explicit RequestColumns(QObject *parent = nullptr);

    [[nodiscard]] int tableWidth() const { return m_tableWidth; }
    void setTableWidth(int width);
    /// What a time of the day needs in this language; the column is at least as wide.
    [[nodiscard]] int timeWidth() const { return m_timeWidth; }
    void setTimeWidth(int width);
    /// Names of columns that the person took away: "client", "firstToken", …; time, status and
    /// model always stay.
    [[nodiscard]] QStringList hidden() const { return m_hidden; }
    void setHidden(const QStringList &hidden);
    Q_INVOKABLE void toggle(const QString &name);
    /// For bindings on `hidden`.
    [[nodiscard]] Q_INVOKABLE static bool contains(const QStringList &names, const QString &name);

    [[nodiscard]] bool isBarShown() const { return m_barShown; }
    [[nodiscard]] ColumnBox box(Column column) const { return m_boxes[column]; }
    [[nodiscard]] ColumnBox time() const { return box(Time); }
    [[nodiscard]] ColumnBox status() const { return box(Status); }
    [[nodiscard]] ColumnBox client() const { return box(Client); }
    [[nodiscard]] ColumnBox model() const { return box(Model); }
    [[nodiscard]] ColumnBox key() const { return box(Key); }
    [[nodiscard]] ColumnBox tokens() const { return box(Tokens); }
    [[nodiscard]] ColumnBox firstToken() const { return box(FirstToken); }
    [[nodiscard]] ColumnBox duration() const { return box(Duration); }
    [[nodiscard]] ColumnBox cost() const { return box(Cost); }

Q_SIGNALS:
    void changed();

private:
    void layOut();

    int m_tableWidth = 0;
    int m_timeWidth = 0;
    QStringList m_hidden;
    bool m_barShown = true;
    std::array<ColumnBox, columnCount> m_boxes;
};

} // namespace spillway
