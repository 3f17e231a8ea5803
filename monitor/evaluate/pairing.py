"""Pair wanted and found events one to one so that the weights add up to the most."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def pairs(weights: Sequence[Sequence[float]]) -> dict[int, int]:
    """Find the one-to-one pairing of rows and columns with the greatest weight.

    Args:
        weights: Row by row; 0 or less: these two must not be paired.

    Returns:
        Column of every paired row.

    Source:
        The Hungarian method with potentials (Kuhn 1955, Munkres 1957), O(n³).
    """
    rows, columns = len(weights), len(weights[0]) if weights else 0
    size = max(rows, columns)
    if not rows or not columns:
        return {}
    cost = [[0.0] * (size + 1) for _ in range(size + 1)]
    for i, row in enumerate(weights):
        for j, weight in enumerate(row):
            cost[i + 1][j + 1] = -max(weight, 0.0)
    row_of = _assign(cost, size)
    found = {row_of[j] - 1: j - 1 for j in range(1, size + 1)}
    return {i: j for i, j in found.items() if i < rows and j < columns and weights[i][j] > 0}


def _assign(cost: list[list[float]], size: int) -> list[int]:
    """Give the row of every column at least cost; all count from 1."""
    rows, columns = [0.0] * (size + 1), [0.0] * (size + 1)
    row_of = [0] * (size + 1)
    for row in range(1, size + 1):
        row_of[0] = row
        _augment(cost, rows, columns, row_of)
    return row_of


def _augment(
    cost: list[list[float]], rows: list[float], columns: list[float], row_of: list[int]
) -> None:
    """Find the cheapest way to seat the row standing in column 0, and seat it."""
    size = len(row_of) - 1
    least, came = [float("inf")] * (size + 1), [0] * (size + 1)
    done = [False] * (size + 1)
    column = 0
    while row_of[column]:
        done[column] = True
        row, delta, following = row_of[column], float("inf"), 0
        for j in (j for j in range(1, size + 1) if not done[j]):
            price = cost[row][j] - rows[row] - columns[j]
            if price < least[j]:
                least[j], came[j] = price, column
            if least[j] < delta:
                delta, following = least[j], j
        for j in range(size + 1):
            if done[j]:
                rows[row_of[j]] += delta
                columns[j] -= delta
            else:
                least[j] -= delta
        column = following
    while column:
        row_of[column], column = row_of[came[column]], came[column]
