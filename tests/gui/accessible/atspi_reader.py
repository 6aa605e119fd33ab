"""Uses the window as a screen reader on Linux does, over the accessibility bus. Run by the system's Python, which has dbus.

It prints what it was told, a line each, and ends with an error where something is missing after a minute.
"""

import contextlib
import sys
import time

import dbus
import dbus.bus

ATSPI = "org.a11y.atspi"
ROOT = "/org/a11y/atspi/accessible/root"


def main() -> None:
    address = dbus.SessionBus().get_object("org.a11y.Bus", "/org/a11y/bus").GetAddress(dbus_interface="org.a11y.Bus")
    bus = dbus.bus.BusConnection(address)

    def prop(at, name, interface=f"{ATSPI}.Accessible"):
        return bus.get_object(*at).Get(interface, name, dbus_interface="org.freedesktop.DBus.Properties")

    def call(at, name, *args, interface=f"{ATSPI}.Accessible"):
        return bus.get_object(*at).get_dbus_method(name, interface)(*args)

    def walk(at):
        yield at
        for child in call(at, "GetChildren"):
            yield from walk(tuple(map(str, child)))

    def find(start, fits):
        """The first thing that fits; what changes meanwhile is looked for again."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                for at in walk(start):
                    if fits(str(prop(at, "Name")), str(call(at, "GetRoleName"))):
                        return at
            except dbus.DBusException as error:
                seen = error
            else:
                seen = None
            time.sleep(0.2)
        sys.exit(f"not found; the last error was {seen}")

    def act(at, text):
        names = [str(each[0]) for each in call(at, "GetActions", interface=f"{ATSPI}.Action")]
        call(at, "DoAction", names.index(text), interface=f"{ATSPI}.Action")

    registry = (f"{ATSPI}.Registry", ROOT)
    wave = find(registry, lambda name, role: (name, role) == ("Waveform", "list"))
    playhead = find(wave, lambda name, _: name == "Playhead")
    print("playhead", call(playhead, "GetRoleName"), prop(playhead, "MaximumValue", f"{ATSPI}.Value"), flush=True)
    value = bus.get_object(*playhead)
    value.Set(f"{ATSPI}.Value", "CurrentValue", dbus.Double(2.5), dbus_interface="org.freedesktop.DBus.Properties")
    end = time.monotonic() + 60
    while prop(playhead, "CurrentValue", f"{ATSPI}.Value") != 2.5 and time.monotonic() < end:
        time.sleep(0.1)
    print("moved", prop(playhead, "CurrentValue", f"{ATSPI}.Value"), flush=True)
    act(find(registry, lambda name, _: name == "Select bar at playhead"), "Press")
    region = find(wave, lambda name, _: name.startswith("Region 1"))
    print(prop(region, "Name"), flush=True)
    print(prop(region, "Description"), flush=True)
    actions = call(region, "GetActions", interface=f"{ATSPI}.Action")
    print(", ".join(str(each[0]) for each in actions), flush=True)
    act(region, "remove")
    end = time.monotonic() + 60
    while len(call(wave, "GetChildren")) > 1 and time.monotonic() < end:
        time.sleep(0.1)
    print("left", len(call(wave, "GetChildren")), flush=True)
    quit_ = find(registry, lambda name, _: name == "Quit")
    with contextlib.suppress(dbus.DBusException):  # the window may be gone before it answers
        act(quit_, "Press")


main()
