// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.Exchange;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes requests from the event loop to threads of their own, and their answers back.
///
/// **Threads.** There are three kinds. The *event loop* is one platform thread: it reads, decodes, writes, and
/// watches the clock, and nobody's code runs on it but what [dev.retort.http.Service#open],
/// [dev.retort.http.Service#problem] and [Exchange.Work#refused] call. The *dispatcher* is one virtual
/// thread that only starts others. Every request has a *virtual thread* of its own, which ends with its
/// answer and what the application does after it.
///
/// **Why a dispatcher.** To start or wake a virtual thread from outside its scheduler wakes a carrier, which
/// is a system call, as often as the carriers have nothing to do. So the loop wakes one thread per turn of
/// its own, however many requests it has decoded in that turn, and that thread starts the others, whose
/// carriers are awake by then.
///
/// **Why answers gather.** To wake the loop is a system call, and so is each flush. While the dispatcher
/// starts a batch and until it has given way to it once, answers only queue up; then the loop is woken for
/// all of them, writes them in one task and flushes each connection once. An answer that comes later wakes
/// the loop itself. Should every carrier be kept busy by handlers that compute, so that the dispatcher waits
/// for one, the loop looks after the queue by itself, and has another carrier lent: see [#watch()].
///
/// **What it costs.** More by the batch than by the request: carriers are woken, look about for work, and lie
/// down again. So fewer and larger batches are what to look for; another way to hand over would take this
/// class's place.
///
/// Both queues are stacks linked through [Turn#next] and taken whole, so a request costs no node and the
/// taker no loop of compare-and-set.
final class Handover {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    /// As soon as there are so many requests, they are handed over. Waiting for more would save little, and
    /// handlers that wait for something would all wait at the same time, while the processor has nothing to
    /// do.
    private static final int MOST_AT_ONCE = 256;

    private static final long WATCH_MILLIS = 2;

    /// After so many looks in a row that found nothing done, all carriers count as busy with handlers that
    /// compute.
    private static final int STALLED = 10;

    private final EventLoop loop;
    private final Carriers carriers;
    private final AtomicReference<@Nullable Turn> requests = new AtomicReference<>();
    private final AtomicReference<@Nullable Turn> answers = new AtomicReference<>();
    private final Thread dispatcher =
            Thread.ofVirtual().name("retort-dispatcher").unstarted(this::dispatch);
    private final Thread.Builder requestThreads = Thread.ofVirtual().name("retort-request");

    // Of the loop only: bound once, since each of them is run for every batch.
    private final Runnable wake = this::wake;
    private final Runnable deliver = this::deliver;
    private final Runnable watch = this::watch;
    private final List<RequestChannel> answered = new ArrayList<>();
    private boolean waking;
    private int waiting;
    private boolean watching;
    private int roundsSeen;
    private int looks;
    private long batchBegan;

    /// Has the loop deliver the answers that are there.
    private final Doorbell bell = new Doorbell(() -> onLoop(deliver));

    private volatile boolean gathering;

    /// How often the dispatcher has come to its turn.
    private final AtomicInteger rounds = new AtomicInteger();

    /// How many requests have a thread, those included that nobody waits for any more; and one more as long
    /// as the dispatcher may start others.
    private final AtomicInteger atWork = new AtomicInteger(1);

    private final CountDownLatch rested = new CountDownLatch(1);
    private volatile boolean closed;

    Handover(EventLoop loop, Carriers carriers) {
        this.loop = loop;
        this.carriers = carriers;
        dispatcher.start();
    }

    /// Has a request run, together with all others of this turn of the loop. Called on the loop.
    ///
    /// @param work what it runs, and for how long, counted from the first request of this turn of the loop
    void submit(Turn turn, Exchange.Accepted work) {
        if (!waking) {
            waking = true;
            batchBegan = System.nanoTime();
            // The loop runs its tasks when it has read from every connection that is ready.
            loop.execute(wake);
        }
        turn.handedOver(batchBegan, work.timeLimit().toNanos());
        push(requests, turn);
        if (++waiting == MOST_AT_ONCE) handOver();
    }

    private void wake() {
        waking = false;
        handOver();
    }

    private void handOver() {
        waiting = 0;
        wakeDispatcher();
    }

    /// Wakes the dispatcher, and looks whether it gets a carrier: if it does not, neither does any other thread
    /// that could go on. Called on the loop.
    void wakeDispatcher() {
        if (!watching) {
            watching = true;
            looks = 0;
            roundsSeen = rounds.get();
            loop.schedule(watch, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        }
        LockSupport.unpark(dispatcher);
    }

    /// Looks after answers that gather for a dispatcher which does not come to its turn.
    private void watch() {
        boolean moved = rounds.get() != roundsSeen || answers.get() != null;
        watching = !moved || gathering || requests.get() != null;
        if (watching) loop.schedule(watch, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        roundsSeen = rounds.get();
        looks = moved ? 0 : looks + 1;
        if (looks == STALLED) {
            looks = 0;
            carriers.lend();
        }
        if (answers.get() != null) deliver();
    }

    private void dispatch() {
        while (!closed) {
            try {
                dispatchBatch();
            } catch (Throwable failure) {
                // Out of memory, most likely: without the dispatcher nothing would be answered any more.
                gathering = false;
            }
        }
        ended();
    }

    @SuppressWarnings("ThreadPriorityCheck") // to give way once is what lets answers gather; nothing depends on it
    private void dispatchBatch() {
        rounds.incrementAndGet();
        Turn turn = takeAll(requests);
        if (turn == null) {
            LockSupport.park(this);
            return;
        }
        gathering = true;
        atWork.addAndGet(count(turn));
        start(turn);
        Thread.yield();
        gathering = false;
        if (answers.get() != null) bell.ring();
    }

    private void start(Turn first) {
        for (@Nullable Turn turn = first; turn != null; ) {
            Turn next = turn.next;
            turn.next = null;
            try {
                requestThreads.start(turn);
            } catch (Throwable failure) {
                turn.giveBack();
                lost(turn, failure);
                ended();
            }
            turn = next;
        }
    }

    private static int count(Turn first) {
        int count = 0;
        for (Turn turn = first; turn != null; turn = turn.next) count++;
        return count;
    }

    /// Notes that a request has no thread any more. The last that its thread does.
    void ended() {
        if (atWork.decrementAndGet() == 0) rested.countDown();
    }

    /// Ends the connection or stream of a request that got no thread, whose thread failed, or whose answer
    /// could not be taken: out of memory, most likely. Otherwise its client would wait until the time of
    /// the request is over. Called by any thread.
    void lost(Turn turn, Throwable failure) {
        try {
            onLoop(turn.channel::abort);
            LOG.error("a request was lost", failure);
        } catch (Throwable _) {
            // There is not even memory for that: then the limits of time end it.
        }
    }

    /// Brings an answer back. Called by the request's thread.
    void answered(Turn turn) {
        push(answers, turn);
        // In this order: the dispatcher clears the flag before it looks at the queue.
        if (!gathering) bell.ring();
    }

    /// Has the loop run a task. A loop that has stopped has closed its connections before, and has
    /// interrupted whoever worked for them, so nobody misses the task. Called by any thread.
    void onLoop(Runnable task) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("the event loop has stopped: {}", stopped.getMessage());
        }
    }

    private void deliver() {
        bell.answer();
        for (Turn turn = takeAll(answers); turn != null; ) {
            Turn next = turn.next;
            turn.next = null;
            settle(turn);
            turn = next;
        }
        for (RequestChannel channel : answered) write(channel);
        answered.clear();
    }

    /// Takes an answer. A failure at one connection must not cost the others theirs.
    private void settle(Turn turn) {
        try {
            if (turn.settle() && turn.channel.markAnswered()) answered.add(turn.channel);
        } catch (Throwable bug) {
            lost(turn, bug);
        }
    }

    private static void write(RequestChannel channel) {
        try {
            channel.writeAnswers();
        } catch (Throwable bug) {
            channel.abort();
            LOG.error("an answer could not be written", bug);
        }
    }

    /// Starts no further request, and has no carrier lent any more.
    void close() {
        closed = true;
        carriers.close();
        LockSupport.unpark(dispatcher);
    }

    /// Waits until no request has a thread any more and none gets one, or the time is over. To be called
    /// after [#close()].
    void awaitRest(long nanos) throws InterruptedException {
        rested.await(nanos, TimeUnit.NANOSECONDS);
    }

    private static void push(AtomicReference<@Nullable Turn> stack, Turn turn) {
        Turn top;
        do {
            top = stack.get();
            turn.next = top;
        } while (!stack.compareAndSet(top, turn));
    }

    /// Everything in a stack, oldest first.
    private static @Nullable Turn takeAll(AtomicReference<@Nullable Turn> stack) {
        if (stack.get() == null) return null;
        Turn oldest = null;
        for (Turn turn = stack.getAndSet(null); turn != null; ) {
            Turn next = turn.next;
            turn.next = oldest;
            oldest = turn;
            turn = next;
        }
        return oldest;
    }
}
