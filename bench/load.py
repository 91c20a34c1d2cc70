# SPDX-License-Identifier: Apache-2.0
"""Who asks: wrk for as many requests as a server can answer, oha for a fixed rate."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from contract import Workload
from results import Latency, Sample
from servers import PeerFailure, Server, run_tool

BENCH = Path(__file__).resolve().parent
OHA_VERSION = "1.16.0"
OHA = BENCH / "tools" / "bin" / "oha"


def build_oha(variables: dict[str, str]) -> None:
    """Has cargo build oha, once; takes minutes."""
    if OHA.exists():
        return
    if shutil.which("cargo") is None:
        raise PeerFailure("cargo is not installed, which builds oha")
    command = ["cargo", "install", "--quiet", "oha", "--version", OHA_VERSION, "--locked", "--root", str(BENCH / "tools")]
    run_tool(command, BENCH, variables)


@dataclass(frozen=True)
class Load:
    """How questions are asked: from so many threads, on so many connections where the workload says nothing else."""

    threads: int
    connections: int
    body: Path

    def saturate(self, server: Server, workload: Workload, seconds: int) -> Sample:
        """Has wrk ask one question for some seconds, and sees what this costs the server."""
        command = [
            "wrk", f"-t{self.threads}", f"-c{self.connections_of(workload)}", f"-d{seconds}s", "-s",
            str(BENCH / "load.lua"), url(server, workload)]
        if workload.body:
            self.body.write_bytes(workload.body)
            command += ["--", str(self.body)]
        cpu, allocated = server.cpu_seconds(), server.allocated_bytes()
        counts = json.loads(said_by(command, server, workload, seconds).splitlines()[-1])
        cpu = server.cpu_seconds() - cpu
        allocated = None if allocated is None else server.allocated_bytes() - allocated
        requests = counts["requests"]
        if requests == 0:
            raise PeerFailure(f"answered nothing in {seconds} s under {workload.name}")
        wrong = abs(counts["refused"] - (requests if workload.refused else 0)) + counts["broken"]
        return Sample(
            requests / counts["microseconds"] * 1e6, cpu / requests * 1e6,
            allocated / requests if allocated else None, wrong)

    def pace(self, server: Server, workload: Workload, seconds: int, rate: float) -> Latency:
        """Has oha ask one question at a fixed rate; who is kept waiting counts from when it was due."""
        command = [
            str(OHA), "--no-tui", "--output-format", "json", "--latency-correction", "-z", f"{seconds}s",
            "-q", f"{rate:.0f}", "-c", str(self.connections_of(workload)), "--wait-ongoing-requests-after-deadline"]
        if workload.body:
            self.body.write_bytes(workload.body)
            command += ["-m", "POST", "-T", "application/json", "-D", str(self.body)]
        said = json.loads(said_by([*command, url(server, workload)], server, workload, seconds))
        statuses = said["statusCodeDistribution"]
        right = sum(count for status, count in statuses.items() if (status[0] == "4") == workload.refused)
        wrong = sum(statuses.values()) - right + sum(said["errorDistribution"].values())
        percentiles = {name: (seconds or 0) * 1000 for name, seconds in said["latencyPercentiles"].items()}
        return Latency(
            rate, said["summary"]["requestsPerSec"], percentiles["p50"], percentiles["p99"], percentiles["p99.9"], wrong)

    def connections_of(self, workload: Workload) -> int:
        return workload.connections or self.connections


def url(server: Server, workload: Workload) -> str:
    return f"http://127.0.0.1:{server.port}{workload.path}"


def said_by(command: list[str], server: Server, workload: Workload, seconds: int) -> str:
    tool = Path(command[0]).name
    try:
        done = subprocess.run(command, text=True, capture_output=True, timeout=seconds + 60)
    except subprocess.TimeoutExpired:
        raise PeerFailure(f"{tool} did not end under {workload.name}") from None
    server.require_running()
    if done.returncode != 0:
        raise PeerFailure(f"{tool} failed under {workload.name}: {done.stdout[:300]}{done.stderr[:300]}")
    return done.stdout
