# SPDX-License-Identifier: Apache-2.0
"""The laboratory of files, built with FastAPI: in a folder of its own, which it fills."""

import os
from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles

for name, text in {
    "file.txt": "0123456789", "static/a.txt": "hello", "dist/index.html": "<h1>index</h1>", "dist/assets/app.js": "console.log(1)",
    "pages/index.html": "<h1>index</h1>", "pages/404.html": "<h1>nope</h1>",
}.items():
    Path(name).parent.mkdir(exist_ok=True, parents=True)
    Path(name).write_text(text)
    os.utime(name, (0, 0))

app = FastAPI()


@app.get("/api/ping")
def ping():
    return {"pong": True}


@app.get("/file")
def file():
    return FileResponse("file.txt")


@app.get("/download")
def download():
    return FileResponse("file.txt", filename="na me.txt", media_type="application/x-thing")


@app.get("/missing-file")
def missing_file():
    return FileResponse("missing.txt")


app.mount("/static", StaticFiles(directory="static"), name="static")
app.frontend("/", directory="dist")

frontend404 = FastAPI()
frontend404.frontend("/", directory="pages")
