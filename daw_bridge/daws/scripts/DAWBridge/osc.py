"""OSC messages whose arguments are all texts, as the scripts use. Standard library only, Python 3.7 and later."""


def encode(path, args):
    """Encode a message as a datagram."""
    return _text(path) + _text("," + "s" * len(args)) + b"".join(_text(arg) for arg in args)


def decode(packet):
    """Return (path, [texts]), or None if the packet is no such message."""
    try:
        path, at = _read(packet, 0)
        tags, at = _read(packet, at)
        if not path.startswith("/") or tags != "," + "s" * (len(tags) - 1):
            return None
        args = []
        for _ in tags[1:]:
            text, at = _read(packet, at)
            args.append(text)
        return path, args
    except (ValueError, UnicodeDecodeError):
        return None


def _text(text):
    raw = text.encode("utf-8").replace(b"\0", b"")
    return raw + b"\0" * (4 - len(raw) % 4)


def _read(packet, at):
    end = packet.index(b"\0", at)
    return packet[at:end].decode("utf-8"), (end // 4 + 1) * 4
