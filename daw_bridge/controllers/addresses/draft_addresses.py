"""The OSC addresses of the draft and of its adapters. Data only."""

from daw_bridge.controllers.addresses.address import action, of_adapter, read_only, value
from daw_bridge.core.adapter_line import AdapterLine
from daw_bridge.core.draft import Draft
from engine.contract.checks import bounds
from engine.contract.texts import declared

DRAFT = (
    # the draft
    value("caption", "s", declared("Describes the sound of the next music")),
    value("lyrics", "s", declared("Lyrics of the next music; empty for instrumental music")),
    value("language", "s", declared("Language of the lyrics, for example en; unknown if not set")),
    value(
        "strength",
        "f",
        declared("Repaint: how far the region changes, 0 keeps it; cover: how long the source is followed"),
        *bounds(Draft, "strength"),
    ),
    value(
        "seed",
        "i",
        declared("Seed: the same number makes the same take; -1 draws a new one for each job"),
        *bounds(Draft, "seed"),
    ),
    value("length/seconds", "f", declared("Length of new music"), *bounds(Draft, "length_s"), "s"),
    value("length/bars", "f", declared("Length of new music in bars"), 0.25, 1000.0, "bars"),
    value("length/loop", "i", declared("1 makes new music whose end runs into its beginning"), 0, 1),
    value("takes", "i", declared("Number of takes that each job makes"), *bounds(Draft, "takes")),
    read_only("reference/path", "s", declared("The sound file whose timbre new takes get; empty if there is none")),
    action("reference/file", declared("Gives new takes the timbre of a sound file"), "s"),
    action("reference/take", declared("Gives new takes the timbre of the selected take")),
    action("reference/region", declared("Gives new takes the timbre of the selected region, or of the first of them")),
    action("reference/none", declared("Gives new takes the timbre of nothing else; the file stays")),
    # the adapters of the draft, each by its number in the list, or the first
    read_only("adapter/count", "i", declared("Number of adapters in the list")),
    read_only("adapter/list", "s", declared("The list of adapters, a line each, as the settings keep it")),
    of_adapter(
        "on", declared("1 uses the adapter of this number, 0 leaves it out and in the list"), 0, 1, "", ("ii", "i")
    ),
    of_adapter("scale", declared("Scale of the adapter of this number; 0 is as if off"), *bounds(AdapterLine, "scale")),
    of_adapter(
        "attention", declared("Factor on the scale in self-attention layers"), *bounds(AdapterLine, "attention")
    ),
    of_adapter(
        "cross_attention",
        declared("Factor on the scale in cross-attention layers, which follow the prompt"),
        *bounds(AdapterLine, "cross_attention"),
    ),
    of_adapter("mlp", declared("Factor on the scale in MLP layers"), *bounds(AdapterLine, "mlp")),
    of_adapter("others", declared("Factor on the scale in all other layers"), *bounds(AdapterLine, "others")),
    of_adapter(
        "steps",
        declared("Part of the sampling steps in which the adapter of this number acts: from, to"),
        *bounds(AdapterLine, "first_percent"),
        "%",
        ("iff", "ff"),
    ),
)
