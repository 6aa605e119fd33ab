"""The OSC addresses of the connection: who listens, and which controls are learned. Data only."""

from daw_bridge.controllers.addresses.address import Address, action
from engine.contract.texts import declared

CONNECTION = (
    # connection
    action("ping", declared("Replies with the version, the port, and how many packets were malformed and refused")),
    Address(
        "/bridge/subscribe",
        ("i", ""),
        declared("Sends all jobs and values to the sender from now on, to the given port if any"),
        low=1,
        high=65535,
    ),
    Address("/bridge/unsubscribe", ("i", ""), declared("Stops sending them"), low=1, high=65535),
    action("refresh", declared("Sends every value once to the sender")),
    action("learn/arm", declared("Assigns the next MIDI control or foreign address that moves to this address"), "s"),
    action("learn/forget", declared("Removes the control that was assigned to the given address"), "s"),
)
