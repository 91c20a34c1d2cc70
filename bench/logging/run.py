#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures what a line costs to log: retort-logging beside logback, in one interleaved run. Prints a table."""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
JAVA = str(Path(os.environ.get("JAVA_HOME", "/usr/lib/jvm/temurin-25-jdk-amd64"), "bin/java"))
JVM = ["-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx256m"]


def build():
    """The jars of both sides; returns the class paths of Retort's and of logback's."""
    maven = ["mvn", "-q", "-B", "-DskipTests", "package"]
    subprocess.run([*maven, "-pl", "retort-starter,.,retort-core,retort-logging"], cwd=ROOT, check=True)
    subprocess.run(maven, cwd=HERE, check=True)
    program = str(HERE / "target/bench-logging.jar")
    slf4j = [str(jar) for jar in (HERE / "target/lib").glob("slf4j-api-*.jar")]
    logback = [str(jar) for jar in (HERE / "target/lib").glob("logback-*.jar")]
    retort = [str(ROOT / module / "target" / f"{name}-0.1.0-SNAPSHOT.jar")
              for module, name in (("retort-core", "retort"), ("retort-logging", "retort-logging"))]
    return ":".join([program, *slf4j, *retort]), ":".join([program, *slf4j, *logback])


def variants():
    retort, logback = build()
    for kind in ("json", "text"):
        yield f"{kind}: retort-logging", ["-cp", retort, f"-Dretort.log.format={kind}"]
        for way in ("async", "sync"):
            file = HERE / f"logback-{kind}-{way}.xml"
            yield f"{kind}: logback, {way}", ["-cp", logback, f"-Dlogback.configurationFile={file}"]


def measure(options, arguments):
    """Microseconds a line: until the threads were done, until the process had ended, of the processor; lines lost."""
    with tempfile.NamedTemporaryFile(dir=arguments.folder) as log:
        command = [JAVA, *JVM, *options, "dev.retort.bench.logging.Lines",
                   str(arguments.threads), str(arguments.lines), str(arguments.warmup)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
        cpu_before = int(process.stdout.readline())
        began = time.monotonic()
        logged = int(process.stdout.readline())
        _, status, usage = os.wait4(process.pid, 0)
        ended = (time.monotonic() - began) * 1e6
        process.stdout.close()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(command)} ended with {process.returncode}")
        cpu = (usage.ru_utime + usage.ru_stime) * 1e6 - cpu_before
        log.seek(0)
        written = sum(1 for line in log.file if b"GET" in line)
        size = os.fstat(log.fileno()).st_size / written
    lines = arguments.threads * arguments.lines
    lost = arguments.threads * (arguments.lines + arguments.warmup) - written
    return logged / lines, ended / lines, cpu / lines, lost, size


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=4)
    parser.add_argument("--lines", type=int, default=200_000, help="of each thread")
    parser.add_argument("--warmup", type=int, default=50_000, help="lines of each thread that do not count")
    parser.add_argument("--folder", default=None, help="where the logs are written and deleted")
    arguments = parser.parse_args()
    found = {}
    all_variants = list(variants())
    for number in range(arguments.rounds):
        for name, options in all_variants[number % len(all_variants):] + all_variants[:number % len(all_variants)]:
            found.setdefault(name, []).append(measure(options, arguments))
    print("| provider | µs a line until logged | until written | of the processor | bytes a line | lines lost |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, _ in all_variants:
        columns = list(zip(*found[name]))
        figures = [f"{statistics.median(each):.2f} ({min(each):.2f}–{max(each):.2f})" for each in columns[:3]]
        print(f"| {name} | {' | '.join(figures)} | {columns[4][0]:.0f} | {sum(columns[3])} |")


main()
