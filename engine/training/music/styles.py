"""Sixteen styles as data: tempo, harmony, grooves, instruments, and the room. Grooves are one bar of sixteenths: `X`
loud, `x` normal, `-` soft, `.` rest. Voices: k kick, s snare, r side stick, c clap, h closed hat, o open hat, d
ride, p shaker, b tambourine, g conga, t timpani or low tom.
"""

from dataclasses import dataclass, field

Groove = dict[str, str]


@dataclass(frozen=True, slots=True)
class Voice:
    """How one role is played in a style: ways and sounds to choose from, and how often the role is present."""

    ways: tuple[str, ...]
    sounds: tuple[str, ...]
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Room:
    """The mix: reverb time in seconds and level, echo level, saturation, and how much the kick ducks the rest."""

    reverb_s: float = 1.2
    wet: float = 0.15
    echo: float = 0.0
    drive: float = 0.0
    pump: float = 0.0
    low_pass_hz: float = 20_000


@dataclass(frozen=True, slots=True)
class Style:
    name: str
    words: tuple[str, ...]
    moods: tuple[str, ...]
    tempo: tuple[int, int]
    meters: dict[str, tuple[Groove, ...]]
    minor: float  # share of pieces in minor
    major_turns: tuple[str, ...]
    minor_turns: tuple[str, ...]
    kits: tuple[str, ...]
    bass: Voice | None
    chords: Voice | None
    pad: Voice | None
    arpeggio: Voice | None
    lead: Voice | None
    room: Room = field(default_factory=Room)
    swing: tuple[float, float] = (0.0, 0.0)
    loose_ms: float = 0.0  # spread of human timing
    bars_per_chord: float = 1.0


NO_DRUMS: tuple[Groove, ...] = ({},)

STYLES: tuple[Style, ...] = (
    Style(
        "house", ("house", "deep house", "club house"), ("uplifting", "warm", "driving"), (116, 130),
        {"4": (
            {"k": "X...X...X...X...", "c": "....X.......X...", "o": "..x...x...x...x.", "h": "x.-.x.-.x.-.x.-."},
            {"k": "X...X...X...X..-", "c": "....X.......X...", "o": "..X...X...X...X.", "p": "xx-xxx-xxx-xxx-x"},
            {"k": "X...X...X...X...", "s": "....x..-....x...", "h": "x-x-x-x-x-x-x-x-", "o": "..x...x...x...x."},
        )},
        0.7, ("I vi IV V", "ii7 V7 Imaj7 vi7", "IVmaj7 V vi7 Imaj7"),
        ("i7 iv7 bVII bIIImaj7", "i bVI bIII bVII", "i9 i9 iv9 v7", "i bVII bVI v7"), ("909",),
        Voice(("offbeat", "octaves", "syncopated"), ("saw bass", "sub bass")),
        Voice(("stabs", "offbeat"), ("stab", "piano", "rhodes")),
        Voice(("held",), ("warm pad", "supersaw"), 0.7), Voice(("up16", "broken8"), ("pluck", "bell"), 0.5),
        Voice(("riff",), ("saw lead", "pluck", "vibraphone"), 0.5), Room(1.4, 0.16, 0.2, 0.1, 0.6),
    ),
    Style(
        "techno", ("techno", "driving techno", "warehouse techno"), ("dark", "hypnotic", "relentless"), (126, 144),
        {"4": (
            {"k": "X...X...X...X...", "h": "..x...x...x...x.", "p": "x-x-x-x-x-x-x-x-", "c": "............x..."},
            {"k": "X...X...X...X...", "o": "..x...x...x...x.", "r": "...x..x....x..x.", "h": "xxxxxxxxxxxxxxxx"},
        )},
        1.0, ("I I I I",), ("i i i i", "i i bVI bVI", "i i i bII", "i i iv i"), ("909", "808"),
        Voice(("pulse16", "acid", "offbeat"), ("acid bass", "saw bass", "reese bass")),
        Voice(("stabs",), ("stab", "supersaw"), 0.6), Voice(("held",), ("glass pad", "warm pad"), 0.6),
        Voice(("up16", "riff16"), ("pluck", "square lead"), 0.7), None, Room(2.2, 0.18, 0.3, 0.25, 0.5),
        bars_per_chord=2.0,
    ),
    Style(
        "drum and bass", ("drum and bass", "liquid drum and bass", "jungle"), ("energetic", "rolling", "urgent"),
        (160, 178),
        {"4": (
            {"k": "X.........X.....", "s": "....X..-.-..X..-", "h": "x-x-x-x-x-x-x-x-"},
            {"k": "X.X.......X.....", "s": "....X..x.-..X...", "h": "x.x.x.x.x.x.x.x.", "d": "x...x...x...x..."},
            {"k": "X..X......X..X..", "s": "....X.-.....X.-.", "h": "xx-xxx-xxx-xxx-x"},
        )},
        0.85, ("Imaj7 vi7 IVmaj7 V", "vi IV I V"), ("i9 bVImaj7 bIIImaj7 bVII", "i bVI iv v", "i bVII bVI bVII"),
        ("breaks", "909"), Voice(("long", "syncopated"), ("reese bass", "sub bass")),
        Voice(("stabs", "block"), ("rhodes", "stab"), 0.5), Voice(("held",), ("warm pad", "glass pad", "strings"), 0.9),
        Voice(("broken8", "up16"), ("bell", "pluck", "piano"), 0.4),
        Voice(("song",), ("saw lead", "flute", "square lead"), 0.4), Room(2.0, 0.2, 0.2, 0.15, 0.2), bars_per_chord=2.0,
    ),
    Style(
        "lo-fi hip hop", ("lo-fi hip hop", "boom bap", "chill hop"), ("relaxed", "nostalgic", "mellow"), (68, 94),
        {"4": (
            {"k": "X......-..X.....", "s": "....X.......X...", "h": "x.x.x.x.x.x.x.x."},
            {"k": "X..x......X..-..", "s": "....X.......X..-", "h": "x.x-x.x-x.x-x.x-"},
            {"k": "X.......-.Xx....", "s": "....X..-....X...", "h": "x.x.x.x.x.x.x.-."},
        )},
        0.6, ("Imaj9 vi7 ii9 V9", "IVmaj7 iii7 ii7 Imaj7", "Imaj7 iii7 IVmaj7 iv6"),
        ("i9 iv9 bVIImaj7 bIIImaj7", "i7 bVImaj7 iv7 V7", "iv7 i7 iv7 i7"), ("dusty",),
        Voice(("long", "syncopated"), ("upright bass", "finger bass", "sub bass")),
        Voice(("block", "lazy"), ("rhodes", "jazz guitar", "piano")),
        Voice(("held",), ("warm pad", "slow strings"), 0.4),
        Voice(("broken8",), ("nylon guitar", "celesta"), 0.3),
        Voice(("song",), ("vibraphone", "flute", "muted trumpet"), 0.5), Room(0.9, 0.12, 0.1, 0.2, 0.15, 9000),
        swing=(0.15, 0.3), loose_ms=7,
    ),
    Style(
        "trap", ("trap", "dark trap", "modern trap"), ("menacing", "moody", "cold"), (126, 160),
        {"4": (
            {"k": "X.....x...X.....", "c": "........X.......", "h": "x.x.x.x.x.x.xxxx"},
            {"k": "X..x..........x.", "c": "........X.......", "h": "x.x.xxxxx.x.x.x."},
            {"k": "X.....X....x....", "s": "........X.......", "h": "xxx.x.xxx.x.xx-x", "o": "..............x."},
        )},
        0.95, ("I vi IV iv",), ("i i bVI V", "i bVI iv i", "i iv bVI V7", "i bII i bII"), ("808",),
        Voice(("long", "kick"), ("808 bass",)), Voice(("block",), ("piano", "rhodes"), 0.4),
        Voice(("held",), ("glass pad", "choir", "slow strings"), 0.7),
        Voice(("broken8", "up16"), ("bell", "music box", "pluck", "harp"), 0.8),
        Voice(("riff",), ("flute", "bell"), 0.4),
        Room(1.8, 0.18, 0.15, 0.3, 0.1), bars_per_chord=1.0,
    ),
    Style(
        "rock", ("rock", "alternative rock", "classic rock"), ("energetic", "raw", "anthemic"), (96, 164),
        {"4": (
            {"k": "X.......X.x.....", "s": "....X.......X...", "h": "X.x.X.x.X.x.X.x."},
            {"k": "X..x..x.X.......", "s": "....X.......X...", "d": "X.x.X.x.X.x.X.x."},
            {"k": "X.x.....X.x...x.", "s": "....X.......X...", "o": "X...X...X...X..."},
        ), "3": (
            {"k": "X.....x.....", "s": "....X...X...", "h": "X.x.X.x.X.x."},
        )},
        0.4, ("I V vi IV", "I bVII IV I", "I IV V IV", "vi IV I V"),
        ("i bVI bIII bVII", "i bVII bVI bVII", "i iv bVI V"),
        ("power kit", "room kit"), Voice(("roots8", "rootfifth"), ("picked bass", "finger bass")),
        Voice(("power8", "held"), ("distorted guitar", "overdriven guitar")),
        Voice(("held",), ("rock organ", "strings"), 0.25),
        Voice(("broken8",), ("clean guitar", "muted guitar"), 0.3),
        Voice(("song", "riff"), ("overdriven guitar", "distorted guitar", "rock organ"), 0.5),
        Room(1.0, 0.12, 0.05, 0.2), loose_ms=5,
    ),
    Style(
        "funk", ("funk", "disco funk", "groovy funk"), ("groovy", "playful", "tight"), (94, 122),
        {"4": (
            {"k": "X..x..x...x..x..", "s": "....X..-.-..X..-", "h": "x-x-x-x-x-x-x-x-"},
            {"k": "X.....x.-.x.....", "s": "-..-X..-.-.-X...", "h": "x.xxx.xxx.xxx.xx", "o": "..............x."},
            {"k": "X...X...X...X...", "s": "....X.......X...", "h": "x-.-x-.-x-.-x-.-", "o": "..x...x...x...x."},
        )},
        0.6, ("I7 I7 IV7 I7", "ii7 V7 Imaj7 Imaj7", "Imaj7 ii7 iii7 IVmaj7"),
        ("i7 IV7 i7 IV7", "i9 i9 bVII iv7", "i7 bVII bVI V7"),
        ("acoustic kit", "room kit"), Voice(("syncopated", "octaves"), ("slap bass", "finger bass")),
        Voice(("scratch", "stabs"), ("muted guitar", "clavinet", "clean guitar")),
        Voice(("held",), ("organ", "strings"), 0.3),
        None, Voice(("riff",), ("brass", "alto sax", "trumpet"), 0.7), Room(0.7, 0.1, 0.0, 0.1), loose_ms=4,
        swing=(0.0, 0.12),
    ),
    Style(
        "jazz", ("swing jazz", "jazz", "small-group jazz"), ("swinging", "smoky", "lively"), (104, 180),
        {"4": (
            {"d": "X...X.x.X...X.x.", "h": "....x.......x...", "k": "-...-...-...-...", "s": "..........-....."},
            {"d": "X...X.x.X...X.x.", "h": "....x.......x...", "s": "......-.......-.", "k": "x.........-....."},
        ), "3": (
            {"d": "X...X.x.X...", "h": "....x.......", "k": "x...........", "s": "......-....."},
        )},
        0.35, ("Imaj7 vi7 ii7 V7", "ii7 V7 Imaj7 vi7", "Imaj7 IVmaj7 iii7 V7", "I6 I6 ii7 V7"),
        ("i6 iim7b5 V7 i6", "i7 iv7 bVII7 bIIImaj7", "i7 iv7 V7 i7"), ("jazz kit", "brush kit"),
        Voice(("walking",), ("upright bass",)), Voice(("charleston", "lazy"), ("piano", "jazz guitar", "organ")),
        None, None,
        Voice(("song",), ("tenor sax", "trumpet", "vibraphone", "clarinet", "muted trumpet"), 0.85),
        Room(0.9, 0.14), swing=(0.28, 0.36), loose_ms=7,
    ),
    Style(
        "bossa nova", ("bossa nova", "latin jazz", "samba-jazz"), ("sunny", "gentle", "breezy"), (108, 148),
        {"4": (
            {"k": "X.....x.X.....x.", "r": "x.....x.....x...", "p": "xxxxxxxxxxxxxxxx"},
            {"k": "X.....x.X.....x.", "r": "x..x......x..x..", "h": "x.x.x.x.x.x.x.x."},
        ), "2": (
            {"k": "X..xX..x", "r": "x..x..x.", "p": "x-xxx-xx"},
        )},
        0.45, ("Imaj9 ii7 V7 Imaj9", "Imaj7 vi7 ii9 V7", "Imaj7 iv6 Imaj7 V7"), ("i7 iv7 V7 i7", "i6 iim7b5 V7 i6"),
        ("jazz kit", "brush kit"), Voice(("bossa",), ("upright bass", "fretless bass")),
        Voice(("bossa",), ("nylon guitar",)), Voice(("held",), ("slow strings",), 0.3), None,
        Voice(("song",), ("flute", "alto sax", "piano", "vibraphone"), 0.75), Room(1.0, 0.14), loose_ms=5,
    ),
    Style(
        "reggae", ("reggae", "roots reggae", "dub"), ("laid-back", "sunny", "heavy"), (66, 90),
        {"4": (
            {"k": "........X.......", "r": "........X.......", "h": "x.x.x.x.x.x.x.x."},
            {"k": "X.......X.......", "s": "........X.......", "h": "x.xxx.xxx.xxx.xx"},
            {"k": "X...X...X...X...", "r": "........X.....-.", "h": "x.-.x.-.x.-.x.-."},
        )},
        0.5, ("I IV I V", "I vi ii V", "I bVII IV I"), ("i iv i v", "i bVII bVI bVII", "i i iv v"),
        ("acoustic kit", "room kit"),
        Voice(("reggae",), ("finger bass", "sub bass")), Voice(("skank",), ("muted guitar", "clean guitar", "piano")),
        Voice(("bubble",), ("organ",), 0.8), None, Voice(("song",), ("trombone", "brass", "steel drums", "flute"), 0.5),
        Room(1.6, 0.18, 0.4, 0.1), loose_ms=5, swing=(0.0, 0.2),
    ),
    Style(
        "chamber music", ("classical chamber music", "waltz", "string quartet"), ("elegant", "graceful", "wistful"),
        (72, 150),
        {"3": NO_DRUMS, "2": NO_DRUMS, "4": NO_DRUMS, "6": NO_DRUMS},
        0.45, ("I V7 V7 I", "I IV V7 I", "I vi ii V7"), ("i V7 V7 i", "i iv V7 i", "i bVI iv V7"), (),
        Voice(("downbeat",), ("cello", "contrabass")), Voice(("waltz", "held"), ("strings", "piano", "pizzicato")),
        Voice(("held",), ("slow strings",), 0.4), Voice(("broken8",), ("harp", "piano"), 0.6),
        Voice(("song",), ("violin", "flute", "oboe", "clarinet"), 0.95), Room(2.0, 0.24), loose_ms=8,
    ),
    Style(
        "ambient", ("ambient", "drone ambient", "atmospheric ambient"), ("peaceful", "spacious", "dreamy"), (60, 88),
        {"4": NO_DRUMS, "3": NO_DRUMS, "6": NO_DRUMS},
        0.5, ("Imaj9 IVmaj9 Imaj9 IVmaj9", "Iadd9 vi7 IVmaj7 Vsus4"),
        ("i9 bVImaj7 i9 iv9", "i bIIImaj7 bVImaj7 bVII"), (),
        Voice(("long",), ("sub bass", "contrabass"), 0.6), None,
        Voice(("held",), ("warm pad", "glass pad", "choir", "slow strings")),
        Voice(("slow", "broken8"), ("bell", "piano", "harp", "celesta", "pluck"), 0.7),
        Voice(("sparse",), ("piano", "flute", "cello", "pan flute"), 0.5), Room(3.6, 0.42, 0.35), loose_ms=8,
        bars_per_chord=2.0,
    ),
    Style(
        "country", ("country", "bluegrass", "folk"), ("cheerful", "rustic", "warm"), (84, 132),
        {"4": (
            {"k": "X.......X.......", "s": "....x.......x...", "h": "x.x.x.x.x.x.x.x."},
            {"k": "X.......X.......", "r": "....x.......x...", "b": "..x...x...x...x."},
        ), "2": (
            {"k": "X...X...", "s": "..x...x."},
        ), "3": (
            {"k": "X...........", "s": "....x...x...", "b": "....x...x..."},
        )},
        0.15, ("I IV I V", "I V vi IV", "I I IV V", "I IV V I"), ("i bVII i v", "i iv bVII i"),
        ("acoustic kit", "brush kit"),
        Voice(("rootfifth",), ("upright bass", "finger bass")), Voice(("strum", "boomchick"), ("steel guitar",)), None,
        Voice(("roll",), ("banjo", "steel guitar"), 0.6),
        Voice(("song",), ("fiddle", "accordion", "clean guitar"), 0.7),
        Room(0.8, 0.1), loose_ms=6,
    ),
    Style(
        "soul ballad", ("soul ballad", "six-eight blues", "slow soul"), ("soulful", "tender", "yearning"), (76, 116),
        {"6": (
            {"k": "X.....-.....", "s": "......X.....", "h": "x.x.x.x.x.x."},
            {"k": "X...x.......", "s": "......X.....", "d": "x.x.x.x.x.x."},
        )},
        0.3, ("I vi IV V", "I iii IV V7", "I I7 IV iv"), ("i bVI iv V7", "i iv i V7"),
        ("acoustic kit", "room kit", "jazz kit"),
        Voice(("sixeight",), ("finger bass", "upright bass")),
        Voice(("triplets", "held"), ("piano", "rhodes", "clean guitar")),
        Voice(("held",), ("organ", "strings"), 0.7), None,
        Voice(("song",), ("tenor sax", "alto sax", "trumpet", "clean guitar"), 0.7),
        Room(1.4, 0.18), loose_ms=7,
    ),
    Style(
        "synthwave", ("synthwave", "retrowave", "eighties synth pop"), ("nostalgic", "neon-lit", "driving"), (82, 124),
        {"4": (
            {"k": "X...X...X...X...", "s": "....X.......X...", "h": "x.x.x.x.x.x.x.x."},
            {"k": "X.......X.x.....", "s": "....X.......X...", "h": "xxxxxxxxxxxxxxxx"},
        )},
        0.75, ("I V vi IV", "IV V I vi"), ("i bVI bIII bVII", "i bVII bVI bVII", "i iv bVI v"), ("gated", "909"),
        Voice(("roots8", "octaves", "pulse16"), ("saw bass",)), Voice(("block", "stabs"), ("stab", "supersaw"), 0.5),
        Voice(("held",), ("warm pad", "supersaw", "choir")), Voice(("up16", "updown16"), ("pluck", "square lead"), 0.8),
        Voice(("song", "riff"), ("saw lead", "square lead"), 0.7), Room(1.8, 0.2, 0.25, 0.1, 0.25),
    ),
    Style(
        "cinematic", ("cinematic orchestral", "epic orchestral", "film score"), ("heroic", "tense", "majestic"),
        (70, 144),
        {"4": (
            {"t": "X.......x.......", "k": "X..............."},
            {"t": "X..x..x.X..x..x.", "s": "............x.xx"},
        ), "2": (
            {"t": "X...x...", "s": "x.xxx.xx", "k": "X......."},
        ), "3": (
            {"t": "X.......x.x.", "k": "X..........."},
        ), "6": (
            {"t": "X.....x.....", "k": "X..........."},
        )},
        0.75, ("I V vi IV", "I bVI bVII I", "I iii IV V"), ("i bVI bIII bVII", "i bVI iv V", "i bVII bVI V"),
        ("orchestral kit",),
        Voice(("downbeat", "ostinato8"), ("contrabass", "cello")), Voice(("held", "ostinato"), ("strings", "brass")),
        Voice(("held",), ("slow strings", "choir")),
        Voice(("ostinato", "broken8"), ("pizzicato", "harp", "strings"), 0.5),
        Voice(("song",), ("french horn", "trumpet", "violin", "brass"), 0.8), Room(2.6, 0.3), loose_ms=6,
    ),
)  # fmt: skip

STYLE_NAMES = tuple(style.name for style in STYLES)
