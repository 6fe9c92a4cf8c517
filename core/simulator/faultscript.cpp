// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/faultscript.h"

#include "core/base/jsonview.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>
#include <limits>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxWords = 100'000;
constexpr qint64 maxMilliseconds = 24LL * 3600 * 1000;
constexpr int anyInt = std::numeric_limits<int>::max();

struct KindName
{
    const char *name;
    FaultKind kind;
};

constexpr std::array kindNames {
    KindName {"status", FaultKind::Status},
    KindName {"vendorCode", FaultKind::VendorCode},
    KindName {"errorEvent", FaultKind::ErrorEvent},
    KindName {"stallBeforeHead", FaultKind::StallBeforeHead},
    KindName {"resetBeforeHead", FaultKind::ResetBeforeHead},
    KindName {"closeBeforeHead", FaultKind::CloseBeforeHead},
    KindName {"emptyBody", FaultKind::EmptyBody},
    KindName {"notJson", FaultKind::NotJson},
    KindName {"stallMidStream", FaultKind::StallMidStream},
    KindName {"resetMidStream", FaultKind::ResetMidStream},
    KindName {"closeMidStream", FaultKind::CloseMidStream},
    KindName {"cleanEndMidStream", FaultKind::CleanEndMidStream},
    KindName {"slowWords", FaultKind::SlowWords},
};

/// Walks the script and remembers the first thing that is wrong; later reads do nothing then.
class ScriptReader final
{
public:
    explicit ScriptReader(QByteArrayView text)
        : m_text(text)
    {
    }

    Result<FaultScript> read()
    {
        FaultScript script;
        const JsonView document = JsonView::document(m_text);
        if (document.isMissing())
            fail(document, u"The script"_s, u"is not JSON."_s);
        object(document, {}, [&](QByteArrayView name, const JsonView &value, const QString &path) {
            if (name == "pace")
                script.pace = Milliseconds(integer(value, path, 0, maxMilliseconds));
            else if (name == "words")
                script.words = int(integer(value, path, 0, maxWords));
            else if (name == "onlyListedKeys")
                script.onlyListedKeys = boolean(value, path);
            else if (name == "alwaysUseTools")
                script.alwaysUseTools = boolean(value, path);
            else if (name == "default")
                script.fallback = key(value, path);
            else if (name == "keys")
                object(value, path,
                       [&](QByteArrayView secret, const JsonView &member, const QString &at) {
                           script.keys[secret.toByteArray()] = key(member, at);
                       });
            else
                unknown(value, path);
        });
        if (m_error)
            return *m_error;
        return script;
    }

private:
    template <typename Visit> void object(const JsonView &view, const QString &path, Visit &&visit)
    {
        if (m_error)
            return;
        if (view.type() != JsonView::Type::Object) {
            fail(view, path.isEmpty() ? u"The script"_s : path, u"must be an object."_s);
            return;
        }
        const bool whole = view.forEach([&](QByteArrayView name, const JsonView &value) {
            const QString member = QString::fromUtf8(name);
            visit(name, value, path.isEmpty() ? member : path + u'.' + member);
            return !m_error;
        });
        if (!whole)
            fail(view, path.isEmpty() ? u"The script"_s : path, u"is not well-formed JSON."_s);
    }

    template <typename Visit> void array(const JsonView &view, const QString &path, Visit &&visit)
    {
        if (m_error)
            return;
        if (view.type() != JsonView::Type::Array) {
            fail(view, path, u"must be a list."_s);
            return;
        }
        int index = 0;
        const bool whole = view.forEach([&](QByteArrayView, const JsonView &value) {
            visit(value, u"%1[%2]"_s.arg(path).arg(index++));
            return !m_error;
        });
        if (!whole)
            fail(view, path, u"is not well-formed JSON."_s);
    }

    KeyScript key(const JsonView &view, const QString &path)
    {
        KeyScript script;
        object(view, path, [&](QByteArrayView name, const JsonView &value, const QString &at) {
            if (name == "limits")
                script.limits = limits(value, at);
            else if (name == "faults")
                array(value, at, [&](const JsonView &row, const QString &rowPath) {
                    script.faults.push_back(fault(row, rowPath));
                });
            else if (name == "models")
                array(value, at, [&](const JsonView &model, const QString &modelPath) {
                    script.models.push_back(text(model, modelPath));
                });
            else
                unknown(value, at);
        });
        return script;
    }

    KeyLimits limits(const JsonView &view, const QString &path)
    {
        KeyLimits limits;
        object(view, path, [&](QByteArrayView name, const JsonView &value, const QString &at) {
            if (name == "rpm")
                limits.rpm = int(integer(value, at, 0, anyInt));
            else if (name == "tpm")
                limits.tpm = integer(value, at, 0, std::numeric_limits<qint64>::max());
            else if (name == "concurrency")
                limits.concurrency = int(integer(value, at, 0, anyInt));
            else if (name == "account")
                limits.account = text(value, at);
            else if (name == "bodies")
                limits.zaiBodies = zaiBodies(value, at);
            else
                unknown(value, at);
        });
        return limits;
    }

    Fault fault(const JsonView &view, const QString &path)
    {
        Fault fault;
        bool hasKind = false;
        object(view, path, [&](QByteArrayView name, const JsonView &value, const QString &at) {
            if (name == "kind") {
                fault.kind = kind(value, at);
                hasKind = true;
            } else if (name == "times") {
                fault.times = int(integer(value, at, -1, anyInt));
            } else if (name == "everyOperation") {
                fault.everyOperation = boolean(value, at);
            } else if (name == "status") {
                fault.status = int(integer(value, at, 200, 599));
            } else if (name == "type") {
                fault.type = text(value, at);
            } else if (name == "code") {
                fault.code = text(value, at);
            } else if (name == "message") {
                fault.message = text(value, at);
            } else if (name == "retryAfter") {
                fault.retryAfter = std::chrono::seconds(integer(value, at, 0, 31'536'000));
            } else if (name == "afterEvents") {
                fault.afterEvents = int(integer(value, at, 0, anyInt));
            } else if (name == "afterBytes") {
                fault.afterBytes = integer(value, at, 0, std::numeric_limits<qint64>::max());
            } else if (name == "milliseconds") {
                fault.duration = Milliseconds(integer(value, at, 0, maxMilliseconds));
            } else {
                unknown(value, at);
            }
        });
        if (!hasKind)
            fail(view, path, u"has no kind."_s);
        return fault;
    }

    FaultKind kind(const JsonView &view, const QString &path)
    {
        const QByteArray name = text(view, path);
        QStringList known;
        for (const KindName &row : kindNames) {
            if (name == row.name)
                return row.kind;
            known.push_back(QString::fromLatin1(row.name));
        }
        fail(view, path, u"must be one of %1."_s.arg(known.join(u", "_s)));
        return FaultKind::Status;
    }

    bool zaiBodies(const JsonView &view, const QString &path)
    {
        const QByteArray name = text(view, path);
        if (name != "zai" && name != "dialect")
            fail(view, path, u"must be dialect or zai."_s);
        return name == "zai";
    }

    QByteArray text(const JsonView &view, const QString &path)
    {
        const std::optional<QByteArray> value = view.string();
        if (!value)
            fail(view, path, u"must be a text."_s);
        return value.value_or(QByteArray());
    }

    qint64 integer(const JsonView &view, const QString &path, qint64 least, qint64 most)
    {
        const std::optional<qint64> value = view.integer();
        if (!value || *value < least || *value > most) {
            fail(view, path, u"must be a whole number from %1 to %2."_s.arg(least).arg(most));
            return least;
        }
        return *value;
    }

    bool boolean(const JsonView &view, const QString &path)
    {
        const std::optional<bool> value = view.boolean();
        if (!value)
            fail(view, path, u"must be true or false."_s);
        return value.value_or(false);
    }

    void unknown(const JsonView &view, const QString &path)
    {
        fail(view, path, u"is not known."_s);
    }

    void fail(const JsonView &view, const QString &path, const QString &what)
    {
        if (m_error)
            return;
        const QByteArrayView before = m_text.first(view.offset());
        const qsizetype line = std::count(before.begin(), before.end(), '\n') + 1;
        const qsizetype column = before.size() - before.lastIndexOf('\n');
        m_error = Error {ErrorKind::Config, path + u' ' + what,
                         u"line %1, column %2"_s.arg(line).arg(column)};
    }

    QByteArrayView m_text;
    std::optional<Error> m_error;
};

} // namespace

Result<FaultScript> readFaultScript(QByteArrayView json)
{
    return ScriptReader(json).read();
}

} // namespace spillway
