"""The quiet line below the lyrics: how much there is to sing, and whether it fits into the length."""

from PySide6.QtWidgets import QLabel, QSizePolicy

from daw_bridge.core.words.singing import Fit, Singing
from gui.viewmodels.numbers import written
from gui.views.words.lyrics_field import clock


class SingingLine(QLabel):
    """Says nothing where nothing is sung. It never stands in the way of a job."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("note")
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Do the lyrics fit?"))
        self.setToolTip(
            self.tr(
                "Counted in syllables, which are estimated. An easy melody has two or three a second, rap four to seven."
            )
        )

    def show_singing(self, found: Singing, silent_model: str) -> None:
        """silent_model: the name of a model that cannot sing, "" for one that can."""
        text = "" if found.fit is Fit.NOTHING else self._words(found, silent_model)
        self.setText(text)
        self.setAccessibleDescription(text)
        self.setVisible(bool(text))

    def _words(self, found: Singing, silent_model: str) -> str:
        if silent_model:
            return self.tr("{model} cannot sing: these %n line(s) are left out.", "", found.lines).format(
                model=silent_model
            )
        values = {
            "words": found.words,
            "syllables": found.syllables,
            "sections": found.sections,
            "length": clock(round(found.length_s)),
            "wanted": clock(found.wanted_s),
            "rate": written(found.rate, ".1f"),
            "section_s": written(found.length_s / max(1, found.sections), ".1f"),
        }
        return self._sentence(found.fit).format(**values)

    def _sentence(self, fit: Fit) -> str:
        match fit:
            case Fit.TOO_MUCH:
                return self.tr(
                    "{words} words, {syllables} syllables: {rate} a second is more than can be sung in {length}. "
                    "Lines will be left out. About {wanted} would fit."
                )
            case Fit.FAST:
                return self.tr(
                    "{words} words, {syllables} syllables: {rate} a second in {length}, as fast as rap. "
                    "About {wanted} would be easy to sing."
                )
            case Fit.SHORT_SECTIONS:
                return self.tr(
                    "{sections} sections in {length} leave {section_s} s for each. About {wanted} would give them room."
                )
            case Fit.SPARSE:
                return self.tr(
                    "{words} words, {syllables} syllables in {length}: long stretches will have no singing. "
                    "About {wanted} would fit."
                )
            case _:
                return self.tr("{words} words, {syllables} syllables: {rate} a second, which fits {length}.")
