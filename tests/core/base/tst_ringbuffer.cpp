// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ringbuffer.h"

#include "core/base/random.h"

#include <QTest>

#include <deque>
#include <memory>

using namespace spillway;

class RingBufferTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropsTheOldestWhenFull()
    {
        RingBuffer<int> ring(3);
        QVERIFY(ring.isEmpty());
        QCOMPARE(ring.capacity(), 3U);
        for (int i = 1; i <= 3; ++i)
            ring.push(i);
        QVERIFY(ring.isFull());
        QCOMPARE(ring.oldest(), 1);
        ring.push(4);
        QCOMPARE(ring.size(), 3U);
        QCOMPARE(ring.oldest(), 2);
        QCOMPARE(ring[1], 3);
        QCOMPARE(ring.newest(), 4);
        ring[1] = 30;
        QCOMPARE(ring[1], 30);
    }

    void startsAfreshWhenCleared()
    {
        RingBuffer<int> ring(2);
        for (int i = 0; i < 3; ++i)
            ring.push(i);
        ring.clear();
        QVERIFY(ring.isEmpty());
        ring.push(7);
        QCOMPARE(ring.oldest(), 7);
        QCOMPARE(ring.newest(), 7);
    }

    void holdsValuesThatCanOnlyMove()
    {
        RingBuffer<std::unique_ptr<int>> ring(1);
        ring.push(std::make_unique<int>(1));
        ring.push(std::make_unique<int>(2));
        QCOMPARE(*ring.newest(), 2);
    }

    void equalsADequeForRandomPushes()
    {
        SeededRandom random(3);
        for (std::size_t capacity = 1; capacity < 20; ++capacity) {
            RingBuffer<std::uint64_t> ring(capacity);
            std::deque<std::uint64_t> model;
            for (int i = 0; i < 100; ++i) {
                const std::uint64_t value = random.next();
                ring.push(value);
                model.push_back(value);
                if (model.size() > capacity)
                    model.pop_front();
                QCOMPARE(ring.size(), model.size());
                for (std::size_t index = 0; index < model.size(); ++index)
                    QCOMPARE(ring[index], model[index]);
            }
        }
    }
};

QTEST_GUILESS_MAIN(RingBufferTest)
#include "tst_ringbuffer.moc"
