// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A topic of this process: a queue and a virtual thread for each subscriber.
final class MemoryTopic<T> implements Topic<T> {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private static final int MOST_WAITING = 1024;

    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();

    /// One at a time, so that all are told in the same order.
    @Override
    public synchronized void publish(T message) {
        for (Reader reader : readers) reader.add(message);
    }

    @Override
    public Subscription subscribe(Subscriber<? super T> subscriber) {
        var reader = new Reader(subscriber);
        readers.add(reader);
        reader.thread.start();
        return reader;
    }

    private final class Reader implements Subscription {

        private final Subscriber<? super T> subscriber;
        private final BlockingQueue<T> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
        private final Thread thread = Thread.ofVirtual().name("retort-topic").unstarted(this::read);

        Reader(Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
        }

        void add(T message) {
            if (waiting.offer(message)) return;
            close();
            try {
                subscriber.tooSlow();
            } catch (Throwable thrown) {
                LOG.error("a subscriber failed when it was told that it is too slow", thrown);
            }
        }

        private void read() {
            try {
                while (readers.contains(this)) subscriber.told(waiting.take());
            } catch (InterruptedException | WebSocketClose _) {
                // It has ended.
            } catch (Exception thrown) {
                if (readers.contains(this)) LOG.error("a subscriber failed, and is told no more", thrown);
            } finally {
                readers.remove(this);
            }
        }

        @Override
        public void close() {
            if (readers.remove(this)) thread.interrupt();
        }
    }
}
