# SPDX-License-Identifier: Apache-2.0
"""What the applications are asked."""

from . import answers, bodies, document, errors, forms, headers, laboratory, later, paths, queries  # noqa: F401
from .asking import QUESTIONS

__all__ = ["QUESTIONS"]
