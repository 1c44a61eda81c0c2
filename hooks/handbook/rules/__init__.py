"""What must hold of a handbook, a family of rules a file."""
