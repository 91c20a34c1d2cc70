# SPDX-License-Identifier: Apache-2.0
"""The laboratory of compression, built with FastAPI."""

from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware

app = FastAPI()
app.add_middleware(GZipMiddleware, minimum_size=100)


@app.get("/big")
def big():
    return "x" * 200


@app.get("/small")
def small():
    return "x"
