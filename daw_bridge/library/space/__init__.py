"""The room that a library takes, files that are missing, and the move of a whole library."""
