// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace spillway {

/// A request path taken apart: what every dialect's table looks at. Segments stand as they came
/// (percent-encoded), empty ones dropped. Value.
struct ApiPath
{
    QByteArray method;
    QByteArray version; ///< "v1", "v1beta" …; empty when the path had none
    std::vector<QByteArray> segments; ///< behind the version

    /// The segments from `from` on, joined by slashes.
    [[nodiscard]] QByteArray joined(std::size_t from = 0) const;
    /// Canonical path; `defaultVersion` stands in for a missing one.
    [[nodiscard]] QByteArray canonical(QByteArrayView defaultVersion) const;
    [[nodiscard]] bool isRead() const { return method == "GET" || method == "HEAD"; }
    [[nodiscard]] bool isPost() const { return method == "POST"; }
};

/// The segments of a path that is safe to forward; absent otherwise: dot segments, encoded slashes,
/// dots, backslashes and percent signs, broken escapes, control characters, white space,
/// backslashes. An upstream might read such a path as another one than we do.
[[nodiscard]] std::optional<std::vector<QByteArray>> safeSegments(QByteArrayView path);

/// v1, v4, v1beta, v1alpha, v1beta2 …
[[nodiscard]] bool isVersionSegment(QByteArrayView segment);

/// "models/{name}", or the name itself when it says its collection ("tunedModels/…", "models/…"),
/// percent-encoded so that it cannot become other path segments than its own.
[[nodiscard]] QByteArray modelResource(QByteArrayView model);

} // namespace spillway
