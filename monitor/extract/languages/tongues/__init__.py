"""What each language says: its titles, verbs, particles and cues, as tables a reader walks."""
