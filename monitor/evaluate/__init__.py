"""How good the reading is: precision and recall on labelled items, in the product's own words.

``measure`` reads labels in any of three forms (see ``gold``), lets the pipeline read the items,
pairs what was found with what was wanted (``likeness``, ``pairing``) and counts (``score``).
"""

from monitor.evaluate.gold import Article, read_gold
from monitor.evaluate.measuring import measure
from monitor.evaluate.result import Result
from monitor.evaluate.wanted import Wanted

__all__ = ["Article", "Result", "Wanted", "measure", "read_gold"]
