"""The models: cards to get, use, check and remove them, how they compute, and how much memory they hold."""
