"""Asks the engine's own loader whether weights can be loaded, in a process of its own, since the bridge has no torch."""

import json
import logging
import os
import subprocess
from pathlib import Path
from typing import Self

from engine.contract.command_name import module_command
from engine.contract.texts import language_variables
from engine.contract.weights.file_check import first_fault

_log = logging.getLogger(__name__)


class LoadTrial:
    """One process for all questions, started with the first. Where it cannot answer, nothing is held against a file."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.communicate()  # closes its input, which ends it

    def component_fault(self, place: Path, component: str) -> str:
        """Why a component cannot be loaded, as a sentence; "" where nothing is seen against it."""
        return first_fault(place, component) or self._ask(place=str(place.absolute()), component=component)

    def value_fault(self, file: Path) -> str:
        """Which tensor of a file that PyTorch wrote holds a value that is no number; "" where none does."""
        return self._ask(file=str(file.absolute()))

    def _ask(self, **question: str) -> str:
        try:
            process = self._process = self._process or _start()
            assert process.stdin is not None  # noqa: S101  for the type checker
            assert process.stdout is not None  # noqa: S101
            process.stdin.write(json.dumps(question) + "\n")
            process.stdin.flush()
            return str(json.loads(process.stdout.readline()))
        except (OSError, ValueError) as error:
            _log.warning("the trial of %s has no answer: %s", question, error)
            return ""


def _start() -> "subprocess.Popen[str]":
    command, environment = module_command("engine.loading.trial")
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment | language_variables(),
        encoding="utf-8",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0) if os.name == "nt" else 0,
    )
