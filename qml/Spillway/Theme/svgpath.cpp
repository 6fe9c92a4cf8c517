// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Theme/svgpath.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace spillway {

namespace {

class Reader
{
public:
    explicit Reader(QStringView text)
        : m_text(text)
    {
    }

    /// The next letter, or none when a number comes first or nothing is left.
    std::optional<char16_t> command()
    {
        skip();
        if (m_at >= m_text.size() || !m_text.at(m_at).isLetter())
            return std::nullopt;
        return m_text.at(m_at++).unicode();
    }

    bool numberFollows()
    {
        skip();
        if (m_at >= m_text.size())
            return false;
        const QChar next = m_text.at(m_at);
        return next.isDigit() || next == u'-' || next == u'+' || next == u'.';
    }

    qreal number()
    {
        skip();
        const qsizetype start = m_at;
        bool point = false;
        while (m_at < m_text.size()) {
            const QChar next = m_text.at(m_at);
            const bool sign = (next == u'-' || next == u'+') && m_at == start;
            const bool dot = next == u'.' && !point;
            if (!sign && !dot && !next.isDigit())
                break;
            point = point || dot;
            ++m_at;
        }
        return m_text.mid(start, m_at - start).toDouble();
    }

private:
    void skip()
    {
        while (m_at < m_text.size() && (m_text.at(m_at).isSpace() || m_text.at(m_at) == u','))
            ++m_at;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

struct Arc
{
    qreal rx;
    qreal ry;
    qreal rotation; ///< degrees
    bool large;
    bool sweep;
};

/// SVG 1.1 F.6.5: from end points to centre and angles; then one cubic for each quarter or less.
void arcTo(QPainterPath &path, const Arc &arc, QPointF end)
{
    const QPointF start = path.currentPosition();
    qreal rx = std::abs(arc.rx);
    qreal ry = std::abs(arc.ry);
    if (start == end || rx == 0 || ry == 0) {
        path.lineTo(end);
        return;
    }
    const qreal phi = arc.rotation * std::numbers::pi / 180;
    const qreal cosine = std::cos(phi);
    const qreal sine = std::sin(phi);
    const QPointF half = (start - end) / 2;
    const qreal x = cosine * half.x() + sine * half.y();
    const qreal y = -sine * half.x() + cosine * half.y();
    const qreal reach = x * x / (rx * rx) + y * y / (ry * ry);
    if (reach > 1) {
        rx *= std::sqrt(reach);
        ry *= std::sqrt(reach);
    }
    const qreal denominator = rx * rx * y * y + ry * ry * x * x;
    const qreal root = std::sqrt(std::max(0.0, (rx * rx * ry * ry - denominator) / denominator))
        * (arc.large == arc.sweep ? -1 : 1);
    const qreal cx = root * rx * y / ry;
    const qreal cy = -root * ry * x / rx;
    const QPointF middle = (start + end) / 2;
    const QPointF centre(cosine * cx - sine * cy + middle.x(),
                         sine * cx + cosine * cy + middle.y());
    const qreal from = std::atan2((y - cy) / ry, (x - cx) / rx);
    qreal span = std::atan2((-y - cy) / ry, (-x - cx) / rx) - from;
    if (arc.sweep && span < 0)
        span += 2 * std::numbers::pi;
    else if (!arc.sweep && span > 0)
        span -= 2 * std::numbers::pi;

    const int pieces =
        std::max(1, static_cast<int>(std::ceil(std::abs(span) / (std::numbers::pi / 2) - 1e-9)));
    const qreal step = span / pieces;
    const qreal handle = 4.0 / 3.0 * std::tan(step / 4);
    const auto place = [&](qreal ux, qreal uy) {
        return centre
            + QPointF(cosine * rx * ux - sine * ry * uy, sine * rx * ux + cosine * ry * uy);
    };
    for (int i = 0; i < pieces; ++i) {
        const qreal a = from + i * step;
        const qreal b = a + step;
        path.cubicTo(place(std::cos(a) - handle * std::sin(a), std::sin(a) + handle * std::cos(a)),
                     place(std::cos(b) + handle * std::sin(b), std::sin(b) - handle * std::cos(b)),
                     i + 1 == pieces ? end : place(std::cos(b), std::sin(b)));
    }
}

class Drawing
{
public:
    explicit Drawing(QStringView description)
        : m_reader(description)
    {
    }

    QPainterPath draw()
    {
        char16_t command = 0;
        while (true) {
            if (const auto next = m_reader.command())
                command = *next;
            else if (!m_reader.numberFollows() || command == 0)
                return m_path;
            if (!step(command))
                return m_path;
            // Numbers after a move go on as lines.
            if (command == u'M' || command == u'm')
                command = command == u'M' ? u'L' : u'l';
        }
    }

private:
    QPointF point(bool relative)
    {
        const qreal x = m_reader.number();
        const qreal y = m_reader.number();
        return relative ? m_path.currentPosition() + QPointF(x, y) : QPointF(x, y);
    }

    bool step(char16_t command)
    {
        const bool relative = QChar(command).isLower();
        const QPointF here = m_path.currentPosition();
        const QPointF mirrored = m_smooth ? 2 * here - m_handle : here;
        m_smooth = false;
        switch (QChar(command).toUpper().unicode()) {
        case u'M':
            m_path.moveTo(point(relative));
            return true;
        case u'L':
            m_path.lineTo(point(relative));
            return true;
        case u'H':
            m_path.lineTo(m_reader.number() + (relative ? here.x() : 0), here.y());
            return true;
        case u'V':
            m_path.lineTo(here.x(), m_reader.number() + (relative ? here.y() : 0));
            return true;
        case u'C': {
            const QPointF first = point(relative);
            curve(first, relative);
            return true;
        }
        case u'S':
            curve(mirrored, relative);
            return true;
        case u'A': {
            Arc arc {};
            arc.rx = m_reader.number();
            arc.ry = m_reader.number();
            arc.rotation = m_reader.number();
            arc.large = m_reader.number() != 0;
            arc.sweep = m_reader.number() != 0;
            arcTo(m_path, arc, point(relative));
            return true;
        }
        case u'Z':
            m_path.closeSubpath();
            return true;
        default:
            return false;
        }
    }

    void curve(QPointF first, bool relative)
    {
        m_handle = point(relative);
        m_path.cubicTo(first, m_handle, point(relative));
        m_smooth = true;
    }

    Reader m_reader;
    QPainterPath m_path;
    QPointF m_handle;
    bool m_smooth = false;
};

} // namespace

QPainterPath svgPath(QStringView description)
{
    return Drawing(description).draw();
}

} // namespace spillway
