"""How the takes of a clip were made of each other, and takes made once more."""
