# SPDX-License-Identifier: Apache-2.0
"""Caches of loaded classes (JEP 483, 514), which a JVM writes when it ends and a later one starts with."""

from pathlib import Path

from peers import Peer
from servers import PeerFailure, Server, Surroundings
from workloads import GOOD_ORDER, SELECTION_PATH, encoded

ASSEMBLY_SECONDS = 90


def train(peer: Peer, surroundings: Surroundings, cache: Path) -> None:
    """Has a server answer some requests, and end with a cache of what it loaded for them."""
    server = Server(peer, surroundings, ["java", f"-XX:AOTCacheOutput={cache}", *peer.run[1:]])
    try:
        for _ in range(20):
            for path in ["/plaintext", "/json", SELECTION_PATH]:
                server.ask("GET", path)
            server.ask("POST", "/orders", encoded(GOOD_ORDER))
    finally:
        server.close(ASSEMBLY_SECONDS)
    if not cache.exists():
        raise PeerFailure(f"wrote no AOT cache:\n{server.last_words()}")


def cached(peer: Peer, cache: Path) -> list[str]:
    return ["java", f"-XX:AOTCache={cache}", *peer.run[1:]]
