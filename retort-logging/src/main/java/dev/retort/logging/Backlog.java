// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Lines that are still to be written, in their order, not more than so many. Safe for use by many threads.
final class Backlog {

    /// @param lines   in their order
    /// @param dropped how many more there would have been
    record Batch(List<Line> lines, long dropped) {

        boolean isEmpty() {
            return lines.isEmpty() && dropped == 0;
        }
    }

    private final int most;
    private final boolean drops;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private List<Line> lines = new ArrayList<>();
    private long dropped;

    /// @param drops whether lines that find no room are dropped, and counted; else who brings one waits for room
    Backlog(int most, boolean drops) {
        this.most = most;
        this.drops = drops;
    }

    /// Adds a line, and waits for room for it if that was agreed upon. Who is interrupted goes on waiting.
    void add(Line line) {
        lock.lock();
        try {
            while (!drops && lines.size() >= most) emptied.awaitUninterruptibly();
            if (lines.size() >= most) dropped++;
            else lines.add(line);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there is a line.
    void await() {
        lock.lock();
        try {
            while (lines.isEmpty() && dropped == 0) filled.awaitUninterruptibly();
        } finally {
            lock.unlock();
        }
    }

    /// Takes all there is.
    Batch takeAll() {
        lock.lock();
        try {
            var batch = new Batch(lines, dropped);
            lines = new ArrayList<>();
            dropped = 0;
            emptied.signalAll();
            return batch;
        } finally {
            lock.unlock();
        }
    }
}
