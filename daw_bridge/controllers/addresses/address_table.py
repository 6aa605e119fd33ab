"""The table of all OSC addresses, in the order in which they are documented and sent."""

from daw_bridge.controllers.addresses.axis_addresses import AXIS
from daw_bridge.controllers.addresses.connection_addresses import CONNECTION
from daw_bridge.controllers.addresses.draft_addresses import DRAFT
from daw_bridge.controllers.addresses.music_addresses import MUSIC
from daw_bridge.controllers.addresses.session_addresses import SESSION
from daw_bridge.controllers.addresses.take_addresses import TAKES

ADDRESSES = (*CONNECTION, *MUSIC, *DRAFT, *TAKES, *AXIS, *SESSION)
BY_PATH = {address.path: address for address in ADDRESSES}
