"""Sums and counts as the wires print them."""
