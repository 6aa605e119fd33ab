"""What the list of clips shows, and in which order."""
