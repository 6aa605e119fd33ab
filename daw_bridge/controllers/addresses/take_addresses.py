"""The OSC addresses of clips, takes, files edited in place and the comp. Data only."""

from daw_bridge.controllers.addresses.address import action, read_only, value
from daw_bridge.core.clip import COLORS
from daw_bridge.core.settings import Settings
from daw_bridge.core.version_tree import Made
from engine.contract.checks import bounds, choices
from engine.contract.texts import declared

TAKES = (
    # clips and takes
    action("import", declared("Imports a sound file as a clip and selects it"), "s"),
    action("clip/next", declared("Selects the next clip")),
    action("clip/prev", declared("Selects the previous clip")),
    value("clip/name", "s", declared("Name of the selected clip; a text renames it")),
    value(
        "clip/tempo",
        "f",
        declared("Tempo of the selected clip; 0 if it has none of its own, and sets it back to that of its file"),
        0.0,
        bounds(Settings, "tempo_bpm")[1],
        "bpm",
    ),
    value(
        "clip/signature",
        "s",
        declared("Time signature of the selected clip; empty if it has none of its own, and sets it back"),
        choices=("", *choices(Settings, "timesignature")),
    ),
    read_only("clip/measured", "f", declared("Measured tempo of the selected clip; 0 unless clear, and needed"), "bpm"),
    value("clip/archived", "i", declared("1 takes the selected clip off the list, 0 puts it back"), 0, 1),
    read_only("clip/collections", "s", declared("The collections that the selected clip is in, a line each")),
    action("clip/collect", declared("Puts the selected clip into a collection"), "s"),
    action("clip/uncollect", declared("Takes the selected clip out of a collection"), "s"),
    action("clip/delete", declared("Deletes the selected clip; its files go to the trash, and undo brings them back")),
    read_only("clip/count", "i", declared("Number of clips in the library")),
    action("take/next", declared("Switches to the next take of the clip at the same place")),
    action("take/prev", declared("Switches to the previous take of the clip at the same place")),
    value("take/number", "i", declared("Number of the selected take, from 1; 0 for none"), 0, 10000),
    read_only("take/count", "i", declared("Number of takes of the selected clip")),
    read_only("take/name", "s", declared("Name of the selected take")),
    read_only(
        "take/parent", "i", declared("Number of the take that the selected take was made of, from 1; 0 for none")
    ),
    read_only("take/kind", "s", declared("How the selected take was made; empty for none"), choices=("", *Made)),
    read_only("take/length", "f", declared("Length of the selected take"), "s"),
    value("take/star", "i", declared("1 gives the selected take a star, 0 takes it away"), 0, 1),
    value("take/color", "s", declared("Colour of the selected take; empty for none"), choices=COLORS),
    action("take/discard", declared("Discards the selected take; its file stays in the library")),
    action("undo", declared("Undoes what was changed last, by anyone; undoes says what that is")),
    action("redo", declared("Does again what was undone last; redoes says what that is")),
    read_only("undoes", "s", declared("What undo would do, for example Rename Song; empty if there is nothing")),
    read_only("redoes", "s", declared("What redo would do; empty if there is nothing")),
    action("take/restore", declared("Restores the take that was discarded last")),
    action(
        "take/save",
        declared(
            "Writes the selected take to the given file as WAV, AIFF, FLAC, MP3, Ogg Vorbis or Opus, by its suffix"
        ),
        "s",
    ),
    action("take/conform", declared("Makes one more take, shifted and stretched onto the bars")),
    read_only(
        "take/timing", "s", declared("Measured timing of the selected take, for example 119.8 bpm, beats 12 ms late")
    ),
    action("accept", declared("Accepts the take: writes its finished file, also into the watched folder")),
    action("edit/open", declared("Opens a file as a clip to be edited in place"), "s"),
    action("edit/return", declared("Replaces the file that was opened for editing by the take")),
    action("edit/restore", declared("Restores the file that was opened for editing, byte for byte")),
    # the comp of the selected clip; times are those of the selected take
    action(
        "comp/span",
        declared("Takes a span into the comp, from start s to end s, of the take of a number or the selected one"),
        "iff",
        "ff",
    ),
    action(
        "comp/edge",
        declared(
            "Moves the edge of the comp nearest to one time to another, then to what it snaps to: beat, zero or silence"
        ),
        "ffs",
        "ff",
    ),
    action("comp/remove", declared("Removes the span of the comp at a time; the base is heard there again"), "f"),
    action("comp/base", declared("Makes the take of a number, or the selected one, the base of the comp"), "i", ""),
    action("comp/clear", declared("Removes the comp; its takes stay as they are")),
    action("comp/hear", declared("1 plays the comp instead of the selected take, 0 the take again"), "i"),
    action("comp/write", declared("Writes the comp as one more take; replies with /bridge/comp/written and its file")),
    read_only("comp/heard", "i", declared("1 while the comp is heard instead of the selected take")),
    read_only(
        "comp/list", "s", declared("The comp: number of its base, then a line for each span: number, start s, end s")
    ),
)
