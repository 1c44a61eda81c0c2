"""What a district's own file says: its name, its choices, its contacts, its colors."""
