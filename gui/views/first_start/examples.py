"""What a newcomer can hear at once: three prompts, and a clip that comes with the program."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

EXAMPLE_CLIP = Path(__file__).parents[2] / "resources" / "Example.flac"  # `python -m tests.bench.sketch.example_clip`
LENGTH_S = 8.0


@dataclass(frozen=True, slots=True)
class Example:
    """name: of its button. words: the description, in English in every language, which all models know."""

    name: str
    words: tuple[str, ...]

    @property
    def caption(self) -> str:
        return ", ".join(self.words)


class Examples(QObject):
    def all(self) -> tuple[Example, ...]:
        return (
            Example(self.tr("Funk"), ("funk", "bass", "drums", "clavinet")),
            Example(self.tr("House drums"), ("house", "drums", "bass")),
            Example(self.tr("Synthwave"), ("synthwave", "arpeggio", "pad", "drums")),
        )
