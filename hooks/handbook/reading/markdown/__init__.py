"""A body as the site's printer reads it: its links, its headings, and what was left as it was typed."""
