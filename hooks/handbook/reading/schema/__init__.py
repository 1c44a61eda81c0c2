"""What pages and settings may hold, as JSON Schema, from the functions that read them."""
