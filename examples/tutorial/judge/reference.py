# SPDX-License-Identifier: Apache-2.0
"""Starts one application of the reference: python reference.py SOURCES APPLICATION PORT, in an empty folder."""

import base64
import importlib
import sys
from pathlib import Path

import uvicorn

HERE = Path(__file__).parent
OWN = {"lab": "lab:app", "lab_files": "lab_files:app", "lab_frontend404": "lab_files:frontend404", "lab_gzip": "lab_gzip:app"}
FOLDERS = {"dataclasses": "dataclasses_", "websockets": "websockets_"}
MODULES = {"app_testing/app_b": "app_testing.app_b.main", "bigger_applications/app": "bigger_applications.app.main"}
ROOT_PATHS = {"behind_a_proxy/tutorial003": "/api/v1"}

# The smallest picture: one transparent dot.
DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="


def load(sources, name):
    if name in OWN:
        module, attribute = OWN[name].split(":")
        return getattr(importlib.import_module(module), attribute)
    sys.path.insert(0, sources)
    chapter, _, rest = name.partition("/")
    module = MODULES.get(name, f"{FOLDERS.get(chapter, chapter)}.{rest}")
    return importlib.import_module("docs_src." + module).app


def main():
    sources, name, port = sys.argv[1:]
    Path("image.png").write_bytes(base64.b64decode(DOT))
    uvicorn.run(load(sources, name), port=int(port), log_level="critical", access_log=False, root_path=ROOT_PATHS.get(name, ""))


if __name__ == "__main__":
    main()
