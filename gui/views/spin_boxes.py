"""Spin boxes whose range is the one that the contract declares for the field they edit."""

from typing import TypeVar

from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

from engine.contract.checks import bounds

Box = TypeVar("Box", QSpinBox, QDoubleSpinBox)


def ranged(box: Box, cls: type, field: str, value: float) -> Box:
    """The box with the range of a field of `cls`, showing `value`."""
    low, high = bounds(cls, field)
    box.setRange(low, high)
    box.setValue(value)  # type: ignore[arg-type]
    return box
