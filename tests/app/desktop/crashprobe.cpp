// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/process/crashguard.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstdlib>
#include <sys/resource.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

/// Deep enough to fill any stack; the result keeps the compiler from cutting it short.
int overflow(int depth) // NOLINT(misc-no-recursion)
{
    volatile char page[4096]; // NOLINT(modernize-avoid-c-arrays)
    page[depth % 4096] = 1;
    return depth > 100'000'000 ? 0 : overflow(depth + 1) + page[0];
}

void fail(const QString &how)
{
    if (how == "abort"_L1)
        std::abort();
    if (how == "thread"_L1)
        std::thread([] { std::raise(SIGSEGV); }).join();
    if (how == "overflow"_L1)
        std::_Exit(overflow(0));
    if (how == "relaunch"_L1)
        spillway::CrashGuard::relaunch();
    std::raise(SIGSEGV);
}

} // namespace

/// crashprobe HOW RUNS MARKER LOG: writes a line to LOG and fails, until it has run RUNS times.
int main(int argc, char **argv)
{
    const rlimit noCore {0, 0};
    setrlimit(RLIMIT_CORE, &noCore);
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    spillway::CrashGuard guard(arguments[3]);
    QFile log(arguments[4]);
    if (!log.open(QIODevice::ReadWrite | QIODevice::Append))
        return 2;
    log.seek(0);
    const int run = static_cast<int>(log.readAll().count('\n')) + 1;
    log.write(u"%1 %2 %3\n"_s.arg(run)
                  .arg(guard.lastRunCrashed() ? u"crashed"_s : u"clean"_s,
                       arguments.contains(u"--hidden"_s) ? u"hidden"_s : u"shown"_s)
                  .toUtf8());
    log.close();
    if (run == arguments[2].toInt())
        return 0;
    QStringList words = arguments.mid(1);
    words.removeAll(u"--hidden"_s);
    guard.arm(words);
    spillway::CrashGuard::setHidden(run % 2 == 0);
    fail(arguments[1]);
    return 3;
}
