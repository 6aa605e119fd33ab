"""What the index keeps from one start to the next, besides clips and takes."""
