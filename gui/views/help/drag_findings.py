"""What is known of drags in a session, in sentences."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.views.help.drag_session import DragSession, Kind


def drag_findings(session: DragSession, exports: Path) -> list[str]:
    """The sentences, the most important first. exports: the folder of the files that are dragged."""
    found = [_rights(session)] if session.is_elevated else []
    if session.is_sandboxed:
        found.append(
            QCoreApplication.translate(
                "DragDoctor",
                "DAW Bridge runs in a sandbox (Flatpak or Snap): a DAW may not see the files under their paths.",
            )
        )
    found.append(_kind(session.kind))
    if not exports.is_dir():
        text = QCoreApplication.translate(
            "DragDoctor",
            "The folder {folder} is not there. Connect its drive, or choose another library in the settings.",
        )
        found.append(text.format(folder=exports))
    return found


def _rights(session: DragSession) -> str:
    if session.kind is Kind.WINDOWS:
        return QCoreApplication.translate(
            "DragDoctor",
            "DAW Bridge runs as administrator. Windows keeps drags between programs of different rights apart: close it "
            "and start it without these rights.",
        )
    return QCoreApplication.translate(
        "DragDoctor", "DAW Bridge runs as root. The DAW of another user may not read its files: start it as that user."
    )


def _kind(kind: Kind) -> str:
    match kind:
        case Kind.X11:
            return QCoreApplication.translate(
                "DragDoctor",
                "X11: drags go to every program that takes files. A DAW in a Flatpak may not see the folder.",
            )
        case Kind.XWAYLAND:
            return QCoreApplication.translate(
                "DragDoctor",
                "XWayland: drags go to DAWs that use X11, as most do. Where a drag ends nowhere, the desktop did not pass "
                "it on to a program that uses Wayland: take one of the ways below.",
            )
        case Kind.WAYLAND:
            return QCoreApplication.translate(
                "DragDoctor",
                "Wayland: many desktops do not pass drags on to DAWs that use X11, as most do. Start DAW Bridge with "
                "QT_QPA_PLATFORM=xcb, or take one of the ways below.",
            )
        case Kind.WINDOWS:
            return QCoreApplication.translate(
                "DragDoctor",
                "Windows: drags go to every program with the same rights. A DAW that runs as administrator gets none: "
                "start it without these rights.",
            )
        case Kind.MACOS:
            return QCoreApplication.translate("DragDoctor", "macOS: drags go to every program that takes files.")
    return QCoreApplication.translate(
        "DragDoctor", "It is not known whether this platform passes drags on to other programs."
    )
