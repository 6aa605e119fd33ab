"""Listens to the accessibility bus as a screen reader on Linux does, and tells what such a reader would say.

Run by the system's Python, which has D-Bus and GLib. Each event is a line of JSON on stdout: `heard` with the sentence,
and `kind`: focus, said, value, state or window. Requests come as lines of JSON on stdin: `{"find": NAME, "role": ROLE}`
finds what is shown under a name that begins so, `{"tree": true}` lists everything; each gets one line `{"answer": …}`.
"""

import json
import re
import sys
from typing import Any

import dbus
import dbus.bus
import dbus.exceptions
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

ATSPI = "org.a11y.atspi"
ROOT = "/org/a11y/atspi/accessible/root"
PROPERTIES = "org.freedesktop.DBus.Properties"
CHECKED, EXPANDABLE, EXPANDED, SELECTED, ENABLED, SHOWING, CHECKABLE = 4, 9, 10, 23, 8, 25, 41
LABELLED_BY, SCREEN = 2, 0
AT_ONCE_S = 5.0
_SILENT = {"panel", "filler", "layered pane", "window", "frame", "dialog", "unknown", "text"}
At = tuple[str, str]


class Reader:
    """The bus, and questions to the programs on it."""

    def __init__(self) -> None:
        DBusGMainLoop(set_as_default=True)
        bus = dbus.SessionBus().get_object("org.a11y.Bus", "/org/a11y/bus")
        self._bus = dbus.bus.BusConnection(bus.GetAddress(dbus_interface="org.a11y.Bus"))
        self._focused: At | None = None
        self._window: At | None = None
        self._name, self._is_checked = "", False  # of what has the keyboard, as it was said last
        for member in ("StateChanged", "PropertyChange", "Announcement"):
            self._listen(f"{ATSPI}.Event.Object", member)
        self._listen(f"{ATSPI}.Event.Window", "Activate")
        registry = self._bus.get_object(f"{ATSPI}.Registry", "/org/a11y/atspi/registry")
        for event in ("object:", "window:"):
            registry.RegisterEvent(event, dbus.Array([], "s"), "", dbus_interface=f"{ATSPI}.Registry")

    def _listen(self, interface: str, member: str) -> None:
        self._bus.add_signal_receiver(
            self._on_event, member, interface, sender_keyword="sender", path_keyword="path", member_keyword="member"
        )

    # --- questions ----------------------------------------------------------------------------------

    def call(self, at: At, method: str, *args: Any, interface: str = f"{ATSPI}.Accessible") -> Any:
        there = self._bus.get_object(*at, introspect=False)
        return there.get_dbus_method(method, interface)(*args, timeout=AT_ONCE_S)

    def ask(self, at: At, name: str, interface: str = f"{ATSPI}.Accessible") -> Any:
        return self.call(at, "Get", interface, name, interface=PROPERTIES)

    def text(self, at: At, name: str) -> str:
        return str(self.ask(at, name)).strip()

    def states(self, at: At) -> set[int]:
        low, high = (int(part) for part in self.call(at, "GetState"))
        both = low | high << 32
        return {bit for bit in range(64) if both >> bit & 1}

    def interfaces(self, at: At) -> set[str]:
        return {str(each).rpartition(".")[2] for each in self.call(at, "GetInterfaces")}

    def labels(self, at: At) -> str:
        """What stands beside it as its label."""
        found = []
        for kind, others in self.call(at, "GetRelationSet"):
            if int(kind) == LABELLED_BY:
                found += [self.text((str(each[0]), str(each[1])), "Name") for each in others]
        return " ".join(filter(None, found))

    def value(self, at: At, role: str) -> str:
        """What it holds, as a text: of a field, or of a slider."""
        there = self.interfaces(at)
        if "EditableText" in there or role in {"text", "spin button"}:
            length = int(self.ask(at, "CharacterCount", f"{ATSPI}.Text"))
            held = str(self.call(at, "GetText", 0, length, interface=f"{ATSPI}.Text"))
            return f"“{held}”" if held else "empty"
        if "Value" in there:
            return f"{float(self.ask(at, 'CurrentValue', f'{ATSPI}.Value')):g}"
        return ""

    # --- what a reader says -------------------------------------------------------------------------

    def spoken(self, at: At) -> str:
        """Name, role, value, states and description, as Orca puts them."""
        role, states = str(self.call(at, "GetRoleName")), self.states(at)
        label, name = self.labels(at), self.text(at, "Name")
        names = dict.fromkeys(filter(None, (label, name)))
        words = [", ".join(names) or "(no name)", "" if role in _SILENT - {"text"} else role, self.value(at, role)]
        if CHECKABLE in states:
            words.append(
                ("pressed" if "button" in role and "radio" not in role else "checked") if CHECKED in states else ""
            )
            words.append("" if CHECKED in states else "not pressed" if role == "toggle button" else "not checked")
        if EXPANDABLE in states:
            words.append("expanded" if EXPANDED in states else "collapsed")
        if ENABLED not in states:
            words.append("unavailable")
        description = self.text(at, "Description")
        sentence = ", ".join(filter(None, words))
        if description in names:
            description = ""
        return one_line(f"{sentence}. {description}" if description else sentence)

    def _on_event(self, *args: Any, sender: str, path: str, member: str) -> None:
        at = (sender, path)
        try:
            self._tell(at, member, args)
        except dbus.exceptions.DBusException as error:  # it has just gone
            say(heard="", kind="gone", error=str(error))

    def _tell(self, at: At, member: str, args: tuple[Any, ...]) -> None:
        detail, number, value = str(args[0]), int(args[1]), args[3]
        match member:
            case "Announcement":
                say(heard=one_line(str(value)), kind="said")
            case "Activate" if at != self._window:
                self._window = at
                say(heard=f"window {self.text(at, 'Name') or '(no name)'}", kind="window")
            case "StateChanged" if detail == "focused" and number and at != self._focused:
                self._focused, self._name = at, str(self.ask(at, "Name"))
                self._is_checked = CHECKED in self.states(at)
                say(heard=self.spoken(at), kind="focus")
            case "StateChanged" if detail == "checked" and at == self._focused and bool(number) != self._is_checked:
                self._is_checked = bool(number)
                say(heard="checked" if number else "not checked", kind="state")
            case "PropertyChange" if detail == "accessible-name" and at == self._focused and str(value) != self._name:
                self._name = str(value)
                say(heard=one_line(self._name), kind="state")
            case "PropertyChange" if detail == "accessible-value" and at == self._focused:
                say(heard=self.value(at, str(self.call(at, "GetRoleName"))), kind="value")

    # --- finding ------------------------------------------------------------------------------------

    def walk(self, at: At, depth: int = 0) -> Any:
        """What is shown, in reading order. Closed menus are passed over."""
        role = str(self.call(at, "GetRoleName")) if depth else "application"
        if depth > 1 and SHOWING not in self.states(at):
            return
        yield at, role, depth
        for child in self.call(at, "GetChildren"):
            yield from self.walk((str(child[0]), str(child[1])), depth + 1)

    def programs(self) -> list[At]:
        found = self.call((f"{ATSPI}.Registry", ROOT), "GetChildren")
        return [(str(name), str(path)) for name, path in found]

    def found(self, name: str, role: str, whole: bool) -> dict[str, Any] | None:
        for program in self.programs():
            for at, its_role, _ in self.walk(program):
                if role and its_role != role:
                    continue
                text = self.text(at, "Name")
                if (text == name if whole else text.startswith(name)) or (
                    name and self._is_labelled(at, its_role, name)
                ):
                    return self.facts(at, its_role)
        return None

    def _is_labelled(self, at: At, role: str, name: str) -> bool:
        return role in {"combo box", "spin button", "text", "slider"} and self.labels(at) == name

    def facts(self, at: At, role: str) -> dict[str, Any]:
        box = [int(each) for each in self.call(at, "GetExtents", dbus.UInt32(SCREEN), interface=f"{ATSPI}.Component")]
        states = self.states(at)
        return {
            "name": self.text(at, "Name"),
            "role": role,
            "box": box,
            "description": self.text(at, "Description"),
            "is_enabled": ENABLED in states,
            "is_checked": CHECKED in states,
            "is_selected": SELECTED in states,
        }

    def tree(self) -> list[str]:
        lines = []
        for program in self.programs():
            for at, role, depth in self.walk(program):
                lines.append(f"{'  ' * depth}{role} {self.text(at, 'Name')!r}")
        return lines

    def on_request(self, line: str) -> None:
        wanted = json.loads(line)
        try:
            answer = self.tree() if "tree" in wanted else self.found(wanted["find"], wanted["role"], wanted["whole"])
        except dbus.exceptions.DBusException as error:  # what was asked has changed meanwhile: the asker asks again
            answer = None
            sys.stderr.write(f"{error}\n")
        say(answer=answer)


def one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def say(**facts: object) -> None:
    print(json.dumps(facts, ensure_ascii=False), flush=True)


def main() -> None:
    reader, loop = Reader(), GLib.MainLoop()

    def on_input(channel: Any, condition: Any) -> bool:
        line = channel.readline()
        if not line or condition & GLib.IO_HUP:
            loop.quit()
            return False
        reader.on_request(line)
        return True

    channel = GLib.IOChannel.unix_new(sys.stdin.fileno())
    GLib.io_add_watch(channel, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, on_input)
    say(ready=True)
    loop.run()


if __name__ == "__main__":
    main()
