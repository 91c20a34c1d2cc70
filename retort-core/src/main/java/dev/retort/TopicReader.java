// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The messages of a topic for somebody who asks for one after the other, and waits for the next.
final class TopicReader<T> extends Spliterators.AbstractSpliterator<T> implements Topic.Subscriber<T> {

    private @Nullable T next;
    private boolean behind;

    TopicReader() {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    }

    /// Returns when the message before this one was taken, so that others wait where they are counted.
    @Override
    public synchronized void told(T message) throws InterruptedException {
        while (next != null) wait();
        next = message;
        notifyAll();
    }

    @Override
    public synchronized void tooSlow() {
        behind = true;
        notifyAll();
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        T message = take();
        if (message == null) return false;
        action.accept(message);
        return true;
    }

    /// The next message, or `null` at the end.
    private synchronized @Nullable T take() {
        try {
            while (next == null && !behind) wait();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
        T message = next;
        next = null;
        notifyAll();
        return message;
    }
}
