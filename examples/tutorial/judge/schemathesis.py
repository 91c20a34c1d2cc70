# SPDX-License-Identifier: Apache-2.0
"""Lets Schemathesis look for contradictions between what applications say and what they do, and keeps a table in SCHEMATHESIS.md:

    python schemathesis.py [--reference SOURCES] [--seeds 1,2,3] [--theirs-only] [--resume] [--jar JAR] [APPLICATION...]

SOURCES is FastAPI's source distribution, unpacked: its applications are asked beside ours. Rows of applications and cells of a side that
are not asked stay as they are, so that the table can be made in parts, also beside each other; with --resume
what was asked with as many seeds is not asked again. Reports of what was found are below target/schemathesis.
"""

import argparse
import fcntl
import os
import re
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from exchange import HERE, free_port, running
from replay import ROOT, applications

EXAMPLES = 100
TABLE = HERE / "SCHEMATHESIS.md"
SIDES = ["Retort", "FastAPI"]
JAR = ROOT / "examples" / "tutorial" / "target" / "tutorial.jar"

#: Findings of which the application or the fuzzer is right on purpose.
REASONS = {
    "lab": "fails on purpose at `/boom` and the like; no schema says that passwords match, that a text is JSON, or how many digits are in a text beside an exponent; a list in a form is a list of texts, whatever the fuzzer has made them of",
    "path_operation_advanced_configuration/tutorial006": "its document is written by hand and says that a body is needed, as its model does",
}


#: That the tool takes its time to think of questions says nothing of an application.
PATIENT = ["--suppress-health-check", "too_slow"]

#: Applications that answer over TLS alone.
SECURE = {"advanced_middleware/tutorial001"}
CERTIFICATE, KEY = (ROOT / "retort-test/src/test/resources/dev/retort/test/tls" / name for name in ["server.pem", "server.key"])

#: How an application is asked otherwise than all others.
ASKED = {
    "advanced_middleware/tutorial001": ["--tls-verify", str(CERTIFICATE)],
    "advanced_middleware/tutorial002": ["--header", "Host: example.com"],
}


def fuzz(name, program_at, folder, seed):
    """The names of the checks that failed, each once, and the report."""
    port = free_port()
    tool = str(Path(sys.executable).with_name("schemathesis"))
    url = f"{'https' if name in SECURE else 'http'}://127.0.0.1:{port}/openapi.json"
    command = [tool, "run", url, "-c", "all", "-n", str(EXAMPLES), "--seed", str(seed), "--no-color", *PATIENT, *ASKED.get(name, [])]
    hooks = {"SCHEMATHESIS_HOOKS": "fairness", "PYTHONPATH": str(HERE / "fuzzing")}
    with running(program_at(port), port, folder):
        run = subprocess.run(command, cwd=folder, env=os.environ | hooks, capture_output=True, text=True)
    report = run.stdout + run.stderr
    checks = sorted(set(re.findall(r"^- (.+)$", report, re.MULTILINE)))
    if run.returncode and not checks and "No tests were run" not in report:
        checks = ["did not run"]
    return checks, report


def judge(name, program_at, seeds, reports):
    """By how many seeds each check failed."""
    found = {}
    for seed in seeds:
        with tempfile.TemporaryDirectory() as folder:
            checks, report = fuzz(name, program_at, folder, seed)
        if checks:
            reports.mkdir(parents=True, exist_ok=True)
            (reports / f"{name.replace('/', '.')}.{seed}.txt").write_text(report, encoding="utf-8")
        for check in checks:
            found[check] = found.get(check, 0) + 1
    return found


def ours(jar, name, port):
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    secure = ["--tls", f"{CERTIFICATE}:{KEY}"] if name in SECURE else []
    archive = ["-XX:+AutoCreateSharedArchive", f"-XX:SharedArchiveFile={ROOT / 'target' / 'tutorial.jsa'}"]
    return [java, "-XX:TieredStopAtLevel=1", *archive, "-jar", str(jar), "--app", name, "--port", str(port), *secure]


def theirs(sources, name, port):
    return [sys.executable, str(HERE / "reference.py"), sources, name, str(port)]


def cell(found, seeds):
    what = "; ".join(f"{check} ({count})" for check, count in sorted(found.items())) or "clean"
    return f"{what} – seeds {', '.join(map(str, seeds))}" if len(seeds) > 1 else f"{what} – seed {seeds[0]}"


def seeds_of(cell):
    """How many seeds a cell tells of."""
    return len(cell.rpartition("–")[2].split(",")) if cell else 0


def read_table():
    """The cells of each application."""
    if not TABLE.exists():
        return {}
    rows = re.findall(r"^\| `([^`]+)` \| ([^|]*) \| ([^|]*) \|", TABLE.read_text(encoding="utf-8"), re.MULTILINE)
    return {name: dict(zip(SIDES, cells)) for name, *cells in rows}


def write_table(table):
    def clean(side):
        asked = [cells[side] for cells in table.values() if cells.get(side)]
        return f"{sum(each.startswith('clean') for each in asked)} of {len(asked)} clean" if asked else "not asked"

    lines = [
        "# What Schemathesis finds",
        "",
        f"Written by `schemathesis.py`: `schemathesis run URL -c all -n {EXAMPLES}` on each application in Retort's own manner, and on FastAPI's own. In brackets: by how",
        "many of the seeds a check failed. An empty cell was not asked.",
        "",
        "| application | " + " | ".join(f"{side}: {clean(side)}" for side in SIDES) + " | why |",
        "| --- | --- | --- | --- |",
    ]
    for name, cells in table.items():
        why = "" if cells.get("Retort", "clean").startswith("clean") else REASONS.get(name, "")
        lines.append(f"| `{name}` | " + " | ".join(cells.get(side, "") for side in SIDES) + f" | {why} |")
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--reference")
    parser.add_argument("--seeds", default="1,2,3")
    parser.add_argument("--jar", default=JAR)
    parser.add_argument("--theirs-only", action="store_true")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("applications", nargs="*")
    options = parser.parse_args()
    seeds = [int(seed) for seed in options.seeds.split(",")]
    for name in options.applications or applications():
        sides = {}
        if not options.theirs_only:
            sides["Retort"] = partial(ours, options.jar, name)
        if options.reference:
            sides["FastAPI"] = partial(theirs, options.reference, name)
        for side, program_at in sides.items():
            if options.resume and seeds_of(read_table().get(name, {}).get(side)) >= len(seeds):
                continue
            found = judge(name, program_at, seeds, ROOT / "target" / "schemathesis" / side.lower())
            with open(HERE / "schemathesis.py") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                table = read_table()
                table.setdefault(name, {})[side] = cell(found, seeds)
                write_table(table)
            print(f"{name}: {side} {cell(found, seeds)}", flush=True)


if __name__ == "__main__":
    main()
