// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"
#include "core/config/importers/importplan.h"

#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// Keys from an api-keys.json: a preview first, then one after the other, with progress, stopping
/// on request. The file is read and never changed. Ui thread; owned by KeysModel.
class KeyImport final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of KeysModel")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    /// Providers, names and fingerprints, a line each.
    Q_PROPERTY(QString preview READ preview NOTIFY changed)
    Q_PROPERTY(int total READ total NOTIFY changed)
    Q_PROPERTY(int added READ added NOTIFY changed)
    /// What was skipped or refused, a sentence each; never a secret.
    Q_PROPERTY(QStringList problems READ problems NOTIFY changed)
    Q_PROPERTY(QString problemText READ problemText NOTIFY changed) ///< the same, a line each
public:
    enum class State {
        Idle,
        Ready, ///< the preview can be looked at
        Unreadable, ///< `problems` says why
        Running,
        Finished,
    };
    Q_ENUM(State)
    static constexpr qint64 maxFileSize = 1'048'576; ///< bytes; no real file comes near

    KeyImport(ProxyLink &proxy, QObject *parent);

    /// A path or a file: URL.
    Q_INVOKABLE void read(const QString &file);
    Q_INVOKABLE void readUrl(const QUrl &file) { read(file.toLocalFile()); }
    Q_INVOKABLE void start();
    /// What was added stays.
    Q_INVOKABLE void stop();
    Q_INVOKABLE void close();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString fileName() const { return m_fileName; }
    [[nodiscard]] QString preview() const { return m_preview; }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int added() const { return m_added; }
    [[nodiscard]] QStringList problems() const { return m_problems; }
    [[nodiscard]] QString problemText() const { return m_problems.join(u'\n'); }

Q_SIGNALS:
    void changed();
    void finished(int added);

private:
    void fail(const QString &problem);
    void addNext();
    void finish();

    ProxyLink &m_proxy;
    State m_state = State::Idle;
    QString m_fileName;
    QString m_preview;
    std::vector<KeyAddition> m_waiting; ///< the next one is last
    QStringList m_problems;
    int m_total = 0;
    int m_added = 0;
};

} // namespace spillway
