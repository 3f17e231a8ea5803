"""Who meets whom, when and whether, in one sentence of another language than English (M1–M7)."""
