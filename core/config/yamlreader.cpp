// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/yamlreader.h"

#include "core/config/utf8text.h"
#include "core/config/yamltext.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <map>
#include <new>
#include <streambuf>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr std::size_t maxDepth = 32;
constexpr std::size_t maxNodes = 20'000;

/// Reads from memory that somebody else owns.
class MemoryBuffer final : public std::streambuf
{
public:
    explicit MemoryBuffer(QByteArrayView text)
    {
        char *begin = const_cast<char *>(
            text.data()); // NOLINT(cppcoreguidelines-pro-type-const-cast): never written
        setg(begin, begin, begin + text.size());
    }
};

/// Builds the tree from the parser's events. Throws YAML::ParserException, as the parser itself
/// does.
class TreeBuilder final : public YAML::EventHandler
{
public:
    TreeBuilder(QByteArrayView text, QString origin, qsizetype offsetBase)
        : m_text(text)
        , m_origin(std::move(origin))
        , m_offsetBase(offsetBase)
    {
    }

    ConfigNode takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        close(open(mark), anchor);
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end())
            throw YAML::ParserException(mark, "an alias must follow the end of its anchor's value");
        m_nodes += found->second.size;
        checkSize(mark);
        ConfigNode copy = found->second.node;
        copy.alias = true;
        attach(std::move(copy));
    }

    void OnScalar(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        ConfigNode node = open(mark);
        // The library takes the end of the file for a closing quote: half a file would pass.
        const bool quoted =
            mark.pos < m_text.size() && (m_text[mark.pos] == '"' || m_text[mark.pos] == '\'');
        if (quoted && !quotedEnd(m_text, mark.pos))
            throw YAML::ParserException(mark, "the quote is never closed");
        node.kind = ConfigNode::Kind::Scalar;
        node.scalar = QByteArray(value.data(), static_cast<qsizetype>(value.size()));
        close(std::move(node), anchor);
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        push(mark, ConfigNode::Kind::Sequence, anchor, style);
    }
    void OnSequenceEnd() override { pop(); }

    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        push(mark, ConfigNode::Kind::Mapping, anchor, style);
    }
    void OnMapEnd() override { pop(); }

private:
    struct Level
    {
        ConfigNode node;
        YAML::anchor_t anchor;
        std::size_t nodesBefore;
        bool haveName = false;
        ConfigMember pending;
    };
    struct Anchored
    {
        ConfigNode node;
        std::size_t size;
    };

    ConfigNode open(const YAML::Mark &mark)
    {
        ++m_nodes;
        checkSize(mark);
        ConfigNode node;
        node.origin = m_origin;
        node.line = mark.line + 1;
        node.column = mark.column + 1;
        node.offset = mark.pos + m_offsetBase;
        return node;
    }

    void checkSize(const YAML::Mark &mark) const
    {
        if (m_nodes > maxNodes)
            throw YAML::ParserException(mark,
                                        "more than 20000 values; aliases may have multiplied them");
    }

    void push(const YAML::Mark &mark, ConfigNode::Kind kind, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style)
    {
        if (m_levels.size() >= maxDepth)
            throw YAML::ParserException(mark, "nested deeper than 32 levels");
        const std::size_t before = m_nodes;
        ConfigNode node = open(mark);
        node.kind = kind;
        node.flow = style == YAML::EmitterStyle::Flow;
        m_levels.push_back({std::move(node), anchor, before, false, {}});
    }

    void pop()
    {
        Level level = std::move(m_levels.back());
        m_levels.pop_back();
        if (level.anchor != 0)
            m_anchors[level.anchor] = {level.node, m_nodes - level.nodesBefore};
        attach(std::move(level.node));
    }

    void close(ConfigNode node, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            m_anchors[anchor] = {node, 1};
        attach(std::move(node));
    }

    void attach(ConfigNode node)
    {
        if (m_levels.empty()) {
            m_root = std::move(node);
            return;
        }
        Level &parent = m_levels.back();
        if (parent.node.kind == ConfigNode::Kind::Sequence) {
            parent.node.items.push_back(std::move(node));
        } else if (parent.haveName) {
            parent.pending.value = std::move(node);
            parent.node.members.push_back(std::move(parent.pending));
            parent.pending = {};
            parent.haveName = false;
        } else {
            setName(parent, node);
        }
    }

    static void setName(Level &parent, const ConfigNode &node)
    {
        YAML::Mark mark;
        mark.line = node.line - 1;
        mark.column = node.column - 1;
        if (node.kind != ConfigNode::Kind::Scalar)
            throw YAML::ParserException(mark, "the name of a setting must be plain text");
        if (node.scalar == "<<")
            throw YAML::ParserException(
                mark, "merge keys (<<) are not supported; write the settings out");
        parent.pending = {node.scalar, {}, node.line, node.column, node.offset};
        parent.haveName = true;
    }

    QByteArrayView m_text;
    QString m_origin;
    qsizetype m_offsetBase; ///< of m_text in the file
    ConfigNode m_root;
    std::vector<Level> m_levels;
    std::map<YAML::anchor_t, Anchored> m_anchors;
    std::size_t m_nodes = 0;
};

void addError(YamlDocument &document, const QString &file, const QString &message, int line,
              int column)
{
    document.root = {};
    document.problems.push_back({ConfigProblem::Severity::Error, {}, message, file, line, column});
}

/// The library repeats parts of the file in some of its messages, whatever their length.
QString libraryWords(const char *message)
{
    constexpr qsizetype longest = 120;
    const QString words = QString::fromUtf8(message).left(longest);
    return u"YAML syntax: %1"_s.arg(words);
}

void parseInto(YamlDocument &document, QByteArrayView text, const QString &file,
               qsizetype offsetBase)
{
    MemoryBuffer buffer(text);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    TreeBuilder builder(text, file, offsetBase);
    if (!parser.HandleNextDocument(builder))
        return;
    document.root = builder.takeRoot();
    TreeBuilder second(text, file, offsetBase);
    if (parser.HandleNextDocument(second) && !second.takeRoot().isNull())
        addError(document, file, u"The file has more than one YAML document; keep one."_s, 0, 0);
}

} // namespace

YamlDocument readYaml(QByteArrayView text, const QString &file)
{
    YamlDocument document;
    if (text.size() > maxConfigSize) {
        addError(document, file,
                 u"The file is larger than 4 MiB, which no configuration is; check the path."_s, 0,
                 0);
        return document;
    }
    const qsizetype markLength = text.startsWith(QByteArrayView("\xef\xbb\xbf")) ? 3 : 0;
    if (const auto fault = findTextFault(text)) {
        addError(document, file, fault->message, fault->line, fault->column);
        return document;
    }
    try {
        parseInto(document, text.sliced(markLength), file, markLength);
    } catch (const YAML::Exception &exception) {
        const bool known = !exception.mark.is_null();
        addError(document, file, libraryWords(exception.msg.c_str()),
                 known ? exception.mark.line + 1 : 0, known ? exception.mark.column + 1 : 0);
    } catch (const std::exception &exception) {
        addError(document, file, libraryWords(exception.what()), 0, 0);
    }
    if (document.problems.empty() && document.root.kind != ConfigNode::Kind::Mapping
        && !document.root.isNull()) {
        const ConfigNode root = document.root;
        addError(document, file, u"The file must hold settings as \"name: value\" lines."_s,
                 root.line, root.column);
    }
    return document;
}

} // namespace spillway
