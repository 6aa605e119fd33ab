"""`daw-bridge daw`: which DAWs there are, their scripts put in place or taken away, and a test that names what works."""

import argparse
import sys
import threading
import time
from pathlib import Path
from typing import TextIO

from daw_bridge.commands.columns import cells, left
from daw_bridge.core.daw_state import Can, DawError, DawState, DawTransport
from daw_bridge.daws.connections import Connections, DawListener
from daw_bridge.daws.daw import Daw
from daw_bridge.daws.daw_scripts import ScriptError, find_daw, install_script, script_places, uninstall_script
from daw_bridge.daws.known import KNOWN, KnownDaw
from daw_bridge.daws.other_ways import OTHER_WAYS
from engine.contract.command_name import command, pip_install
from engine.contract.messages import Region
from engine.contract.texts import declared, text, texts, translated, with_hint

_PROPOSED_BPM = 120.0
_WORDS = {
    Can.TEMPO: declared("tempo"),
    Can.TEMPO_MAP: declared("tempo changes"),
    Can.SIGNATURE: declared("time signature"),
    Can.KEY: declared("key"),
    Can.TRANSPORT: declared("start and stop"),
    Can.POSITION: declared("position"),
    Can.PHASE: declared("place in the bar"),
    Can.LOCATE: declared("go to a place"),
    Can.LOOP: declared("loop range"),
    Can.RANGE: declared("selected time"),
    Can.MARKERS: declared("markers"),
    Can.TRACK: declared("selected track"),
    Can.CLIP: declared("fetch the selected clip"),
    Can.INSERT: declared("insert on a track"),
    Can.NEW_TRACK: declared("insert on a new track"),
}


def add_daw_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="{list,install,uninstall,test}")
    actions.add_parser("list", help=text("list the known DAWs and the places of their scripts"))
    names = [known.name for known in KNOWN] + [way.name for way in OTHER_WAYS]
    for name, does in (
        ("install", text("copy the script to the folder in which the DAW looks for it")),
        ("uninstall", text("remove the script")),
        ("test", text("connect to the DAW and print what works")),
    ):
        action = actions.add_parser(name, help=does)
        action.add_argument(
            "name", help=text("one of: {names}", names=", ".join(names if name == "test" else names[: len(KNOWN)]))
        )
        if name == "test":
            action.add_argument(
                "--wait", type=float, default=5.0, metavar="S", help=text("seconds to wait for an answer (5)")
            )
        else:
            action.add_argument(
                "--folder", type=Path, help=text("script folder of the DAW, if it is not the usual one")
            )


def daw(args: argparse.Namespace) -> int:
    """Returns the exit status: 0 done, 1 it did not work, 2 the name is unknown."""
    if args.action == "list":
        _list()
        return 0
    way = next((way for way in OTHER_WAYS if way.name == args.name.lower()), None)
    if way is not None and args.action == "test":
        if not way.is_installed:
            _say(
                text(
                    "{way} needs a package that is not installed: {command}",
                    way=translated(way.label),
                    command=pip_install(way.package),
                ),
                sys.stderr,
            )
            return 1
        try:
            connection = way.connect(_PROPOSED_BPM)
        except ImportError as error:  # installed, but it lacks a library of the system
            _say(text("{way} cannot be used: {error}", way=translated(way.label), error=error), sys.stderr)
            return 1
        return _test(translated(way.label), connection, args.wait, translated(way.setting_up))
    try:
        known = find_daw(args.name)
    except ScriptError as error:
        _say(with_hint(str(error), error.hint), sys.stderr)
        return 2
    try:
        match args.action:
            case "install":
                for path in install_script(known, args.folder):
                    _say(text("The script was copied to {file}", file=path))
                _say(text("One step is left. {step}", step=translated(known.click)))
            case "uninstall":
                removed = uninstall_script(known, args.folder)
                for path in removed:
                    _say(text("{file} was removed", file=path))
                if not removed:
                    _say(text("There was nothing to remove."))
            case "test":
                return _test(known.label, known.connect(), args.wait, _what_is_missing(known))
    except ScriptError as error:
        _say(with_hint(str(error), error.hint), sys.stderr)
        return 1
    return 0


def _list() -> None:
    for known in KNOWN:
        for place in script_places(known):
            if place.path is None:
                state = text("not found on this machine")
            elif place.is_current:
                state = text("installed: {file}", file=place.path)
            elif place.is_there:
                state = text("an older script is installed; install it again: {file}", file=place.path)
            else:
                state = text("not installed; its place is {file}", file=place.path)
            _say(f"{known.name:8} {known.label:14} {state}")
    for way in OTHER_WAYS:
        lines = [text("No script is needed; turn it on in the window."), translated(way.setting_up)]
        if not way.is_installed:
            lines.append(text("It needs a package: {command}", command=pip_install(way.package)))
        _say(f"{way.name:14} {' '.join(lines)}")


def _what_is_missing(known: KnownDaw) -> str:
    if not any(place.is_there for place in script_places(known)):
        return text("Its script is not installed: {command}", command=command(f"daw install {known.name}"))
    return text(
        "Check that it is running with an open session, and that this was done once: {step}",
        step=translated(known.click),
    )


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
        if way.trouble:
            trouble = text(
                "{daw} did not respond within {wait:g} s: {trouble}", daw=label, wait=wait_s, trouble=way.trouble
            )
        else:
            trouble = text("{daw} did not respond within {wait:g} s", daw=label, wait=wait_s)
        _say(f"{with_hint(trouble)}\n{advice}", sys.stderr)
        return 1
    state = next(state for state in reversed(states) if state.is_connected)
    mark = state.tempo_map.marks[0]
    session = state.session or text("without a name")
    _say(text("{daw} answered after {took:.1f} s. Session: {session}.", daw=label, took=took_s, session=session))
    n_marks = len(state.tempo_map.marks)
    _say(
        texts(
            "Tempo {bpm:g}, {signature}, {n} tempo mark, loop {loop}, track {track}, clip {clip}.",
            "Tempo {bpm:g}, {signature}, {n} tempo marks, loop {loop}, track {track}, clip {clip}.",
            n_marks,
            bpm=mark.tempo_bpm,
            signature=f"{mark.numerator}/{mark.denominator}",
            loop=_span(state.loop),
            track=state.track or text("none selected"),
            clip=state.clip.name if state.clip is not None else text("none selected"),
        )
    )
    yes, no = text("yes"), text("no")
    for can in Can:
        if can is Can.PHASE and Can.POSITION in state.can:
            continue  # who knows the place knows the bar
        answer = left(yes if can in state.can else no, max(cells(yes), cells(no)))
        _say(f"  {answer} {left(translated(_WORDS[can]), 24)} {state.reason(can)}".rstrip())
    return 0


def _ignore_transport(_: DawTransport) -> None: ...


def _ignore_done(_: str, __: DawError | None) -> None: ...


def _span(loop: Region | None) -> str:
    if loop is None:
        return text("none")
    return text("{start:.3f} to {end:.3f} s", start=loop.start_s, end=loop.end_s)


def _say(line: str, to: TextIO | None = None) -> None:
    print(line, file=to or sys.stdout)
