"""The course: its lessons, as values for the templates of the site, of the package and of the paper."""
