"""What the window can offer beside the words of a problem."""
