"""`daw-bridge daw`: which DAWs there are, their scripts put in place or taken away, and a test that names what works."""

import argparse
import sys
import threading
import time
from pathlib import Path
from typing import TextIO

from daw_bridge.core.daw_state import Can, DawError, DawState, DawTransport
from daw_bridge.daws.connections import Connections, DawListener
from daw_bridge.daws.daw import Daw
from daw_bridge.daws.daw_scripts import ScriptError, find_daw, install_script, script_places, uninstall_script
from daw_bridge.daws.known import KNOWN, KnownDaw
from daw_bridge.daws.other_ways import OTHER_WAYS
from engine.contract.command_name import command, pip_install
from engine.contract.messages import Region

_PROPOSED_BPM = 120.0
_WORDS = {
    Can.TEMPO: "tempo", Can.TEMPO_MAP: "tempo changes", Can.SIGNATURE: "time signature", Can.KEY: "key",
    Can.TRANSPORT: "start and stop", Can.POSITION: "position", Can.PHASE: "place in the bar",
    Can.LOCATE: "go to a place", Can.LOOP: "loop range",
    Can.RANGE: "selected time", Can.TRACK: "selected track", Can.CLIP: "fetch the selected clip",
    Can.INSERT: "insert on a track", Can.NEW_TRACK: "insert on a new track",
}  # fmt: skip


def add_daw_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="{list,install,uninstall,test}")
    actions.add_parser("list", help="list the known DAWs and the places of their scripts")
    names = [known.name for known in KNOWN] + [way.name for way in OTHER_WAYS]
    for name, text in (
        ("install", "copy the script to the folder in which the DAW looks for it"),
        ("uninstall", "remove the script"),
        ("test", "connect to the DAW and print what works"),
    ):
        action = actions.add_parser(name, help=text)
        action.add_argument("name", help=f"one of: {', '.join(names if name == 'test' else names[: len(KNOWN)])}")
        if name == "test":
            action.add_argument(
                "--wait", type=float, default=5.0, metavar="S", help="seconds to wait for an answer (5)"
            )
        else:
            action.add_argument("--folder", type=Path, help="script folder of the DAW, if it is not the usual one")


def daw(args: argparse.Namespace) -> int:
    """Returns the exit status: 0 done, 1 it did not work, 2 the name is unknown."""
    if args.action == "list":
        _list()
        return 0
    way = next((way for way in OTHER_WAYS if way.name == args.name.lower()), None)
    if way is not None and args.action == "test":
        if not way.is_installed:
            _say(f"{way.label} needs a package that is not installed: {pip_install(way.package)}", sys.stderr)
            return 1
        try:
            connection = way.connect(_PROPOSED_BPM)
        except ImportError as error:  # installed, but it lacks a library of the system
            _say(f"{way.label} cannot be used: {error}", sys.stderr)
            return 1
        return _test(way.label, connection, args.wait, way.setting_up)
    try:
        known = find_daw(args.name)
    except ScriptError as error:
        _say(f"{error}. {error.hint}", sys.stderr)
        return 2
    try:
        match args.action:
            case "install":
                for path in install_script(known, args.folder):
                    _say(f"Copied to {path}")
                _say(f"One thing is left to you. {known.click}")
            case "uninstall":
                removed = uninstall_script(known, args.folder)
                _say("\n".join(f"Removed {path}" for path in removed) or "There was nothing to remove.")
            case "test":
                return _test(known.label, known.connect(), args.wait, _what_is_missing(known))
    except ScriptError as error:
        _say(f"{error}. {error.hint}", sys.stderr)
        return 1
    return 0


def _list() -> None:
    for known in KNOWN:
        for place in script_places(known):
            if place.path is None:
                state = "not found on this machine"
            elif place.is_current:
                state = f"installed: {place.path}"
            elif place.is_there:
                state = f"an older script is installed; install it again: {place.path}"
            else:
                state = f"not installed; it would go to {place.path}"
            _say(f"{known.name:8} {known.label:14} {state}")
    for way in OTHER_WAYS:
        extra = "" if way.is_installed else f" It needs a package: {pip_install(way.package)}"
        _say(f"{way.name:14} without a script of ours; switched on in the window. {way.setting_up}{extra}")


def _what_is_missing(known: KnownDaw) -> str:
    if not any(place.is_there for place in script_places(known)):
        return f"Its script is not installed: {command(f'daw install {known.name}')}"
    return f"Is it running, with a session open? Was this done once? {known.click}"


def _test(label: str, way: Daw, wait_s: float, advice: str) -> int:
    """Connect, and go through what can be asked without changing the session."""
    seen = threading.Event()
    states: list[DawState] = []

    def on_state(state: DawState) -> None:
        states.append(state)
        if state.is_connected:
            seen.set()

    started = time.monotonic()
    connections = Connections([way], DawListener(on_state, _ignore_transport, _ignore_done))
    connections.start()
    is_there = seen.wait(wait_s)
    took_s = time.monotonic() - started
    if is_there:
        time.sleep(1.5)  # everything has been told once by then
    connections.close()
    if not is_there:
        trouble = f": {way.trouble}" if way.trouble else ""
        _say(f"{label} did not answer within {wait_s:g} s{trouble}.\n{advice}", sys.stderr)
        return 1
    state = next(state for state in reversed(states) if state.is_connected)
    mark = state.tempo_map.marks[0]
    _say(f"{label} answered after {took_s:.1f} s. Session: {state.session or 'without a name'}.")
    _say(
        f"Tempo {mark.tempo_bpm:g}, {mark.numerator}/{mark.denominator}, {len(state.tempo_map.marks)} tempo marks, "
        f"loop {_span(state.loop)}, track {state.track or 'none selected'}, "
        f"clip {state.clip.name if state.clip is not None else 'none selected'}."
    )
    for can in Can:
        if can is Can.PHASE and Can.POSITION in state.can:
            continue  # who knows the place knows the bar
        _say(f"  {'yes' if can in state.can else 'no ':3} {_WORDS[can]:24} {state.reason(can)}".rstrip())
    return 0


def _ignore_transport(_: DawTransport) -> None: ...


def _ignore_done(_: str, __: DawError | None) -> None: ...


def _span(loop: Region | None) -> str:
    return "none" if loop is None else f"{loop.start_s:.3f} to {loop.end_s:.3f} s"


def _say(text: str, to: TextIO | None = None) -> None:
    print(text, file=to or sys.stdout)
