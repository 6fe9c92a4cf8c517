// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/process/commandline.h"

#include "core/config/settingvalue.h"

#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>

#include <functional>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

/// Reads flags one by one; a flag's value is the next word or follows '='.
class Reader final
{
public:
    Reader(const QStringList &words, Program program, CommandLine &line)
        : m_words(words)
        , m_program(program)
        , m_line(line)
    {
    }

    void run(PathOptions &paths)
    {
        while (m_at < m_words.size() && m_line.error.isEmpty()) {
            const QString word = m_words[m_at++];
            if (word == "--"_L1) {
                m_line.passedOn = m_words.mid(m_at);
                return;
            }
            if (!word.startsWith(u'-') || word == "-"_L1) {
                if (m_program == Program::Desktop)
                    argument(word);
                else if (m_line.command.isEmpty())
                    m_line.command = word;
                else
                    m_line.arguments.push_back(word);
                continue;
            }
            flag(word, paths);
        }
    }

private:
    /// The desktop program takes one kind of word: an address of ours.
    void argument(const QString &word)
    {
        if (word.startsWith("spillway:"_L1))
            m_line.wish.link = word;
        else
            m_line.error =
                u"There is no command \"%1\". `spillway --help` lists the flags."_s.arg(word);
    }

    /// True when it was one of the desktop program's own.
    bool desktopFlag(const QString &name)
    {
        DesktopWish &wish = m_line.wish;
        if (name == "--hidden"_L1)
            wish.hidden = true;
        else if (name == "--show"_L1)
            wish.show = true;
        else if (name == "--quit"_L1)
            wish.quit = true;
        else if (name == "--resume"_L1)
            wish.resume = true;
        else if (name == "--pause"_L1)
            pauseFlag();
        else if (name == "--command"_L1)
            wish.command = value(name);
        else
            return false;
        return true;
    }

    /// --pause, --pause 15m, --pause=1h, --pause 90.
    void pauseFlag()
    {
        std::optional<QString> text = m_inlineValue;
        const bool follows = !text && m_at < m_words.size() && !m_words[m_at].isEmpty()
            && m_words[m_at].front().isDigit();
        if (follows)
            text = m_words[m_at++];
        if (!text) {
            m_line.wish.pause = DesktopWish::Pause::UntilResumed;
            return;
        }
        const std::optional<qint64> milliseconds = parseDuration(text->toUtf8());
        if (!milliseconds || *milliseconds < 1000) {
            m_line.error =
                u"--pause takes a time such as 15m, 1h or 90 (seconds), not \"%1\"."_s.arg(*text);
            return;
        }
        m_line.wish.pause = DesktopWish::Pause::For;
        m_line.wish.pauseFor = std::chrono::seconds(*milliseconds / 1000);
    }

    void flag(const QString &word, PathOptions &paths)
    {
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.first(equals);
        m_inlineValue = equals < 0 ? std::optional<QString>() : word.sliced(equals + 1);

        if (name == "--config"_L1 || name == "-c"_L1) {
            paths.configFile = value(name);
            m_line.configGiven = true;
        } else if (name == "--data-dir"_L1) {
            paths.dataFolder = value(name);
        } else if (name == "--port"_L1 || name == "-p"_L1) {
            const QString text = value(name);
            bool isNumber = false;
            m_line.port = text.toUShort(&isNumber);
            if (m_line.error.isEmpty() && !isNumber)
                m_line.error = u"--port takes a number from 0 to 65535, not \"%1\"."_s.arg(text);
            m_line.overrides.push_back(u"listener.port="_s + text);
        } else if (name == "--log-level"_L1) {
            m_line.overrides.push_back(u"log.level="_s + value(name));
        } else if (name == "--set"_L1) {
            m_line.overrides.push_back(value(name));
        } else if (name == "--script"_L1) {
            m_line.script = value(name);
        } else if (name == "--preset"_L1) {
            m_line.preset = value(name);
        } else if (name == "--base-url"_L1) {
            m_line.baseUrl = value(name);
        } else if (name == "--account"_L1) {
            m_line.account = value(name);
        } else if (name == "--env"_L1) {
            m_line.environmentVariable = value(name);
        } else if (name == "--file"_L1) {
            m_line.secretFile = value(name);
        } else if (name == "--weight"_L1) {
            m_line.weight = value(name).toInt();
        } else if (name == "--daemon"_L1) {
            m_line.daemon = true;
        } else if (name == "--demo"_L1) {
            m_line.demo = true;
        } else if (name == "--yes"_L1 || name == "--force"_L1) {
            m_line.force = true;
        } else if (name == "--help"_L1 || name == "-h"_L1) {
            m_line.help = true;
        } else if (name == "--version"_L1) {
            m_line.version = true;
        } else if (m_program != Program::Desktop || !desktopFlag(name)) {
            m_line.error = u"There is no flag %1. `%2 --help` lists them."_s.arg(
                name, m_program == Program::Desktop ? u"spillway"_s : u"spillwayd"_s);
        }
    }

    QString value(const QString &name)
    {
        if (m_inlineValue)
            return *m_inlineValue;
        if (m_at < m_words.size())
            return m_words[m_at++];
        m_line.error = u"%1 wants a value."_s.arg(name);
        return {};
    }

    const QStringList &m_words;
    const Program m_program;
    CommandLine &m_line;
    qsizetype m_at = 0;
    std::optional<QString> m_inlineValue;
};

QString daemonUsage()
{
    return uR"(spillwayd %1 - many AI keys, one local URL

  spillwayd run [--daemon] [--demo]       serve in the foreground, or in the background
  spillwayd stop                          finish running requests, then end
  spillwayd status                        exit 0 running, 3 stopped, 1 crashed and left its entry
  spillwayd reload                        read the configuration again
  spillwayd pause [SECONDS] | resume      answer 503 meanwhile; running requests go on
  spillwayd keys list
  spillwayd keys add PROVIDER LABEL       the secret is asked for, or read from standard input
            [--preset NAME] [--base-url URL] [--account NAME] [--weight N]
            [--env VARIABLE | --file PATH]   leave the secret where it is
  spillwayd keys test PROVIDER LABEL
  spillwayd keys remove PROVIDER LABEL
  spillwayd config check                  all problems with line and column
  spillwayd config explain [SETTING]      every setting, its value and where that comes from
  spillwayd import FILE [--preset NAME] [--yes]   keys of an api-keys.json; shows what it would do, --yes does it
  spillwayd run-client TOOL [-- ARGS]     start claude, codex, gemini or opencode with the right environment
  spillwayd simulate [--port N] [--script FILE]   the simulated provider alone

Flags for all: --config FILE  --data-dir FOLDER  --port N  --log-level error|warning|info|debug
               --set setting=value  --help  --version
)"_s.arg(QStringLiteral(SPILLWAY_VERSION));
}

QString desktopUsage()
{
    return uR"(spillway %1 - many AI keys, one local URL

  spillway [FLAGS] [spillway:ADDRESS]     show the window; a second start shows the first one's

  --hidden               serve without a window: from the tray, or until `spillway --show`
  --show                 show the window
  --pause [15m|1h|90]    answer 503 meanwhile, or until --resume; running requests go on
  --resume               serve again
  --quit                 finish running requests, then end
  --command NAME         run one of the window's commands
  --demo                 try everything with a simulated provider, without a key
  --config FILE  --data-dir FOLDER  --port N  --log-level error|warning|info|debug
  --set setting=value  --help  --version
)"_s.arg(QStringLiteral(SPILLWAY_VERSION));
}

} // namespace

ConfigSources CommandLine::sources() const
{
    return {.file = paths.configFile,
            .fileMustExist = configGiven,
            .text = {},
            .environment = QProcessEnvironment::systemEnvironment(),
            .overrides = overrides};
}

ConfigSources CommandLine::sourcesToEdit() const
{
    ConfigSources result = sources();
    result.fileMustExist = false;
    return result;
}

CommandLine parseCommandLine(const QStringList &words, Program program)
{
    CommandLine line;
    PathOptions options;
    options.programFolder =
        QFileInfo(QFileInfo(u"/proc/self/exe"_s).canonicalFilePath()).absolutePath();
    Reader(words, program, line).run(options);
    line.paths = standardPaths(options);
    return line;
}

QString usageText(Program program)
{
    return program == Program::Desktop ? desktopUsage() : daemonUsage();
}

} // namespace spillway
