"""The OSC address table: path, argument types, range, unit and description of every address. Data only."""

from dataclasses import dataclass

from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings
from engine.contract.checks import bounds, choices
from engine.contract.texts import text


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
            choices = ", ".join(self.choices)
            return text(
                "{address} must be one of {choices}, not {value}", address=self.path, choices=choices, value=args[0]
            )
        if self.low is None or self.high is None or not args or not isinstance(args[0], int | float):
            return ""
        if self.low <= args[0] <= self.high:
            return ""
        return text(
            "{address} must be from {low:g} to {high:g}, not {value:g}",
            address=self.path,
            low=self.low,
            high=self.high,
            value=args[0],
        )


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
    _action("ping", text("Replies with the version, the port, and how many packets were malformed and refused")),
    _action(
        "subscribe", text("Sends all jobs and values to the sender from now on, to the given port if any"), "i", ""
    ),
    _action("unsubscribe", text("Stops sending them"), "i", ""),
    _action("refresh", text("Sends every value once to the sender")),
    _action("learn/arm", text("Assigns the next MIDI control or foreign address that moves to this address"), "s"),
    _action("learn/forget", text("Removes the control that was assigned to the given address"), "s"),
    # music
    _action(
        "generate", text("Generates music: caption, seconds, lyrics; the rest from the draft"), "s", "sf", "sfs", ""
    ),
    _action(
        "repaint", text("Repaints file, start s, end s; the selected take and region if left out"), "sff", "ff", ""
    ),
    _action(
        "cover", text("Makes a cover of file, caption; the selected take and the draft if left out"), "ss", "s", ""
    ),
    _action(
        "rework", text("Reworks the take: cover-nofsq, lego, extract or complete, then the track's name"), "s", "ss"
    ),
    _action("roll", text("Makes takes from the draft: repaints the selected region, else generates new music")),
    _action("cancel", text("Cancels the given job, or all jobs"), "", "s"),
    _action("retry", text("Queues the given job again, or the last job that failed or was cancelled"), "", "s"),
    _action("listen", text("Plays the take that the running job is decoding")),
    # the draft
    _value("caption", "s", text("Describes the sound of the next music")),
    _value("lyrics", "s", text("Lyrics of the next music; empty for instrumental music")),
    _value("language", "s", text("Language of the lyrics, for example en; unknown if not set")),
    _value(
        "strength",
        "f",
        text("Repaint: how far the region changes, 0 keeps it; cover: how long the source is followed"),
        *bounds(Draft, "strength"),
    ),
    _value(
        "seed",
        "i",
        text("Seed: the same number makes the same take; -1 draws a new one for each job"),
        *bounds(Draft, "seed"),
    ),
    _value("length/seconds", "f", text("Length of new music"), *bounds(Draft, "length_s"), "s"),
    _value("length/bars", "f", text("Length of new music in bars"), 0.25, 1000.0, "bars"),
    _value("length/loop", "i", text("1 makes new music whose end runs into its beginning"), 0, 1),
    _value("takes", "i", text("Number of takes that each job makes"), *bounds(Settings, "takes")),
    # clips and takes
    _action("import", text("Imports a sound file as a clip and selects it"), "s"),
    _action("clip/next", text("Selects the next clip")),
    _action("clip/prev", text("Selects the previous clip")),
    _value("clip/name", "s", text("Name of the selected clip; a text renames it")),
    _told("clip/count", "i", text("Number of clips in the library")),
    _action("take/next", text("Switches to the next take of the clip at the same place")),
    _action("take/prev", text("Switches to the previous take of the clip at the same place")),
    _value("take/number", "i", text("Number of the selected take, from 1; 0 for none"), 0, 10000),
    _told("take/count", "i", text("Number of takes of the selected clip")),
    _told("take/name", "s", text("Name of the selected take")),
    _told("take/length", "f", text("Length of the selected take"), "s"),
    _action("take/discard", text("Discards the selected take; its file stays in the library")),
    _action("take/restore", text("Restores the take that was discarded last")),
    _action("take/save", text("Writes the selected take to the given file as WAV, AIFF or FLAC"), "s"),
    _action("take/conform", text("Makes one more take, shifted and stretched onto the bars")),
    _told("take/timing", "s", text("Measured timing of the selected take, for example 119.8 bpm, beats 12 ms late")),
    _action("accept", text("Accepts the take: writes its finished file, also into the watched folder")),
    _action("edit/open", text("Opens a file as a clip to be edited in place"), "s"),
    _action("edit/return", text("Replaces the file that was opened for editing by the take")),
    _action("edit/restore", text("Restores the file that was opened for editing, byte for byte")),
    # region
    Address("/bridge/region", ("ff", ""), "Selects a region from start to end; bare, selects nothing", "ff", unit="s"),
    Address("/bridge/bars/select", ("ff",), "Selects a region by first bar and number of bars", "ff", unit="bars"),
    _action(
        "bars/move", text("Moves the selected regions by a number of bars; a negative number moves them earlier"), "f"
    ),
    # playback
    _action("play", text("Plays the selected take from the playhead")),
    _action("pause", text("Stops and keeps the playhead where it is")),
    _action("stop", text("Stops and returns the playhead to the start of the region or take")),
    _told("playing", "i", text("1 while a take plays, else 0")),
    _value("loop", "i", text("1 loops the selected region, or the whole take if there is none"), 0, 1),
    _value("position", "f", text("Playhead within the selected take"), 0.0, 36000.0, "s"),
    # session
    _value("tempo", "f", text("Tempo in quarter notes per minute"), *bounds(Settings, "tempo_bpm"), "bpm"),
    _value(
        "signature",
        "s",
        text("Time signature: 2 is 2/4, 3 is 3/4, 4 is 4/4, 6 is 6/8"),
        choices=choices(Settings, "timesignature"),
    ),
    _value("key", "s", text("Key, for example F# minor; empty if not set")),
    _value("steps", "i", text("Denoising steps; 0 uses the model's default"), *bounds(Settings, "steps")),
    _value(
        "guidance",
        "f",
        text("Guidance of base and SFT models; 0 uses the model's default"),
        *bounds(Settings, "guidance"),
    ),
    _action("set", text("Changes any other setting: its name in the settings file, then the value"), "ss", "sf"),
    # the DAW
    _told("daw/name", "s", text("Name of the connected DAW; empty if there is none")),
    _told("daw/position", "f", text("Position of the DAW on its time line"), "s"),
    _value("daw/follow", "i", text("1 takes tempo, time signature, key and bars from the DAW"), 0, 1),
    _value("daw/with", "i", text("1 lets takes start, stop, loop and locate together with the DAW"), 0, 1),
    _action("daw/fetch", text("Fetches the clip or region that is selected in the DAW")),
    _action("daw/insert", text("Inserts the take at its bar in the DAW, on a new track or on the named one"), "", "s"),
    _action("daw/insert_all", text("Inserts all takes of the clip into the DAW, each on a new track")),
    _action("daw/play", text("Starts the DAW's transport")),
    _action("daw/stop", text("Stops the DAW's transport")),
    _action("daw/locate", text("Moves the DAW's playhead to a time in seconds"), "f"),
    # the engine
    _told("engine/state", "s", text("State of the engine: off, starting, ready, busy or failed")),
    _action("engine/restart", text("Restarts the engine process")),
    _action("engine/free", text("Releases the engine's memory; the next job loads the model again")),
)
BY_PATH = {address.path: address for address in ADDRESSES}
