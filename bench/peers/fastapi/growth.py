# SPDX-License-Identifier: Apache-2.0
"""The routes that a file tells of, a line `METHOD /path/{variable}` each."""

import os
from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse

router = APIRouter()


async def last(request: Request) -> str:
    return [*request.path_params.values(), "none"][-2 if request.path_params else -1]


for line in Path(os.environ["BENCH_ROUTES"]).read_text().splitlines() if "BENCH_ROUTES" in os.environ else []:
    method, path = line.split()
    router.add_api_route(path, last, methods=[method], response_class=PlainTextResponse)
