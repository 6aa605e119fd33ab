"""The queue of jobs: how long it will take."""
