// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.spring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// What takes longer than one answer: a body that is made while it is sent, and events for all.
@RestController
class Live {

    private static final byte[] PART = "One line of sixty-four bytes, of which there are 1,024 in a row\n"
            .repeat(256)
            .getBytes(StandardCharsets.US_ASCII);

    private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();
    private long number;

    @GetMapping("/stream")
    ResponseEntity<StreamingResponseBody> stream() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(out -> {
            for (int part = 0; part < 4; part++) out.write(PART);
        });
    }

    @GetMapping("/events")
    SseEmitter events() {
        var emitter = new SseEmitter(0L);
        emitter.onCompletion(() -> listeners.remove(emitter));
        listeners.add(emitter);
        return emitter;
    }

    @Scheduled(fixedRate = 10)
    void tick() {
        var tick = new Tick(number++);
        for (var listener : listeners) {
            try {
                listener.send(tick);
            } catch (IOException | IllegalStateException gone) {
                listeners.remove(listener);
            }
        }
    }

    record Tick(long tick) {}
}
