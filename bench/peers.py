# SPDX-License-Identifier: Apache-2.0
"""Who is compared: how each peer is built and started, and what counts as its program and as what is deployed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

PEERS_FOLDER = Path(__file__).resolve().parent / "peers"
JVM_FLAGS = ["-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx512m"]
YARDSTICK = "netty"
OURS = "retort"


@dataclass(frozen=True)
class Peer:
    """Commands run in the peer's folder. `{port}` in `run` is where it has to listen, on the loopback address; `also` names the
    workloads that it has beside the usual ones, and `growth` if it takes part in the curves."""

    name: str
    title: str
    tools: list[str]
    build: list[list[str]]
    run: list[str]
    sources: list[str]
    deployed: list[str]
    pin: tuple[str, str]
    home: str = ""
    also: frozenset[str] = frozenset()

    @property
    def folder(self) -> Path:
        return PEERS_FOLDER / (self.home or self.name)

    @property
    def on_jvm(self) -> bool:
        return "jdk" in self.tools

    def version(self) -> str:
        """What the peer's build file pins."""
        file, pattern = self.pin
        found = re.search(pattern, (self.folder / file).read_text(encoding="utf-8"))
        return found.group(1) if found else ""

    def lines(self) -> int:
        """Lines of the program for the usual workloads that are neither blank nor comment."""
        program = (file for file in self.files(self.sources) if file.stem.lower() not in BESIDE)
        texts = (file.read_text(encoding="utf-8") for file in program)
        lines = (line.strip() for text in texts for line in text.splitlines())
        return sum(1 for line in lines if line and not line.startswith(("//", "#")))

    def deployed_bytes(self) -> int:
        """The size of all that must be copied to a machine that has the runtime."""
        return sum(file.stat().st_size for file in self.files(self.deployed))

    def files(self, patterns: list[str]) -> list[Path]:
        return sorted({file for pattern in patterns for file in self.folder.glob(pattern) if file.is_file()})


# Files of the workloads that not everybody has: no lines of the program.
BESIDE = {"aggregate", "database", "echo", "fortune", "growth", "live", "members"}
POSTGRES = {"query", "queries", "fortunes", "updates"}
LIVE = {"stream", "socket", "events"}
MAVEN = ["mvn", "-B", "-q", "-DskipTests"]
VERSION_IN_POM = ("pom.xml", r"<peer\.version>(.*?)</peer\.version>")
# As part of the framework's own build: nothing is installed anywhere.
RETORT_BUILD = [[*MAVEN, "-f", "../../../pom.xml", "-Pbench", "-pl", "retort-processor,bench/peers/retort", "-am", "package"]]


def retort_peer(name: str, title: str, sources: list[str], *mode: str, also: Iterable[str] = ()) -> Peer:
    return Peer(
        name, title, ["jdk", "mvn"], RETORT_BUILD, java("dev.retort.bench.retort.RetortPeer", *mode, "{port}"),
        [f"src/main/java/**/{source}.java" for source in ["RetortPeer", "Workloads", *sources]],
        ["target/bench.jar", "target/lib/*"], ("pom.xml", r"<version>(.*?)</version>"), "retort", frozenset(also))


def java_peer(
        name: str, title: str, main: str, *arguments: str, flags: tuple[str, ...] = (), also: Iterable[str] = ()) -> Peer:
    run = java(f"dev.retort.bench.{name}.{main}", *(arguments or ["{port}"]), flags=flags)
    return Peer(
        name, title, ["jdk", "mvn"], [[*MAVEN, "package"]], run,
        ["src/main/**/*"], ["target/bench.jar", "target/lib/*"], VERSION_IN_POM, also=frozenset(also))


def java(main: str, *arguments: str, flags: tuple[str, ...] = ()) -> list[str]:
    return ["java", *JVM_FLAGS, *flags, "-cp", "target/bench.jar:target/lib/*", main, *arguments]


def quarkus_peer() -> Peer:
    return Peer(
        "quarkus", "Quarkus", ["jdk", "mvn"], [[*MAVEN, "package"]],
        ["java", *JVM_FLAGS, "-Dquarkus.http.port={port}", "-jar", "target/quarkus-app/quarkus-run.jar"],
        ["src/main/**/*"], ["target/quarkus-app/**/*"], VERSION_IN_POM)


def node_peer(name: str, title: str, also: Iterable[str] = ()) -> Peer:
    return Peer(
        name, title, ["node", "npm"], [["npm", "ci", "--ignore-scripts"]], ["node", "server.mjs", "{port}"],
        ["*.mjs"], ["*.mjs", "package.json", "node_modules/**/*"], ("package.json", rf'"{name}": "(.*?)"'),
        also=frozenset(also))


def python_peer(name: str, title: str, *run: str, also: Iterable[str] = ()) -> Peer:
    return Peer(
        name, title, ["python3"],
        [["python3", "-m", "venv", "--without-pip", ".venv"],
         ["python3", "-m", "pip", "--python", ".venv", "install", "-q", "-r", "requirements.txt"]], list(run),
        ["*.py"], ["*.py", ".venv/lib/**/site-packages/**/*"], ("requirements.txt", rf"(?im)^{name}==(.*)$"), also=frozenset(also))


PEERS = {
    peer.name: peer
    for peer in [
        retort_peer("retort", "Retort", ["Orders", "Order"],
            also={"growth", "routes", "aggregate", "http2", *LIVE, *POSTGRES}),
        retort_peer("by-hand", "Retort, order by hand", ["OrderByHand"], "by-hand"),
        java_peer("netty", "bare Netty", "BareNetty", also=LIVE),
        Peer(
            "axum", "axum", ["cargo"], [["cargo", "build", "--release", "--quiet"]],
            ["target/release/bench-axum", "{port}"],
            ["src/*.rs"], ["target/release/bench-axum"], ("Cargo.toml", r'axum = \{ version = "=(.*?)"'),
            also=frozenset({"growth", "routes", "aggregate", "http2", *LIVE, *POSTGRES})),
        java_peer("vertx", "Vert.x", "VertxPeer", also={"routes", "aggregate", "http2", *LIVE, *POSTGRES}),
        java_peer("helidon", "Helidon SE", "HelidonPeer", also={"growth", "routes"}),
        quarkus_peer(),
        java_peer("micronaut", "Micronaut", "MicronautPeer", "-micronaut.server.port={port}"),
        java_peer("spring", "Spring Boot", "SpringPeer", "--server.port={port}",
                  also={"routes", "aggregate", "http2", *LIVE, *POSTGRES}),
        java_peer("javalin", "Javalin", "JavalinPeer", also={"routes", "aggregate", *LIVE, *POSTGRES}),
        # Left to itself, the JDK's server waits for acknowledgements that clients hold back for 40 ms, and closes all
        # connections beyond 200 after each answer.
        java_peer("jex", "avaje-jex", "JexPeer", flags=(
            "-Dsun.net.httpserver.nodelay=true", "-Dsun.net.httpserver.maxIdleConnections=10000")),
        node_peer("fastify", "Fastify", also={"growth", "routes", "aggregate", *LIVE, *POSTGRES}),
        node_peer("express", "Express"),
        python_peer("fastapi", "FastAPI", ".venv/bin/python", "server.py", "{port}",
                    also={"routes", "aggregate", *LIVE, *POSTGRES}),
        python_peer("flask", "Flask", ".venv/bin/gunicorn", "--bind", "127.0.0.1:{port}", "server:app"),
    ]
}
