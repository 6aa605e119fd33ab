"""Takes out of a text who its user is: names of home folders, of the user and the computer, and access tokens."""

import getpass
import platform
import re
from pathlib import Path

_HOMES = re.compile(r"(?i)((?:/home|/Users|[A-Z]:[\\/]+Users|/export/home)[\\/]+)[^\\/\s\"':;,)]+")
_TOKENS = re.compile(r"\b(?:hf|sk|ghp|gho|github_pat)[_-][A-Za-z0-9_-]{12,}")
_MAILS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SHORTEST = 3  # letters of a name that is taken out as a word; "me" is a word of the language


def scrubbed(text: str, home: Path | None = None, user: str = "", computer: str = "") -> str:
    """The text with `~` for the home folder and with placeholders for names. By default, those of this process."""
    home = home or Path.home()
    for form in _forms(home):
        text = re.sub(rf"{re.escape(form)}(?![^\\/\s\"':;,)])", "~", text)
    text = _MAILS.sub("MAIL", _TOKENS.sub("TOKEN", _HOMES.sub(r"\1USER", text)))
    for name, placeholder in ((user or _user(), "USER"), (computer or platform.node(), "COMPUTER")):
        if len(name) >= _SHORTEST and name.lower() not in {"root", "user", "localhost"}:
            text = re.sub(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", placeholder, text)
    return text


def _forms(home: Path) -> list[str]:
    """A home folder as it may be written: with links resolved, with either slash, within an address of a file."""
    paths = {str(home), home.as_posix(), str(home.resolve()), home.resolve().as_posix()}
    paths |= {path.replace(" ", "%20") for path in paths} | {path.replace("\\", "\\\\") for path in paths}
    return sorted((path for path in paths if len(path) > 1), key=len, reverse=True)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a process may have no user that has a name
        return ""
