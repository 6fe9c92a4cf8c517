// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>

#if defined(__SSE2__) || defined(_M_X64)
#define SPILLWAY_SSE2 1
#include <emmintrin.h>
#endif

namespace spillway {

/// The first byte in [from, end) that is one of `Bytes`, or `end`. Sixteen bytes a step where the
/// processor has SSE2 (every x86-64), one a step elsewhere. Never reads outside the range. Pure;
/// any thread.
template <char... Bytes> [[nodiscard]] inline const char *findAny(const char *from, const char *end)
{
#ifdef SPILLWAY_SSE2
    const auto hitsAt = [](const char *at) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        __m128i hits = _mm_setzero_si128();
        ((hits = _mm_or_si128(hits, _mm_cmpeq_epi8(block, _mm_set1_epi8(Bytes)))), ...);
        return hits;
    };
    // Long texts without a hit: one test for four blocks.
    while (end - from >= 64) {
        const __m128i any = _mm_or_si128(_mm_or_si128(hitsAt(from), hitsAt(from + 16)),
                                         _mm_or_si128(hitsAt(from + 32), hitsAt(from + 48)));
        if (_mm_movemask_epi8(any))
            break;
        from += 64;
    }
    while (end - from >= 16) {
        if (const int mask = _mm_movemask_epi8(hitsAt(from)))
            return from + std::countr_zero(static_cast<unsigned>(mask));
        from += 16;
    }
#endif
    while (from != end && !((*from == Bytes) || ...))
        ++from;
    return from;
}

/// The first byte in [from, end) that is one of `Bytes` or a control character below 0x20, or
/// `end`.
template <char... Bytes>
[[nodiscard]] inline const char *findControlOr(const char *from, const char *end)
{
#ifdef SPILLWAY_SSE2
    const __m128i lastControl = _mm_set1_epi8(0x1f);
    while (end - from >= 16) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
        __m128i hits = _mm_cmpeq_epi8(_mm_min_epu8(block, lastControl), block);
        ((hits = _mm_or_si128(hits, _mm_cmpeq_epi8(block, _mm_set1_epi8(Bytes)))), ...);
        if (const int mask = _mm_movemask_epi8(hits))
            return from + std::countr_zero(static_cast<unsigned>(mask));
        from += 16;
    }
#endif
    while (from != end && static_cast<unsigned char>(*from) >= 0x20 && !((*from == Bytes) || ...))
        ++from;
    return from;
}

} // namespace spillway
