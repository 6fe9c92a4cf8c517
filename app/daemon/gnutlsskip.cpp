// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Debian's libcurl brings GnuTLS along for protocols that are not used here (LDAP, RTMP), and
// GnuTLS sets itself up as soon as it is loaded: a megabyte and time at each start. This is its own
// switch against that (GNUTLS_SKIP_GLOBAL_INIT in gnutls.h). A libcurl that is built on GnuTLS asks
// for the set-up itself.

extern "C" {
int _gnutls_global_init_skip(); // NOLINT(*-reserved-identifier): the name is GnuTLS's
int _gnutls_global_init_skip()
{
    return 1;
}
}
