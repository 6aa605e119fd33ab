"""What an adapter is to be trained of, on which model, and where it goes."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from engine.contract.checks import Checked, check
from engine.contract.texts import declared
from engine.contract.training import AdapterTraining
from engine.contract.wire import from_dict

_FORBIDDEN = set('/\\:*?"<>|\n\r\t')


@dataclass(frozen=True, slots=True)
class TrainingPlan(Checked):
    """songs: the folder. name: of the adapter, which is a folder of this name in `place`. model, variant: the base."""

    songs: str
    name: str
    place: str
    model: str
    variant: str
    options: AdapterTraining = field(default_factory=AdapterTraining)

    def check_whole(self) -> None:
        is_name = bool(self.name.strip(". ")) and not _FORBIDDEN & set(self.name) and len(self.name) <= 100
        check(
            is_name,
            declared("The name of the adapter must do as the name of a folder, got {name}"),
            name=repr(self.name),
        )
        check(bool(self.songs), declared("Choose the folder of the songs"))
        check(bool(self.place), declared("Choose where the adapter goes"))

    @property
    def adapter(self) -> Path:
        """The folder of the adapter."""
        return Path(self.place) / self.name

    @property
    def run(self) -> Path:
        """The folder of checkpoints and samples."""
        return self.adapter.with_name(f"{self.name}-training")

    def arguments(self) -> list[str]:
        """Of the process that trains."""
        words = [self.songs, "--out", str(self.adapter), "--model", self.model, "--variant", self.variant, "--lines"]
        for name in AdapterTraining.__dataclass_fields__:
            words += [f"--{name.replace('_', '-')}", str(getattr(self.options, name))]
        return words

    def written(self) -> dict[str, Any]:
        """As plain JSON values, which `read_plan` reads."""
        made: dict[str, Any] = msgspec.to_builtins(self)
        return made


def read_plan(written: dict[str, Any]) -> TrainingPlan:
    """Raises MessageError."""
    return from_dict(TrainingPlan, written)
