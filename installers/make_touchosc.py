"""Writes daw_bridge.tosc, a page for TouchOSC: `python installers/make_touchosc.py`.

A .tosc file is zlib over XML: nodes with properties, values and messages. Learnt from files that TouchOSC's editor saves
and from tosclib's description of them.
"""

import uuid
import zlib
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

TARGET = Path(__file__).resolve().parents[1] / "daw_bridge" / "daws" / "scripts" / "daw_bridge.tosc"
WIDTH, HEIGHT, GAP, COLUMNS, ROWS = 768, 1024, 8, 4, 10
_ORANGE, _BLUE, _GREY, _GREEN = (0.95, 0.65, 0.23), (0.5, 0.66, 0.85), (0.6, 0.64, 0.7), (0.39, 0.79, 0.54)
# row, column, columns wide, kind, address without /bridge/, text, colour
CONTROLS = (
    (0, 0, 2, "LABEL", "clip/name", "clip", _GREY), (0, 2, 1, "LABEL", "take/name", "take", _GREY),
    (0, 3, 1, "LABEL", "daw/name", "DAW", _GREEN),
    (1, 0, 2, "BUTTON", "roll", "ROLL", _ORANGE), (1, 2, 1, "BUTTON", "cancel", "CANCEL", _GREY),
    (1, 3, 1, "BUTTON", "accept", "ACCEPT", _GREEN),
    (2, 0, 1, "BUTTON", "take/prev", "< TAKE", _BLUE), (2, 1, 1, "BUTTON", "take/next", "TAKE >", _BLUE),
    (2, 2, 1, "BUTTON", "clip/prev", "< CLIP", _GREY), (2, 3, 1, "BUTTON", "clip/next", "CLIP >", _GREY),
    (3, 0, 1, "BUTTON", "play", "PLAY", _GREEN), (3, 1, 1, "BUTTON", "stop", "STOP", _GREY),
    (3, 2, 1, "TOGGLE", "loop", "LOOP", _ORANGE), (3, 3, 1, "TOGGLE", "daw/with", "WITH DAW", _ORANGE),
    (4, 0, 4, "FADER", "strength", "strength", _ORANGE),
    (5, 0, 4, "FADER", "length/bars", "length in bars", _BLUE),
    (6, 0, 4, "FADER", "takes", "takes", _BLUE),
    (7, 0, 2, "BUTTON", "daw/fetch", "FETCH SELECTION", _BLUE), (7, 2, 2, "BUTTON", "daw/insert", "INSERT IN DAW", _GREEN),
    (8, 0, 1, "BUTTON", "take/discard", "DISCARD", _GREY), (8, 1, 1, "BUTTON", "take/restore", "RESTORE", _GREY),
    (8, 2, 1, "BUTTON", "retry", "TRY AGAIN", _GREY), (8, 3, 1, "TOGGLE", "daw/follow", "FOLLOW DAW", _ORANGE),
    (9, 0, 1, "BUTTON", "subscribe", "CONNECT", _GREEN), (9, 1, 1, "BUTTON", "refresh", "REFRESH", _GREY),
    (9, 2, 2, "LABEL", "engine/state", "engine", _GREY),
)  # fmt: skip
SCALES = {"strength": (0, 1), "length/bars": (1, 32), "takes": (1, 8)}


def page() -> bytes:
    """The whole file; the same bytes every time."""
    root = Element("lexml", version="3")
    group = _node(root, "GROUP", "page", (0, 0, WIDTH, HEIGHT), (0.08, 0.09, 0.11))
    children = SubElement(group, "children")
    column, line = WIDTH / COLUMNS, HEIGHT / ROWS
    for row, at, wide, kind, address, text, color in CONTROLS:
        frame = (at * column + GAP / 2, row * line + GAP / 2, wide * column - GAP, line - GAP)
        node = _node(children, "BUTTON" if kind == "TOGGLE" else kind, text, frame, color)
        properties = node.find("properties")
        if kind in {"BUTTON", "TOGGLE"} and properties is not None:
            _property(properties, "i", "buttonType", "1" if kind == "TOGGLE" else "0")
        if kind == "FADER" and properties is not None:
            _property(properties, "i", "orientation", "1")
        value = "text" if kind == "LABEL" else "x"
        _value(SubElement(node, "values"), value, text if kind == "LABEL" else "0")
        _osc(SubElement(node, "messages"), kind, address, value)
        if kind != "LABEL":
            caption = _node(children, "LABEL", f"{text} caption", frame, (1.0, 1.0, 1.0))
            _value(SubElement(caption, "values"), "text", text)
            caption_properties = caption.find("properties")
            if caption_properties is not None:
                _property(caption_properties, "b", "interactive", "0")
                _property(caption_properties, "b", "background", "0")
    return zlib.compress(b"<?xml version='1.0' encoding='UTF-8'?>" + ElementTree.tostring(root, "utf-8"), 9)


def _node(parent: Element, kind: str, name: str, frame: tuple[float, ...], color: tuple[float, ...]) -> Element:
    node = SubElement(parent, "node", ID=str(uuid.uuid5(uuid.NAMESPACE_URL, f"daw-bridge/{name}")), type=kind)
    properties = SubElement(node, "properties")
    _property(properties, "s", "name", name)
    box = _property(properties, "r", "frame", None)
    for key, number in zip("xywh", frame, strict=True):
        SubElement(box, key).text = f"{number:g}"
    shade = _property(properties, "c", "color", None)
    for key, number in zip("rgba", (*color, 1.0), strict=True):
        SubElement(shade, key).text = f"{number:g}"
    return node


def _property(properties: Element, kind: str, key: str, text: str | None) -> Element:
    made = SubElement(properties, "property", type=kind)
    SubElement(made, "key").text = key
    value = SubElement(made, "value")
    value.text = text
    return value


def _value(values: Element, key: str, default: str) -> None:
    value = SubElement(values, "value")
    for name, text in (
        ("key", key), ("locked", "0"), ("lockedDefaultCurrent", "0"), ("default", default), ("defaultPull", "0"),
    ):  # fmt: skip
        SubElement(value, name).text = text


def _osc(messages: Element, kind: str, address: str, value: str) -> None:
    """A button sends when it is pressed, a toggle and a fader their value, a label only listens."""
    osc = SubElement(messages, "osc")
    for name, text in (
        ("enabled", "1"), ("send", "0" if kind == "LABEL" else "1"), ("receive", "0" if kind == "BUTTON" else "1"),
        ("feedback", "0"), ("noDuplicates", "0"), ("connections", "0000000001"),
    ):  # fmt: skip
        SubElement(osc, name).text = text
    trigger = SubElement(SubElement(osc, "triggers"), "trigger")
    SubElement(trigger, "var").text = value
    SubElement(trigger, "condition").text = "RISE" if kind == "BUTTON" else "ANY"
    _partial(SubElement(osc, "path"), "CONSTANT", "STRING", f"/bridge/{address}", (0, 1))
    conversion = {"LABEL": "STRING", "TOGGLE": "INTEGER"}.get(kind, "FLOAT")
    arguments = SubElement(osc, "arguments")
    if kind != "BUTTON":
        _partial(arguments, "VALUE", conversion, value, SCALES.get(address, (0, 1)))


def _partial(parent: Element, kind: str, conversion: str, value: str, scale: tuple[float, float]) -> None:
    partial = SubElement(parent, "partial")
    for name, text in (
        ("type", kind), ("conversion", conversion), ("value", value), ("scaleMin", f"{scale[0]:g}"),
        ("scaleMax", f"{scale[1]:g}"),
    ):  # fmt: skip
        SubElement(partial, name).text = text


if __name__ == "__main__":
    TARGET.write_bytes(page())
