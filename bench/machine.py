# SPDX-License-Identifier: Apache-2.0
"""What the run runs on."""

import os
import platform
import re
import shutil
import subprocess
from pathlib import Path

from servers import jdk_property


def described(jdk: Path | None) -> str:
    model = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    facts = [
        f"{os.cpu_count()} × {model.group(1) if model else platform.machine()}",
        f"{memory:.0f} GiB",
        f"{platform.system()} {platform.release()}",
        f"JDK {jdk_property(jdk, 'JAVA_RUNTIME_VERSION')}" if jdk else "",
        first_words(["node", "--version"], "Node "),
        first_words(["python3", "--version"]),
        first_words(["rustc", "--version"]),
        first_words(["wrk", "--version"]),
    ]
    return ", ".join(fact for fact in facts if fact)


def first_words(command: list[str], label: str = "") -> str:
    """The first two words that a tool says about its version; nothing when it is not there."""
    if shutil.which(command[0]) is None:
        return ""
    said = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=10).stdout
    return label + " ".join(said.split()[:2])


def cores_for(load: int) -> tuple[set[int], set[int]]:
    """The cores for the servers and those for the load, which are the last ones; all for both where there is only one."""
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) == 1:
        return set(cores), set(cores)
    load = min(load, len(cores) - 1)
    return set(cores[:-load]), set(cores[-load:])
