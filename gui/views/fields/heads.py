"""The heads of the columns of a table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView


def plain_heads(header: QHeaderView) -> None:
    """Write heads above the texts of their columns, and not in bold where a row is selected, as a tree does."""
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
