// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/waiting.h"

#include <cstdio>

namespace spillway {

int reportError(const Error &error)
{
    std::fprintf(stderr, "spillwayd: %s\n", qUtf8Printable(error.message));
    if (!error.detail.isEmpty())
        std::fprintf(stderr, "%s\n", qUtf8Printable(error.detail));
    return 1;
}

} // namespace spillway
