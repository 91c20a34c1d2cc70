# SPDX-License-Identifier: Apache-2.0
"""A process for each core, each with threads enough for handlers that wait."""

import os

workers = len(os.sched_getaffinity(0))
worker_class = "gthread"
threads = 64
keepalive = 60
worker_connections = 20_000
accesslog = None
loglevel = "warning"
