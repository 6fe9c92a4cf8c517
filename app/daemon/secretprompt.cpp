// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/secretprompt.h"

#include <openssl/crypto.h>

#include <array>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace spillway {

Secret askForSecret(const QString &prompt)
{
    const bool terminal = isatty(STDIN_FILENO) != 0;
    termios shown {};
    if (terminal) {
        std::fprintf(stderr, "%s", qUtf8Printable(prompt));
        tcgetattr(STDIN_FILENO, &shown);
        termios hidden = shown;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    std::array<char, 16'384> line {};
    const char *read = std::fgets(line.data(), static_cast<int>(line.size()), stdin);
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
        std::fprintf(stderr, "\n");
    }
    if (!read)
        return {};
    Secret secret(QByteArray(line.data()).trimmed());
    OPENSSL_cleanse(line.data(), line.size());
    return secret;
}

} // namespace spillway
