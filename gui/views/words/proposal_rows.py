"""What the planner proposes as rows: what stands there, what would, and whether it can still be accepted."""

import html
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from daw_bridge.core.words.difference import Change, Difference
from daw_bridge.core.words.proposal import SIGNATURE, TEMPO, Proposal, Standing
from gui.viewmodels.numbers import written
from gui.views.clip_tempo import SIGNATURES
from gui.views.words.language_names import language_name

_NEAR = 4  # pieces of a caption around a change that are shown
_ALIKE = 2  # unchanged lines in a row that are shown; of more, their number is


@dataclass(frozen=True, slots=True)
class Row:
    """key: of the change, "" for a row that only says something. words: for a screen reader. markup: with the tags `s`,
    `b` and `i` of a text that goes, comes, or stays. is_heading: names the rows below it. why_not: why it cannot be accepted
    any more, "" if it can.
    """

    key: str
    words: str
    markup: str
    is_heading: bool = False
    why_not: str = ""


class ProposalRows(QObject):
    """All in the user's language."""

    def rows(self, proposal: Proposal, now: Standing) -> list[Row]:
        fitting = set(proposal.fitting(now))
        found: list[Row] = []
        headings = {"caption": self.tr("Description"), "lyrics": self.tr("Lyrics")}
        for name, heading in headings.items():
            if (each := proposal.texts.get(name)) is not None:
                found.append(self._heading(heading))
                make = self._lines if each.is_lines else self._phrases
                found += make(name, each, fitting)
        if proposal.values:
            found.append(self._heading(self.tr("Values")))
            found += [self._value(name, proposal, now, fitting) for name in proposal.values]
        return found

    def _heading(self, text: str) -> Row:
        return Row("", text, html.escape(text), is_heading=True)

    def _why_not(self, key: str, fitting: set[str]) -> str:
        return "" if key in fitting else self.tr("You have changed this meanwhile")

    # --- texts --------------------------------------------------------------------------------------

    def _lines(self, name: str, each: Difference, fitting: set[str]) -> Iterator[Row]:
        base, place = each.base.split("\n"), 0
        for n, change in enumerate(each.changes):
            yield from self._alike(base[place : change.first])
            place = max(place, change.last)
            yield self._change(f"{name} {n}", change, "\n", fitting)
        yield from self._alike(base[place:])

    def _alike(self, lines: list[str]) -> Iterator[Row]:
        shown = [line for line in lines if line.strip()]
        if len(shown) > _ALIKE:
            text = self.tr("%n line(s) as they are", "", len(shown))
            yield Row("", text, f"<i>{html.escape(text)}</i>")
            return
        for line in shown:
            yield Row("", self.tr("As it is: {text}").format(text=line), f"<i>{html.escape(line)}</i>")

    def _phrases(self, name: str, each: Difference, fitting: set[str]) -> Iterator[Row]:
        pieces = each.pieces()
        for n, change in enumerate(each.changes):
            before = "".join(pieces[max(0, change.first - _NEAR) : change.first])
            after = "".join(pieces[change.last : change.last + _NEAR])
            before = f"…{before.lstrip()}" if change.first > _NEAR else before
            after = f"{after.rstrip()}…" if change.last + _NEAR < len(pieces) else after
            row = self._change(f"{name} {n}", change, "", fitting)
            markup = f"<i>{_markup(before)}</i>{row.markup}<i>{_markup(after)}</i>"
            yield Row(row.key, row.words, markup, why_not=row.why_not)

    def _change(self, key: str, change: Change, between: str, fitting: set[str]) -> Row:
        was, then = (between.join(each) for each in (change.before, change.after))
        why_not = self._why_not(key, fitting)
        gone, come = (_markup(text.strip("\n")) for text in (was, then))
        tail = f"<br><i>{_markup(why_not)}</i>" if why_not else ""
        if was.strip() and then.strip():
            words = self.tr("“{before}” becomes “{after}”").format(before=was.strip(), after=then.strip())
            joint = "<br>" if between else "" if come[:1].isspace() else " "
            return Row(key, words, f"<s>{gone}</s>{joint}<b>{come}</b>{tail}", why_not=why_not)
        if then.strip():
            return Row(key, self.tr("New: “{text}”").format(text=then.strip()), f"<b>{come}</b>{tail}", why_not=why_not)
        if was.strip():
            return Row(key, self.tr("Goes: “{text}”").format(text=was.strip()), f"<s>{gone}</s>{tail}", why_not=why_not)
        text = self.tr("Empty line")
        tag = "b" if change.after else "s"
        return Row(key, text, f"<{tag}>{html.escape(text)}</{tag}>", why_not=why_not)

    # --- values -------------------------------------------------------------------------------------

    def _value(self, name: str, proposal: Proposal, now: Standing, fitting: set[str]) -> Row:
        names = {
            "language": self.tr("Language"),
            "keyscale": self.tr("Key"),
            TEMPO: self.tr("Tempo of new music"),
            SIGNATURE: self.tr("Time signature of new music"),
            "length_s": self.tr("Length of new music"),
        }
        was, then = (self._written(name, value) for value in (getattr(proposal.base, name), proposal.values[name]))
        why_not = self._why_not(name, fitting)
        if why_not and now.from_daw and name in {TEMPO, SIGNATURE}:
            why_not = self.tr("The DAW sets this")
        words = self.tr("{name}: {before} becomes {after}").format(name=names[name], before=was, after=then)
        label, gone, come = (html.escape(text) for text in (names[name], was, then))
        tail = f"<br><i>{_markup(why_not)}</i>" if why_not else ""
        shown = self.tr("{name}: {values}").format(name=label, values=f"<s>{gone}</s> <b>{come}</b>")
        return Row(name, words, f"{shown}{tail}", why_not=why_not)

    def _written(self, name: str, value: Any) -> str:
        match name:
            case "language":
                return language_name(value) if value != "unknown" else self.tr("not specified")
            case "tempo_bpm":
                return self.tr("{tempo} bpm").format(tempo=written(value, "g"))
            case "timesignature":
                return next((text for text, code in SIGNATURES.items() if code == value), str(value))
            case "length_s":
                return self.tr("{seconds} s").format(seconds=written(value, "g"))
        return str(value) or self.tr("none")


def _markup(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
