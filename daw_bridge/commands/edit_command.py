"""`daw-bridge edit FILE`: what a DAW calls as its sample editor. Handed to the window that is open, else one is opened."""

import argparse
import socket
import sys
from pathlib import Path

from daw_bridge.core.settings import Settings
from engine.contract.audio_error import AudioError
from engine.contract.texts import text, with_hint

_PATIENCE_S = 0.4


def add_edit_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, help=text("sound file; a returned take replaces it, and the library keeps its old bytes")
    )


def edit(args: argparse.Namespace, settings: Settings) -> int | None:
    """The exit status; None when no DAW Bridge runs and a window has to be opened."""
    from daw_bridge.library.in_place import check_editable

    path = args.file.absolute()
    try:
        check_editable(path)
    except AudioError as error:
        print(with_hint(str(error), error.hint), file=sys.stderr)  # noqa: T201  the command's answer
        return 1
    return 0 if hand_over(path, settings.osc_port) else None


def hand_over(path: Path, first_port: int) -> bool:
    """Ask a DAW Bridge of this machine to open the file; False when none answers."""
    from daw_bridge.controllers.osc import PORTS_TRIED

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wire:
        wire.bind(("127.0.0.1", 0))
        wire.settimeout(_PATIENCE_S)
        for port in range(first_port, first_port + PORTS_TRIED) if first_port else ():
            wire.sendto(_message("/bridge/ping"), ("127.0.0.1", port))
        try:
            answer, running = wire.recvfrom(65536)
        except OSError:
            return False
        if not answer.startswith(b"/bridge/pong"):
            return False
        wire.sendto(_message("/bridge/edit/open", str(path)), running)
        return True


def _message(path: str, *args: str) -> bytes:
    from pythonosc.osc_message_builder import OscMessageBuilder

    builder = OscMessageBuilder(path)
    for arg in args:
        builder.add_arg(arg)
    return bytes(builder.build().dgram)
