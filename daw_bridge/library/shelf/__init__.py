"""What a library knows of its clips besides their music, and how they are found by words."""
