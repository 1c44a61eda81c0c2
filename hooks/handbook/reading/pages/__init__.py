"""One page of each kind, from its front matter."""
