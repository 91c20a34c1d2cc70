// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.event.Level;

/// Has one thread write what all others log, so that they need not wait for a disk or a terminal. Safe for use by many
/// threads.
///
/// When the process ends (SIGTERM, `System.exit`, the end of the last thread, an exception that nobody catches), what
/// is there is written, and from then on each line by the thread that logs it, before it goes on: others may be
/// stopping at the same time, and log that. Only what ends a process without asking it (SIGKILL, `Runtime.halt`) loses
/// lines, those of the last moment.
final class Journal {

    /// A few megabytes at most, of lines of usual length.
    private static final int MOST = 8_192;

    /// Together with the line that fills it, this is less than a [FileOutputStream] writes at once, 64
    /// kilobytes. So nothing that others write to standard error comes within a line, such as the stack trace
    /// of an exception that nobody catches.
    private static final int CHUNK = 1 << 15;

    private final Backlog backlog;
    private final Supplier<Format> formats;
    private final OutputStream out;
    private final ReentrantLock writing = new ReentrantLock();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Optional<Format> format = Optional.empty();
    private volatile boolean ending;

    /// @param formats asked once, when the first line is to be written: to look for a terminal takes its time
    Journal(Backlog backlog, Supplier<Format> formats, OutputStream out) {
        this.backlog = backlog;
        this.formats = formats;
        this.out = out;
    }

    /// A journal that is written until the process ends.
    static Journal start(LogSettings settings) {
        var backlog = new Backlog(MOST, settings.drops());
        var journal = new Journal(backlog, () -> Format.of(settings), open(settings.target()));
        Thread.ofPlatform().daemon().name("retort-log").start(journal::writeOn);
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(journal::end, "retort-log-end"));
        } catch (IllegalStateException endsAlready) {
            journal.end();
        }
        return journal;
    }

    private static OutputStream open(String target) {
        if (target.equals(LogSettings.STDERR)) return new FileOutputStream(FileDescriptor.err);
        if (target.equals(LogSettings.STDOUT)) return new FileOutputStream(FileDescriptor.out);
        try {
            return new FileOutputStream(target, true);
        } catch (FileNotFoundException cannotOpen) {
            System.err.println("The log is written here, because it cannot be written where retort.log.to says: "
                    + cannotOpen.getMessage());
            return new FileOutputStream(FileDescriptor.err);
        }
    }

    void add(Line line) {
        backlog.add(line);
        if (ending) write();
    }

    /// Writes what is there, and has everybody write for themselves from now on.
    void end() {
        ending = true;
        write();
    }

    private void writeOn() {
        while (true) {
            try {
                backlog.await();
                write();
            } catch (RuntimeException | OutOfMemoryError strange) {
                // Nobody is there to be told, and who logs would wait for ever if this ended.
            }
        }
    }

    /// Writes all that is there. When this returns, everything that was there when it was called is written.
    private void write() {
        writing.lock();
        try {
            for (Backlog.Batch batch = backlog.takeAll(); !batch.isEmpty(); batch = backlog.takeAll()) write(batch);
        } finally {
            writing.unlock();
        }
    }

    private void write(Backlog.Batch batch) {
        if (format.isEmpty()) format = Optional.of(formats.get());
        Format chosen = format.get();
        for (Line line : batch.lines()) {
            chosen.write(line, bytes);
            if (bytes.size() >= CHUNK) flush();
        }
        if (batch.dropped() > 0) chosen.write(dropped(batch.dropped()), bytes);
        flush();
    }

    private void flush() {
        try {
            bytes.writeTo(out);
        } catch (IOException nobodyReads) {
            // A pipe that was closed, a full disk: there is no other place to say so.
        }
        bytes.reset();
    }

    private static Line dropped(long count) {
        String message = count + " lines were dropped, because they could not be written as fast as they came";
        return Line.of(Level.WARN, "dev.retort.logging", message, null, List.of(), null);
    }
}
