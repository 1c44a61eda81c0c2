"""Files to a handbook, and the problems met on the way. Content never makes this room raise."""
