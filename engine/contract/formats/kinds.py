"""The one table of what is read: suffixes for dialogs, watched folders and dropped folders."""

SOUND_SUFFIXES = (
    *(
        ".wav",
        ".rf64",
        ".bwf",
        ".w64",
        ".aif",
        ".aiff",
        ".aifc",
        ".au",
        ".caf",
        ".flac",
        ".mp3",
        ".ogg",
        ".oga",
        ".opus",
    ),
    *(".m4a", ".m4b", ".aac", ".wma", ".wv", ".mka"),
)
VIDEO_SUFFIXES = (".mp4", ".m4v", ".mov", ".3gp", ".mkv", ".webm", ".avi", ".wmv", ".mts", ".m2ts", ".mpg", ".mpeg")
SUFFIXES = SOUND_SUFFIXES + VIDEO_SUFFIXES
