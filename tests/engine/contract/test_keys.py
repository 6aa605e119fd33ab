"""Keys as people and programs write them."""

import pytest

from engine.contract.keys import key_of, with_known_key
from engine.planning.plan_rules import KEYSCALES


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Am", "A minor"), ("a min", "A minor"), ("A minor", "A minor"), ("A MINOR", "A minor"), ("AM", "A major"),
        ("am", "A minor"), ("F#m", "F# minor"), ("f♯ minor", "F# minor"), ("F sharp minor", "F# minor"),
        ("Bb", "Bb major"), ("bb", "Bb major"), ("b", "B major"), ("bbm", "Bb minor"), ("B♭ major", "Bb major"),
        ("B flat", "Bb major"), (" C ", "C major"), ("c  maj", "C major"), ("Es", ""), ("D-moll", "D minor"),
        ("8A", ""), ("H minor", ""), ("A dorian", ""), ("loud", ""), ("", ""), ("\ud800", ""), ("A\nminor", "A minor"),
    ],
)  # fmt: skip
def test_a_key_has_one_form(written: str, key: str) -> None:
    assert key_of(written) == key
    assert not key or key in KEYSCALES
    assert with_known_key(written) == (key or written.strip())
