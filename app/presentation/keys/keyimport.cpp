// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/keys/keyimport.h"

#include "app/presentation/keys/vendorguess.h"
#include "core/config/importers/apikeysjson.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

KeyImport::KeyImport(ProxyLink &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
}

void KeyImport::fail(const QString &problem)
{
    m_state = State::Unreadable;
    m_problems = {problem};
    Q_EMIT changed();
}

void KeyImport::read(const QString &fileOrUrl)
{
    close();
    const QString path =
        fileOrUrl.startsWith("file:"_L1) ? QUrl(fileOrUrl).toLocalFile() : fileOrUrl;
    m_fileName = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        fail(tr("The file cannot be read: %1").arg(file.errorString()));
        return;
    }
    if (file.size() > maxFileSize) {
        fail(tr("The file is larger than an api-keys.json can be."));
        return;
    }
    Result<ImportPlan> plan = planFromApiKeysJson(file.readAll());
    if (!plan) {
        fail(plan.error().message);
        return;
    }
    m_preview = plan->preview();
    m_problems = plan->warnings;
    const SnapshotPtr snapshot = m_proxy.snapshot();
    for (ImportedProvider &provider : plan->providers) {
        QStringList taken;
        if (const ProviderConfig *known = snapshot->provider(provider.id)) {
            for (const KeyConfig &key : known->keys)
                taken.push_back(key.label);
        }
        for (ImportedKey &key : provider.keys) {
            KeyAddition addition;
            addition.provider = provider.id;
            addition.preset = provider.preset;
            addition.baseUrl = provider.baseUrl;
            addition.label = taken.contains(key.label) ? freeKeyName(taken) : key.label;
            addition.secret = std::move(key.secret);
            taken.push_back(addition.label);
            m_waiting.push_back(std::move(addition));
        }
    }
    std::ranges::reverse(m_waiting);
    m_total = static_cast<int>(m_waiting.size());
    m_state = State::Ready;
    Q_EMIT changed();
}

void KeyImport::start()
{
    if (m_state != State::Ready)
        return;
    m_state = State::Running;
    Q_EMIT changed();
    addNext();
}

void KeyImport::addNext()
{
    if (m_state != State::Running)
        return;
    if (m_waiting.empty()) {
        finish();
        return;
    }
    KeyAddition key = std::move(m_waiting.back());
    m_waiting.pop_back();
    const QString name = key.provider + u'/' + key.label;
    m_proxy.addKey(std::move(key), this, [this, name](const Result<void> &result) {
        if (result)
            ++m_added;
        else
            m_problems.push_back(tr("%1 was not added: %2").arg(name, result.error().message));
        Q_EMIT changed();
        addNext();
    });
}

void KeyImport::stop()
{
    if (m_state == State::Running)
        finish();
}

void KeyImport::finish()
{
    m_waiting.clear();
    m_state = State::Finished;
    Q_EMIT changed();
    Q_EMIT finished(m_added);
}

void KeyImport::close()
{
    m_waiting.clear();
    m_problems.clear();
    m_preview.clear();
    m_fileName.clear();
    m_total = 0;
    m_added = 0;
    m_state = State::Idle;
    Q_EMIT changed();
}

} // namespace spillway
