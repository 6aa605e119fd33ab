"""Every sound that parts are played with, and the names that captions give it."""

from engine.training.music.score import Sound


def _gm(program: int, *words: str) -> Sound:
    return Sound("gm", program, words)


def _synth(patch: str, *words: str) -> Sound:
    return Sound("synth", patch, words)


SOUNDS = {
    # General MIDI programs, counted from 0
    "piano": _gm(0, "piano", "grand piano", "acoustic piano"),
    "bright piano": _gm(1, "bright piano", "piano"),
    "honky-tonk": _gm(3, "honky-tonk piano", "upright piano"),
    "rhodes": _gm(4, "electric piano", "rhodes"),
    "clavinet": _gm(7, "clavinet", "clav"),
    "celesta": _gm(8, "celesta"),
    "music box": _gm(10, "music box"),
    "vibraphone": _gm(11, "vibraphone", "vibes"),
    "marimba": _gm(12, "marimba"),
    "organ": _gm(16, "organ", "drawbar organ"),
    "rock organ": _gm(18, "rock organ", "organ"),
    "accordion": _gm(21, "accordion"),
    "nylon guitar": _gm(24, "nylon guitar", "classical guitar"),
    "steel guitar": _gm(25, "acoustic guitar", "steel-string guitar"),
    "jazz guitar": _gm(26, "jazz guitar", "clean jazz guitar"),
    "clean guitar": _gm(27, "clean electric guitar", "electric guitar"),
    "muted guitar": _gm(28, "muted guitar", "palm-muted guitar"),
    "overdriven guitar": _gm(29, "overdriven guitar", "crunchy guitar"),
    "distorted guitar": _gm(30, "distorted guitar", "heavy guitar"),
    "upright bass": _gm(32, "upright bass", "double bass"),
    "finger bass": _gm(33, "electric bass", "finger bass"),
    "picked bass": _gm(34, "picked bass", "electric bass"),
    "fretless bass": _gm(35, "fretless bass"),
    "slap bass": _gm(36, "slap bass"),
    "violin": _gm(40, "violin"),
    "cello": _gm(42, "cello"),
    "contrabass": _gm(43, "contrabass", "bowed bass"),
    "pizzicato": _gm(45, "pizzicato strings"),
    "harp": _gm(46, "harp"),
    "strings": _gm(48, "strings", "string ensemble"),
    "slow strings": _gm(49, "slow strings", "lush strings"),
    "choir": _gm(52, "choir pad", "wordless choir"),
    "trumpet": _gm(56, "trumpet"),
    "trombone": _gm(57, "trombone"),
    "muted trumpet": _gm(59, "muted trumpet"),
    "french horn": _gm(60, "french horn", "horn"),
    "brass": _gm(61, "brass section", "brass"),
    "alto sax": _gm(65, "saxophone", "alto sax"),
    "tenor sax": _gm(66, "saxophone", "tenor sax"),
    "oboe": _gm(68, "oboe"),
    "clarinet": _gm(71, "clarinet"),
    "flute": _gm(73, "flute"),
    "pan flute": _gm(75, "pan flute"),
    "banjo": _gm(105, "banjo"),
    "fiddle": _gm(110, "fiddle"),
    "steel drums": _gm(114, "steel drums"),
    # our own synthesis
    "saw bass": _synth("saw bass", "synth bass", "analog bass"),
    "sub bass": _synth("sub bass", "sub bass", "deep bass"),
    "808 bass": _synth("808 bass", "808 bass", "booming 808"),
    "reese bass": _synth("reese bass", "reese bass", "growling bass"),
    "acid bass": _synth("acid bass", "acid bass", "squelchy bass line"),
    "supersaw": _synth("supersaw", "supersaw", "big saw synth"),
    "saw lead": _synth("saw lead", "saw lead", "synth lead"),
    "square lead": _synth("square lead", "square lead", "chiptune lead"),
    "pluck": _synth("pluck", "synth pluck", "plucked synth"),
    "bell": _synth("bell", "synth bell", "glassy bell"),
    "warm pad": _synth("warm pad", "warm pad", "soft synth pad"),
    "glass pad": _synth("glass pad", "airy pad", "glassy pad"),
    "stab": _synth("stab", "synth stab", "chord stab"),
    # drums
    "acoustic kit": Sound("kit", 0, ("acoustic drums", "live drums", "drum kit")),
    "room kit": Sound("kit", 8, ("roomy drums", "live drums", "drum kit")),
    "power kit": Sound("kit", 16, ("powerful drums", "rock drums", "drum kit")),
    "jazz kit": Sound("kit", 32, ("jazz drums", "soft drums", "drum kit")),
    "brush kit": Sound("kit", 40, ("brushed drums", "brushes")),
    "orchestral kit": Sound("kit", 48, ("orchestral percussion", "timpani and drums")),
    "909": Sound("machine", "909", ("909 drums", "drum machine", "electronic drums")),
    "808": Sound("machine", "808", ("808 drums", "drum machine", "electronic drums")),
    "breaks": Sound("machine", "breaks", ("breakbeat drums", "crisp drums")),
    "dusty": Sound("machine", "dusty", ("dusty drums", "lo-fi drums")),
    "gated": Sound("machine", "gated", ("gated drums", "eighties drum machine")),
}
