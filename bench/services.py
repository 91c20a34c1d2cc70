# SPDX-License-Identifier: Apache-2.0
"""What servers ask in turn: PostgreSQL in a folder of its own, and an upstream that takes its time."""

import json
import os
import pwd
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterable
from pathlib import Path

from servers import PeerFailure, free_port

ROWS = 10_000
UPSTREAM_ANSWER = "upstream"
ADDED_FORTUNE = "Additional fortune added at request time."
FORTUNES = [
    "A distributed system is one in which a machine you never heard of decides your evening.",
    "Any program is finished until somebody uses it.",
    "Bytes that nobody copied are never wrong.",
    "<script>alert(\"This is text & nothing else.\");</script>",
    "Computers are fast so that we can wait for the network.",
    "Every list is sorted; the question is by what.",
    "Fewer locks open more doors.",
    "フレームワークのベンチマーク",
    "If it is not measured, it is as fast as you like.",
    "No cache is stale until you look.",
    "The shortest way through a program is the one that is not there.",
    "Two clocks never agree; one clock is never right.",
]
# What a disk does is not asked here: nothing has to outlive the run.
SETTINGS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "400",
            "shared_buffers": "128MB", "listen_addresses": "127.0.0.1", "autovacuum": "off"}


class Postgres:
    """A server on a loopback port, with the tables `world` and `fortune`, in a folder of its own, until it is closed."""

    def __init__(self, folder: Path, cores: set[int]) -> None:
        self.programs = programs()
        self.folder = folder / "postgres"
        self.folder.mkdir()
        self.port = free_port()
        self.account = account()
        if self.account:
            folder.chmod(0o711)
            os.chown(self.folder, self.account["user"], self.account["group"])
        self.run("initdb", "-D", str(self.folder / "data"), "-A", "trust", "-U", "bench", "-E", "UTF8", "--no-locale", "-N")
        log = (folder / "postgres.log").open("wb")
        settings = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
        self.process = subprocess.Popen(
            [self.programs / "postgres", "-D", self.folder / "data", "-p", str(self.port), "-k", self.folder, *settings],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self.folder, start_new_session=True,
            preexec_fn=lambda: os.sched_setaffinity(0, cores), **self.account)
        try:
            self.wait_until_it_answers()
            self.fill()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "Postgres":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(20)

    def wait_until_it_answers(self) -> None:
        for _ in range(300):
            if self.process.poll() is not None:
                break
            try:
                self.ask("select 1")
                return
            except PeerFailure:
                time.sleep(0.1)
        raise PeerFailure("PostgreSQL does not start")

    def fill(self) -> None:
        numbers = random.Random(1)
        worlds = ",".join(f"({number},{numbers.randint(1, ROWS)})" for number in range(1, ROWS + 1))
        fortunes = ",".join(f"({number},{quoted(text)})" for number, text in enumerate(FORTUNES, 1))
        self.ask(
            "create table world (id int primary key, randomnumber int not null);"
            "create table fortune (id int primary key, message text not null);"
            f"insert into world values {worlds}; insert into fortune values {fortunes}; analyze")

    def rows(self, ids: list[int]) -> list[dict[str, int]]:
        """The rows of some ids, in that order."""
        numbers = ",".join(str(int(each)) for each in ids)
        said = self.ask(f"select json_object_agg(id, randomnumber) from world where id in ({numbers})")
        found = json.loads(said)
        return [{"id": each, "randomNumber": found[str(each)]} for each in ids]

    def ask(self, statement: str) -> str:
        return self.run(
            "psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "bench", "-d", "postgres", "-X", "-q", "-tA",
            "-v", "ON_ERROR_STOP=1", text=statement)

    def run(self, program: str, *arguments: str, text: str = "") -> str:
        done = subprocess.run(
            [self.programs / program, *arguments], input=text, text=True, capture_output=True, timeout=60,
            cwd=self.folder, **self.account)
        if done.returncode != 0:
            raise PeerFailure(f"{program} failed: {done.stderr[:300]}")
        return done.stdout


def sorted_fortunes() -> list[tuple[int, str]]:
    """The rows of the page of fortunes, which are ordered by their texts."""
    return sorted([(0, ADDED_FORTUNE), *enumerate(FORTUNES, 1)], key=lambda row: row[1])


def programs() -> Path:
    """Where initdb and postgres are: on the path, or where Debian puts them."""
    found: Iterable[Path] = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: -float(folder.parent.name))
    on_path = shutil.which("initdb")
    for folder in [*([Path(on_path).resolve().parent] if on_path else []), *found]:
        if (folder / "initdb").exists():
            return folder
    raise PeerFailure("PostgreSQL is not installed (Debian: apt install postgresql)")


def account() -> dict[str, int | list[int]]:
    """PostgreSQL does not run as root: then it runs as the user that Debian makes for it, or as nobody."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
            return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
        except KeyError:
            continue
    raise PeerFailure("PostgreSQL does not run as root, and there is no user postgres or nobody")


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
