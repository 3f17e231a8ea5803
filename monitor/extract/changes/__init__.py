"""What became of what was known before: moved, denied, raised, delivered, taken back."""
