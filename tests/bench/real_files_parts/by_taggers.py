"""Files whose tempo and key were written by programs for tags, in each scheme of tags, and by hand where none is free."""

from collections.abc import Iterator

from tests.bench.real_files_parts.case import Case, Kind

_MAKE = {
    "mp3": ("ffmpeg -nostdin -v error -y -i {i} -c:a libmp3lame -q:a 2 {o}", Kind.LOSSY),
    "flac": ("ffmpeg -nostdin -v error -y -i {i} -sample_fmt s32 {o}", Kind.LOSSLESS),
    "ogg": ("ffmpeg -nostdin -v error -y -i {i} -c:a libvorbis {o}", Kind.LOSSY),
    "opus": ("ffmpeg -nostdin -v error -y -i {i} -c:a libopus -b:a 128k {o}", Kind.LOSSY),
    "m4a": ("ffmpeg -nostdin -v error -y -i {i} -c:a aac -b:a 160k {o}", Kind.LOSSY),
    "wav": ("ffmpeg -nostdin -v error -y -i {i} -c:a pcm_s24le {o}", Kind.LOSSLESS),
    "aiff": ("ffmpeg -nostdin -v error -y -i {i} -c:a pcm_s24be {o}", Kind.LOSSLESS),
    "wv": ("ffmpeg -nostdin -v error -y -i {i} -c:a wavpack -sample_fmt s32p {o}", Kind.LOSSLESS),
    "wma": ("ffmpeg -nostdin -v error -y -i {i} -c:a wmav2 -b:a 160k {o}", Kind.NO_PADDING),
    "mka": ("ffmpeg -nostdin -v error -y -i {i} -sample_fmt s32 -c:a flac {o}", Kind.LOSSLESS),
}
_WMA = (-2100, 4200)


def cases() -> Iterator[Case]:
    yield from _ffmpeg()
    yield from _kid3()
    yield from _id3()
    yield from _others()


def _ffmpeg() -> Iterator[Case]:
    tags = "-metadata BPM=93.75 -metadata INITIALKEY=F#m"
    for suffix in ("flac", "ogg", "opus", "mka", "wv"):
        make, kind = _MAKE[suffix]
        yield Case(
            "ffmpeg", f"tags.{suffix}", make.replace("{o}", f"{tags} {{o}}"), kind, tempo_bpm=93.75, keyscale="F# minor"
        )
    for suffix in ("mp3", "aiff"):
        make, kind = _MAKE[suffix]
        more = "-write_id3v2 1 " if suffix == "aiff" else ""
        for version in (3, 4):
            options = f"{more}-id3v2_version {version} -metadata TBPM=93.75 -metadata TKEY=F#m {{o}}"
            yield Case(
                "ffmpeg",
                f"id3v2{version}.{suffix}",
                make.replace("{o}", options),
                kind,
                tempo_bpm=93.75,
                keyscale="F# minor",
            )
    make, kind = _MAKE["m4a"]
    yield Case("ffmpeg", "tags.m4a", make.replace("{o}", "-metadata tmpo=94 {o}"), kind, tempo_bpm=94)
    yield Case(
        "ffmpeg",
        "mdta.m4a",
        make.replace("{o}", f"-movflags use_metadata_tags {tags} {{o}}"),
        kind,
        tempo_bpm=93.75,
        keyscale="F# minor",
    )
    make, kind = _MAKE["wma"]
    yield Case(
        "ffmpeg",
        "tags.wma",
        make.replace("{o}", "-metadata WM/BeatsPerMinute=94 -metadata WM/InitialKey=F#m {o}"),
        kind,
        tempo_bpm=94,
        keyscale="F# minor",
        longer=_WMA,
    )
    make, kind = _MAKE["wav"]
    yield Case("ffmpeg", "ikey.wav", make.replace("{o}", "-metadata IKEY='drums; breakbeat; 94' {o}"), kind)


def _kid3() -> Iterator[Case]:
    """Kid3 has the right name of a field for each format; it does not write Matroska."""
    for suffix, (make, kind) in _MAKE.items():
        if suffix == "mka":
            continue
        tag = "kid3-cli -c 'set BPM 94' -c 'set InitialKey F#m' -c save {o}"
        yield Case(
            "kid3-cli",
            f"tags.{suffix}",
            f"{make} && QT_QPA_PLATFORM=offscreen {tag}",
            kind,
            tempo_bpm=94,
            keyscale="F# minor",
            needs=("ffmpeg",),
            longer=_WMA if suffix == "wma" else None,
        )


def _id3() -> Iterator[Case]:
    make, kind = _MAKE["mp3"]
    yield Case(
        "id3v2",
        "tags.mp3",
        f"{make} && id3v2 --TBPM 94 --TKEY F#m {{o}}",
        kind,
        tempo_bpm=94,
        keyscale="F# minor",
        needs=("ffmpeg",),
    )
    yield Case(
        "mid3v2",
        "tags.mp3",
        f"{make} && mid3v2 --TBPM 93.75 --TKEY F#m {{o}}",
        kind,
        tempo_bpm=93.75,
        keyscale="F# minor",
        needs=("ffmpeg",),
    )
    yield Case(
        "mid3v2",
        "txxx.mp3",
        f"{make} && mid3v2 --TXXX 'BPM:93.75' --TXXX 'INITIALKEY:F#m' {{o}}",
        kind,
        tempo_bpm=93.75,
        keyscale="F# minor",
        needs=("ffmpeg",),
    )
    yield Case("mid3v2", "key_o.mp3", f"{make} && mid3v2 --TKEY o {{o}}", kind, needs=("ffmpeg",))


def _others() -> Iterator[Case]:
    flac, ogg, m4a = _MAKE["flac"], _MAKE["ogg"], _MAKE["m4a"]
    yield Case(
        "metaflac",
        "tags.flac",
        f"{flac[0]} && metaflac --set-tag=BPM=93.75 '--set-tag=INITIALKEY=F#m' {{o}}",
        flac[1],
        tempo_bpm=93.75,
        keyscale="F# minor",
        needs=("ffmpeg",),
    )
    yield Case(
        "vorbiscomment",
        "tags.ogg",
        f"{ogg[0]} && vorbiscomment -a -t BPM=93.75 -t 'KEY=F# minor' {{o}}",
        ogg[1],
        tempo_bpm=93.75,
        keyscale="F# minor",
        needs=("ffmpeg",),
    )
    yield Case(
        "AtomicParsley",
        "tags.m4a",
        f"{m4a[0]} && AtomicParsley {{o}} --bpm 94 --overWrite",
        m4a[1],
        tempo_bpm=94,
        needs=("ffmpeg",),
    )
    yield Case(
        "AtomicParsley",
        "itunes.m4a",
        f"{m4a[0]} && AtomicParsley {{o}} --rDNSatom F#m name=initialkey domain=com.apple.iTunes --overWrite",
        m4a[1],
        keyscale="F# minor",
        needs=("ffmpeg",),
    )
    yield Case(
        "wvtag",
        "tags.wv",
        f"{_MAKE['wv'][0]} && wvtag -q -w BPM=93.75 -w 'KEY=F# minor' {{o}}",
        tempo_bpm=93.75,
        keyscale="F# minor",
        needs=("ffmpeg",),
    )
    yield Case(
        "sndfile-metadata-set",
        "bext.wav",
        "sndfile-metadata-set --bext-description x --bext-time-ref 0 {i} {o}",
        needs=("ffmpeg",),
    )
    simple = "<Simple><Name>{}</Name><String>{}</String></Simple>"
    nested = simple.format("BPM", "93.75") + simple.format("INITIAL_KEY", "F#m")
    tag = f"<Tags><Tag><Targets><TargetTypeValue>30</TargetTypeValue></Targets>{nested}</Tag></Tags>"
    command = f"{_MAKE['mka'][0]} && echo '{tag}' > {{d}}/t.xml && mkvpropedit -q {{o}} --tags global:{{d}}/t.xml"
    yield Case("mkvpropedit", "tags.mka", command, tempo_bpm=93.75, keyscale="F# minor", needs=("ffmpeg",))
    yield Case("vorbisgain", "gain.ogg", f"{ogg[0]} && vorbisgain -q {{o}}", ogg[1], needs=("ffmpeg",))
