"""What every room may do with text: fold, cut into sentences, clean for a line, tell languages."""
