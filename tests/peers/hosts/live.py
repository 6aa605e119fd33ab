"""Ableton Live as its Live Object Model documents it: a set with two audio tracks, one MIDI track and an audio clip."""

import sys
from dataclasses import dataclass, field
from types import ModuleType, SimpleNamespace
from typing import Any


@dataclass
class Clip:
    name: str
    file_path: str
    canonical_parent: Any
    is_audio_clip: bool = True
    is_arrangement_clip: bool = True
    start_time: float = 8.0
    start_marker: float = 2.0
    end_marker: float = 10.0
    loop_start: float = 2.0
    loop_end: float = 10.0
    looping: bool = False
    warping: bool = True
    gain: float = 0.4
    gain_display_string: str = "-6.0 dB"
    warp_markers: tuple[Any, ...] = ()


@dataclass(eq=False)
class Track:
    name: str
    has_audio_input: bool = True
    clip_slots: tuple[Any, ...] = ()
    clips: list[tuple[str, float]] = field(default_factory=list)

    def create_audio_clip(self, path: str, position: float) -> Any:
        self.clips.append((path, position))
        return SimpleNamespace(name="")


class Song:
    """The set."""

    def __init__(self, file: str) -> None:
        self.tempo, self.signature_numerator, self.signature_denominator = 90.0, 3, 4
        self.is_playing, self.current_song_time = False, 0.0
        self.loop, self.loop_start, self.loop_length = True, 6.0, 12.0
        self.root_note, self.scale_name, self.scale_mode = 6, "Minor", True
        self.name = "Set ä"
        self.cue_points = (SimpleNamespace(name="Refrain ä", time=12.0), SimpleNamespace(name="Intro", time=0.0))
        self.tracks = [Track("Drums"), Track("Keys"), Track("Synth", has_audio_input=False)]
        clip = Clip("Rhodes", file, self.tracks[1])
        # at 90 bpm a beat is two thirds of a second, and so it is in the file: not stretched
        clip.warp_markers = tuple(SimpleNamespace(beat_time=b, sample_time=b * 60 / 90) for b in (0.0, 16.0))
        self.view = SimpleNamespace(selected_track=self.tracks[1], detail_clip=clip)

    def start_playing(self) -> None:
        self.is_playing = True

    def stop_playing(self) -> None:
        self.is_playing = False

    def create_audio_track(self, index: int) -> None:
        self.tracks.insert(len(self.tracks) if index == -1 else index, Track("Audio"))


class Host:
    """What Live hands to a Remote Script."""

    def __init__(self, file: str, version: tuple[int, int, int] = (12, 1, 0)) -> None:
        self._song = Song(file)
        self.log: list[str] = []
        application = SimpleNamespace(
            get_major_version=lambda: version[0],
            get_minor_version=lambda: version[1],
            get_bugfix_version=lambda: version[2],
        )
        module = ModuleType("Live")
        module.Application = SimpleNamespace(get_application=lambda: application)  # type: ignore[attr-defined]
        sys.modules["Live"] = module

    def song(self) -> Song:
        return self._song

    def log_message(self, text: str) -> None:
        self.log.append(text)
