"""The keys that parts of the window handle themselves while they have the keyboard. They cannot be changed."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

_PORTABLE, _NATIVE = QKeySequence.SequenceFormat.PortableText, QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class FixedKey:
    """place: the part of the window. keys: as Qt writes them everywhere; they do the same, in different directions."""

    place: str
    keys: tuple[str, ...]
    text: str

    @property
    def shown(self) -> str:
        """The keys as this computer writes them."""
        return ", ".join(QKeySequence(key, _PORTABLE).toString(_NATIVE) for key in self.keys)


def fixed_keys() -> tuple[FixedKey, ...]:
    """All of them, by the part of the window."""
    return (*_anywhere(), *_waveform(), *_strips(), *_lanes(), *_lists())


def _anywhere() -> tuple[FixedKey, ...]:
    place = QCoreApplication.translate("FixedKeys", "Anywhere")
    return (
        FixedKey(place, ("Tab", "Shift+Tab"), QCoreApplication.translate("FixedKeys", "Go to the next part, or back")),
        FixedKey(place, ("Esc",), QCoreApplication.translate("FixedKeys", "Select nothing, or leave what is going on")),
    )


def _waveform() -> tuple[FixedKey, ...]:
    place = QCoreApplication.translate("FixedKeys", "In the waveform")
    return (
        FixedKey(place, ("Left", "Right"), QCoreApplication.translate("FixedKeys", "Move the playhead by a beat")),
        FixedKey(place, ("Ctrl+Left", "Ctrl+Right"), QCoreApplication.translate("FixedKeys", "Move it by a bar")),
        FixedKey(
            place, ("Shift+Left", "Shift+Right"), QCoreApplication.translate("FixedKeys", "Select a beat, then more")
        ),
        FixedKey(
            place,
            ("Ctrl+Shift+Left", "Ctrl+Shift+Right"),
            QCoreApplication.translate("FixedKeys", "Select a bar, then more"),
        ),
        FixedKey(place, ("Space",), QCoreApplication.translate("FixedKeys", "Scroll, held while dragging")),
        FixedKey(place, ("Home", "End"), QCoreApplication.translate("FixedKeys", "Go to the start, to the end")),
        FixedKey(place, ("Up", "Down"), QCoreApplication.translate("FixedKeys", "Taller or lower waveform")),
        FixedKey(place, ("Return",), QCoreApplication.translate("FixedKeys", "Words, strength and seam of the region")),
    )


def _strips() -> tuple[FixedKey, ...]:
    place = QCoreApplication.translate("FixedKeys", "In the strips of markers and lyrics")
    return (
        FixedKey(
            place,
            ("Left", "Right"),
            QCoreApplication.translate("FixedKeys", "Choose the marker or line before or after"),
        ),
        FixedKey(place, ("Return",), QCoreApplication.translate("FixedKeys", "Select its section or line")),
        FixedKey(
            place, ("Alt+Left", "Alt+Right"), QCoreApplication.translate("FixedKeys", "Move the marker by a beat")
        ),
        FixedKey(
            place,
            ("Alt+Shift+Left", "Alt+Shift+Right"),
            QCoreApplication.translate("FixedKeys", "Move the marker by a sample"),
        ),
        FixedKey(place, ("F2",), QCoreApplication.translate("FixedKeys", "Rename the marker")),
        FixedKey(place, ("Del",), QCoreApplication.translate("FixedKeys", "Remove the marker")),
    )


def _lanes() -> tuple[FixedKey, ...]:
    lanes = QCoreApplication.translate("FixedKeys", "In the lanes")
    comp = QCoreApplication.translate("FixedKeys", "In the comp")
    return (
        FixedKey(lanes, ("Up", "Down"), QCoreApplication.translate("FixedKeys", "Choose a lane")),
        FixedKey(lanes, ("Return",), QCoreApplication.translate("FixedKeys", "Hear its take")),
        FixedKey(lanes, ("C",), QCoreApplication.translate("FixedKeys", "Take the region into the comp")),
        FixedKey(lanes, ("S",), QCoreApplication.translate("FixedKeys", "Star")),
        FixedKey(lanes, ("Shift+F10",), QCoreApplication.translate("FixedKeys", "Menu of the take")),
        FixedKey(comp, ("Left", "Right"), QCoreApplication.translate("FixedKeys", "Choose a span")),
        FixedKey(comp, ("E",), QCoreApplication.translate("FixedKeys", "Choose its start or its end")),
        FixedKey(comp, ("Alt+Left", "Alt+Right"), QCoreApplication.translate("FixedKeys", "Move that by a beat")),
        FixedKey(
            comp,
            ("Alt+Shift+Left", "Alt+Shift+Right"),
            QCoreApplication.translate("FixedKeys", "Move that by a sample"),
        ),
        FixedKey(comp, ("Del",), QCoreApplication.translate("FixedKeys", "Remove the span")),
        FixedKey(comp, ("Return",), QCoreApplication.translate("FixedKeys", "Hear the comp")),
    )


def _lists() -> tuple[FixedKey, ...]:
    clips = QCoreApplication.translate("FixedKeys", "In the list of clips")
    queue = QCoreApplication.translate("FixedKeys", "In the queue")
    versions = QCoreApplication.translate("FixedKeys", "In the versions")
    caption = QCoreApplication.translate("FixedKeys", "In the description")
    lyrics = QCoreApplication.translate("FixedKeys", "In the lyrics")
    proposal = QCoreApplication.translate("FixedKeys", "In a proposal")
    return (
        FixedKey(clips, ("F2",), QCoreApplication.translate("FixedKeys", "Rename the clip")),
        FixedKey(queue, ("Alt+Up", "Alt+Down"), QCoreApplication.translate("FixedKeys", "Move the job up or down")),
        FixedKey(
            queue, ("Alt+Home", "Alt+End"), QCoreApplication.translate("FixedKeys", "Make it the next or the last")
        ),
        FixedKey(queue, ("Del",), QCoreApplication.translate("FixedKeys", "Cancel the job")),
        FixedKey(
            versions,
            ("Left", "Right", "Up", "Down", "Home", "End"),
            QCoreApplication.translate("FixedKeys", "Walk through the tree"),
        ),
        FixedKey(versions, ("Return",), QCoreApplication.translate("FixedKeys", "Load the recipe")),
        FixedKey(versions, ("+", "-", "0"), QCoreApplication.translate("FixedKeys", "Zoom in, out, show all")),
        FixedKey(
            caption,
            ("Alt+Up", "Alt+Down"),
            QCoreApplication.translate("FixedKeys", "An older or newer description that was used"),
        ),
        FixedKey(
            lyrics,
            ("Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6", "Alt+7"),
            QCoreApplication.translate(
                "FixedKeys", "Put in a verse, chorus, pre-chorus, bridge, intro, instrumental or outro"
            ),
        ),
        FixedKey(
            lyrics, ("Alt+Up", "Alt+Down"), QCoreApplication.translate("FixedKeys", "In its list: move a section")
        ),
        FixedKey(proposal, ("Space",), QCoreApplication.translate("FixedKeys", "Tick a change, or take the tick away")),
        FixedKey(proposal, ("Return",), QCoreApplication.translate("FixedKeys", "Accept what is ticked")),
    )
