// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/requestfilter.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr std::chrono::milliseconds typingPause {80};

const QString &errorFeature()
{
    static const QString word = u"error"_s;
    return word;
}

/// "has:error" alone; "has:error,retry" asks for something else.
bool asksForErrors(const FilterTerm &term)
{
    return term.field == FilterField::Has && !term.negated && term.values.size() == 1
        && term.values.front().text.compare(errorFeature(), Qt::CaseInsensitive) == 0;
}

} // namespace

RequestFilter::RequestFilter(QObject *parent)
    : QObject(parent)
    , m_status(FilterField::Status, this)
    , m_model(FilterField::Model, this)
    , m_key(FilterField::Key, this)
    , m_client(FilterField::Client, this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &RequestFilter::applyNow);
    for (FilterChip *chip : {&m_status, &m_model, &m_key, &m_client}) {
        connect(chip, &FilterChip::wanted, this, [this, chip](const QStringList &values) {
            FilterExpression changed = m_parse.expression;
            changed.setValues(chip->field(), values);
            write(changed);
        });
    }
    retranslate();
}

void RequestFilter::retranslate()
{
    m_status.setTitle(tr("Status"));
    m_model.setTitle(tr("Model"));
    m_key.setTitle(tr("Key"));
    m_client.setTitle(tr("Client"));
    m_status.offer({{.value = u"ok"_s, .label = tr("Succeeded")},
                    {.value = errorFeature(), .label = tr("Failed")},
                    {.value = u"running"_s, .label = tr("Running")},
                    {.value = u"gone"_s, .label = tr("Client hung up")},
                    {.value = u"429"_s, .label = tr("429 rate-limited")},
                    {.value = u"4xx"_s, .label = tr("4xx refused")},
                    {.value = u"5xx"_s, .label = tr("5xx provider failed")}});
}

void RequestFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_parse = parseFilter(m_text);
    for (FilterChip *chip : {&m_status, &m_model, &m_key, &m_client})
        chip->setValues(m_parse.expression.values(chip->field()));
    m_pause.start();
    Q_EMIT textChanged();
}

void RequestFilter::apply(const QString &text)
{
    setText(text);
    applyNow();
}

void RequestFilter::clear()
{
    apply({});
}

void RequestFilter::applyNow()
{
    m_pause.stop();
    if (m_parse.error || m_parse.expression == m_applied)
        return;
    m_applied = m_parse.expression;
    Q_EMIT applied();
}

void RequestFilter::write(const FilterExpression &expression)
{
    apply(printFilter(expression));
}

void RequestFilter::narrow(FilterField field, const QString &value)
{
    FilterExpression changed = m_parse.expression;
    changed.setValues(field, {value});
    write(changed);
}

void RequestFilter::useSuggestion()
{
    const QString replacement = suggestion();
    if (!m_parse.error || replacement.isEmpty())
        return;
    QString corrected = m_text;
    corrected.replace(m_parse.error->position, m_parse.error->length, replacement);
    apply(corrected);
}

QString RequestFilter::errorText() const
{
    if (!m_parse.error)
        return {};
    const FilterError &error = *m_parse.error;
    switch (error.kind) {
    case FilterError::Kind::UnknownField:
        return tr("There is no field “%1”. Nearest: %2.").arg(error.text, error.hint);
    case FilterError::Kind::MissingValue:
        return tr("Something has to follow here, as in %1.").arg(error.hint);
    case FilterError::Kind::BadValue:
        return tr("“%1” does not fit here. Write it as in %2.").arg(error.text, error.hint);
    case FilterError::Kind::NotComparable:
        return tr("This cannot be compared by size. Write it as in %1.").arg(error.hint);
    case FilterError::Kind::OpenQuote:
        return tr("The closing quote is missing.");
    }
    return {};
}

int RequestFilter::errorPosition() const
{
    return m_parse.error ? static_cast<int>(m_parse.error->position) : -1;
}

int RequestFilter::errorLength() const
{
    return m_parse.error ? static_cast<int>(m_parse.error->length) : 0;
}

QString RequestFilter::suggestion() const
{
    if (!m_parse.error)
        return {};
    const FilterError &error = *m_parse.error;
    switch (error.kind) {
    case FilterError::Kind::UnknownField:
        return error.hint;
    case FilterError::Kind::OpenQuote:
        return quotedFilterValue(error.text);
    case FilterError::Kind::BadValue:
        // Hints are whole terms; the field stands before the fault already.
        return error.hint.section(u':', 1);
    case FilterError::Kind::MissingValue:
    case FilterError::Kind::NotComparable:
        return {};
    }
    return {};
}

QString RequestFilter::example() const
{
    const QString firstWord = m_text.section(u' ', 0, 0).section(u':', 0, 0);
    return filterFieldRow(*filterFieldByName(nearestFilterField(firstWord))).example;
}

bool RequestFilter::errorsOnly() const
{
    return std::ranges::any_of(m_parse.expression.terms, asksForErrors);
}

void RequestFilter::setErrorsOnly(bool value)
{
    if (value == errorsOnly())
        return;
    FilterExpression changed = m_parse.expression;
    std::erase_if(changed.terms, asksForErrors);
    if (value)
        changed.terms.push_back({.field = FilterField::Has, .values = {{.text = errorFeature()}}});
    write(changed);
}

} // namespace spillway
