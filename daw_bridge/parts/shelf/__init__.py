"""The list of clips: what it shows, and what the user does with clips besides their music."""
