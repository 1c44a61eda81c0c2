"""The words of one field: what `docs/guide.yml` names."""
