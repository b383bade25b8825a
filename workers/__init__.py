"""What gets done: time, other companies' systems, heavy lifting."""
