"""What is made next: the task, its words and values, and the button that makes it."""
