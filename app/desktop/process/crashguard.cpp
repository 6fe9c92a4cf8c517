// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/process/crashguard.h"

#include <QFile>
#include <QStringList>

#include <array>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <vector>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/syscall.h>
#endif
#endif

namespace spillway {

using namespace Qt::StringLiterals;

#ifdef Q_OS_UNIX

namespace {

constexpr std::size_t maxRestarts = 3;
constexpr std::int64_t window = 600; ///< seconds
constexpr const char *historyName = "SPILLWAY_RESTARTS"; ///< times of the last restarts
constexpr std::array fatalSignals {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};

/// Everything that the handler needs, made ready before: it may neither allocate nor lock.
struct Prepared
{
    std::vector<QByteArray> texts; ///< what the pointers below point into
    QByteArray program;
    QByteArray marker;
    std::vector<char *> arguments;
    std::vector<char *> hiddenArguments;
    std::vector<char *> environment; ///< its last entry but the null is `history`
    std::array<char, 128> history {}; ///< "SPILLWAY_RESTARTS=1700000000,…"
    std::array<std::int64_t, maxRestarts> restarts {}; ///< seconds since the epoch; 0 = none
    std::array<char, 64UL * 1024> stack {}; ///< of the handler: the fault may be a full stack
};

Prepared *prepared = nullptr; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
volatile std::sig_atomic_t hiddenWindow =
    0; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
volatile std::sig_atomic_t handling =
    0; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

// What follows down to onFatalSignal() is async-signal-safe (signal-safety(7)).

char *writeNumber(char *at, std::int64_t number)
{
    std::array<char, 20> digits {};
    std::size_t count = 0;
    do {
        digits[count++] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number > 0 && count < digits.size());
    while (count > 0)
        *at++ = digits[--count];
    return at;
}

void writeMarker(int signal, std::int64_t now)
{
    std::array<char, 64> text {};
    char *end = writeNumber(text.data(), signal);
    *end++ = ' ';
    end = writeNumber(end, now);
    *end++ = '\n';
    const int file =
        open(prepared->marker.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    static_cast<void>(write(file, text.data(), static_cast<std::size_t>(end - text.data())));
    close(file);
}

/// Notes one more restart; false when there were too many.
bool countRestart(std::int64_t now)
{
    std::size_t recent = 0;
    std::size_t oldest = 0;
    for (std::size_t i = 0; i < maxRestarts; ++i) {
        if (now - prepared->restarts[i] < window)
            ++recent;
        if (prepared->restarts[i] < prepared->restarts[oldest])
            oldest = i;
    }
    if (recent >= maxRestarts)
        return false;
    prepared->restarts[oldest] = now;
    char *at = prepared->history.data();
    for (const char *name = historyName; *name != '\0'; ++name)
        *at++ = *name;
    *at++ = '=';
    for (const std::int64_t restart : prepared->restarts) {
        at = writeNumber(at, restart);
        *at++ = ',';
    }
    *at = '\0';
    return true;
}

void becomeNewImage()
{
#ifdef SYS_close_range
    syscall(SYS_close_range, 3U, ~0U, 4U /* CLOSE_RANGE_CLOEXEC */);
#endif
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    auto &arguments = hiddenWindow != 0 ? prepared->hiddenArguments : prepared->arguments;
    execve(prepared->program.constData(), arguments.data(), prepared->environment.data());
}

extern "C" void onFatalSignal(int signal)
{
    if (handling != 0) {
        // Another thread is at it, or the handler itself failed.
        std::signal(signal, SIG_DFL);
        raise(signal);
        return;
    }
    handling = 1;
    const auto now = static_cast<std::int64_t>(time(nullptr));
    writeMarker(signal, now);
    if (countRestart(now))
        becomeNewImage();
    std::signal(signal, SIG_DFL);
    raise(signal);
}

// From here on ordinary rules hold again.

std::vector<char *> pointersTo(std::vector<QByteArray> &texts, std::size_t from, std::size_t to)
{
    std::vector<char *> pointers;
    for (std::size_t i = from; i < to; ++i)
        pointers.push_back(texts[i].data());
    pointers.push_back(nullptr);
    return pointers;
}

void readHistory(Prepared &into)
{
    const QList<QByteArray> times = qgetenv(historyName).split(',');
    for (std::size_t i = 0; i < maxRestarts && i < static_cast<std::size_t>(times.size()); ++i)
        into.restarts[i] = times[static_cast<qsizetype>(i)].toLongLong();
    qunsetenv(historyName); // tools that are started from here need not know
}

std::unique_ptr<Prepared> prepare(const QString &marker, const QStringList &words)
{
    auto made = std::make_unique<Prepared>();
    made->marker = QFile::encodeName(marker);
    made->program = QFile::encodeName(QFile::symLinkTarget(u"/proc/self/exe"_s));
    if (made->program.isEmpty())
        return nullptr;
    readHistory(*made);
    // All texts first: pointers into a growing vector would dangle.
    made->texts.push_back(made->program);
    for (const QString &word : words)
        made->texts.push_back(word.toLocal8Bit());
    const std::size_t wordsEnd = made->texts.size();
    made->texts.push_back("--hidden");
    for (char **entry = environ; *entry; ++entry)
        made->texts.emplace_back(*entry);
    made->arguments = pointersTo(made->texts, 0, wordsEnd);
    made->hiddenArguments = pointersTo(made->texts, 0, wordsEnd + 1);
    made->environment = pointersTo(made->texts, wordsEnd + 1, made->texts.size());
    made->environment.insert(made->environment.end() - 1, made->history.data());
    return made;
}

} // namespace

CrashGuard::CrashGuard(const QString &marker)
    : m_marker(marker)
    , m_lastRunCrashed(QFile::remove(marker))
{
}

void CrashGuard::arm(const QStringList &words)
{
    std::unique_ptr<Prepared> made = prepare(m_marker, words);
    if (!made)
        return;
    prepared = made.release(); // for as long as signals may come
    stack_t stack {};
    stack.ss_sp = prepared->stack.data();
    stack.ss_size = prepared->stack.size();
    sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_handler = onFatalSignal;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    for (const int signal : fatalSignals)
        sigaction(signal, &action, nullptr);
}

void CrashGuard::setHidden(bool hidden)
{
    hiddenWindow = hidden ? 1 : 0;
}

void CrashGuard::relaunch()
{
    if (prepared) {
        const auto now = static_cast<std::int64_t>(time(nullptr));
        writeMarker(0, now);
        if (countRestart(now))
            becomeNewImage();
    }
    std::_Exit(1);
}

#else

CrashGuard::CrashGuard(const QString &marker)
    : m_marker(marker)
    , m_lastRunCrashed(QFile::remove(marker))
{
}

void CrashGuard::arm(const QStringList &) { }

void CrashGuard::setHidden(bool) { }

void CrashGuard::relaunch()
{
    std::_Exit(1);
}

#endif

} // namespace spillway
