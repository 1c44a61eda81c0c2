"""A body as it was written, line by line: which lines are code, and where blocks begin and end."""
