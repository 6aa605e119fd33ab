"""An index that is older than the files beside it, as one from a backup is."""
