"""A sound file exported by Ardour without its window: `python -m tests.bench.real_files_parts.ardour_export --help`.

Ardour's interpreter makes a session with one stereo track, the sound is laid onto it in the session's file, and the
interpreter exports it by a format and a preset of our own, from the master bus, as Session > Export > Quick Export does.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import soundfile

from tests.peers.ardour import installed_lua

_MAKE = """
local session = create_session (arg[1], "bench", tonumber (arg[2]))
assert (session, "no session")
session:new_audio_track (2, 2, nil, 1, "Track", ARDOUR.PresentationInfo.max_order, ARDOUR.TrackMode.Normal, true, true)
session:save_state ("")
close_session ()
quit ()
"""
_EXPORT = """
local session = load_session (arg[1], "bench")
assert (session, "no session")
local track, master = session:route_by_name ("Track"):output (), session:master_out ():input ()
for n = 0, 1 do
  if not track:audio (n):connected () then track:audio (n):connect (master:audio (n):name ()) end
end
local export = session:simple_export ()
assert (export:set_preset ("%s"), "no preset")
export:set_folder (arg[2])
export:set_name ("out")
export:set_range (0, tonumber (arg[3]))
assert (export:check_outputs (), "no outputs")
assert (export:run_export (), "not exported")
close_session ()
quit ()
"""
_FORMAT_ID, _PRESET_ID = "b3f4a9c2-52d2-4b7e-9d51-0d8f3f1f7a01", "b3f4a9c2-52d2-4b7e-9d51-0d8f3f1f7a02"
_NO_SILENCE = """<Trim enabled="0"/><Add enabled="0">
<Duration format="Timecode" hours="0" minutes="0" seconds="0" frames="0"/></Add>"""
_FORMAT = f"""<?xml version="1.0" encoding="UTF-8"?>
<ExportFormatSpecification name="bench" id="{_FORMAT_ID}" with-cue="0" with-toc="0" with-mp4chaps="0" command=""
 analyse="0" soundcloud-upload="0">
<Encoding id="{{encoding}}" type="{{kind}}" extension="{{suffix}}" name="bench" has-sample-format="1" channel-limit="256"/>
<SampleRate rate="SR_Session"/><SRCQuality quality="SRC_SincBest"/><CodecQuality quality="{{quality}}"/>
<EncodingOptions><Option name="sample-format" value="{{sample_format}}"/><Option name="dithering" value="D_None"/>
<Option name="tag-metadata" value="0"/><Option name="tag-support" value="0"/>
<Option name="broadcast-info" value="{{has_bext}}"/></EncodingOptions>
<Processing><Normalize enabled="0" loudness="0" dbfs="0" lufs="-23" dbtp="-1"/>
<Silence><Start>{_NO_SILENCE}</Start><End>{_NO_SILENCE}</End></Silence></Processing>
</ExportFormatSpecification>
"""
_PRESET = f"""<?xml version="1.0" encoding="UTF-8"?>
<ExportPreset id="{_PRESET_ID}" name="bench"><ExportFormat id="{_FORMAT_ID}"/>
<ExportFilename><Folder relative="1" path="export"/><Field name="label" enabled="0"/><Field name="session" enabled="0"/>
<Field name="snapshot" enabled="0"/><Field name="timespan" enabled="1"/><Field name="revision" enabled="0"/>
<Field name="time" enabled="0" value="T_None"/><Field name="date" enabled="0" value="D_None"/></ExportFilename>
</ExportPreset>
"""
_TICKS = 282_240_000  # a second, in a session's file
_IMPOSSIBLE = 4.0  # 7.3 was seen to export such samples within its first blocks, from clean files


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", type=Path, help="a stereo WAV")
    parser.add_argument("target", type=Path)
    parser.add_argument("encoding", help="Ardour's name of the format: F_WAV, F_FLAC, …")
    parser.add_argument("sample_format", help="Ardour's name of the kind of samples: SF_16, SF_24, SF_Float, …")
    parser.add_argument("--bext", action="store_true", help="broadcast info")
    parser.add_argument("--quality", type=int, default=0, help="of a lossy format")
    chosen = parser.parse_args()
    interpreter = installed_lua()
    if interpreter is None:
        sys.exit("Ardour is not installed")
    with tempfile.TemporaryDirectory(prefix="ardour-") as folder:
        session = _Session(interpreter, Path(folder), chosen.source)
        kind = "T_FFMPEG" if chosen.encoding == "F_FFMPEG" else "T_Sndfile"
        session.set_format(
            encoding=chosen.encoding, kind=kind, suffix=chosen.target.suffix[1:], quality=chosen.quality,
            sample_format=chosen.sample_format, has_bext=int(chosen.bext),
        )  # fmt: skip
        for _ in range(3):
            exported = session.export()
            if _is_possible(exported):
                shutil.move(exported, chosen.target)
                return 0
    sys.exit("Ardour exported impossible values three times")


class _Session:
    """A session with the sound on its track, from its start."""

    def __init__(self, interpreter: Path, folder: Path, source: Path) -> None:
        self._interpreter, self._folder, self._session = interpreter, folder, folder / "bench"
        self._link_ffmpeg()
        self._config = folder / "config" / interpreter.name.removesuffix("-lua")
        samples, rate = soundfile.read(source, dtype="float32", always_2d=True)
        self._frames = len(samples)
        self._run(_MAKE, str(self._session), str(rate))
        self._lay(samples, rate)

    def set_format(self, **options: object) -> None:
        export = self._config / "export"
        export.mkdir(parents=True, exist_ok=True)
        (export / "bench.format").write_text(_FORMAT.format(**options))
        (export / "bench.preset").write_text(_PRESET)

    def export(self) -> Path:
        target = self._folder / "exported"
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        said = self._run(_EXPORT % _PRESET_ID, str(self._session), str(target), str(self._frames))
        return next(target.iterdir(), None) or sys.exit(said)

    def _link_ffmpeg(self) -> None:
        """Ardour writes MP3 by an FFmpeg of this name, as Debian's ardour-video-timeline brings it."""
        for name in ("ffmpeg", "ffprobe"):
            if (program := shutil.which(name)) is not None:
                (self._folder / f"{name}_harvid").symlink_to(program)

    def _lay(self, samples: np.ndarray, rate: int) -> None:
        """Write what Ardour's own import writes: a file a channel, a region on the track's list, the session's range."""
        audio = self._session / "interchange" / "bench" / "audiofiles"
        audio.mkdir(parents=True, exist_ok=True)
        document = self._session / "bench.ardour"
        text = document.read_text()
        first = int(re.findall(r'id-counter="(\d+)"', text)[0])
        sources = ""
        for channel, side in enumerate("LR"):
            soundfile.write(audio / f"in%{side}.wav", samples[:, channel], rate, "FLOAT")
            sources += (
                f'<Source name="in%{side}.wav" type="audio" flags="" id="{first + channel}" channel="0" gain="1"/>'
            )
        end = f"a{self._frames * _TICKS // rate}"
        region = (
            f'<Region name="in" opaque="1" start="a0" length="{end}@a0" fade-in-active="0" fade-out-active="0" '
            f'scale-amplitude="1" id="{first + 2}" type="audio" channels="2" source-0="{first}" source-1="{first + 1}" '
            f'master-source-0="{first}" master-source-1="{first + 1}" stretch="1" shift="1"/>'
        )
        place = f'<Locations><Location id="{first + 3}" name="session" start="a0" end="{end}" flags="IsSessionRange"/>'
        for pattern, put in (
            (r"<Sources/>", f"<Sources>{sources}</Sources>"),
            (r'(<Playlist [^>]*name="Track[^>]*)/>', rf"\1>{region}</Playlist>"),
            (r"<Locations/>", f"{place}</Locations>"),
            (r'id-counter="\d+"', f'id-counter="{first + 10}"'),
        ):
            text, count = re.subn(pattern, put, text)
            assert count == 1, f"the session's file has changed its form: {pattern} {count}"
        document.write_text(text)

    def _run(self, script: str, *arguments: str) -> str:
        """Returns what it said last."""
        path = self._folder / "script.lua"
        path.write_text(script)
        own = {f"XDG_{kind}_HOME": str(self._folder / kind.lower()) for kind in ("CONFIG", "CACHE", "DATA")}
        done = subprocess.run(
            [str(self._interpreter), str(path), *arguments],
            env=os.environ | own | {"HOME": str(self._folder), "PATH": f"{self._folder}{os.pathsep}{os.environ['PATH']}"},
            check=False, capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        lines = (done.stdout + done.stderr).strip().splitlines()
        return next((line for line in reversed(lines) if "Error" in line or "ERROR" in line), "no file")


def _is_possible(file: Path) -> bool:
    try:
        samples, _ = soundfile.read(file, dtype="float32")
    except soundfile.LibsndfileError:
        return True  # what it cannot read is for the bench to judge
    return bool(np.abs(samples).max(initial=0.0) < _IMPOSSIBLE)


if __name__ == "__main__":
    raise SystemExit(main())
