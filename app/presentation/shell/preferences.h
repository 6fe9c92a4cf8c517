// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRect>
#include <QSettings>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// What the window remembers about itself: looks, places, habits. Nothing that the proxy reads;
/// that is config.yaml. An INI file beside it, written half a second after the last change and on
/// destruction; values out of range fall back to their defaults. Ui thread; owned by AppModel.
class Preferences final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QRect windowPlace READ windowPlace WRITE setWindowPlace NOTIFY windowPlaceChanged)
    Q_PROPERTY(bool windowMaximized READ windowMaximized WRITE setWindowMaximized NOTIFY
                   windowMaximizedChanged)
    Q_PROPERTY(bool sidebarCollapsed READ sidebarCollapsed WRITE setSidebarCollapsed NOTIFY
                   sidebarCollapsedChanged)
    Q_PROPERTY(QString page READ page WRITE setPage NOTIFY pageChanged)
    Q_PROPERTY(QString range READ range WRITE setRange NOTIFY rangeChanged)
    Q_PROPERTY(
        int inspectorWidth READ inspectorWidth WRITE setInspectorWidth NOTIFY inspectorWidthChanged)
    Q_PROPERTY(QStringList hiddenColumns READ hiddenColumns WRITE setHiddenColumns NOTIFY
                   hiddenColumnsChanged)
    Q_PROPERTY(double zoom READ zoom WRITE setZoom NOTIFY zoomChanged)
    Q_PROPERTY(ColorScheme theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(Contrast contrast READ contrast WRITE setContrast NOTIFY contrastChanged)
    Q_PROPERTY(Motion motion READ motion WRITE setMotion NOTIFY motionChanged)
    Q_PROPERTY(Density density READ density WRITE setDensity NOTIFY densityChanged)
    Q_PROPERTY(Digits digits READ digits WRITE setDigits NOTIFY digitsChanged)
    Q_PROPERTY(
        CloseAction closeAction READ closeAction WRITE setCloseAction NOTIFY closeActionChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(bool listLetters READ listLetters WRITE setListLetters NOTIFY listLettersChanged)
    Q_PROPERTY(bool notifyKeyStopped READ notifyKeyStopped WRITE setNotifyKeyStopped NOTIFY
                   notifyKeyStoppedChanged)
    Q_PROPERTY(bool notifyAllResting READ notifyAllResting WRITE setNotifyAllResting NOTIFY
                   notifyAllRestingChanged)
    Q_PROPERTY(bool notifyNotListening READ notifyNotListening WRITE setNotifyNotListening NOTIFY
                   notifyNotListeningChanged)
    Q_PROPERTY(bool notifyKeychainLocked READ notifyKeychainLocked WRITE setNotifyKeychainLocked
                   NOTIFY notifyKeychainLockedChanged)
    Q_PROPERTY(bool firstRunDone READ firstRunDone WRITE setFirstRunDone NOTIFY firstRunDoneChanged)
public:
    enum class ColorScheme : std::uint8_t { System, Light, Dark };
    Q_ENUM(ColorScheme)
    enum class Contrast : std::uint8_t { System, Normal, High };
    Q_ENUM(Contrast)
    enum class Motion : std::uint8_t { System, Full, Reduced };
    Q_ENUM(Motion)
    enum class Density : std::uint8_t { Comfortable, Compact };
    Q_ENUM(Density)
    enum class Digits : std::uint8_t { System, Latin };
    Q_ENUM(Digits)
    /// What closing the window does; Ask until the person has answered once.
    enum class CloseAction : std::uint8_t { Ask, KeepRunning, Quit };
    Q_ENUM(CloseAction)

    static constexpr double minimumZoom = 0.8;
    static constexpr double maximumZoom = 2.0;
    static constexpr double zoomStep = 0.1;
    static constexpr int minimumInspectorWidth = 360;
    static constexpr int maximumInspectorWidth = 640;

    /// `file`: an absolute path; it need not exist.
    explicit Preferences(const QString &file, QObject *parent = nullptr);
    ~Preferences() override;

    /// Logical pixels on the virtual desktop; empty = never placed.
    [[nodiscard]] QRect windowPlace() const { return m_windowPlace; }
    void setWindowPlace(const QRect &value);
    [[nodiscard]] bool windowMaximized() const { return m_windowMaximized; }
    void setWindowMaximized(bool value);
    [[nodiscard]] bool sidebarCollapsed() const { return m_sidebarCollapsed; }
    void setSidebarCollapsed(bool value);
    [[nodiscard]] QString page() const { return m_page; }
    void setPage(const QString &value);
    /// Of Overview: "15m", "1h", "24h", "7d".
    [[nodiscard]] QString range() const { return m_range; }
    void setRange(const QString &value);
    [[nodiscard]] int inspectorWidth() const { return m_inspectorWidth; }
    void setInspectorWidth(int value);
    /// Of the request table: RequestColumns::hidden.
    [[nodiscard]] QStringList hiddenColumns() const { return m_hiddenColumns; }
    void setHiddenColumns(const QStringList &value);
    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double value);
    [[nodiscard]] ColorScheme theme() const { return m_theme; }
    void setTheme(ColorScheme value);
    [[nodiscard]] Contrast contrast() const { return m_contrast; }
    void setContrast(Contrast value);
    [[nodiscard]] Motion motion() const { return m_motion; }
    void setMotion(Motion value);
    [[nodiscard]] Density density() const { return m_density; }
    void setDensity(Density value);
    [[nodiscard]] Digits digits() const { return m_digits; }
    void setDigits(Digits value);
    [[nodiscard]] CloseAction closeAction() const { return m_closeAction; }
    void setCloseAction(CloseAction value);
    /// A locale name such as "de"; empty = the system's.
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &value);
    /// Whether single letters act in lists (WCAG 2.1.4).
    [[nodiscard]] bool listLetters() const { return m_listLetters; }
    void setListLetters(bool value);
    [[nodiscard]] bool notifyKeyStopped() const { return m_notifyKeyStopped; }
    void setNotifyKeyStopped(bool value);
    [[nodiscard]] bool notifyAllResting() const { return m_notifyAllResting; }
    void setNotifyAllResting(bool value);
    [[nodiscard]] bool notifyNotListening() const { return m_notifyNotListening; }
    void setNotifyNotListening(bool value);
    [[nodiscard]] bool notifyKeychainLocked() const { return m_notifyKeychainLocked; }
    void setNotifyKeychainLocked(bool value);
    /// The first run was finished or skipped: it does not come again.
    [[nodiscard]] bool firstRunDone() const { return m_firstRunDone; }
    void setFirstRunDone(bool value);

    /// One step up (+1) or down (-1); 0 goes back to 100 %.
    Q_INVOKABLE void stepZoom(int direction);
    /// Writes what is not written yet.
    void flush();

Q_SIGNALS:
    void windowPlaceChanged();
    void windowMaximizedChanged();
    void sidebarCollapsedChanged();
    void pageChanged();
    void rangeChanged();
    void inspectorWidthChanged();
    void hiddenColumnsChanged();
    void zoomChanged();
    void themeChanged();
    void contrastChanged();
    void motionChanged();
    void densityChanged();
    void digitsChanged();
    void closeActionChanged();
    void languageChanged();
    void listLettersChanged();
    void notifyKeyStoppedChanged();
    void notifyAllRestingChanged();
    void notifyNotListeningChanged();
    void notifyKeychainLockedChanged();
    void firstRunDoneChanged();

private:
    template <typename Value>
    void change(Value &member, const Value &value, void (Preferences::*changed)());
    void load();

    QSettings m_file;
    QTimer m_saving;
    QRect m_windowPlace;
    bool m_windowMaximized = false;
    bool m_sidebarCollapsed = false;
    QString m_page = QStringLiteral("overview");
    QString m_range = QStringLiteral("1h");
    int m_inspectorWidth = 456;
    QStringList m_hiddenColumns;
    double m_zoom = 1.0;
    ColorScheme m_theme = ColorScheme::System;
    Contrast m_contrast = Contrast::System;
    Motion m_motion = Motion::System;
    Density m_density = Density::Comfortable;
    Digits m_digits = Digits::System;
    CloseAction m_closeAction = CloseAction::Ask;
    QString m_language;
    bool m_listLetters = true;
    bool m_notifyKeyStopped = true;
    bool m_notifyAllResting = true;
    bool m_notifyNotListening = true;
    bool m_notifyKeychainLocked = true;
    bool m_firstRunDone = false;
};

} // namespace spillway
