"""Fit the weights of ``monitor/extract/learned.py`` and ``worth.py`` on our own labelled texts.

Run: ``python tests/quality/teach.py``. It prints precision and recall of five-fold cross-validation
over texts and writes ``meetings.json``, ``commitments.json`` and ``worth.json`` beside them.
``blind/`` is never read. The scores from which a sentence or a text is read were chosen on texts of
authors the model had not seen. ``teach.py NAME``: one of the three alone.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from monitor.evaluate.gold import read_gold
from monitor.extract.commitments.general import can_give
from monitor.extract.commitments.rules import COMMITMENT_RULES
from monitor.extract.kinds import is_opinion, is_sport
from monitor.extract.learned import features, terms
from monitor.extract.meetings.encounter_rules import ENCOUNTER_RULES
from monitor.extract.meetings.general import can_meet
from monitor.extract.meetings.rules import MEETING_RULES
from monitor.extract.meetings.scenes import SCENE_RULES
from monitor.extract.reading import prepare
from monitor.extract.worth import UNLIKELY, traits
from monitor.pipeline.reading import gazetteer_of
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from monitor.evaluate.gold import Article as Labelled
    from monitor.extract.reading import Article, Line

    Vector: TypeAlias = NDArray[np.float64]

ROOT = Path(__file__).parents[2]
TAUGHT = ("open", "hard", "newer", "carried")  # folders of labelled texts
BANK = Path(__file__).parent / "bank"  # yes or no, tab, the sentence
FORMS = ROOT / "tests" / "unit" / "forms"  # what is wanted, bar, the text
MODELS = ROOT / "monitor" / "extract"
FOLDS, STEPS, RATE, MOMENTUM, DECAY = 5, 300, 1.5, 0.9, 0.0004
DECAY_OF_TEXTS = 0.0001
SEEN = 2  # times a feature must occur
SEEN_IN_TEXTS = 3
SMALL = 0.02  # weights below are left out
NAMES = gazetteer_of(ROOT)
TODAY = datetime(2027, 1, 14, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Subject:
    """What a model is about."""

    name: str
    kind: str
    likely: float  # the score from which on a sentence is read
    could: Callable[[Line], bool]  # whether a sentence can tell of it at all
    examples: tuple[str, ...]  # of its rules


SUBJECTS = (
    Subject(
        "meetings",
        "meeting",
        0.3,
        can_meet,
        tuple(r.example for r in (*MEETING_RULES, *ENCOUNTER_RULES, *SCENE_RULES)),
    ),
    Subject(
        "commitments",
        "commitment",
        0.5,
        can_give,
        tuple(r.example for r in COMMITMENT_RULES if r.status is not Status.REQUESTED),
    ),
)


@dataclass(frozen=True)
class Sample:
    """One sentence: what the model counts in it, and whether it tells of such an event."""

    text: str  # the text it is from: what is learnt of a text is not tested on it
    features: frozenset[str]
    tells: bool


def prepared(text: str, published: datetime) -> Article:
    names = NAMES.hits(text, "en", published.date())
    return prepare(text, names, published=published, zone=None, home="")


def sample(subject: Subject, name: str, line: Line, article: Article, *, tells: bool) -> Sample:
    counted = features(subject.name, terms(line, article.plain), line, article)
    return Sample(name, frozenset(feature for feature, _ in counted), tells)


def of_text(subject: Subject, labelled: Labelled) -> Iterator[Sample]:
    """Cut a labelled text into samples; what may or may not be an event teaches nothing."""
    text = f"{labelled.title}\n\n{labelled.body}"
    article = prepared(text, labelled.published)
    if is_sport(article.plain) or is_opinion(article.plain):
        return
    spans = [(text.find(e.evidence), e) for e in labelled.events if e.kind == subject.kind]
    for line in article.lines:
        told = [e for at, e in spans if at < line.end and at + len(e.evidence) > line.start]
        doubtful = bool(told) and all(event.optional for event in told)
        if line.rank == "body" and subject.could(line) and not doubtful:
            yield sample(subject, labelled.id, line, article, tells=bool(told))


def of_forms() -> Iterator[str]:
    """Give the English forms of the tests as rows of the bank."""
    for path in sorted(FORMS.glob("*.txt")):
        for row in path.read_text(encoding="utf-8").splitlines():
            want, _, text = row.partition(" | ")
            if text and text[0] not in "@#" and not row.startswith("#"):
                yield f"{'no' if want == 'none' else 'yes'}\t{text}"


def rows_of(subject: Subject) -> list[str]:
    """Give single sentences: a subject's bank, the examples of its rules and of the tests."""
    rows = (BANK / f"{subject.name}.tsv").read_text(encoding="utf-8").splitlines()
    rows += [f"yes\t{example}" for example in subject.examples]
    return [*rows, *of_forms()] if subject.kind == "meeting" else rows


def of_bank(subject: Subject) -> Iterator[Sample]:
    """Cut single sentences into samples."""
    for number, row in enumerate(rows_of(subject)):
        says, _, sentence = row.partition("\t")
        article = prepared(f"In brief\n\n{sentence}", TODAY)
        for line in article.lines if says == "no" or len(article.lines) == 2 else ():
            if line.rank == "body" and subject.could(line):
                yield sample(subject, f"bank{number}", line, article, tells=says == "yes")


class Matrix:
    """Samples as rows of few entries, each of length one, with a last column for the bias."""

    def __init__(self, samples: Sequence[Sample], known: dict[str, int]) -> None:
        rows, columns, values = [], [], []
        for row, one in enumerate(samples):
            here = [known[f] for f in sorted(one.features) if f in known]
            rows += [row] * (len(here) + 1)
            columns += [*here, len(known)]
            values += [len(one.features) ** -0.5] * len(here) + [1.0]
        self.shape = (len(samples), len(known) + 1)
        self._rows, self._columns = np.array(rows), np.array(columns)
        self._values = np.array(values)

    def times(self, weights: Vector) -> Vector:
        said = self._values * weights[self._columns]
        return np.bincount(self._rows, said, minlength=self.shape[0])

    def back(self, errors: Vector) -> Vector:
        said = self._values * errors[self._rows]
        return np.bincount(self._columns, said, minlength=self.shape[1])


def fit(rows: Matrix, tells: Vector, taught: Vector, decay: float = DECAY) -> Vector:
    """Fit a logistic regression to the rows that are taught, by descent with momentum."""
    weights = np.zeros(rows.shape[1])
    speed = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        wrong = taught * (1 / (1 + np.exp(-rows.times(weights))) - tells)
        speed = MOMENTUM * speed - RATE * (rows.back(wrong) / taught.sum() + decay * weights)
        weights += speed
    return weights


def known_features(samples: Sequence[Sample], least: int = SEEN) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in samples:
        for feature in one.features:
            counts[feature] = counts.get(feature, 0) + 1
    return {f: n for n, f in enumerate(f for f, c in sorted(counts.items()) if c >= least)}


def cross_validated(
    samples: Sequence[Sample], rows: Matrix, tells: Vector, decay: float = DECAY
) -> Vector:
    """Score every sample by a model that never saw its text."""
    texts = {text: n % FOLDS for n, text in enumerate(sorted({one.text for one in samples}))}
    folds = np.array([texts[one.text] for one in samples])
    scores = np.zeros(len(samples))
    for fold in range(FOLDS):
        weights = fit(rows, tells, (folds != fold).astype(float), decay)
        scores[folds == fold] = rows.times(weights)[folds == fold]
    return scores


def show(scores: Vector, tells: Vector, likely: float) -> None:
    """Print how many are right from the chosen score on, and how many found."""
    heard = scores >= likely
    right = float((tells * heard).sum())
    print(f"from {likely}: P {right / heard.sum():.3f}  R {right / tells.sum():.3f}")


def samples_of(subject: Subject) -> tuple[list[Sample], int]:
    """Give all that is taught; the first so many are of texts, in which most do not tell."""
    texts = [text for folder in TAUGHT for text in read_gold(Path(__file__).parent / folder)]
    english = [text for text in texts if text.language.startswith("en")]
    samples = [one for text in english for one in of_text(subject, text)]
    return [*samples, *of_bank(subject)], len(samples)


def teach(subject: Subject) -> None:
    """Fit a model of sentences and write it."""
    samples, natural = samples_of(subject)
    known = known_features(samples)
    rows = Matrix(samples, known)
    tells = np.array([one.tells for one in samples], dtype=float)
    print(f"{len(samples)} sentences, {int(tells.sum())} tell, {len(known)} features")
    show(cross_validated(samples, rows, tells)[:natural], tells[:natural], subject.likely)
    weights = fit(rows, tells, np.ones(len(samples)))
    write(subject.name, known, weights, {"likely": subject.likely})


def write(name: str, known: dict[str, int], weights: Vector, learnt: dict[str, float]) -> None:
    """Write a model: its weights that count, and the bias."""
    kept = {f: round(float(weights[n]), 3) for f, n in known.items() if abs(weights[n]) >= SMALL}
    rounded: dict[str, object] = {**learnt, "bias": round(float(weights[-1]), 3)}
    text = json.dumps(rounded | {"weights": kept}, ensure_ascii=False, indent=0)
    model = MODELS / f"{name}.json"
    model.write_text(text + "\n", encoding="utf-8")
    print(f"{model.name}: {len(kept)} weights, {model.stat().st_size // 1000} kB")


def of_whole(labelled: Labelled) -> Sample:
    """Make one sample of a whole text: whether it owes a line."""
    article = prepared(f"{labelled.title}\n\n{labelled.body}", labelled.published)
    told = any(not event.optional and not event.background for event in labelled.events)
    return Sample(labelled.id, frozenset(traits(article)), told)


def of_days() -> Iterator[Sample]:
    """Give the reports of the stories told day by day which name the sides of what is owed."""
    for path in sorted((Path(__file__).parent / "days").glob("*.jsonl")):
        rows = [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]
        owed = {
            row["day"]: [set(e["sides"]) for e in row["expect"]] for row in rows if "expect" in row
        }
        for row in rows:
            if row.get("language") == "en":
                published = datetime.fromisoformat(row["published"])
                article = prepared(f"{row['title']}\n\n{row['body']}", published)
                named = {side for side, _ in article.sides}
                if any(sides <= named for sides in owed.get(row["day"], ())):
                    yield Sample(path.stem + row["id"], frozenset(traits(article)), tells=True)


def teach_worth() -> None:
    """Fit the model of whole texts and write it."""
    folders = (Path(__file__).parent / folder for folder in (*TAUGHT, "negatives"))
    texts = [text for folder in folders for text in read_gold(folder)]
    samples = [of_whole(text) for text in texts if text.language.startswith("en")]
    samples += of_days()
    known = known_features(samples, SEEN_IN_TEXTS)
    rows = Matrix(samples, known)
    tells = np.array([one.tells for one in samples], dtype=float)
    print(f"{len(samples)} texts, {int(tells.sum())} tell, {len(known)} features")
    show(cross_validated(samples, rows, tells, DECAY_OF_TEXTS), tells, UNLIKELY)
    write("worth", known, fit(rows, tells, np.ones(len(samples)), DECAY_OF_TEXTS), {})


if __name__ == "__main__":
    wanted = sys.argv[1:] or [*(each.name for each in SUBJECTS), "worth"]
    for each in SUBJECTS:
        if each.name in wanted:
            teach(each)
    if "worth" in wanted:
        teach_worth()
