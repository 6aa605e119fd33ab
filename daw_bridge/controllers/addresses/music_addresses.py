"""The OSC addresses that make music, of the queue and of the planner's words. Data only."""

from daw_bridge.controllers.addresses.address import action, read_only, value
from daw_bridge.core.words.proposal import AskState
from engine.contract.texts import declared

MUSIC = (
    # music
    action(
        "generate", declared("Generates music: caption, seconds, lyrics; the rest from the draft"), "s", "sf", "sfs", ""
    ),
    action(
        "repaint", declared("Repaints file, start s, end s; the selected take and region if left out"), "sff", "ff", ""
    ),
    action(
        "cover", declared("Makes a cover of file, caption; the selected take and the draft if left out"), "ss", "s", ""
    ),
    action(
        "rework", declared("Reworks the take: cover-nofsq, lego, extract or complete, then the track's name"), "s", "ss"
    ),
    action(
        "morph",
        declared("Moves the take to a description, from another one; from that of the take and the draft if left out"),
        *("ss", "s", ""),
    ),
    action(
        "continue",
        declared("Goes on where the take ends, by a number of bars; by as much as the draft says if left out"),
        *("f", ""),
    ),
    action("roll", declared("Makes takes from the draft: repaints the selected region, else generates new music")),
    action(
        "take/again",
        declared(
            "Makes the selected take again with another seed, caption, lyrics, strength or model; bare, a new seed"
        ),
        *("ss", "sf", ""),
    ),
    action("cancel", declared("Cancels the given job, or all jobs"), "", "s"),
    action("retry", declared("Queues the given job again, or the last job that failed or was cancelled"), "", "s"),
    value(
        "queue/paused", "i", declared("1 lets the jobs that wait go on waiting; the one that runs is not stopped"), 0, 1
    ),
    read_only("queue/waiting", "s", declared("The jobs that wait, in their order, with spaces between")),
    action("queue/move", declared("Moves a job that waits to another place among those that wait, from 1"), "si"),
    action(
        "queue/dismiss",
        declared("Offers a job no longer that was interrupted when DAW Bridge ended; retry runs it again"),
        "s",
    ),
    action("listen", declared("Plays the take of the running job as far as it is made, or a draft of it")),
    # the planner's words
    action("words/write", declared("Has the planner write of the given idea, or of the caption of the draft"), "s", ""),
    action("words/improve", declared("Has the planner rewrite caption and lyrics of the draft")),
    action("words/understand", declared("Has the planner describe the selected region, or the selected take")),
    action(
        "words/accept",
        declared("Makes the proposed changes: all, or those with the given names, with commas between"),
        "s",
        "",
    ),
    action("words/leave", declared("Leaves all as it is, and stops the planner if it is at work")),
    read_only(
        "words/state",
        "s",
        declared("What became of the last question to the planner"),
        choices=("", *(state.value for state in AskState)),
    ),
    read_only("words/proposal", "s", declared("The names of the proposed changes, with commas between")),
)
