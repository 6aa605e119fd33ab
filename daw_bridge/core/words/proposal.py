"""What the planner proposes for the prompt, as single changes that a user accepts or leaves."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Protocol

from daw_bridge.core.words.difference import Difference, lines_between, words_between
from engine.contract import ranges
from engine.contract.checks import fits
from engine.contract.keys import with_known_key
from engine.contract.messages import AskFor, Prompt, Stage

INSTRUMENTAL = "[Instrumental]"
TEXTS = ("caption", "lyrics")
TEMPO, SIGNATURE = "tempo_bpm", "timesignature"
VALUES = ("language", "keyscale", TEMPO, SIGNATURE, "length_s")


class Drafted(Protocol):
    """What is read of a draft."""

    @property
    def caption(self) -> str: ...
    @property
    def lyrics(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def keyscale(self) -> str: ...
    @property
    def length_s(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in the fields: words and values of the draft, and tempo and time signature of new music.

    from_daw: tempo and signature are those of the DAW's session, and cannot be changed here.
    """

    caption: str = ""
    lyrics: str = ""
    language: ranges.Language = "unknown"
    keyscale: ranges.Key = ""
    length_s: ranges.LengthS = 30.0
    tempo_bpm: float = 120.0
    timesignature: str = "4"
    from_daw: bool = False

    @classmethod
    def of(cls, draft: Drafted, tempo_bpm: float, timesignature: str, *, from_daw: bool = False) -> "Standing":
        words = {name: getattr(draft, name) for name in (*TEXTS, "language", "keyscale", "length_s")}
        return cls(**words, tempo_bpm=tempo_bpm, timesignature=timesignature, from_daw=from_daw)


@dataclass(frozen=True, slots=True)
class Proposal:
    """base: what stood in the fields when it was asked about. texts: differences by field. values: proposed ones, by
    their names in `Standing`, of those that differ.
    """

    base: Standing
    texts: dict[str, Difference]
    values: dict[str, Any]

    @classmethod
    def between(cls, base: Standing, prompt: Prompt, duration_s: float | None) -> "Proposal":
        """The proposal of a planner's answer. What it left open, or what nobody may use, is left out."""
        lyrics = prompt.lyrics.strip()
        if lyrics.casefold() == INSTRUMENTAL.casefold():
            lyrics = base.lyrics  # it has heard no words, which says nothing about those that are there
        texts = {
            "caption": words_between(base.caption, prompt.caption.strip() or base.caption),
            "lyrics": lines_between(base.lyrics, lyrics or base.lyrics),
        }
        wanted: dict[str, Any] = {"keyscale": with_known_key(prompt.keyscale)}
        wanted["language"] = prompt.language if lyrics and prompt.language != "unknown" else ""
        wanted[TEMPO], wanted[SIGNATURE] = prompt.bpm, prompt.timesignature
        wanted["length_s"] = float(duration_s) if duration_s else None
        values = {name: value for name, value in wanted.items() if value and value != getattr(base, name)}
        for name in ("keyscale", "language", "length_s"):
            if name in values and not fits(Standing, name, values[name]):
                del values[name]
        return cls(base, {name: each for name, each in texts.items() if each.changes}, values)

    @property
    def is_empty(self) -> bool:
        """Whether it is what stands there already."""
        return not self.texts and not self.values

    def keys(self) -> tuple[str, ...]:
        """The names of its changes: of a text with a number, such as "lyrics 3", of a value its own."""
        texts = [f"{name} {n}" for name, each in self.texts.items() for n in range(len(each.changes))]
        return (*texts, *self.values)

    def fitting(self, now: Standing) -> tuple[str, ...]:
        """The changes that can still be made. Nothing is overwritten that was typed, chosen or set meanwhile."""
        found = [f"{name} {n}" for name, each in self.texts.items() for n in each.fitting(getattr(now, name))]
        for name in self.values:
            if getattr(now, name) == getattr(self.base, name) and not (now.from_daw and name in {TEMPO, SIGNATURE}):
                found.append(name)
        return tuple(found)

    def taken(self, now: Standing, accepted: Collection[str]) -> Standing:
        """What stands there once some changes are accepted; those that do not fit any more are left out."""
        wanted = set(accepted) & set(self.fitting(now))
        changed: dict[str, Any] = {name: self.values[name] for name in self.values if name in wanted}
        for name, each in self.texts.items():
            numbers = [n for n in range(len(each.changes)) if f"{name} {n}" in wanted]
            if numbers:
                changed[name] = each.taken(getattr(now, name), numbers).strip()
        return replace(now, **changed)


class AskState(Enum):
    """What becomes of a question to the planner."""

    WAITING = "waiting"  # for the job that runs, or for the engine
    RUNNING = "running"
    DONE = "done"  # with a proposal, which the user has not answered yet
    FAILED = "failed"
    CANCELLED = "cancelled"
    ANSWERED = "answered"  # accepted in part, in whole or not at all


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the planner, with its state and progress. subject: what is to be understood, in words, or "".

    planner: its label. fraction: done, 0 to 1. problem, hint: why it failed, and the next step.
    """

    id: str
    ask_for: AskFor
    planner: str
    subject: str = ""
    state: AskState = AskState.WAITING
    stage: Stage | None = None
    fraction: float = 0.0
    seconds_left: float | None = None
    problem: str = ""
    hint: str = ""
    proposal: Proposal | None = None

    @property
    def is_at_work(self) -> bool:
        return self.state in {AskState.WAITING, AskState.RUNNING}
