"""The OSC addresses of playback, session, DAW and engine. Data only."""

from daw_bridge.controllers.addresses.address import action, read_only, value
from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings
from engine.contract.checks import bounds, choices
from engine.contract.texts import declared

SESSION = (
    # playback
    action("play", declared("Plays the selected take from the playhead")),
    action("pause", declared("Stops and keeps the playhead where it is")),
    action("stop", declared("Stops and returns the playhead to the start of the region or take")),
    read_only("playing", "i", declared("1 while a take plays, else 0")),
    value("loop", "i", declared("1 loops the selected region, or the whole take if there is none"), 0, 1),
    value("position", "f", declared("Playhead within the selected take"), 0.0, 36000.0, "s"),
    # session
    value("tempo", "f", declared("Tempo in quarter notes per minute"), *bounds(Settings, "tempo_bpm"), "bpm"),
    value(
        "signature",
        "s",
        declared("Time signature: 2 is 2/4, 3 is 3/4, 4 is 4/4, 6 is 6/8"),
        choices=choices(Settings, "timesignature"),
    ),
    value("key", "s", declared("Key, for example F# minor or F#m; empty if not set")),
    value("steps", "i", declared("Denoising steps; 0 uses the model's default"), *bounds(Draft, "steps")),
    value(
        "guidance",
        "f",
        declared("Guidance of base and SFT models; 0 uses the model's default"),
        *bounds(Draft, "guidance"),
    ),
    action("set", declared("Changes any other setting: its name in the settings file, then the value"), "ss", "sf"),
    # the DAW
    read_only("daw/name", "s", declared("Name of the connected DAW; empty if there is none")),
    read_only("daw/position", "f", declared("Position of the DAW on its time line"), "s"),
    value("daw/follow", "i", declared("1 takes tempo, time signature, key and bars from the DAW"), 0, 1),
    value("daw/with", "i", declared("1 lets takes start, stop, loop and locate together with the DAW"), 0, 1),
    action("daw/fetch", declared("Fetches the clip or region that is selected in the DAW")),
    action(
        "daw/insert", declared("Inserts the take at its bar in the DAW, on a new track or on the named one"), "", "s"
    ),
    action("daw/insert_all", declared("Inserts all takes of the clip into the DAW, each on a new track")),
    action("daw/play", declared("Starts the DAW's transport")),
    action("daw/stop", declared("Stops the DAW's transport")),
    action("daw/locate", declared("Moves the DAW's playhead to a time in seconds"), "f"),
    # the engine
    read_only("engine/state", "s", declared("State of the engine: off, starting, ready, busy or failed")),
    action("engine/restart", declared("Restarts the engine process")),
    action("engine/free", declared("Releases the engine's memory; the next job loads the model again")),
)
