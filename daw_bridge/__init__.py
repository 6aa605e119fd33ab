"""The middle of DAW Bridge: clips, jobs, playback, OSC. No Qt, no torch."""

__version__ = "0.1.0"
