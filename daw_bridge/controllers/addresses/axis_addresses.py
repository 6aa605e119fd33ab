"""The OSC addresses of the time axis: markers, lines of the lyrics, regions. Data only."""

from daw_bridge.controllers.addresses.address import Address, action, of_region, read_only
from engine.contract.texts import declared

AXIS = (
    # the markers of the selected clip, numbered in order of time; times are those of the selected take
    action(
        "marker/add",
        declared("Adds a marker: its name, its time, and its end for a section; at the playhead without a time"),
        *("sff", "sf", "s", ""),
    ),
    action("marker/name", declared("Renames the marker of a number"), "is"),
    action(
        "marker/move", declared("Moves the marker of a number to a time, with a second one up to there"), "iff", "if"
    ),
    action("marker/remove", declared("Removes the marker of a number; bare, the last one up to the playhead"), "i", ""),
    action("marker/next", declared("Moves the playhead to the next marker")),
    action("marker/prev", declared("Moves the playhead to the previous marker, or to the start")),
    action(
        "marker/select",
        declared("Selects the section that the marker of a number begins; bare, the section at the playhead"),
        *("i", ""),
    ),
    action("marker/from_daw", declared("Adds the markers of the DAW's session that lie within the selected take")),
    read_only(
        "marker/list",
        "s",
        declared("The markers, a line each: start s, end s, name; a marker without a length ends where it starts"),
    ),
    # the lines of the lyrics, where the selected take sings them
    action(
        "line/select",
        declared("Selects the line of the lyrics of a number as the region; bare, the line at the playhead"),
        *("i", ""),
    ),
    read_only("line/list", "s", declared("The lines of the lyrics, a line each: start s, end s, words")),
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
    action(
        "bars/move",
        declared("Moves the selected regions by a number of bars; a negative number moves them earlier"),
        "f",
    ),
    action("regions/add", declared("Selects one more region, from start s to end s"), "ff"),
    action(
        "regions/caption",
        declared("Gives the region of a number, or the first, a description of its own; empty for the one of all"),
        "is",
        "s",
    ),
    action(
        "regions/lyrics",
        declared("Gives the region of a number, or the first, lyrics of its own; empty for those of all"),
        "is",
        "s",
    ),
    of_region("strength", declared("Gives the region of a number, or the first, a strength of its own"), "strength"),
    of_region("seam", declared("How long the edges of a region of a number, or the first, are cross-faded"), "seam_s"),
    action(
        "regions/plain",
        declared("Takes words and strength of its own from the region of a number, or the first"),
        "i",
        "",
    ),
    read_only(
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
)
