// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/settings/proxysettingitem.h"

#include "core/config/settingvalue.h"

#include <QCoreApplication>

#include <utility>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

SettingItem::Control controlOf(const Setting &setting)
{
    switch (setting.type) {
    case SettingType::Boolean:
        return SettingItem::Control::Toggle;
    case SettingType::Integer:
    case SettingType::Duration:
    case SettingType::Size:
        return SettingItem::Control::Number;
    case SettingType::Choice:
        return SettingItem::Control::Choice;
    case SettingType::Text:
        return SettingItem::Control::Text;
    case SettingType::Secret:
    case SettingType::TextList:
    case SettingType::ChoiceList:
    case SettingType::TextMap:
        break;
    }
    return SettingItem::Control::ReadOnly;
}

/// Numbers are the same however they are written: 60s is 1m.
bool sameValue(const Setting &setting, const QString &left, const QString &right)
{
    if (left == right)
        return true;
    const auto a = parseNumber(setting, left.toUtf8());
    return a && a == parseNumber(setting, right.toUtf8());
}

} // namespace

ProxySettingItem::ProxySettingItem(const Setting &setting, SettingWords words, ProxyLink &proxy,
                                   UndoHistory &undo, QObject *parent)
    : SettingItem(std::move(words), controlOf(setting), parent)
    , m_setting(setting)
    , m_proxy(proxy)
    , m_undo(undo)
{
    m_state.path = setting.path;
    m_state.value = QString::fromLatin1(setting.defaultText);
}

QString ProxySettingItem::unit() const
{
    return *m_setting.unit ? QCoreApplication::translate("SettingUnit", m_setting.unit) : QString();
}

QStringList ProxySettingItem::choiceValues() const
{
    QStringList values;
    for (const QByteArray &choice : choicesOf(m_setting))
        values << QString::fromLatin1(choice);
    return values;
}

QStringList ProxySettingItem::choiceTexts() const
{
    static const QList<std::pair<const char *, const char *>> texts {
        {"error", QT_TRANSLATE_NOOP("SettingChoice", "Errors only")},
        {"warning", QT_TRANSLATE_NOOP("SettingChoice", "Warnings and errors")},
        {"info", QT_TRANSLATE_NOOP("SettingChoice", "What matters")},
        {"debug", QT_TRANSLATE_NOOP("SettingChoice", "Everything")},
        {"text", QT_TRANSLATE_NOOP("SettingChoice", "Lines for people")},
        {"json", QT_TRANSLATE_NOOP("SettingChoice", "JSON for programs")},
    };
    QStringList shown;
    for (const QString &value : choiceValues()) {
        QString text = value;
        for (const auto &[choice, words] : texts) {
            if (value == QLatin1StringView(choice))
                text = QCoreApplication::translate("SettingChoice", words);
        }
        shown << text;
    }
    return shown;
}

QString ProxySettingItem::actionText() const
{
    return control() == Control::ReadOnly && !m_proxy.configFile().isEmpty()
        ? tr("Edit in config.yaml")
        : QString();
}

bool ProxySettingItem::isEditable() const
{
    return !m_state.overridden && control() != Control::ReadOnly;
}

bool ProxySettingItem::isModified() const
{
    return !m_state.overridden
        && !sameValue(m_setting, m_state.value, QString::fromLatin1(m_setting.defaultText));
}

QString ProxySettingItem::note() const
{
    if (m_state.overridden) {
        if (m_state.origin == u"environment"_s)
            return tr("Set by the environment variable %1.")
                .arg(QString::fromLatin1(environmentName(m_setting)));
        return tr("Set on the command line.");
    }
    return m_setting.live ? QString() : tr("Applies after a restart.");
}

void ProxySettingItem::update(const SettingState &state)
{
    m_state = state;
    Q_EMIT changed();
}

QString ProxySettingItem::wrongForm(const QString &value) const
{
    if (control() != Control::Number || value.isEmpty() || parseNumber(m_setting, value.toUtf8()))
        return {};
    return tr("“%1” does not fit. Type %2.").arg(value, describeType(m_setting));
}

void ProxySettingItem::change(const QString &value)
{
    // People write "10 s".
    QString typed = value.trimmed();
    if (control() == Control::Number)
        typed.remove(u' ');
    if (!isEditable() || sameValue(m_setting, typed, m_state.value)) {
        setError({});
        Q_EMIT changed();
        return;
    }
    if (const QString wrong = wrongForm(typed); !wrong.isEmpty()) {
        setError(wrong);
        return;
    }
    apply(typed, m_state.value);
}

void ProxySettingItem::reset()
{
    if (isModified() && isEditable())
        apply({}, m_state.value);
}

void ProxySettingItem::apply(const QString &value, const QString &before)
{
    m_proxy.changeSetting(m_state.path, value, this, [this, before](const Result<void> &result) {
        if (!result) {
            setError(result.error().detail.isEmpty()
                         ? result.error().message
                         : tr("%1 (%2)").arg(result.error().message, result.error().detail));
            return;
        }
        setError({});
        m_undo.push(tr("%1 changed").arg(label()), [&proxy = m_proxy, path = m_state.path, before] {
            // Nobody waits for this answer: the page shows what is in force.
            proxy.changeSetting(path, before, &proxy, [](const Result<void> &) {});
        });
    });
}

} // namespace spillway
