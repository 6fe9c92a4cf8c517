// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The Add key and Edit key dialogs: what is typed, whether the key works, and why it cannot be
/// saved. The secret is held here only while the dialog is open. Ui thread; owned by KeysModel.
class KeyForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of KeysModel")
    /// A key that exists is edited: its provider stays, an empty secret keeps the old one.
    Q_PROPERTY(bool editing READ editing NOTIFY opened)
    /// Kept for this session only, never stored.
    Q_PROPERTY(bool sessionOnly READ sessionOnly NOTIFY opened)
    Q_PROPERTY(QStringList vendorNames READ vendorNames CONSTANT)
    Q_PROPERTY(int vendor READ vendor WRITE setVendor NOTIFY vendorChanged)
    Q_PROPERTY(QString vendorId READ vendorId NOTIFY vendorChanged)
    Q_PROPERTY(QString keysUrl READ keysUrl NOTIFY vendorChanged)
    Q_PROPERTY(QString notes READ notes NOTIFY vendorChanged)
    Q_PROPERTY(bool needsBaseUrl READ needsBaseUrl NOTIFY vendorChanged)
    Q_PROPERTY(bool needsSecret READ needsSecret NOTIFY vendorChanged)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QString baseUrl READ baseUrl WRITE setBaseUrl NOTIFY changed)
    Q_PROPERTY(QString account READ account WRITE setAccount NOTIFY changed)
    Q_PROPERTY(int weight READ weight WRITE setWeight NOTIFY changed)
    Q_PROPERTY(
        int requestsPerMinute READ requestsPerMinute WRITE setRequestsPerMinute NOTIFY changed)
    Q_PROPERTY(int concurrency READ concurrency WRITE setConcurrency NOTIFY changed)
    Q_PROPERTY(QString nameProblem READ nameProblem NOTIFY changed)
    Q_PROPERTY(QString secretProblem READ secretProblem NOTIFY testChanged)
    Q_PROPERTY(bool testing READ testing NOTIFY testChanged)
    Q_PROPERTY(QString testResult READ testResult NOTIFY testChanged) ///< the good news
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    Q_PROPERTY(bool saving READ saving NOTIFY changed)
    Q_PROPERTY(QString saveProblem READ saveProblem NOTIFY changed)
    Q_PROPERTY(QString storedIn READ storedIn NOTIFY opened)
public:
    KeyForm(ProxyLink &proxy, QObject *parent);

    void openNew(bool sessionOnly);
    void openEdit(const QString &provider, const QString &label);
    /// Forgets the secret and everything typed.
    Q_INVOKABLE void close();

    /// What was typed or pasted. A known prefix chooses the vendor.
    Q_INVOKABLE void setSecret(const QString &text);
    /// Asks the provider for its models; spends no tokens. Nothing happens while there is no
    /// secret.
    Q_INVOKABLE void test();
    /// Saves; `saved` comes when it is done, saveProblem tells why not.
    Q_INVOKABLE void save();

    [[nodiscard]] bool editing() const { return !m_editedLabel.isEmpty(); }
    [[nodiscard]] bool sessionOnly() const { return m_sessionOnly; }
    [[nodiscard]] static QStringList vendorNames();
    [[nodiscard]] int vendor() const { return m_vendor; }
    void setVendor(int vendor);
    [[nodiscard]] QString vendorId() const;
    [[nodiscard]] QString keysUrl() const;
    [[nodiscard]] QString notes() const;
    [[nodiscard]] bool needsBaseUrl() const;
    [[nodiscard]] bool needsSecret() const;
    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    [[nodiscard]] QString baseUrl() const { return m_baseUrl; }
    void setBaseUrl(const QString &url);
    [[nodiscard]] QString account() const { return m_account; }
    void setAccount(const QString &account);
    [[nodiscard]] int weight() const { return m_weight; }
    void setWeight(int weight);
    [[nodiscard]] int requestsPerMinute() const { return m_rpm; }
    void setRequestsPerMinute(int requests);
    [[nodiscard]] int concurrency() const { return m_concurrency; }
    void setConcurrency(int requests);
    [[nodiscard]] QString nameProblem() const;
    [[nodiscard]] QString secretProblem() const { return m_secretProblem; }
    [[nodiscard]] bool testing() const { return m_testing; }
    [[nodiscard]] QString testResult() const { return m_testResult; }
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] bool saving() const { return m_saving; }
    [[nodiscard]] QString saveProblem() const { return m_saveProblem; }
    [[nodiscard]] QString storedIn() const;

Q_SIGNALS:
    void opened();
    void vendorChanged();
    void changed();
    void testChanged();
    void saved(const QString &label);

private:
    void clear();
    [[nodiscard]] QStringList takenNames() const;
    [[nodiscard]] KeyAddition addition() const;
    [[nodiscard]] KeyEdit limits(const QString &provider, const QString &label) const;
    void finish(const Result<void> &result);

    ProxyLink &m_proxy;
    int m_vendor = 0;
    QString m_editedProvider;
    QString m_editedLabel;
    bool m_sessionOnly = false;
    QString m_name;
    bool m_nameTyped = false;
    QString m_baseUrl;
    QString m_account;
    int m_weight = 1;
    int m_rpm = 0;
    int m_concurrency = 0;
    Secret m_secret;
    QString m_secretProblem;
    QString m_testResult;
    QString m_saveProblem;
    bool m_testing = false;
    bool m_saving = false;
    int m_testNumber = 0; ///< answers of earlier tests are ignored
};

} // namespace spillway
