# SPDX-License-Identifier: Apache-2.0
"""The servers of a run: for each peer one, and others with more routes."""

from collections.abc import Iterable
from pathlib import Path

from peers import Peer
from servers import Server, Surroundings


class Fleet:
    """Starts a server when it is asked for first, and again when it has ended. All are closed with the fleet."""

    def __init__(self, surroundings: Surroundings) -> None:
        self.surroundings = surroundings
        self.running: dict[tuple[str, str], Server] = {}

    def __enter__(self) -> "Fleet":
        return self

    def __exit__(self, *_: object) -> None:
        for server in self.running.values():
            server.close()

    def server(self, peer: Peer, name: str = "") -> Server:
        return self.kept(peer, name, self.surroundings)

    def with_routes(self, peer: Peer, name: str, lines: Iterable[str]) -> Server:
        """The peer with routes beside its own, which are known by a name."""
        file = self.surroundings.folder / f"routes-{name}"
        if not file.exists():
            file.write_text("".join(line + "\n" for line in lines))
        return self.kept(peer, name, self.surroundings.with_variable("BENCH_ROUTES", str(file)))

    def kept(self, peer: Peer, name: str, surroundings: Surroundings) -> Server:
        server = self.running.get((peer.name, name))
        if server is None or not server.is_running():
            server = self.running[peer.name, name] = Server(peer, surroundings)
        return server

    def close(self, peer: Peer) -> None:
        for known in [known for known in self.running if known[0] == peer.name]:
            self.running.pop(known).close()
