// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/activity/keystatewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(spillway::KeyStateWords)
};
} // namespace

KeyStateWords keyStateWords(const KeyStatus &status, bool slow)
{
    if (!status.enabled || status.state == "disabled")
        return {u"neutral"_s, Words::tr("Off")};
    if (status.state == "limited")
        return {u"warn"_s, Words::tr("Rate-limited")};
    if (status.state == "exhausted")
        return {u"warn"_s, Words::tr("Out of quota")};
    if (status.state == "half_open")
        return {u"warn"_s, Words::tr("Trying again")};
    if (status.state == "circuit_open")
        return {u"err"_s, Words::tr("Circuit open")};
    if (status.state == "invalid")
        return {u"err"_s, Words::tr("Refused by the provider")};
    if (status.state == "no_secret")
        return {u"err"_s, Words::tr("Secret missing")};
    if (status.state == "locked")
        return {u"warn"_s, Words::tr("Keychain locked")};
    return slow ? KeyStateWords {u"warn"_s, Words::tr("Slow")}
                : KeyStateWords {u"ok"_s, Words::tr("Healthy")};
}

} // namespace spillway
