// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configfile.h"
#include "core/config/configpath.h"
#include "core/config/schema.h"
#include "core/config/utf8text.h"
#include "core/config/verifiededit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

/// The removal of a member that stands on lines of its own; nothing when it does not.
std::optional<YamlEdit> removeLines(const QByteArray &text, const ConfigNode &mapping,
                                    const ConfigMember &member)
{
    const auto end = memberEnd(text, member, mapping.flow);
    if (mapping.flow || member.offset < 0 || !end)
        return {};
    const qsizetype start = lineStart(text, member.offset);
    if (!QByteArrayView(text).sliced(start, member.offset - start).trimmed().isEmpty())
        return {};
    return YamlEdit {start, nextLine(text, *end) - start, {}};
}

} // namespace

Result<QByteArray> resetScalar(const QByteArray &text, const QByteArray &path)
{
    const auto parsed = ConfigPath::parse(path);
    const Setting *setting = findSetting(path);
    if (!parsed || !setting)
        return Error {ErrorKind::Config, u"There is no setting %1."_s.arg(shownText(path)), {}};
    const auto root = parseForEdit(text);
    if (!root)
        return root.error();

    ConfigNode expected = *root;
    ConfigNode *target = &expected;
    const ConfigNode *mapping = &*root;
    const std::vector<ConfigPath::Step> &steps = parsed->steps();
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        mapping = mapping->member(steps[i].name);
        if (!mapping || mapping->isNull())
            return text;
        target = target->member(steps[i].name);
    }
    const auto member = std::ranges::find(mapping->members, steps.back().name, &ConfigMember::name);
    if (member == mapping->members.end())
        return text;
    target->removeMember(steps.back().name);
    Result<QByteArray> removed = verifiedEdit(text, removeLines(text, *mapping, *member), expected,
                                              u"remove %1"_s.arg(shownText(path)));
    return removed ? std::move(removed) : setScalar(text, path, setting->defaultText);
}

} // namespace spillway
