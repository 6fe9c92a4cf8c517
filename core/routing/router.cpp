// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/router.h"

#include "core/routing/catalog.h"

#include <QStringList>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

struct Serving
{
    const ProviderConfig *provider;
    CatalogEntry entry;
};

bool speaks(const ProviderConfig &provider, Dialect dialect)
{
    return std::ranges::find(provider.dialects, dialect) != provider.dialects.end();
}

/// A client's model name for a message: bounded, printable.
QString shown(QByteArrayView model)
{
    QString text = QString::fromUtf8(model.first(std::min<qsizetype>(model.size(), 100)));
    for (QChar &character : text) {
        if (!character.isPrint())
            character = u'?';
    }
    return model.size() > 100 ? text + u'…' : text;
}

/// The providers whose prefix the name carries: the longest such prefix claims it.
qsizetype claimingPrefix(const Snapshot &snapshot, QByteArrayView model)
{
    qsizetype longest = 0;
    for (const ProviderConfig &provider : snapshot.providers) {
        if (provider.enabled && withoutPrefix(provider, model))
            longest = std::max(longest, provider.prefix.size());
    }
    return longest;
}

/// Enabled providers that serve the name, whatever their dialect, in configured order.
std::vector<Serving> providersFor(const Snapshot &snapshot, QByteArrayView model, qsizetype claimed)
{
    std::vector<Serving> serving;
    for (const ProviderConfig &provider : snapshot.providers) {
        if (!provider.enabled)
            continue;
        std::optional<CatalogEntry> entry;
        if (claimed > 0) {
            const auto rest = withoutPrefix(provider, model);
            if (rest && provider.prefix.size() == claimed)
                entry = catalogEntry(provider, *rest);
        } else {
            entry = catalogEntry(provider, model);
            // With a prefix a provider's own names are reached through it only; aliases and map
            // rows are names that a person made for clients.
            if (entry && !provider.prefix.isEmpty() && entry->match != CatalogMatch::Alias
                && entry->match != CatalogMatch::Mapped)
                entry.reset();
        }
        if (entry)
            serving.push_back({&provider, std::move(*entry)});
    }
    // An alias is a person's name for a model: no vendor knows it, so whoever takes any name must
    // not get it.
    const auto isAlias = [](const Serving &one) { return one.entry.match == CatalogMatch::Alias; };
    if (std::ranges::any_of(serving, isAlias))
        std::erase_if(serving, [&](const Serving &one) { return !isAlias(one); });
    return serving;
}

Route routeTo(std::vector<Serving> serving, QByteArray reason)
{
    Route route;
    route.reason = std::move(reason);
    route.candidates.reserve(serving.size());
    for (Serving &one : serving)
        route.candidates.push_back({one.provider, std::move(one.entry.model)});
    return route;
}

/// The native candidates for one name, absent when there are none; `foreign` collects who would
/// serve it in another dialect.
std::optional<Route> nativeRoute(const Snapshot &snapshot, Dialect dialect, QByteArrayView model,
                                 std::vector<Serving> *foreign)
{
    const qsizetype claimed = claimingPrefix(snapshot, model);
    std::vector<Serving> native;
    for (Serving &one : providersFor(snapshot, model, claimed)) {
        if (speaks(*one.provider, dialect))
            native.push_back(std::move(one));
        else if (foreign)
            foreign->push_back(std::move(one));
    }
    if (native.empty())
        return {};
    const CatalogMatch match = native.front().entry.match;
    const bool named = match == CatalogMatch::Alias || match == CatalogMatch::Mapped;
    return routeTo(std::move(native), claimed > 0 ? "prefix" : named ? "alias" : "catalog");
}

Error dialectError(Dialect dialect, const QString &what,
                   const std::vector<const ProviderConfig *> &providers)
{
    QStringList others;
    for (const ProviderConfig *provider : providers) {
        QStringList dialects;
        for (const Dialect native : provider->dialects)
            dialects.append(QString::fromLatin1(dialectName(native)));
        others.append(u"%1 (%2)"_s.arg(provider->id, dialects.join(", "_L1)));
        if (others.size() == 3)
            break;
    }
    return {ErrorKind::DialectPairUnsupported,
            u"%1 only at %2, but the request is in the %3 dialect. Use a client of that dialect, "
            u"or add a provider "
            u"that speaks %3."_s.arg(what, others.join(", "_L1),
                                     QString::fromLatin1(dialectName(dialect))),
            {}};
}

Result<Route> routeWithoutModel(const Snapshot &snapshot, Dialect dialect)
{
    Route route;
    route.reason = "passthrough";
    std::vector<const ProviderConfig *> foreign;
    for (const ProviderConfig &provider : snapshot.providers) {
        if (!provider.enabled)
            continue;
        if (speaks(provider, dialect))
            route.candidates.push_back({&provider, {}});
        else
            foreign.push_back(&provider);
    }
    if (route.candidates.empty())
        return dialectError(dialect, u"This path is served"_s, foreign);
    return route;
}

Error unknownModel(const Snapshot &snapshot, Dialect dialect, QByteArrayView model)
{
    std::vector<QByteArray> known;
    for (const ProviderConfig &provider : snapshot.providers) {
        if (provider.enabled && speaks(provider, dialect)) {
            for (QByteArray &name : usableNames(provider))
                known.push_back(std::move(name));
        }
    }
    QString message = model.isEmpty()
        ? u"The request names no model and there is no default model."_s
        : u"No provider serves the model \"%1\"."_s.arg(shown(model));
    if (const auto nearest = nearestName(model, known))
        message += u" Did you mean \"%1\"?"_s.arg(shown(*nearest));
    else
        message += u" Use a name from the model list, or add the model to a provider."_s;
    return {ErrorKind::ModelNotFound, message, {}};
}

bool mayUseDefault(Operation operation)
{
    return operation == Operation::Generate || operation == Operation::CountTokens
        || operation == Operation::Completions;
}

} // namespace

Result<Route> routeFor(const Snapshot &snapshot, const Endpoint &endpoint, QByteArrayView model)
{
    if (std::ranges::none_of(snapshot.providers, &ProviderConfig::enabled)) {
        return Error {
            ErrorKind::NoKeyConfigured,
            u"No provider is configured. Add one with its key, then send the request again."_s,
            {}};
    }
    if (model.isEmpty() && !mayUseDefault(endpoint.operation))
        return routeWithoutModel(snapshot, endpoint.dialect);

    std::vector<Serving> foreign;
    if (!model.isEmpty()) {
        if (auto route = nativeRoute(snapshot, endpoint.dialect, model, &foreign))
            return std::move(*route);
    }
    if (!foreign.empty()) {
        std::vector<const ProviderConfig *> providers;
        providers.reserve(foreign.size());
        for (const Serving &one : foreign)
            providers.push_back(one.provider);
        return dialectError(endpoint.dialect, u"The model \"%1\" is served"_s.arg(shown(model)),
                            providers);
    }
    if (mayUseDefault(endpoint.operation) && !snapshot.routing.defaultModel.isEmpty()) {
        if (auto route =
                nativeRoute(snapshot, endpoint.dialect, snapshot.routing.defaultModel, nullptr)) {
            route->reason = "default";
            return std::move(*route);
        }
    }
    return unknownModel(snapshot, endpoint.dialect, model);
}

} // namespace spillway
