"""The handbook on paper: standalone pages to print, made from the same data as the site."""
