"""Meetings: the words that tell of one, who met, how, where, and where it stands."""
