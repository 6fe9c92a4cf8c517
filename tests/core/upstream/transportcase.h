// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/upstream/curltransport.h"
#include "tests/fakes/loopclock.h"
#include "tests/fakes/recordingobserver.h"
#include "tests/fakes/scriptedserver.h"

#include <QtTest>

namespace spillway::test {

/// A request that never leaves the machine, whatever the environment says.
[[nodiscard]] inline UpstreamRequest requestTo(QByteArray url, QByteArray method = "GET",
                                               QByteArray body = {})
{
    UpstreamRequest request;
    request.method = std::move(method);
    request.url = std::move(url);
    request.body = SplicedBytes(std::move(body));
    request.route.proxyUrl = "direct";
    return request;
}

/// Only a call that hangs takes longer, under a sanitizer and on a busy machine too.
inline constexpr int patience = 60'000;

/// Runs one request to its end.
inline void exchange(Transport &transport, const UpstreamRequest &request,
                     RecordingObserver &observer)
{
    const std::unique_ptr<UpstreamCall> call = transport.start(request, observer);
    QTRY_VERIFY_WITH_TIMEOUT(observer.isOver(), patience);
    QCOMPARE(observer.ends, 1);
}

} // namespace spillway::test
