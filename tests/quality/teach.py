"""Fit the weights of ``monitor/extract/learned.py`` on our own labelled texts.

Run: ``python tests/quality/teach.py``. It prints precision and recall of five-fold cross-validation
over texts and writes ``monitor/extract/meetings.json``. ``blind/`` is never read. A model of how
commitments are told was tried as a veto on the rules and left out: it cost real newspapers .1 of F1.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from monitor.evaluate.gold import read_gold
from monitor.extract.encounter_rules import ENCOUNTER_RULES
from monitor.extract.kinds import is_opinion, is_sport
from monitor.extract.learned import features, terms
from monitor.extract.meeting_rules import MEETING_RULES
from monitor.extract.reading import prepare
from monitor.extract.scenes import SCENE_RULES, can_meet
from monitor.pipeline.reading import gazetteer_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from monitor.evaluate.gold import Article as Labelled
    from monitor.extract.reading import Article, Line

    Matrix: TypeAlias = NDArray[np.float32]

ROOT = Path(__file__).parents[2]
TAUGHT = ("open", "hard", "carried")  # folders of labelled texts
BANK = Path(__file__).parent / "bank" / "meetings.tsv"  # yes or no, tab, the sentence
MODEL = ROOT / "monitor" / "extract" / "meetings.json"
FOLDS, STEPS, RATE, DECAY = 5, 800, 4.0, 0.0007
SEEN = 2  # times a feature must occur
SMALL = 0.02  # weights below are left out
LIKELY = 0.86  # precision in cross-validation from this score on
RULES = (*MEETING_RULES, *ENCOUNTER_RULES, *SCENE_RULES)
NAMES = gazetteer_of(ROOT)
TODAY = datetime(2027, 1, 14, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Sample:
    """One sentence: what the model counts in it, and whether it tells of such an event."""

    text: str  # the text it is from: what is learnt of a text is not tested on it
    features: frozenset[str]
    tells: bool


def prepared(text: str, published: datetime) -> Article:
    names = NAMES.hits(text, "en", published.date())
    return prepare(text, names, published=published, zone=None, home="")


def sample(name: str, line: Line, plain: str, *, tells: bool) -> Sample:
    counted = features(terms(line, plain))
    return Sample(name, frozenset(feature for feature, _ in counted), tells)


def of_text(labelled: Labelled) -> Iterator[Sample]:
    """Cut a labelled text into samples; what may or may not be an event teaches nothing."""
    text = f"{labelled.title}\n\n{labelled.body}"
    article = prepared(text, labelled.published)
    if is_sport(article.plain) or is_opinion(article.plain):
        return
    spans = [(text.find(e.evidence), e) for e in labelled.events if e.kind == "meeting"]
    for line in article.lines:
        told = [e for at, e in spans if at < line.end and at + len(e.evidence) > line.start]
        doubtful = bool(told) and all(event.optional for event in told)
        if line.rank == "body" and can_meet(line) and not doubtful:
            yield sample(labelled.id, line, article.plain, tells=bool(told))


def of_bank() -> Iterator[Sample]:
    """Read single sentences, the examples of the rules among them."""
    rows = BANK.read_text(encoding="utf-8").splitlines()
    rows += [f"yes\t{rule.example}" for rule in RULES]
    for number, row in enumerate(rows):
        says, _, sentence = row.partition("\t")
        article = prepared(f"In brief\n\n{sentence}", TODAY)
        for line in article.lines:
            if line.rank == "body" and can_meet(line):
                yield sample(f"bank{number}", line, article.plain, tells=says == "yes")


def matrix(samples: Sequence[Sample], known: dict[str, int]) -> Matrix:
    """Lay samples out, each of length one, with a last column for the bias."""
    rows = np.zeros((len(samples), len(known) + 1), dtype=np.float32)
    rows[:, -1] = 1
    for row, one in zip(rows, samples, strict=True):
        row[[known[f] for f in one.features if f in known]] = len(one.features) ** -0.5
    return rows


def fit(rows: Matrix, tells: Matrix) -> Matrix:
    """Fit a logistic regression by gradient descent."""
    weights = np.zeros(rows.shape[1], dtype=np.float32)
    for _ in range(STEPS):
        guess = 1 / (1 + np.exp(-rows @ weights))
        weights -= RATE * (rows.T @ (guess - tells) / len(tells) + DECAY * weights)
    return weights


def known_features(samples: Sequence[Sample]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in samples:
        for feature in one.features:
            counts[feature] = counts.get(feature, 0) + 1
    return {f: n for n, f in enumerate(f for f, c in sorted(counts.items()) if c >= SEEN)}


def cross_validated(samples: Sequence[Sample], rows: Matrix, tells: Matrix) -> Matrix:
    """Score every sample by a model that never saw its text."""
    texts = {text: n % FOLDS for n, text in enumerate(sorted({one.text for one in samples}))}
    folds = np.array([texts[one.text] for one in samples])
    scores = np.zeros(len(samples), dtype=np.float32)
    for fold in range(FOLDS):
        scores[folds == fold] = rows[folds == fold] @ fit(rows[folds != fold], tells[folds != fold])
    return scores


def lowest(scores: Matrix, tells: Matrix, precision: float) -> float:
    """Find the lowest score from which on enough are right; print what is found with it."""
    order = np.argsort(-scores)
    right = np.cumsum(tells[order])
    reached = right / np.arange(1, len(order) + 1)
    last = int(np.flatnonzero(reached >= precision)[-1])
    print(
        f"from {scores[order[last]]:.2f}: P {reached[last]:.3f}  R {right[last] / tells.sum():.3f}"
    )
    return float(scores[order[last]])


def teach() -> None:
    """Fit the model and write it."""
    texts = [text for folder in TAUGHT for text in read_gold(Path(__file__).parent / folder)]
    english = [text for text in texts if text.language.startswith("en")]
    samples = [one for text in english for one in of_text(text)]
    natural = len(samples)  # the bank has as many that tell as that do not; texts have fewer
    samples += of_bank()
    known = known_features(samples)
    rows = matrix(samples, known)
    tells = np.array([one.tells for one in samples], dtype=np.float32)
    print(f"{len(samples)} sentences, {int(tells.sum())} tell, {len(known)} features")
    scores = cross_validated(samples, rows, tells)[:natural]
    likely = lowest(scores, tells[:natural], LIKELY)
    weights = fit(rows, tells)
    kept = {f: round(float(weights[n]), 3) for f, n in known.items() if abs(weights[n]) >= SMALL}
    learnt = {"likely": likely, "bias": float(weights[-1])}
    rounded: dict[str, object] = {key: round(value, 3) for key, value in learnt.items()}
    text = json.dumps(rounded | {"weights": kept}, ensure_ascii=False, indent=0)
    MODEL.write_text(text + "\n", encoding="utf-8")
    print(f"{MODEL.name}: {len(kept)} weights, {MODEL.stat().st_size // 1000} kB")


if __name__ == "__main__":
    teach()
