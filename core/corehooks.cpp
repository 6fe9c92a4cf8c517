// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/corehooks.h"

#include "core/base/reply.h"
#include "core/configuration.h"

namespace spillway {

CoreHooks hooksOf(Configuration &configuration)
{
    const auto onMain = [&configuration](auto work) {
        QMetaObject::invokeMethod(&configuration, std::move(work), Qt::QueuedConnection);
    };
    CoreHooks hooks;
    hooks.reload = [&configuration, onMain](QObject *context,
                                            std::function<void(Result<QStringList>)> done) {
        const Reply<Result<QStringList>> reply(context, std::move(done));
        onMain([&configuration, reply] {
            configuration.reload(
                [reply](const Result<QStringList> &changes) { reply.send(changes); });
        });
    };
    hooks.addKey = [&configuration, onMain](const KeyAddition &addition, QObject *context,
                                            std::function<void(Result<void>)> done) {
        const Reply<Result<void>> reply(context, std::move(done));
        onMain([&configuration, addition, reply] {
            configuration.addKey(addition,
                                 [reply](const Result<void> &added) { reply.send(added); });
        });
    };
    hooks.removeKey = [&configuration, onMain](const QString &provider, const QString &label,
                                               QObject *context,
                                               std::function<void(Result<void>)> done) {
        const Reply<Result<void>> reply(context, std::move(done));
        onMain([&configuration, provider, label, reply] {
            configuration.removeKey(provider, label,
                                    [reply](const Result<void> &removed) { reply.send(removed); });
        });
    };
    return hooks;
}

} // namespace spillway
