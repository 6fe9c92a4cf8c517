// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/importers/apikeysjson.h"

#include "core/base/jsonview.h"
#include "core/config/presets.h"
#include "core/config/urlcheck.h"
#include "core/config/utf8text.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr qsizetype largestFile = 4 << 20;
constexpr std::size_t mostKeys = 1000;

bool isJsonSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The text without commas that stand before a closing bracket, which hand-edited files often have.
QByteArray withoutTrailingCommas(const QByteArray &text)
{
    QByteArray clean;
    clean.reserve(text.size());
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString && c == '\\' && i + 1 < text.size()) {
            clean += c;
            clean += text[++i];
            continue;
        }
        if (c == '"')
            inString = !inString;
        if (c == ',' && !inString) {
            qsizetype next = i + 1;
            while (next < text.size() && isJsonSpace(text[next]))
                ++next;
            if (next < text.size() && (text[next] == ']' || text[next] == '}'))
                continue;
        }
        clean += c;
    }
    return clean;
}

/// A provider id from another program's name: small letters, digits and dashes.
QString providerId(QByteArrayView name)
{
    QString id;
    for (const char c : name.toByteArray().toLower()) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain)
            id += QLatin1Char(c);
        else if (!id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    while (id.endsWith(u'-'))
        id.chop(1);
    return id.left(64);
}

class Planner final
{
public:
    ImportPlan plan;

    ImportedProvider &provider(const QString &id, const QString &preset)
    {
        for (ImportedProvider &existing : plan.providers) {
            if (existing.id == id)
                return existing;
        }
        plan.providers.push_back({id, preset, {}, {}});
        return plan.providers.back();
    }

    ImportedProvider &namedProvider(QByteArrayView name)
    {
        const QByteArray lower = name.toByteArray().trimmed().toLower();
        if (lower == "zai" || lower == "z.ai" || lower == "z-ai" || lower == "default")
            return provider(u"zai"_s, u"zai-anthropic"_s);
        QString id = providerId(lower);
        if (id.isEmpty())
            id = u"imported"_s;
        if (const ProviderPreset *preset = findPreset(id.toUtf8()))
            return provider(id, QString::fromLatin1(preset->id));
        plan.warnings
            << u"There is no preset for \"%1\": set the baseUrl of provider %2 after the import."_s
                   .arg(shownText(name), id);
        return provider(id, u"generic-anthropic"_s);
    }

    void addKeys(ImportedProvider &target, const JsonView &list)
    {
        int position = 0;
        const bool wellFormed = list.forEach([&](QByteArrayView, const JsonView &item) {
            ++position;
            addKey(target, item, position);
            return plan.keyCount() < mostKeys;
        });
        if (!wellFormed)
            plan.warnings
                << u"The list of %1 is not valid JSON after key %2; the rest is skipped."_s
                       .arg(target.id)
                       .arg(position);
    }

private:
    void addKey(ImportedProvider &target, const JsonView &item, int position)
    {
        const QString where = u"Key %1 of %2"_s.arg(position).arg(target.id);
        const auto text = item.string();
        if (!text) {
            plan.warnings << where + u" is not a text; skipped."_s;
            return;
        }
        const QByteArray key = text->trimmed();
        if (key.isEmpty() || findTextFault(key) || key.contains('\n') || key.contains('\r')) {
            plan.warnings << where + u" is empty or not a key; skipped."_s;
            return;
        }
        if (key.size() != text->size())
            plan.warnings << where + u" had spaces round it; they are left out."_s;
        const qsizetype dot = key.indexOf('.');
        const QByteArray id = target.id.toUtf8() + '/' + (dot < 0 ? key : key.first(dot));
        if (m_seen.contains(id)) {
            plan.warnings << where + u" has the id of an earlier one; skipped."_s;
            return;
        }
        m_seen.insert(id);
        const QString label = u"key-%1"_s.arg(target.keys.size() + 1);
        target.keys.push_back({label, Secret(QByteArray(key.constData(), key.size()))});
    }

    QSet<QByteArray> m_seen;
};

void applyBaseUrl(Planner &planner, const JsonView &root)
{
    const QByteArray url = root["baseUrl"].stringOr({}).trimmed();
    if (url.isEmpty())
        return;
    if (const QString fault = baseUrlFault(url); !fault.isEmpty()) {
        planner.plan.warnings << u"baseUrl was left out. "_s + fault;
        return;
    }
    QByteArray clean = url;
    while (clean.endsWith('/'))
        clean.chop(1);
    ImportedProvider &zai = planner.provider(u"zai"_s, u"zai-anthropic"_s);
    if (clean != QByteArrayView(findPreset("zai-anthropic")->baseUrl))
        zai.baseUrl = clean;
}

} // namespace

std::size_t ImportPlan::keyCount() const
{
    std::size_t count = 0;
    for (const ImportedProvider &provider : providers)
        count += provider.keys.size();
    return count;
}

QString ImportPlan::preview() const
{
    QStringList lines;
    for (const ImportedProvider &provider : providers) {
        const QString address =
            provider.baseUrl.isEmpty() ? QString() : u", "_s + QString::fromUtf8(provider.baseUrl);
        lines << u"Provider %1 (%2%3)"_s.arg(provider.id, provider.preset, address);
        for (const ImportedKey &key : provider.keys)
            lines << u"  %1  fingerprint %2"_s.arg(key.label, key.secret.fingerprint());
    }
    for (const QString &warning : warnings)
        lines << u"Note: "_s + warning;
    return lines.join(u'\n');
}

Result<ImportPlan> planFromApiKeysJson(const QByteArray &text)
{
    const auto refuse = [](const QString &message) {
        return Error {ErrorKind::Config, message, {}};
    };
    if (text.size() > largestFile)
        return refuse(u"The file is larger than 4 MiB, which no key file is; check the path."_s);
    const QByteArray source = text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text;
    Planner planner;
    const QByteArray clean = withoutTrailingCommas(source);
    if (clean != source)
        planner.plan.warnings
            << u"The file has commas before closing brackets; they are left out."_s;
    const JsonView root = JsonView::document(clean);
    if (root.type() != JsonView::Type::Object)
        return refuse(u"The file is not a JSON object; check that it is an api-keys.json."_s);
    const JsonView keys = root["keys"];
    if (keys.type() == JsonView::Type::Array) {
        planner.addKeys(planner.provider(u"zai"_s, u"zai-anthropic"_s), keys);
    } else if (keys.type() == JsonView::Type::Object) {
        keys.forEach([&](QByteArrayView name, const JsonView &list) {
            if (list.type() == JsonView::Type::Array)
                planner.addKeys(planner.namedProvider(name), list);
            else
                planner.plan.warnings
                    << u"\"%1\" is not a list of keys; skipped."_s.arg(shownText(name));
            return planner.plan.keyCount() < mostKeys;
        });
    } else {
        return refuse(u"The file has no \"keys\" list; check that it is an api-keys.json."_s);
    }
    applyBaseUrl(planner, root);
    std::erase_if(planner.plan.providers,
                  [](const ImportedProvider &provider) { return provider.keys.empty(); });
    if (planner.plan.keyCount() == 0)
        return refuse(u"The file holds no usable key."_s);
    return std::move(planner.plan);
}

} // namespace spillway
