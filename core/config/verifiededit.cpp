// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/verifiededit.h"

#include "core/config/configproblem.h"
#include "core/config/yamlreader.h"

using namespace Qt::StringLiterals;

namespace spillway {

Error editByHand(const QString &what)
{
    return {
        ErrorKind::Config,
        u"The file is written in a way that cannot be changed safely from here. Edit it by hand: %1."_s
            .arg(what),
        {}};
}

Error notInFile(const QString &what)
{
    return {ErrorKind::NotFound, u"The file has no %1."_s.arg(what), {}};
}

Result<ConfigNode> parseForEdit(const QByteArray &text)
{
    YamlDocument document = readYaml(text, u"config.yaml"_s);
    if (hasErrors(document.problems))
        return toError(document.problems);
    return std::move(document.root);
}

Result<QByteArray> verifiedEdit(const QByteArray &text, const std::optional<YamlEdit> &edit,
                                const ConfigNode &expected, const QString &what)
{
    if (!edit)
        return editByHand(what);
    QByteArray changed = text;
    changed.replace(edit->offset, edit->length, edit->bytes);
    const auto read = parseForEdit(changed);
    if (!read || !read->sameContent(expected))
        return editByHand(what);
    return changed;
}

} // namespace spillway
