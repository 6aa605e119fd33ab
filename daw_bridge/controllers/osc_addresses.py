"""The OSC surface: every address with its types, ranges, unit and meaning. Nothing here does anything."""

from dataclasses import dataclass

from daw_bridge.core.settings import TEMPO_BPM
from engine.contract.messages import MAX_SEED, MAX_STEPS, MAX_TAKES

SIGNATURES = ("2", "3", "4", "6")


@dataclass(frozen=True, slots=True)
class Address:
    """One address: the argument lists it takes (i int, f float, s string), and what it does.

    No address lies within another: OSCQuery knows nodes with values and nodes with contents.
    tells: the types it is sent back with whenever its value changes, "" for an action. low, high: of its one number.
    """

    path: str
    signatures: tuple[str, ...]
    does: str
    tells: str = ""
    low: float | None = None
    high: float | None = None
    unit: str = ""
    choices: tuple[str, ...] = ()

    def refusal(self, args: tuple[str | float | int, ...]) -> str:
        """Why a value lies outside the address's range or choices; "" when it does not."""
        if self.choices and args[0] not in self.choices:
            return f"{self.path} must be one of {', '.join(self.choices)}, got {args[0]}"
        if self.low is None or self.high is None or not args or not isinstance(args[0], int | float):
            return ""
        if self.low <= args[0] <= self.high:
            return ""
        return f"{self.path} must be from {self.low:g} to {self.high:g}, got {args[0]:g}"


def _action(path: str, does: str, *signatures: str) -> Address:
    return Address(f"/bridge/{path}", signatures or ("",), does)


def _value(
    path: str,
    kind: str,
    does: str,
    low: float | None = None,
    high: float | None = None,
    unit: str = "",
    choices: tuple[str, ...] = (),
) -> Address:
    return Address(f"/bridge/{path}", (kind,), does, kind, low, high, unit, choices)


def _told(path: str, kind: str, does: str, unit: str = "") -> Address:
    return Address(f"/bridge/{path}", (), does, kind, unit=unit)


ADDRESSES = (
    # who listens
    _action("ping", "answers /bridge/pong ,siii version port malformed refused: packets so far"),
    _action("subscribe", "from now on this host hears of every job and value, on the given port or its own", "i", ""),
    _action("unsubscribe", "ends that", "i", ""),
    _action("refresh", "sends every value once more to who asks"),
    _action("learn/arm", "the next foreign address or MIDI control that is moved becomes the given address", "s"),
    _action("learn/forget", "no control is the given address any more", "s"),
    # music
    _action("generate", "new music: caption, seconds, lyrics; bare: as drafted", "s", "sf", "sfs", ""),
    _action("repaint", "file, start s, end s; without the file: the selected take; bare: its region", "sff", "ff", ""),
    _action("cover", "file, caption; without the file: the selected take; bare: as drafted", "ss", "s", ""),
    _action("rework", "cover-nofsq, lego, extract or complete, and the track's name", "s", "ss"),
    _action("roll", "makes new takes: of the region where there is one, else new music; as drafted"),
    _action("cancel", "cancels the given job, or all", "", "s"),
    _action("retry", "queues the given job again, or the last that did not end well", "", "s"),
    _action("listen", "plays the take that the running job is decoding"),
    # the draft
    _value("caption", "s", "what the music should sound like"),
    _value("lyrics", "s", "its words; empty: instrumental"),
    _value("language", "s", "language of the lyrics"),
    _value("strength", "f", "repaint: how new the region becomes; cover: how long the source is followed", 0.0, 1.0),
    _value("seed", "i", "the same number makes the same take; -1: a new one each time", -1, MAX_SEED),
    _value("length/seconds", "f", "of new music", 0.5, 600.0, "s"),
    _value("length/bars", "f", "the same in bars", 0.25, 1000.0, "bars"),
    _value("length/loop", "i", "new music runs from its end into its beginning", 0, 1),
    _value("takes", "i", "how many at a time", 1, MAX_TAKES),
    # clips and takes
    _action("import", "a sound file becomes a clip and is selected", "s"),
    _action("clip/next", "selects the next clip"),
    _action("clip/prev", "selects the previous clip"),
    _value("clip/name", "s", "of the selected clip"),
    _told("clip/count", "i", "how many clips there are"),
    _action("take/next", "hears the next take of the clip, at the same place"),
    _action("take/prev", "hears the previous take"),
    _value("take/number", "i", "number of the take that is heard, from 1; 0: none", 0, 10000),
    _told("take/count", "i", "how many takes the clip has"),
    _told("take/name", "s", "of the take that is heard"),
    _told("take/length", "f", "of the take that is heard", "s"),
    _action("take/discard", "takes it out of sight; its file stays"),
    _action("take/restore", "brings the take discarded last back"),
    _action("take/save", "writes the take as WAV or FLAC to the given file", "s"),
    _action("take/conform", "one more take, exactly on the bars: shifted and stretched by what was measured"),
    _told("take/timing", "s", "how well it keeps time: 119.8 bpm, beats 12 ms late"),
    _action("accept", "the take is the one: finished, in the watched folder too; answers /bridge/accepted ,s path"),
    _action("edit/open", "opens a file to be edited in place", "s"),
    _action("edit/return", "the file opened for editing becomes the take; answers /bridge/returned ,s path"),
    _action("edit/restore", "that file becomes what it was, byte for byte"),
    # region
    Address(
        "/bridge/region", ("ff", ""), "selects start s to end s of the take; bare: selects nothing", "ff", unit="s"
    ),
    Address(
        "/bridge/bars/select", ("ff",), "selects from a bar on so many bars, as the waveform counts", "ff", unit="bars"
    ),
    _action("bars/move", "moves the region by so many bars", "f"),
    # playback
    _action("play", "plays the selected take, in a loop when there is a region"),
    _action("pause", "stops where it is"),
    _action("stop", "stops playing and goes back to the start"),
    _told("playing", "i", "1 while it plays"),
    _value("loop", "i", "loops the region, or the take", 0, 1),
    _value("position", "f", "in the take", 0.0, 36000.0, "s"),
    # session
    _value("tempo", "f", "quarter notes per minute", *TEMPO_BPM, "bpm"),
    _value("signature", "s", "4 is 4/4, 6 is 6/8", choices=SIGNATURES),
    _value("key", "s", "such as F# minor; empty: not said"),
    _value("steps", "i", "denoising steps; 0: as the model likes", 0, MAX_STEPS),
    _value("guidance", "f", "of base and SFT models; 0: as the model likes", 0.0, 15.0),
    _action("set", "any other setting by its name in the settings file", "ss", "sf"),
    # the DAW
    _told("daw/name", "s", "name of the DAW that is connected, or nothing"),
    _told("daw/position", "f", "where it is on its time line", "s"),
    _value("daw/follow", "i", "tempo, signature, key and bars are the DAW's", 0, 1),
    _value("daw/with", "i", "takes start, stop, loop and locate with it", 0, 1),
    _action("daw/fetch", "what is selected there becomes a clip"),
    _action("daw/insert", "lays the take on a new track, at its bar; with a name: on that track", "", "s"),
    _action("daw/insert_all", "lays all takes of the clip, a track each"),
    _action("daw/play", "starts the DAW"),
    _action("daw/stop", "stops it"),
    _action("daw/locate", "where it goes, in seconds on its time line", "f"),
    # the engine
    _told("engine/state", "s", "off, starting, ready, busy or failed"),
    _action("engine/restart", "ends the engine and starts it again"),
    _action("engine/free", "the engine gives its memory back"),
)
BY_PATH = {address.path: address for address in ADDRESSES}
