"""Names that we have changed, and a district still uses: what it wrote is read as if it had the names of today."""
