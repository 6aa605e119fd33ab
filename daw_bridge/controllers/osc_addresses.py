"""The OSC address table: path, argument types, range, unit and description of every address. Data only."""

from dataclasses import dataclass

from daw_bridge.core.adapter_line import AdapterLine
from daw_bridge.core.clip import COLORS
from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings
from daw_bridge.core.version_tree import Made
from daw_bridge.core.words.proposal import AskState
from engine.contract.checks import bounds, choices
from engine.contract.messages import Region
from engine.contract.texts import declared, text


@dataclass(frozen=True, slots=True)
class Address:
    """One address. signatures: the argument lists it accepts (i int, f float, s string). does: its description.

    reports: the types of its value, which is sent when it changes; "" for an action. low, high: range of its number.
    numbered: its longest list of arguments begins with a place in a list; the range is of all others.
    No address is the parent of another, since a node of OSCQuery has either a value or contents.
    """

    path: str
    signatures: tuple[str, ...]
    does: str
    reports: str = ""
    low: float | None = None
    high: float | None = None
    unit: str = ""
    choices: tuple[str, ...] = ()
    numbered: bool = False

    def refusal(self, args: tuple[str | float | int, ...]) -> str:
        """Return why a value is outside the range or choices of the address; "" if it is allowed."""
        if self.choices and args[0] not in self.choices:
            choices = ", ".join(self.choices)
            return text(
                "{address} must be one of {choices}, not {value}", address=self.path, choices=choices, value=args[0]
            )
        if self.low is None or self.high is None:
            return ""
        values = args[len(args) == len(self.signatures[0]) :] if self.numbered else args[:1]
        for value in values:
            if isinstance(value, int | float) and not self.low <= value <= self.high:
                return text(
                    "{address} must be from {low} to {high}, not {value}",
                    address=self.path,
                    low=_written(self.low),
                    high=_written(self.high),
                    value=_written(value),
                )
        return ""


def _written(number: float) -> str:
    """Return a number with all digits before its point."""
    return f"{number:.0f}" if float(number).is_integer() else f"{number:g}"


def _of_region(path: str, does: str, name: str) -> Address:
    """A number of one of the selected regions, in the range of its field."""
    low, high = bounds(Region, name)
    return Address(f"/bridge/regions/{path}", ("if", "f"), does, low=low, high=high, numbered=True)


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


def _read_only(path: str, kind: str, does: str, unit: str = "", choices: tuple[str, ...] = ()) -> Address:
    return Address(f"/bridge/{path}", (), does, kind, unit=unit, choices=choices)


def _of_adapter(
    path: str, does: str, low: float, high: float, unit: str = "", signatures: tuple[str, ...] = ("if", "f")
) -> Address:
    return Address(f"/bridge/adapter/{path}", signatures, does, low=low, high=high, unit=unit, numbered=True)


ADDRESSES = (
    # connection
    _action("ping", declared("Replies with the version, the port, and how many packets were malformed and refused")),
    Address(
        "/bridge/subscribe",
        ("i", ""),
        declared("Sends all jobs and values to the sender from now on, to the given port if any"),
        low=1,
        high=65535,
    ),
    Address("/bridge/unsubscribe", ("i", ""), declared("Stops sending them"), low=1, high=65535),
    _action("refresh", declared("Sends every value once to the sender")),
    _action("learn/arm", declared("Assigns the next MIDI control or foreign address that moves to this address"), "s"),
    _action("learn/forget", declared("Removes the control that was assigned to the given address"), "s"),
    # music
    _action(
        "generate", declared("Generates music: caption, seconds, lyrics; the rest from the draft"), "s", "sf", "sfs", ""
    ),
    _action(
        "repaint", declared("Repaints file, start s, end s; the selected take and region if left out"), "sff", "ff", ""
    ),
    _action(
        "cover", declared("Makes a cover of file, caption; the selected take and the draft if left out"), "ss", "s", ""
    ),
    _action(
        "rework", declared("Reworks the take: cover-nofsq, lego, extract or complete, then the track's name"), "s", "ss"
    ),
    _action(
        "morph",
        declared("Moves the take to a description, from another one; from that of the take and the draft if left out"),
        *("ss", "s", ""),
    ),
    _action(
        "continue",
        declared("Goes on where the take ends, by a number of bars; by as much as the draft says if left out"),
        *("f", ""),
    ),
    _action("roll", declared("Makes takes from the draft: repaints the selected region, else generates new music")),
    _action(
        "take/again",
        declared(
            "Makes the selected take again with another seed, caption, lyrics, strength or model; bare, a new seed"
        ),
        *("ss", "sf", ""),
    ),
    _action("cancel", declared("Cancels the given job, or all jobs"), "", "s"),
    _action("retry", declared("Queues the given job again, or the last job that failed or was cancelled"), "", "s"),
    _value(
        "queue/paused", "i", declared("1 lets the jobs that wait go on waiting; the one that runs is not stopped"), 0, 1
    ),
    _read_only("queue/waiting", "s", declared("The jobs that wait, in their order, with spaces between")),
    _action("queue/move", declared("Moves a job that waits to another place among those that wait, from 1"), "si"),
    _action(
        "queue/dismiss",
        declared("Offers a job no longer that was interrupted when DAW Bridge ended; retry runs it again"),
        "s",
    ),
    _action("listen", declared("Plays the take that the running job is decoding")),
    # the planner's words
    _action(
        "words/write", declared("Has the planner write of the given idea, or of the caption of the draft"), "s", ""
    ),
    _action("words/improve", declared("Has the planner rewrite caption and lyrics of the draft")),
    _action("words/understand", declared("Has the planner describe the selected region, or the selected take")),
    _action(
        "words/accept",
        declared("Makes the proposed changes: all, or those with the given names, with commas between"),
        "s",
        "",
    ),
    _action("words/leave", declared("Leaves all as it is, and stops the planner if it is at work")),
    _read_only(
        "words/state",
        "s",
        declared("What became of the last question to the planner"),
        choices=("", *(state.value for state in AskState)),
    ),
    _read_only("words/proposal", "s", declared("The names of the proposed changes, with commas between")),
    # the draft
    _value("caption", "s", declared("Describes the sound of the next music")),
    _value("lyrics", "s", declared("Lyrics of the next music; empty for instrumental music")),
    _value("language", "s", declared("Language of the lyrics, for example en; unknown if not set")),
    _value(
        "strength",
        "f",
        declared("Repaint: how far the region changes, 0 keeps it; cover: how long the source is followed"),
        *bounds(Draft, "strength"),
    ),
    _value(
        "seed",
        "i",
        declared("Seed: the same number makes the same take; -1 draws a new one for each job"),
        *bounds(Draft, "seed"),
    ),
    _value("length/seconds", "f", declared("Length of new music"), *bounds(Draft, "length_s"), "s"),
    _value("length/bars", "f", declared("Length of new music in bars"), 0.25, 1000.0, "bars"),
    _value("length/loop", "i", declared("1 makes new music whose end runs into its beginning"), 0, 1),
    _value("takes", "i", declared("Number of takes that each job makes"), *bounds(Draft, "takes")),
    _read_only("reference/path", "s", declared("The sound file whose timbre new takes get; empty if there is none")),
    _action("reference/file", declared("Gives new takes the timbre of a sound file"), "s"),
    _action("reference/take", declared("Gives new takes the timbre of the selected take")),
    _action("reference/region", declared("Gives new takes the timbre of the selected region, or of the first of them")),
    _action("reference/none", declared("Gives new takes the timbre of nothing else; the file stays")),
    # the adapters of the draft, each by its number in the list, or the first
    _read_only("adapter/count", "i", declared("Number of adapters in the list")),
    _read_only("adapter/list", "s", declared("The list of adapters, a line each, as the settings keep it")),
    _of_adapter(
        "on", declared("1 uses the adapter of this number, 0 leaves it out and in the list"), 0, 1, "", ("ii", "i")
    ),
    _of_adapter(
        "scale", declared("Scale of the adapter of this number; 0 is as if off"), *bounds(AdapterLine, "scale")
    ),
    _of_adapter(
        "attention", declared("Factor on the scale in self-attention layers"), *bounds(AdapterLine, "attention")
    ),
    _of_adapter(
        "cross_attention",
        declared("Factor on the scale in cross-attention layers, which follow the prompt"),
        *bounds(AdapterLine, "cross_attention"),
    ),
    _of_adapter("mlp", declared("Factor on the scale in MLP layers"), *bounds(AdapterLine, "mlp")),
    _of_adapter("others", declared("Factor on the scale in all other layers"), *bounds(AdapterLine, "others")),
    _of_adapter(
        "steps",
        declared("Part of the sampling steps in which the adapter of this number acts: from, to"),
        *bounds(AdapterLine, "first_percent"),
        "%",
        ("iff", "ff"),
    ),
    # clips and takes
    _action("import", declared("Imports a sound file as a clip and selects it"), "s"),
    _action("clip/next", declared("Selects the next clip")),
    _action("clip/prev", declared("Selects the previous clip")),
    _value("clip/name", "s", declared("Name of the selected clip; a text renames it")),
    _value(
        "clip/tempo",
        "f",
        declared("Tempo of the selected clip; 0 if it has none of its own, and sets it back to that of its file"),
        0.0,
        bounds(Settings, "tempo_bpm")[1],
        "bpm",
    ),
    _value(
        "clip/signature",
        "s",
        declared("Time signature of the selected clip; empty if it has none of its own, and sets it back"),
        choices=("", *choices(Settings, "timesignature")),
    ),
    _read_only(
        "clip/measured", "f", declared("Measured tempo of the selected clip; 0 unless clear, and needed"), "bpm"
    ),
    _value("clip/archived", "i", declared("1 takes the selected clip off the list, 0 puts it back"), 0, 1),
    _read_only("clip/collections", "s", declared("The collections that the selected clip is in, a line each")),
    _action("clip/collect", declared("Puts the selected clip into a collection"), "s"),
    _action("clip/uncollect", declared("Takes the selected clip out of a collection"), "s"),
    _action("clip/delete", declared("Deletes the selected clip; its files go to the trash, and undo brings them back")),
    _read_only("clip/count", "i", declared("Number of clips in the library")),
    _action("take/next", declared("Switches to the next take of the clip at the same place")),
    _action("take/prev", declared("Switches to the previous take of the clip at the same place")),
    _value("take/number", "i", declared("Number of the selected take, from 1; 0 for none"), 0, 10000),
    _read_only("take/count", "i", declared("Number of takes of the selected clip")),
    _read_only("take/name", "s", declared("Name of the selected take")),
    _read_only(
        "take/parent", "i", declared("Number of the take that the selected take was made of, from 1; 0 for none")
    ),
    _read_only("take/kind", "s", declared("How the selected take was made; empty for none"), choices=("", *Made)),
    _read_only("take/length", "f", declared("Length of the selected take"), "s"),
    _value("take/star", "i", declared("1 gives the selected take a star, 0 takes it away"), 0, 1),
    _value("take/color", "s", declared("Colour of the selected take; empty for none"), choices=COLORS),
    _action("take/discard", declared("Discards the selected take; its file stays in the library")),
    _action("undo", declared("Undoes what was changed last, by anyone; undoes says what that is")),
    _action("redo", declared("Does again what was undone last; redoes says what that is")),
    _read_only("undoes", "s", declared("What undo would do, for example Rename Song; empty if there is nothing")),
    _read_only("redoes", "s", declared("What redo would do; empty if there is nothing")),
    _action("take/restore", declared("Restores the take that was discarded last")),
    _action(
        "take/save",
        declared(
            "Writes the selected take to the given file as WAV, AIFF, FLAC, MP3, Ogg Vorbis or Opus, by its suffix"
        ),
        "s",
    ),
    _action("take/conform", declared("Makes one more take, shifted and stretched onto the bars")),
    _read_only(
        "take/timing", "s", declared("Measured timing of the selected take, for example 119.8 bpm, beats 12 ms late")
    ),
    _action("accept", declared("Accepts the take: writes its finished file, also into the watched folder")),
    _action("edit/open", declared("Opens a file as a clip to be edited in place"), "s"),
    _action("edit/return", declared("Replaces the file that was opened for editing by the take")),
    _action("edit/restore", declared("Restores the file that was opened for editing, byte for byte")),
    # the comp of the selected clip; times are those of the selected take
    _action(
        "comp/span",
        declared("Takes a span into the comp, from start s to end s, of the take of a number or the selected one"),
        "iff",
        "ff",
    ),
    _action(
        "comp/edge",
        declared(
            "Moves the edge of the comp nearest to one time to another, then to what it snaps to: beat, zero or silence"
        ),
        "ffs",
        "ff",
    ),
    _action("comp/remove", declared("Removes the span of the comp at a time; the base is heard there again"), "f"),
    _action("comp/base", declared("Makes the take of a number, or the selected one, the base of the comp"), "i", ""),
    _action("comp/clear", declared("Removes the comp; its takes stay as they are")),
    _action("comp/hear", declared("1 plays the comp instead of the selected take, 0 the take again"), "i"),
    _action("comp/write", declared("Writes the comp as one more take; replies with /bridge/comp/written and its file")),
    _read_only("comp/heard", "i", declared("1 while the comp is heard instead of the selected take")),
    _read_only(
        "comp/list", "s", declared("The comp: number of its base, then a line for each span: number, start s, end s")
    ),
    # the markers of the selected clip, numbered in order of time; times are those of the selected take
    _action(
        "marker/add",
        declared("Adds a marker: its name, its time, and its end for a section; at the playhead without a time"),
        *("sff", "sf", "s", ""),
    ),
    _action("marker/name", declared("Renames the marker of a number"), "is"),
    _action(
        "marker/move", declared("Moves the marker of a number to a time, with a second one up to there"), "iff", "if"
    ),
    _action(
        "marker/remove", declared("Removes the marker of a number; bare, the last one up to the playhead"), "i", ""
    ),
    _action("marker/next", declared("Moves the playhead to the next marker")),
    _action("marker/prev", declared("Moves the playhead to the previous marker, or to the start")),
    _action(
        "marker/select",
        declared("Selects the section that the marker of a number begins; bare, the section at the playhead"),
        *("i", ""),
    ),
    _action("marker/from_daw", declared("Adds the markers of the DAW's session that lie within the selected take")),
    _read_only(
        "marker/list",
        "s",
        declared("The markers, a line each: start s, end s, name; a marker without a length ends where it starts"),
    ),
    # the lines of the lyrics, where the selected take sings them
    _action(
        "line/select",
        declared("Selects the line of the lyrics of a number as the region; bare, the line at the playhead"),
        *("i", ""),
    ),
    _read_only("line/list", "s", declared("The lines of the lyrics, a line each: start s, end s, words")),
    # region
    Address(
        "/bridge/region",
        ("ff", ""),
        declared("Selects a region from start to end; bare, selects nothing"),
        "ff",
        unit="s",
    ),
    Address(
        "/bridge/bars/select", ("ff",), declared("Selects a region by first bar and number of bars"), "ff", unit="bars"
    ),
    _action(
        "bars/move",
        declared("Moves the selected regions by a number of bars; a negative number moves them earlier"),
        "f",
    ),
    _action("regions/add", declared("Selects one more region, from start s to end s"), "ff"),
    _action(
        "regions/caption",
        declared("Gives the region of a number, or the first, a description of its own; empty for the one of all"),
        "is",
        "s",
    ),
    _action(
        "regions/lyrics",
        declared("Gives the region of a number, or the first, lyrics of its own; empty for those of all"),
        "is",
        "s",
    ),
    _of_region("strength", declared("Gives the region of a number, or the first, a strength of its own"), "strength"),
    _of_region("seam", declared("How long the edges of a region of a number, or the first, are cross-faded"), "seam_s"),
    _action(
        "regions/plain",
        declared("Takes words and strength of its own from the region of a number, or the first"),
        "i",
        "",
    ),
    _read_only(
        "regions/list",
        "s",
        declared("A line for each selected region: start s, end s, own strength or -, seam s, own description"),
    ),
    Address(
        "/bridge/context",
        ("ff", ""),
        declared("Context range, from start to end, that repaints attend to; bare, what lies around the regions"),
        "ff",
        unit="s",
    ),
    Address(
        "/bridge/bars/context",
        ("ff",),
        declared("Context range by first bar and number of bars"),
        "ff",
        unit="bars",
    ),
    # playback
    _action("play", declared("Plays the selected take from the playhead")),
    _action("pause", declared("Stops and keeps the playhead where it is")),
    _action("stop", declared("Stops and returns the playhead to the start of the region or take")),
    _read_only("playing", "i", declared("1 while a take plays, else 0")),
    _value("loop", "i", declared("1 loops the selected region, or the whole take if there is none"), 0, 1),
    _value("position", "f", declared("Playhead within the selected take"), 0.0, 36000.0, "s"),
    # session
    _value("tempo", "f", declared("Tempo in quarter notes per minute"), *bounds(Settings, "tempo_bpm"), "bpm"),
    _value(
        "signature",
        "s",
        declared("Time signature: 2 is 2/4, 3 is 3/4, 4 is 4/4, 6 is 6/8"),
        choices=choices(Settings, "timesignature"),
    ),
    _value("key", "s", declared("Key, for example F# minor or F#m; empty if not set")),
    _value("steps", "i", declared("Denoising steps; 0 uses the model's default"), *bounds(Draft, "steps")),
    _value(
        "guidance",
        "f",
        declared("Guidance of base and SFT models; 0 uses the model's default"),
        *bounds(Draft, "guidance"),
    ),
    _action("set", declared("Changes any other setting: its name in the settings file, then the value"), "ss", "sf"),
    # the DAW
    _read_only("daw/name", "s", declared("Name of the connected DAW; empty if there is none")),
    _read_only("daw/position", "f", declared("Position of the DAW on its time line"), "s"),
    _value("daw/follow", "i", declared("1 takes tempo, time signature, key and bars from the DAW"), 0, 1),
    _value("daw/with", "i", declared("1 lets takes start, stop, loop and locate together with the DAW"), 0, 1),
    _action("daw/fetch", declared("Fetches the clip or region that is selected in the DAW")),
    _action(
        "daw/insert", declared("Inserts the take at its bar in the DAW, on a new track or on the named one"), "", "s"
    ),
    _action("daw/insert_all", declared("Inserts all takes of the clip into the DAW, each on a new track")),
    _action("daw/play", declared("Starts the DAW's transport")),
    _action("daw/stop", declared("Stops the DAW's transport")),
    _action("daw/locate", declared("Moves the DAW's playhead to a time in seconds"), "f"),
    # the engine
    _read_only("engine/state", "s", declared("State of the engine: off, starting, ready, busy or failed")),
    _action("engine/restart", declared("Restarts the engine process")),
    _action("engine/free", declared("Releases the engine's memory; the next job loads the model again")),
)
BY_PATH = {address.path: address for address in ADDRESSES}
