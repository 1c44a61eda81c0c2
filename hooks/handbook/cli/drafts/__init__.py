"""The pages that `new` writes: `draft` puts one together, and each kind is in the file of what it writes."""
