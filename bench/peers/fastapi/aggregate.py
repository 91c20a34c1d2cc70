# SPDX-License-Identifier: Apache-2.0
"""Asks an upstream three times at once."""

import asyncio
import os

import httpx
from fastapi import APIRouter
from pydantic import BaseModel

router = APIRouter()
upstream = httpx.AsyncClient(
    base_url=f"http://127.0.0.1:{os.environ.get('BENCH_UPSTREAM_PORT', 1)}",
    limits=httpx.Limits(max_connections=None, max_keepalive_connections=None))


class Answers(BaseModel):
    answers: list[str]


@router.get("/aggregate")
async def aggregate() -> Answers:
    return Answers(answers=await asyncio.gather(ask(), ask(), ask()))


async def ask() -> str:
    return (await upstream.get("/upstream")).text
