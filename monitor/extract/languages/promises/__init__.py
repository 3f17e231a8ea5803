"""Who gives what to whom, in one sentence of another language than English (C1–C8)."""
