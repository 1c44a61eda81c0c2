"""What a writer's hand did to YAML: each slip found in its own line, and taken out."""
