"""The known DAWs: how each is reached, where its script belongs on each system, and how the user activates it."""

import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from daw_bridge.core.daw_state import Can
from daw_bridge.core.settings import Settings, mailbox_folder
from daw_bridge.daws.daw import Daw
from daw_bridge.daws.other_ways import other_ways
from daw_bridge.daws.scripted import ScriptedDaw
from daw_bridge.daws.wires import Mailbox, UdpWire
from engine.contract.texts import declared

SCRIPTS = Path(__file__).resolve().parent / "scripts"
LIVE_PORT, BITWIG_PORT = 9381, 9382


@dataclass(frozen=True, slots=True)
class KnownDaw:
    """script: file or folder in daws/scripts. target: its name where it is installed. places: returns the folders in which
    the DAW looks for scripts, none if the DAW was never started on this machine. click: what the user does once in the
    DAW. reasons: why it lacks an ability. beside: further files that go beside a script of one file.
    """

    name: str
    label: str
    script: str
    target: str
    places: Callable[[], list[Path]]
    click: str
    connect: Callable[[], Daw]
    reasons: tuple[tuple[Can, str], ...] = field(default=())
    beside: tuple[str, ...] = ()


def _home(*parts: str) -> Path:
    return Path.home().joinpath(*parts)


def _config() -> Path:
    return Path(os.environ.get("XDG_CONFIG_HOME") or _home(".config"))


def _roaming() -> Path:
    return Path(os.environ.get("APPDATA") or _home("AppData", "Roaming"))


def ardour_places() -> list[Path]:
    """The `scripts` folder of each version that was started on this machine, newest last."""
    if sys.platform == "darwin":
        root, pattern = _home("Library", "Preferences"), "Ardour[0-9]*"
    elif sys.platform == "win32":
        root, pattern = Path(os.environ.get("LOCALAPPDATA") or _home("AppData", "Local")), "ardour[0-9]*"
    else:
        root, pattern = _config(), "ardour[0-9]*"
    found = [folder for folder in root.glob(pattern) if re.search(r"\d+$", folder.name)]
    return [folder / "scripts" for folder in sorted(found, key=lambda f: int(re.findall(r"\d+$", f.name)[0]))]


def live_places() -> list[Path]:
    """The User Library, where Live 10 and later look for Remote Scripts."""
    root = _home("Documents" if sys.platform == "win32" else "Music", "Ableton", "User Library")
    return [root / "Remote Scripts"] if root.is_dir() else []


def reaper_places() -> list[Path]:
    if sys.platform == "darwin":
        root = _home("Library", "Application Support", "REAPER")
    else:
        root = (_roaming() if sys.platform == "win32" else _config()) / "REAPER"
    return [root / "Scripts"] if root.is_dir() else []


def bitwig_places() -> list[Path]:
    root = _home("Bitwig Studio") if sys.platform.startswith("linux") else _home("Documents", "Bitwig Studio")
    return [root / "Controller Scripts"] if root.is_dir() else []


_NO_KEY = (Can.KEY, declared("The sessions of this DAW have no key. Choose it in the prompt panel."))
_ARDOUR = ((Can.KEY, declared("Ardour sessions have no key. Choose it in the prompt panel.")),)
_REAPER = (_NO_KEY,)
_BITWIG = (
    (
        Can.NEW_TRACK,
        declared(
            "Other programs can fill launcher slots only. Select an audio track and use “Insert on track”, or drag."
        ),
    ),
    (Can.CLIP, declared("Bitwig does not report which file a clip plays. Export the clip or drag it here.")),
    (Can.TEMPO_MAP, declared("Bitwig reports the current tempo only.")),
    (Can.KEY, declared("Bitwig does not report the key. Choose it in the prompt panel.")),
    (Can.RANGE, declared("Bitwig does not report the selected time. Set the arranger loop instead.")),
)
_LIVE = (
    (
        Can.NEW_TRACK,
        declared("Live accepts files from other programs from version 12.0.5. Drag the take onto its track."),
    ),
    (Can.INSERT, declared("Live accepts files from other programs from version 12.0.5. Drag the take onto its track.")),
    (Can.TEMPO_MAP, declared("Live reports the current tempo only.")),
    (Can.RANGE, declared("Live does not report the selected time. Set the loop brace instead.")),
)

KNOWN = (
    KnownDaw(
        "ardour", "Ardour", "daw_bridge_ardour.lua", "daw_bridge_ardour.lua", ardour_places,
        declared(
            "In Ardour, open Edit > Lua Scripts > Script Manager > Action Hooks > New Hook, "
            "choose “DAW Bridge” and click Add."
        ),
        lambda: ScriptedDaw("Ardour", Mailbox(mailbox_folder("ardour")), UdpWire(), _ARDOUR), _ARDOUR,
        ("daw_bridge_ardour_fetch.lua",),
    ),
    KnownDaw(
        "live", "Ableton Live", "DAWBridge", "DAWBridge", live_places,
        declared(
            "In Live, open Settings > Link, Tempo & MIDI and choose “DAWBridge” as a control surface. "
            "It needs no input or output."
        ),
        lambda: ScriptedDaw("Live", UdpWire(LIVE_PORT), None, _LIVE), _LIVE,
    ),
    KnownDaw(
        "reaper", "REAPER", "daw_bridge_reaper.lua", "daw_bridge_reaper.lua", reaper_places,
        declared(
            "In REAPER, open Actions > Show action list > New action > Load ReaScript, choose “daw_bridge_reaper.lua” "
            "and click Run. To start it with REAPER, install SWS and set it as the startup action."
        ),
        lambda: ScriptedDaw("REAPER", Mailbox(mailbox_folder("reaper")), None, _REAPER), _REAPER,
    ),
    KnownDaw(
        "bitwig", "Bitwig Studio", "DAWBridge.control.js", "DAWBridge.control.js", bitwig_places,
        declared("In Bitwig, open Settings > Controllers > Add Controller and choose DAW Bridge."),
        lambda: ScriptedDaw("Bitwig", UdpWire(BITWIG_PORT), None, _BITWIG), _BITWIG,
    ),
)  # fmt: skip


def known_daws(settings: Settings) -> list[Daw]:
    """The ways to DAWs that the settings allow, not connected yet; those without a script of DAW Bridge last."""
    if not settings.connect_daws:
        return []
    return [known.connect() for known in KNOWN] + other_ways(settings.other_ways, settings.tempo_bpm)
