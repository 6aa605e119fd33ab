"""The messages exchanged with the scripts inside DAWs: an address and texts, as OSC or as lines of a mailbox file.

Every argument is text, numbers too ("12.5"), so that Lua, JavaScript and Python write the same values and a mailbox file can
carry them.

From a script:
  /daw/here version script_version can session     abilities, "tempo,loop,…"; the reply to a hello
  /daw/tempo start_s bar bpm upper lower …          the tempo map, five texts a mark
  /daw/key keyscale                                 "F# minor"; "" when the session has none
  /daw/transport playing position_s speed clock_s   clock_s: monotonic seconds of this machine, "" when it has none
  /daw/loop start_s end_s on, /daw/range start_s end_s      no texts: none set
  /daw/track name
  /daw/clip name track start_s offset_s length_s gain file …   no texts: none selected
  /daw/markers start_s end_s name …                 three texts a marker; end_s: "" for a moment. No texts: none
  /daw/fetch                                        the user asks to fetch the selected clip
  /daw/done id, /daw/failed id why
  /daw/trouble why                                  an error in the script, which keeps running
  /daw/alive, /daw/bye
To a script:
  /bridge/hello port version, every second          port: where replies go, for scripts that only send OSC
  /bridge/play, /bridge/stop, /bridge/locate s, /bridge/bye
  /bridge/insert id start_s length_s quarters track name file   track "": a new one; quarters: start in quarter notes
"""

import math
from dataclasses import replace

from daw_bridge.core.daw_state import Can, DawClip, DawMarker, DawState, DawTransport
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from engine.contract.keys import with_known_key
from engine.contract.messages import MessageError, Region

MAX_MARKS = 2000
Texts = tuple[str, ...]


class DialectError(ValueError):
    """A malformed message from a script. The caller ignores and counts it."""


def read_state(state: DawState, path: str, args: Texts) -> DawState:
    """Return the state after a message; the same object if the message does not change it. Raises DialectError."""
    try:
        match path.removeprefix("/daw/"), args:
            case "here", (version, _, can, session, *_):
                known = frozenset(Can(word) for word in can.split(",") if word in set(Can))
                return replace(state, version=version, can=known, session=session, is_connected=True)
            case "tempo", args if args and len(args) % 5 == 0 and len(args) <= 5 * MAX_MARKS:
                return replace(state, tempo_map=TempoMap(tuple(_mark(args[n : n + 5]) for n in range(0, len(args), 5))))
            case "key", (keyscale,):
                return replace(state, keyscale=with_known_key(keyscale))
            case "transport", (playing, *_):
                return replace(state, is_playing=playing == "1")
            case "loop", args:
                return replace(state, loop=_region(args[:2]), is_looping=args[2:] == ("1",))
            case "range", args:
                return replace(state, range=_region(args))
            case "track", (track,):
                return replace(state, track=track)
            case "clip", args:
                return replace(state, clip=_clip(args))
            case "markers", args if len(args) % 3 == 0 and len(args) <= 3 * MAX_MARKS:
                return replace(state, markers=tuple(_marker(*args[n : n + 3]) for n in range(0, len(args), 3)))
    except (ValueError, MessageError) as error:
        raise DialectError(f"{path}: {error}") from error
    return state


def read_transport(args: Texts, now: float) -> DawTransport:
    """Parse the arguments of `/daw/transport`, received at `now` of time.monotonic(). Raises DialectError."""
    try:
        playing, position_s, speed, clock_s = args
        at = float(clock_s) if clock_s else now
        if not now - 5 < at <= now + 0.1:
            at = now  # the script reads a different clock
        return DawTransport(playing == "1", _number(position_s), at, _number(speed) if speed else 1.0)
    except ValueError as error:
        raise DialectError(f"/daw/transport: {error}") from error


def to_line(path: str, args: Texts) -> str:
    """Format a message as a line of a mailbox file, without the line break."""
    return "\t".join([path, *(_escaped(arg) for arg in args)])


def from_line(line: str) -> tuple[str, Texts]:
    path, *args = line.rstrip("\n").split("\t")
    return path, tuple(_plain(arg) for arg in args)


def text_of(number: float) -> str:
    """Format seconds or quarter notes with nine decimals."""
    return f"{number:.9f}"


def _escaped(text: str) -> str:
    for sign in "%\t\n\r":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _plain(text: str) -> str:
    for sign in "\t\n\r%":
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text


def _number(text: str) -> float:
    number = float(text)
    if not math.isfinite(number) or abs(number) > 1e7:
        raise ValueError(f"{text} is not a usable number")
    return number


def _mark(texts: Texts) -> TempoMark:
    start_s, bar, bpm, upper, lower = (_number(text) for text in texts)
    if not (10 <= bpm <= 1000 and 1 <= upper <= 64 and lower in {1, 2, 4, 8, 16, 32}):
        raise ValueError(f"no tempo mark: {texts}")
    return TempoMark(start_s, int(bar), bpm, int(upper), int(lower))


def _region(args: Texts) -> Region | None:
    if not args:
        return None
    start_s, end_s = (_number(text) for text in args)
    return Region(start_s, end_s) if end_s > start_s else None


def _marker(start_s: str, end_s: str, name: str) -> DawMarker:
    start, end = _number(start_s), _number(end_s) if end_s else None
    return DawMarker(start, end if end is not None and end > start else None, name)


def _clip(args: Texts) -> DawClip | None:
    if not args:
        return None
    name, track, start_s, offset_s, length_s, gain, *files = args
    if not files or _number(length_s) <= 0 or _number(offset_s) < 0:
        raise ValueError(f"no clip: {args}")
    return DawClip(name, track, tuple(files), _number(start_s), _number(offset_s), _number(length_s), _number(gain))
