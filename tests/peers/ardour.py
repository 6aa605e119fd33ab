"""A real DAW to test against: Ardour with a fresh session of its own, OSC on, no dialogs, nothing of the user's touched.

with Ardour(folder, tracks=2) as ardour:
    ardour.regions()        what lies on the tracks
"""

import base64
import os
import re
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import soundfile
from pythonosc.osc_message_builder import OscMessageBuilder
from pythonosc.osc_packet import OscPacket

from tests.peers.drag import focus, xdotool

_MAKE_SESSION = """
local session = create_session (arg[1], "bench", tonumber (arg[3]))
assert (session, "no session")
session:new_audio_track (2, 2, nil, tonumber (arg[2]), "Track", ARDOUR.PresentationInfo.max_order,
  ARDOUR.TrackMode.Normal, true, true)
session:save_state ("")
close_session ()
quit ()
"""
# action slot 1 runs FOLDER/cmd.lua and leaves what it printed in FOLDER/cmd.out, first line "ok" or the error
_SLOT = """return function ()
  local dir, out = [==[%s]==], {}
  local run = function ()
    local fh = assert (io.open (dir .. "/cmd.lua", "r")); local src = fh:read ("a"); fh:close ()
    local env = setmetatable ({ print = function (text) out[#out + 1] = tostring (text) end }, { __index = _ENV })
    assert (load (src, "=cmd.lua", "t", env)) ()
  end
  local ok, err = pcall (run)
  local fh = io.open (dir .. "/cmd.out.tmp", "w")
  fh:write (ok and "ok" or "error: " .. tostring (err):gsub ("\\n", " "), "\\n", table.concat (out, "\\n")); fh:close ()
  os.rename (dir .. "/cmd.out.tmp", dir .. "/cmd.out")
end
"""
_REGIONS = """
for r in Session:get_routes ():iter () do
  local t = r:to_track ()
  if not t:isnil () then
    for rg in t:playlist ():region_list ():iter () do
      local path = rg:to_audioregion ():source (0):to_filesource ():path ()
      print (string.format ("%s\\t%s\\t%d\\t%d\\t%s", r:name (), rg:name (), rg:position ():samples (),
        rg:length ():samples (), path))
    end
  end
end
"""
SET_TEMPO = """
local map = Temporal.TempoMap.fetch_writable ()
map:set_tempo (Temporal.Tempo (%g, %g, 4), Temporal.timepos_t (0))
Temporal.TempoMap.update (map)
"""
_OSC_ON = (
    '<Protocol name="Open Sound Control (OSC)" active="1" debugmode="0" address-only="0" remote-port="0" banksize="0" '
    'striptypes="31" feedback="0" gainmode="0" send-page-size="0" plug-page-size="0"/>'
)
_CONFIG = """<?xml version="1.0" encoding="UTF-8"?>
<Ardour><Config>
  <Option name="osc-port" value="{port}"/><Option name="try-autostart-engine" value="1"/>
  <Option name="hide-dummy-backend" value="0"/><Option name="discover-plugins-on-start" value="0"/>
  <Option name="send-midi-clock" value="1"/>
  <Option name="pingback-url" value=""/><Option name="default-session-parent-dir" value="{folder}"/>
</Config><Extra><AudioMIDISetup><EngineStates>
  <State {backend} input-device="" output-device=""
   sample-rate="{rate}" buffer-size="1024" n-periods="0" input-latency="0" output-latency="0" lm-input="" lm-output=""
   active="1" use-buffered-io="0" lru="1"><MIDIDevices/></State>
</EngineStates></AudioMIDISetup></Extra>{more}</Ardour>
"""
# with the session's external sync on, its transport is that of JACK
_JACK_LEADS = """<TransportMasters current="JACK">
<TransportMaster type="Engine" name="JACK" removable="0" collect="1" sclock-synced="1"/>
<TransportMaster type="MTC" name="MTC" removable="0" collect="1"/></TransportMasters>"""


_BACKENDS = {
    "dummy": 'backend="None (Dummy)" driver="Normal Speed" device="Silence" midi-option="1 in, 1 out, Silence"',
    "pulse": 'backend="PulseAudio" driver="" device="" midi-option=""',
    "jack": 'backend="JACK" driver="" device="" midi-option=""',
}
# how this version of Ardour writes down which signals a hook listens to: LuaTimerDS, TransportLooped, TransportStateChange
_HOOK_SIGNALS = {"7": "0100000000000000000000000000001000100000000000000"}
_NO_WARNING = '<?xml version="1.0" encoding="UTF-8"?>\n<instant>\n  <no-memory-warning/>\n</instant>\n'
_EXPORT = "ardour{major}-export"


def installed_lua() -> Path | None:
    """Ardour's session interpreter, which tells the version too."""
    return max(Path("/usr/bin").glob("ardour[0-9]*-lua"), default=None)


class Ardour:
    """Needs an X display. `title` is part of its window's title."""

    title = "- Ardour"

    def __init__(
        self,
        folder: Path,
        tracks: int = 2,
        backend: str = "dummy",
        *,
        shares_transport: bool = False,
        has_hooks: bool = True,
        rate: int = 48_000,
    ) -> None:
        """backend: "dummy", "pulse" to be heard at the virtual sound card, "jack" to send MIDI clock.

        shares_transport: with "jack", its transport is that of JACK, and it is the timebase. has_hooks: the scripts in
        its folder are switched on. rate: of the session, in Hz.
        """
        self._shares_transport, self._has_hooks = shares_transport, has_hooks
        self.folder, self.tracks, self._backend, self._rate = folder.resolve(), tracks, backend, rate
        lua = installed_lua()
        assert lua is not None, "Ardour is not installed"
        self._lua, self._major = lua, re.findall(r"\d+", lua.name)[0]
        candidates = [Path(f"/usr/lib/ardour{self._major}"), *Path("/usr/lib").glob(f"*/ardour{self._major}")]
        self._lib = next(path for path in candidates if path.is_dir())
        self._port = 0
        self._process: subprocess.Popen[bytes] | None = None
        self.config = self.folder / "home" / "config" / f"ardour{self._major}"
        (self.config / "scripts").mkdir(parents=True, exist_ok=True)

    @property
    def osc_port(self) -> int:
        return self._port

    @property
    def knows_hooks(self) -> bool:
        """Whether a hook can be switched on in this version without clicking in its Script Manager."""
        return self._major in _HOOK_SIGNALS

    def __enter__(self) -> Self:
        """Also after it was left: the same session, as it was saved."""
        for _ in range(4):
            self._start()
            if self._has_sound():
                if self._shares_transport:
                    self.lua("Session:cfg():set_external_sync (true)")
                return self
            self.__exit__(None, None, None)
        raise AssertionError(f"Ardour does not keep its sound: {self._log()}")

    def _start(self) -> None:
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind(("", 0))
            self._port = probe.getsockname()[1]
        self._prepare()
        program = shutil.which("ardour") or f"/usr/bin/ardour{self._major}"
        with (self.folder / "ardour.log").open("wb") as log:
            self._process = subprocess.Popen(
                [program, "--no-announcements", "--no-splash", str(self.folder / "bench")],
                env=self._environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                start_new_session=True,
            )
        self._wait_until_up(time.monotonic() + 60)

    def _has_sound(self) -> bool:
        # two of its threads may speak to JACK at once while it comes up; JACK then takes it for broken and lets it go
        if self._backend == "jack":
            time.sleep(1)
        return self.lua("print (Session:engine ():running ())") == ["true"]

    def _log(self) -> str:
        return (self.folder / "ardour.log").read_text(errors="replace")[-1500:]

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        process = self._process
        if process is not None:
            process.terminate()  # it quits without saving and without asking
            try:
                process.wait(8)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        self._socket.close()

    def send(self, path: str, *args: Any) -> None:
        builder = OscMessageBuilder(path)
        for arg in args:
            builder.add_arg(arg)
        self._socket.sendto(builder.build().dgram, ("127.0.0.1", self._port))

    def switch_script_on(self) -> None:
        """By its menus and dialogs, with the keyboard alone: as our documentation tells people to."""
        focus(self.title)
        _press("F10", "Right", "Right", "Up", "Up", "Right", "Return")  # Edit > Lua Scripts > Script Manager
        focus("Script Manager")
        _press("Right", "Tab", "Tab", "space")  # Action Hooks > New Hook
        focus("Add Lua Callback Hook")
        _press("Tab", "Tab", "Tab", "space")  # past the script, Refresh and Cancel to Add

    def lua(self, code: str, timeout_s: float = 20) -> list[str]:
        """Run Lua inside the running Ardour; the lines it printed."""
        answer = self.folder / "cmd.out"
        answer.unlink(missing_ok=True)
        (self.folder / "cmd.lua").write_text(code)
        self.send("/access_action", "LuaAction/script-1")
        end = time.monotonic() + timeout_s
        while not answer.exists():
            if time.monotonic() > end:
                raise TimeoutError("Ardour's Lua slot did not answer")
            time.sleep(0.05)
        status, *lines = answer.read_text("utf-8").split("\n")
        assert status == "ok", status
        return [line for line in lines if line]

    def regions(self) -> list[dict[str, Any]]:
        """Track, name, position and length in samples, and source file of every region."""
        keys = ("track", "region", "position", "length", "source")
        rows = [dict(zip(keys, line.split("\t"), strict=True)) for line in self.lua(_REGIONS)]
        return [{**row, "position": int(row["position"]), "length": int(row["length"])} for row in rows]

    def _environment(self) -> dict[str, str]:
        home = self.folder / "home"
        paths = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "CACHE", "DATA")}
        return {
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            **os.environ,
            **paths,
            "HOME": str(home),
            "ARDOUR_DATA_PATH": f"/usr/share/ardour{self._major}",
            "ARDOUR_CONFIG_PATH": f"/etc/ardour{self._major}",
            "ARDOUR_DLL_PATH": str(self._lib),
            "LD_LIBRARY_PATH": os.pathsep.join(filter(None, [str(self._lib), os.environ.get("LD_LIBRARY_PATH")])),
        }

    def _prepare(self) -> None:
        config = self.config
        for path in (config, self.folder / "home" / "cache", self.folder / "home" / "data"):
            path.mkdir(parents=True, exist_ok=True)
        (config / f".a{self._major}").touch()  # "was here before": no first-run questions
        (config / "instant.xml").write_text(_NO_WARNING)  # a limit on locked memory is shown with real sound only
        (config / "config").write_text(
            _CONFIG.format(
                port=self._port,
                folder=self.folder,
                backend=_BACKENDS[self._backend],
                rate=self._rate,
                more=_JACK_LEADS if self._shares_transport else "",
            )
        )
        slot = 'scripts = {} scripts[1] = {} scripts[1]["n"] = "bench" scripts[1]["s"] = "" scripts[1]["a"] = {} '
        slot += f'scripts[1]["f"] = [====[\n{_SLOT % self.folder}]====]'
        (config / "ui_scripts").write_text(
            '<?xml version="1.0" encoding="UTF-8"?>\n<UIScripts><ActionScript lua="Lua 5.3">'
            f"{base64.b64encode(slot.encode()).decode()}</ActionScript><ActionHooks>{self._hooks()}</ActionHooks></UIScripts>\n"
        )
        script = self.folder / "make.lua"
        script.write_text(_MAKE_SESSION)
        session = self.folder / "bench"
        command = [str(self._lua), str(script), str(session), str(self.tracks), str(self._rate)]
        if not (session / "bench.ardour").exists():
            subprocess.run(command, env=self._environment(), check=False, timeout=60, capture_output=True)
        # the session's own list of control surfaces overrides the global one
        document = session / "bench.ardour"
        text, count = re.subn(r'<Protocol name="Open Sound Control \(OSC\)"[^>]*/>', _OSC_ON, document.read_text())
        assert count, "this Ardour has no OSC"
        document.write_text(text)

    def _hooks(self) -> str:
        """The scripts in its folder as if each had been added in the Script Manager."""
        if not self._has_hooks:
            return ""
        made = []
        for script in sorted((self.config / "scripts").glob("*.lua")):
            if "EditorHook" not in script.read_text("utf-8"):
                continue  # an action, which somebody calls
            source = f"local function ardour (_) end\n{script.read_text('utf-8')}\nreturn factory ()\n"
            state = f's = {{}} s["n"] = "{script.stem}" s["s"] = "" s["a"] = {{}} s["f"] = [=====[\n{source}]=====]'
            made.append(
                f'<LuaCallback lua="Lua 5.3" id="{400 + len(made)}" name="{script.stem}" '
                f'signals="{_HOOK_SIGNALS[self._major]}">{base64.b64encode(state.encode()).decode()}</LuaCallback>'
            )
        return "".join(made)

    def export(self, target: Path) -> None:
        """The session's range through its master bus, as 32-bit float WAV. After it was saved and closed.

        Ardour 7.3 now and then adds what its buffers held before to an export of clean files: samples of 1e17 in its
        first blocks, or a constant on the first sample of every block, also where the session is silent. No two such
        exports are alike, so a mix is believed when a second export equals it.
        """
        program = _EXPORT.format(major=self._major)
        command = [program, "-b", "float", "-o", str(target), str(self.folder / "bench"), "bench"]
        before: np.ndarray | None = None
        for _ in range(6):
            target.unlink(missing_ok=True)
            done = subprocess.run(
                command, env=self._environment(), check=False, timeout=60, capture_output=True, text=True
            )
            assert target.is_file(), done.stdout[-800:] + done.stderr[-800:]
            samples, _ = soundfile.read(target, dtype="float32")
            if before is not None and np.array_equal(samples, before):
                return
            before = samples
        raise AssertionError("Ardour exported six different mixes of one session")

    def _wait_until_up(self, end: float) -> None:
        # Ardour keeps one answer port per host from the first message on, and a message that comes while the session is
        # still loading sets it wrongly for good: so wait for the port, then a little, then speak
        while not self._is_listening():
            self._assert_running(end)
            time.sleep(0.05)
        time.sleep(0.3)
        while not self._answers():
            self._assert_running(end)
        while True:
            try:
                self.lua("print (1)", 2)
            except TimeoutError:
                self._assert_running(end)
            else:
                return

    def _assert_running(self, end: float) -> None:
        assert self._process is not None
        assert self._process.poll() is None, self._log()
        assert time.monotonic() < end, "Ardour did not come up in time"

    def _is_listening(self) -> bool:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            try:
                probe.bind(("", self._port))
            except OSError:
                return True
        return False

    def _answers(self) -> bool:
        self.send("/set_surface/port", 0)
        self.send("/transport_frame")
        self._socket.settimeout(0.4)
        try:
            return bool(OscPacket(self._socket.recv(65536)).messages)
        except TimeoutError:
            return False


def _press(*keys: str) -> None:
    for key in keys:
        xdotool("key", key)
        time.sleep(0.2)
