"""Names for fields that Qt names by a label beside them."""

from PySide6.QtWidgets import QComboBox, QLabel


def name_list(box: QComboBox, name: str) -> None:
    """Name a drop-down list that has no visible label.

    On Linux, Qt calls a list by the entry that it shows and leaves its own name to the label whose buddy it is. Without
    one, a screen reader says "4/4" and nothing else. Call this when the box is in its layout.
    """
    box.setAccessibleName(name)
    label = QLabel(name, box.parentWidget())
    label.setBuddy(box)
    label.hide()
