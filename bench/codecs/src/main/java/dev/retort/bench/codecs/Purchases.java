// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.codecs;

import com.alibaba.fastjson2.JSON;
import dev.retort.json.JsonLimits;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/// Reads the order's bytes, and writes bytes of it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class Purchases {

    private final JsonMapper jackson = JsonMapper.builder().build();
    private final JsonType<Purchase> avaje = Jsonb.builder().build().type(Purchase.class);
    private byte[] document = {};
    private Purchase purchase = new Purchase(null, null, List.of(), "", false, List.of());

    /// Has all read the same and write the same before anything is measured.
    @Setup
    public void prepare() throws IOException {
        byte[] spaced = Files.readAllBytes(Path.of(System.getProperty("order", "bench/order.json")));
        purchase = jackson.readValue(spaced, Purchase.class);
        document = write_jackson();
        require(Stream.of(read_retort(), read_fastjson2(), read_avaje()).allMatch(purchase::equals), "read");
        require(
                Stream.of(write_retort(), write_fastjson2(), write_avaje())
                        .allMatch(each -> jackson.readTree(each).equals(jackson.readTree(document))),
                "write");
    }

    private static void require(boolean same, String what) {
        if (!same) throw new IllegalStateException("not all " + what + " the same");
    }

    @Benchmark
    public Purchase read_retort() {
        var in = new JsonReader(document, document.length, JsonLimits.defaults());
        Purchase read = Purchase_Retort.CODEC.read(in);
        in.end();
        return Objects.requireNonNull(read);
    }

    @Benchmark
    public Purchase read_fastjson2() {
        return JSON.parseObject(document, Purchase.class);
    }

    @Benchmark
    public Purchase read_avaje() {
        return avaje.fromJson(document);
    }

    @Benchmark
    public Purchase read_jackson() {
        return jackson.readValue(document, Purchase.class);
    }

    @Benchmark
    public byte[] write_retort() {
        var out = new JsonWriter();
        Purchase_Retort.CODEC.write(out, purchase);
        return out.toByteArray();
    }

    @Benchmark
    public byte[] write_fastjson2() {
        return JSON.toJSONBytes(purchase);
    }

    @Benchmark
    public byte[] write_avaje() {
        return avaje.toJsonBytes(purchase);
    }

    @Benchmark
    public byte[] write_jackson() {
        return jackson.writeValueAsBytes(purchase);
    }
}
