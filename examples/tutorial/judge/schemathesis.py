# SPDX-License-Identifier: Apache-2.0
"""Lets Schemathesis look for contradictions between what applications say and what they do, and writes a table:

    python schemathesis.py [--reference SOURCES] [--seeds 1,2,3] [APPLICATION...]

SOURCES is FastAPI's source distribution, unpacked, for its figures beside ours; without it only ours are asked.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from exchange import HERE, running
from replay import PORT, applications, command

EXAMPLES = 100


def fuzz(program, folder, seed):
    """The names of the checks that failed, each once; the report stays in the folder."""
    tool = str(Path(sys.executable).with_name("schemathesis"))
    url = f"http://127.0.0.1:{PORT}/openapi.json"
    with running(program, PORT, folder):
        run = subprocess.run([tool, "run", url, "-c", "all", "-n", str(EXAMPLES), "--seed", str(seed), "--no-color"], cwd=folder, capture_output=True, text=True)
    report = run.stdout + run.stderr
    checks = sorted(set(re.findall(r"^- (.+)$", report, re.MULTILINE)))
    if run.returncode and not checks:
        checks = ["did not run"]
    return checks, report


def judge(name, program, seeds, reports):
    found = {}
    for seed in seeds:
        with tempfile.TemporaryDirectory() as folder:
            checks, report = fuzz(program(folder), folder, seed)
        if checks:
            reports.mkdir(parents=True, exist_ok=True)
            (reports / f"{name.replace('/', '.')}.{seed}.txt").write_text(report, encoding="utf-8")
        for check in checks:
            found[check] = found.get(check, 0) + 1
    return found


def cell(found):
    return "clean" if not found else "; ".join(sorted(found))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--reference")
    parser.add_argument("--seeds", default="1,2,3")
    parser.add_argument("applications", nargs="*")
    options = parser.parse_args()
    seeds = [int(seed) for seed in options.seeds.split(",")]
    names = options.applications or applications()
    reports = HERE / "reports"
    clean = {"Retort": 0, "FastAPI": 0}
    print("| application | Retort |" + (" FastAPI |" if options.reference else ""))
    print("| --- | --- |" + (" --- |" if options.reference else ""), flush=True)
    for name in names:
        ours = judge(name, lambda folder: command(name, []), seeds, reports / "retort")
        clean["Retort"] += not ours
        row = f"| `{name}` | {cell(ours)} |"
        if options.reference:
            theirs = judge(name, lambda folder: [sys.executable, str(HERE / "reference.py"), options.reference, name, str(PORT)], seeds, reports / "fastapi")
            clean["FastAPI"] += not theirs
            row += f" {cell(theirs)} |"
        print(row, flush=True)
    print(f"\n{clean['Retort']} of {len(names)} clean in Retort" + (f", {clean['FastAPI']} in FastAPI" if options.reference else ""))


if __name__ == "__main__":
    main()
