# SPDX-License-Identifier: Apache-2.0
"""Peers as running servers: how they are built, started, asked and stopped, and what the kernel knows of them."""

import http.client
import json
import os
import re
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from peers import Peer

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
START_SECONDS = 60
REST_SECONDS = 20


class PeerFailure(Exception):
    """A peer cannot take part; the others can."""


def find_jdk() -> Path | None:
    """A JDK 25 or later: the one of JAVA_HOME, or the first in the usual places."""
    candidates = [Path(os.environ["JAVA_HOME"])] if os.environ.get("JAVA_HOME") else []
    for place in [Path("/usr/lib/jvm"), Path.home() / ".sdkman/candidates/java", Path("/opt")]:
        candidates += sorted(place.glob("*"))
    return next((home for home in candidates if (home / "bin/javac").exists() and jdk_feature(home) >= 25), None)


def jdk_feature(home: Path) -> int:
    return int(re.match(r"\d*", jdk_property(home, "JAVA_VERSION")).group() or 0)


def jdk_property(home: Path, name: str) -> str:
    """What a JDK's `release` file says of itself; nothing when it does not say."""
    try:
        line = re.search(rf'^{name}="(.*)"$', (home / "release").read_text(), re.MULTILINE)
    except OSError:
        return ""
    return line.group(1) if line else ""


def environment(jdk: Path | None) -> dict[str, str]:
    if jdk is None:
        return dict(os.environ)
    return os.environ | {"JAVA_HOME": str(jdk), "PATH": f"{jdk / 'bin'}:{os.environ['PATH']}"}


def build(peer: Peer, jdk: Path | None) -> None:
    """Makes a peer ready to start, or fails saying what is missing."""
    for tool in peer.tools:
        if tool == "jdk" and jdk is None:
            raise PeerFailure("no JDK 25 found: install one and point JAVA_HOME at it")
        if tool != "jdk" and shutil.which(tool) is None:
            raise PeerFailure(f"{tool} is not installed")
    for command in peer.build:
        run_tool(command, peer.folder, environment(jdk))


def run_tool(command: list[str], folder: Path, variables: dict[str, str]) -> None:
    """Runs a command to its end, however long it takes (an hour at most)."""
    try:
        done = subprocess.run(
            command, cwd=folder, env=variables, text=True, timeout=3600,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except subprocess.TimeoutExpired:
        raise PeerFailure(f"`{' '.join(command)}` took more than an hour") from None
    if done.returncode != 0:
        raise PeerFailure(f"`{' '.join(command)}` failed:\n{first_lines(done.stdout)}")


def first_lines(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("WARNING:")]
    return "\n".join(lines[:12])


@dataclass(frozen=True)
class Answer:
    status: int
    media_type: str
    text: str
    headers: Mapping[str, str]

    @property
    def value(self) -> object:
        try:
            return json.loads(self.text)
        except ValueError:
            raise PeerFailure(f"answers {self.status} with something that is not JSON: {self.text[:300]}") from None


@dataclass(frozen=True)
class Surroundings:
    """Where a server runs: its JDK, a folder for what it says, its cores, and variables that tell it where others are."""

    jdk: Path | None
    folder: Path
    cores: set[int]
    variables: dict[str, str]

    def with_variable(self, name: str, value: str) -> "Surroundings":
        return replace(self, variables=self.variables | {name: value})


@dataclass(frozen=True)
class Spent:
    """CPU time, and the bytes that were given out for objects until the last of so many collections, each of an eden of so many."""

    cpu_seconds: float
    allocated: float | None
    collections: int
    eden: int

    def since(self, before: "Spent") -> "Spent":
        """Of an eden that has been resized meanwhile nobody knows how full it was each time."""
        known = self.allocated is not None and before.allocated is not None and self.eden == before.eden
        allocated = self.allocated - before.allocated if known else None
        return Spent(self.cpu_seconds - before.cpu_seconds, allocated, self.collections - before.collections, self.eden)


class Server:
    """A peer that serves on a loopback port of its own, in a process group and on cores of its own, until it is closed.

    `surroundings` says where it runs, `command` what, if not just the peer's program. `start_milliseconds` is the time from
    the start of its process to its first answer. `warm_for` holds the workloads for which it was asked until it was no quicker."""

    def __init__(self, peer: Peer, surroundings: "Surroundings", command: list[str] | None = None) -> None:
        self.peer = peer
        self.jdk = jdk = surroundings.jdk
        self.port = free_port()
        self.warm_for: set[str] = set()
        self.log = log = surroundings.folder / f"{peer.name}-{self.port}.log"
        cores = surroundings.cores
        command = [part.replace("{port}", str(self.port)) for part in command or peer.run]
        started = time.monotonic()
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                command, cwd=peer.folder, env=environment(jdk) | surroundings.variables, start_new_session=True,
                preexec_fn=lambda: os.sched_setaffinity(0, cores),
                stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
        try:
            self.wait_until_it_answers()
        except BaseException:
            self.close()
            raise
        self.start_milliseconds = (time.monotonic() - started) * 1000

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            self.require_running()
            try:
                self.ask("GET", "/plaintext")
                return
            except OSError:
                time.sleep(0.001)
        raise PeerFailure(f"did not answer within {START_SECONDS} s:\n{self.last_words()}")

    def is_running(self) -> bool:
        return self.process.poll() is None

    def require_running(self) -> None:
        code = self.process.poll()
        if code is not None:
            raise PeerFailure(f"ended with code {code}:\n{self.last_words()}")

    def last_words(self) -> str:
        return first_lines(self.log.read_text(errors="replace"))

    def ask(self, method: str, path: str, body: bytes | None = None) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, body, {"Content-Type": "application/json"} if body else {})
            response = connection.getresponse()
            return Answer(response.status, response.headers.get_content_type(), response.read().decode(), response.headers)
        finally:
            connection.close()

    def processes(self) -> list[Path]:
        """The server's process and its descendants, which share its group (field 5 of proc_pid_stat(5))."""
        return [entry for entry in Path("/proc").glob("[0-9]*") if stat_fields(entry)[2:3] == [str(self.process.pid)]]

    def cpu_seconds(self) -> float:
        """User and system time that the server's processes have taken since they started."""
        times = (stat_fields(process)[11:13] for process in self.processes())
        return sum(int(ticks) for pair in times for ticks in pair) / TICKS_PER_SECOND

    def rest(self) -> None:
        """Waits until it does next to nothing any more: what it still compiles, closes or never ends would cost others time."""
        deadline = time.monotonic() + REST_SECONDS
        busy = True
        while busy:
            if time.monotonic() > deadline:
                raise PeerFailure(f"did not come to rest within {REST_SECONDS} s")
            before = self.cpu_seconds()
            time.sleep(0.2)
            busy = self.cpu_seconds() - before > 0.03

    def spent(self) -> "Spent":
        """What it has taken since it was started. Of objects only a JVM's serial collector knows, as of its last collection."""
        cpu_seconds = self.cpu_seconds()
        if self.jdk is None or not self.peer.on_jvm:
            return Spent(cpu_seconds, None, 0, 0)
        self.require_running()
        found = jvm_figures(self.process.pid)
        collections, space = found["sun.gc.collector.0.invocations"], "sun.gc.generation.0.space.0."
        eden = found[space + "capacity"]
        return Spent(cpu_seconds, collections * eden + found[space + "used"], collections, eden)

    def memory(self) -> int:
        """Bytes that are resident now; what several processes share is divided among them (proc_pid_smaps(5))."""
        sizes = (re.search(r"^Pss:\s+(\d+) kB", rollup(process), re.MULTILINE) for process in self.processes())
        return sum(int(size.group(1)) * 1024 for size in sizes if size)

    def close(self, patience: int = 5) -> None:
        for stop in [signal.SIGTERM, signal.SIGKILL]:
            try:
                os.killpg(self.process.pid, stop)
                self.process.wait(patience)
            except ProcessLookupError:
                return
            except subprocess.TimeoutExpired:
                continue


def stat_fields(process: Path) -> list[str]:
    """What /proc/PID/stat says from the process' state on; nothing when the process has ended."""
    try:
        return (process / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def rollup(process: Path) -> str:
    try:
        return (process / "smaps_rollup").read_text()
    except OSError:
        return ""


def jvm_figures(process: int) -> dict[str, int]:
    """The numbers that a JVM counts in its file of performance data, as jstat reads them."""
    file = next(Path(tempfile.gettempdir()).glob(f"hsperfdata_*/{process}"))
    data = file.read_bytes()
    entry, count = struct.unpack_from("<ii", data, 24)
    found = {}
    for _ in range(count):
        length, name, _, kind = struct.unpack_from("<iiib", data, entry)
        value, = struct.unpack_from("<i", data, entry + 16)
        if kind == ord("J"):
            label = data[entry + name : data.index(0, entry + name)].decode()
            found[label], = struct.unpack_from("<q", data, entry + value)
        entry += length
    return found


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]
