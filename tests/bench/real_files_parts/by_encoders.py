"""Files by the encoders of each format themselves: lame, flac, oggenc, opusenc, twolame, wavpack."""

from collections.abc import Iterator
from typing import Any

from tests.bench.real_files_parts.by_ffmpeg import RATES
from tests.bench.real_files_parts.case import Case, Kind


def cases() -> Iterator[Case]:
    yield from _lame()
    yield from _flac()
    yield from _ogg()
    yield from _others()


def _lame() -> Iterator[Case]:
    def lame(name: str, options: str, kind: Kind = Kind.LOSSY, **more: Any) -> Case:
        return Case("lame", f"{name}.mp3", f"lame --quiet {options} {{i}} {{o}}", kind, **more)

    for kbps in (32, 64, 96, 128, 192, 256, 320):
        # LAME itself takes the rate down, and a frame of 32 kbit/s has no room for its tag
        yield lame(
            f"cbr{kbps}", f"-b {kbps}", Kind.LOSSY if kbps > 32 else Kind.FRAMES, longer=(-2, 2 if kbps > 32 else 8000)
        )
        yield lame(f"cbr{kbps}_t", f"-t -b {kbps}", Kind.FRAMES)
    for quality in (0, 2, 4, 6, 9):
        for rate in (44_100, 48_000):
            yield lame(f"v{quality}", f"-V {quality}", rate=rate, longer=(-2, 2))
            yield lame(f"v{quality}_t", f"-t -V {quality}", Kind.FRAMES, rate=rate)
    for rate in (8_000, 11_025, 16_000, 22_050, 24_000, 32_000):
        for channels in (1, 2):
            # a frame of one channel has no room for the tag
            kind = Kind.FRAMES if channels == 1 and rate < 32_000 else Kind.LOSSY
            yield lame("default", "", kind, rate=rate, channels=channels)
            yield lame("bare_vbr", "-t -V 5", Kind.FRAMES, rate=rate, channels=channels)
    for mode in "sjfdm":
        yield lame(f"mode_{mode}", f"-m {mode} -b 160", channels=1 if mode == "m" else 2)
    yield lame("abr", "--abr 140")
    yield lame("abr_t", "-t --abr 140", Kind.FRAMES)
    yield lame("free", "--freeformat -b 400", may_be_refused=True)
    yield lame("crc", "-p -b 192")
    yield lame("nores", "--nores -b 128")
    yield lame("resampled", "--resample 32 -b 128", longer=(-2, 2))
    yield lame("from_96k", "-V 2 --resample 48", rate=96_000, longer=(-2, 2))
    yield lame("tags", '--tt Loop --ta Us --tv TBPM=93.75 --tv "TKEY=F#m" -V 2', tempo_bpm=93.75, keyscale="F# minor")
    yield lame("tags_v1", "--id3v1-only --tt Loop -V 2")
    yield lame("tags_utf16", "--id3v2-utf16 --tt Schön --tv TBPM=94 -V 2", tempo_bpm=94)
    yield lame("padded_tag", "--pad-id3v2-size 300000 --tt Loop --tv TBPM=94 -V 2", tempo_bpm=94)
    yield Case(
        "lame", "joined.mp3", "lame --quiet -V 2 {i} {d}/a.mp3 && cat {d}/a.mp3 {d}/a.mp3 > {o}", Kind.LOSSY, times=2
    )
    yield Case("lame", "stdin.mp3", "lame --quiet -V 2 - {o} < {i}", Kind.LOSSY)
    yield Case("lame", "stdout.mp3", "lame --quiet -V 2 {i} - > {o}", Kind.FRAMES)
    yield Case(
        "mp3splt",
        "split.mp3",
        "lame --quiet -b 192 {i} {d}/a.mp3 && mp3splt -Q -o part -d {d} {d}/a.mp3 0.0 EOF && mv {d}/part.mp3 {o}",
        Kind.FRAMES,
        needs=("lame",),
    )
    yield Case(
        "mp3wrap",
        "wrap.mp3",
        "lame --quiet -b 192 {i} {d}/a.mp3 && mp3wrap {d}/w.mp3 {d}/a.mp3 {d}/a.mp3 && mv {d}/w_MP3WRAP.mp3 {o}",
        Kind.FRAMES,
        times=2,
        needs=("lame",),
    )
    yield Case("mp3gain", "gain.mp3", "lame --quiet -V 2 {i} {o} && mp3gain -q -r {o}", Kind.LOSSY, needs=("lame",))


def _flac() -> Iterator[Case]:
    def flac(name: str, options: str, suffix: str = "flac", **more: Any) -> Case:
        return Case("flac", f"{name}.{suffix}", f"flac --silent -f {options} -o {{o}} {{i}}", **more)

    for rate in RATES:
        yield flac("level8", "-8", rate=rate, channels=1 if rate % 3 else 2)
        yield flac("ogg", "--ogg", "oga", rate=rate)
    for level in (0, 3, 5):
        yield flac(f"level{level}", f"-{level}")
        yield flac(f"level{level}_16", f"-{level}", bits=16, master_bits=16)
    for block in (192, 256, 4608, 16384):
        yield flac(f"block{block}", f"--blocksize={block} --lax")
    yield flac("surround", "-5", channels=6)
    yield flac("eight", "-5 --channel-map=none", channels=8)
    yield flac("bare", "--no-padding --no-seektable")
    yield flac("padding", "--padding=500000")
    yield flac("cue", "--keep-foreign-metadata")
    for name, tags, tempo, key in (
        ("bpm", "-T BPM=94", 94, ""),
        ("tempo", "-T TEMPO=93.75 -T BPM=94", 93.75, ""),
        ("initialkey", '-T "INITIALKEY=F#m"', None, "F# minor"),
        ("key", '-T "KEY=F# minor" -T TBPM=93.75', 93.75, "F# minor"),
        ("camelot", "-T INITIALKEY=11A", None, "F# minor"),
        ("comma", "-T BPM=93,75", 93.75, ""),
        ("word", "-T TEMPO=Fast -T BPM=94", 94, ""),
    ):
        yield flac(f"tag_{name}", tags, tempo_bpm=tempo, keyscale=key)
    for rate, channels in ((44_100, 2), (48_000, 1), (96_000, 2)):
        form = f"--endian=little --sign=signed --channels={channels} --bps=24 --sample-rate={rate}"
        command = f"ffmpeg -nostdin -v error -i {{i}} -f s24le - | flac --silent --force-raw-format {form}"
        yield Case("flac", "pipe.flac", command + " -c - > {o}", rate=rate, channels=channels, needs=("ffmpeg",))
        yield Case("flac", "pipe.oga", command + " --ogg -c - > {o}", rate=rate, channels=channels, needs=("ffmpeg",))
    yield Case("flac", "joined.flac", "flac --silent -f -o {d}/a.flac {i} && cat {d}/a.flac {d}/a.flac > {o}", times=2)
    yield Case(
        "flac",
        "joined_ogg.oga",
        "for n in 1 2; do flac --silent -f --ogg --serial-number=$n -o {d}/$n.oga {i}; done; cat {d}/?.oga > {o}",
        times=2,
    )
    yield Case(
        "flac",
        "bits32.flac",
        "ffmpeg -nostdin -v error -y -i {i} -c:a pcm_s32le {d}/a.wav && flac --silent -f -o {o} {d}/a.wav",
        needs=("ffmpeg",),
    )
    yield Case(
        "flac",
        "bits8.flac",
        "ffmpeg -nostdin -v error -y -i {i} -c:a pcm_u8 {d}/a.wav && flac --silent -f -o {o} {d}/a.wav",
        bits=8,
        needs=("ffmpeg",),
    )


def _ogg() -> Iterator[Case]:
    for quality in (-1, 0, 3, 6, 10):
        for rate in (22_050, 44_100, 48_000):
            yield Case("oggenc", f"q{quality}.ogg", f"oggenc -Q -q {quality} -o {{o}} {{i}}", Kind.LOSSY, rate)
    for rate in (8_000, 11_025, 16_000, 32_000, 96_000, 192_000):
        yield Case("oggenc", "mono.ogg", "oggenc -Q -o {o} {i}", Kind.LOSSY, rate, channels=1)
    yield Case("oggenc", "managed.ogg", "oggenc -Q --managed -b 128 -m 96 -M 160 -o {o} {i}", Kind.LOSSY)
    yield Case("oggenc", "stdout.ogg", "oggenc -Q - < {i} > {o}", Kind.LOSSY)
    yield Case(
        "oggenc",
        "tags.ogg",
        'oggenc -Q -c BPM=93.75 -c "INITIALKEY=F#m" -o {o} {i}',
        Kind.LOSSY,
        tempo_bpm=93.75,
        keyscale="F# minor",
    )
    yield Case(
        "oggenc",
        "joined.ogg",
        "oggenc -Q -s 11 -o {d}/a.ogg {i} && oggenc -Q -s 22 -o {d}/b.ogg {i} && cat {d}/a.ogg {d}/b.ogg > {o}",
        Kind.LOSSY,
        times=2,
    )
    for kbps in (6, 12, 24, 64, 128, 256, 510):
        kind = Kind.LOSSY if kbps > 12 else Kind.LOW_RATE
        yield Case("opusenc", f"{kbps}k.opus", f"opusenc --quiet --bitrate {kbps} {{i}} {{o}}", kind)
    for rate in (8_000, 16_000, 44_100, 96_000, 192_000):
        for channels in (1, 2):
            yield Case("opusenc", "rate.opus", "opusenc --quiet {i} {o}", Kind.LOSSY, rate, channels=channels)
    for size in ("2.5", "5", "40", "60"):
        yield Case("opusenc", f"frame{size}.opus", f"opusenc --quiet --framesize {size} {{i}} {{o}}", Kind.LOSSY)
    yield Case("opusenc", "hard.opus", "opusenc --quiet --hard-cbr --bitrate 96 {i} {o}", Kind.LOSSY)
    yield Case(
        "opusenc",
        "speech.opus",
        "opusenc --quiet --speech --bitrate 20 --downmix-mono {i} {o}",
        Kind.LOW_RATE,
        channels=1,
    )
    yield Case("opusenc", "surround.opus", "opusenc --quiet --bitrate 384 {i} {o}", Kind.LOSSY, channels=6)
    yield Case("opusenc", "stdout.opus", "opusenc --quiet - - < {i} > {o}", Kind.LOSSY)
    yield Case(
        "opusenc",
        "tags.opus",
        'opusenc --quiet --comment BPM=93.75 --comment "INITIALKEY=F#m" {i} {o}',
        Kind.LOSSY,
        tempo_bpm=93.75,
        keyscale="F# minor",
    )
    yield Case(
        "opusenc",
        "joined.opus",
        "for n in 1 2; do opusenc --quiet --serial $n {i} {d}/$n.opus; done; cat {d}/?.opus > {o}",
        Kind.LOSSY,
        times=2,
    )
    yield Case("oggenc", "surround.ogg", "oggenc -Q -q 6 -o {o} {i}", Kind.LOSSY, channels=6)


def _others() -> Iterator[Case]:
    for rate, kbps in ((16_000, 64), (22_050, 96), (32_000, 128), (44_100, 192), (48_000, 192)):
        for mode in ("joint", "mono"):
            yield Case(
                "twolame",
                f"{mode}.mp2",
                f"twolame --quiet -m {mode} -b {kbps} {{i}} {{o}}",
                Kind.FRAMES,
                rate,
                channels=1 if mode == "mono" else 2,
            )
    for name, options, bits in (
        ("fast", "-f", 24),
        ("high", "-hh", 24),
        ("hybrid", "-b384", 6),
        ("correction", "-b384 -c", 24),
    ):
        for rate in (44_100, 48_000, 96_000):
            # without the correction file beside it, which is not read, a hybrid file is lossy
            yield Case(
                "wavpack",
                f"{name}.wv",
                f"wavpack -q -y {options} {{i}} -o {{o}}",
                rate=rate,
                bits=6 if "-b" in options else bits,
            )
    yield Case("wavpack", "float.wv", "wavpack -q -y {i} -o {o}", master_bits=32)
    yield Case(
        "wavpack",
        "tags.wv",
        'wavpack -q -y -w BPM=93.75 -w "KEY=F# minor" {i} -o {o}',
        tempo_bpm=93.75,
        keyscale="F# minor",
    )
    yield Case("wavpack", "pipe.wv", "wavpack -q -y - -o {o} < {i}")
    for name, codec in (
        ("opus", "libopus -b:a 128k"),
        ("flac", "flac -sample_fmt s32"),
        ("alac", "alac -sample_fmt s32p"),
        ("aac", "aac -b:a 160k"),
    ):
        kind = Kind.LOSSLESS if name in {"flac", "alac"} else Kind.NO_PADDING
        suffix = {"opus": "ogg", "flac": "flac"}.get(name, "m4a")
        yield Case(
            "mkvmerge",
            f"{name}.mka",
            f"ffmpeg -nostdin -v error -y -i {{i}} -c:a {codec} {{d}}/a.{suffix} && mkvmerge -q -o {{o}} {{d}}/a.{suffix}",
            kind if name != "aac" else Kind.FRAMES,
            needs=("ffmpeg",),
        )
    for suffix, options in (
        ("wav", "-f:s24_le,{n},{r}"),
        ("aiff", "-f:s24_be,{n},{r}"),
        ("w64", "-f:s24_le,{n},{r}"),
        ("au", "-f:s24_be,{n},{r}"),
    ):
        for rate in (44_100, 48_000):
            form = options.replace("{n}", "2").replace("{r}", str(rate))
            yield Case(
                "ecasound",
                f"copy.{suffix}",
                f"ecasound -q {form} -i {{i}} -o {{o}}",
                rate=rate,
                late=(0, 0),
                longer=(0, 4096),
            )
    for suffix in ("wav", "flac"):
        yield Case(
            "shntool",
            f"conv.{suffix}",
            f"shntool conv -q -O always -o {suffix} -d {{d}} -a z_ {{i}} && mv {{d}}/z_*.{suffix} {{o}}",
            needs=("flac",),
        )
