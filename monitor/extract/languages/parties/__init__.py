"""Whom a sentence of another language than English names: states, offices and people."""
