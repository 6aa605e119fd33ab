"""The exact texts that the networks were trained with. Source: the ACE-Step 1.5 prompt format."""

from engine.messages import Prompt, Task

TEXT_LIMIT = 256
LYRIC_LIMIT = 2048

INSTRUCTIONS = {
    Task.TEXT2MUSIC: "Fill the audio semantic mask based on the given conditions:",
    Task.REPAINT: "Repaint the mask area based on the given conditions:",
    Task.COVER: "Generate audio semantic tokens based on the given conditions:",
    Task.COVER_NOFSQ: "Generate audio semantic tokens based on the given conditions:",
    Task.LEGO: "Generate the {}track based on the audio context:",
    Task.EXTRACT: "Extract the {}track from the audio:",
    Task.COMPLETE: "Complete the input track{}:",
}


def instruction(task: Task, tracks: tuple[str, ...] = ()) -> str:
    """The task in the words it was trained with; track names in capitals."""
    names = " | ".join(track.upper() for track in tracks)
    if task is Task.COMPLETE:
        return INSTRUCTIONS[task].format(f" with {names}" if names else "")
    return INSTRUCTIONS[task].format(f"{names} " if names else "")


def text_prompt(prompt: Prompt, instruction: str, duration_s: float) -> str:
    """What the text encoder reads. Whole numbers only: the format rounds tempo, the grid keeps its fraction."""
    bpm = "N/A" if prompt.bpm is None else str(round(prompt.bpm))
    metas = (
        f"- bpm: {bpm}\n"
        f"- timesignature: {prompt.timesignature.strip() or 'N/A'}\n"
        f"- keyscale: {prompt.keyscale.strip() or 'N/A'}\n"
        f"- duration: {int(duration_s)} seconds\n"
    )
    return f"# Instruction\n{instruction}\n\n# Caption\n{prompt.caption}\n\n# Metas\n{metas}<|endoftext|>\n"


def lyric_prompt(prompt: Prompt) -> str:
    """What the lyric encoder reads, lyrics as typed."""
    return f"# Languages\n{prompt.language}\n\n# Lyric\n{prompt.lyrics}<|endoftext|>"
