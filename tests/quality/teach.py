"""Fit the weights of ``monitor/extract/learned.py`` and ``worth.py`` on our own labelled texts.

Run: ``python tests/quality/teach.py``. It prints precision and recall of five-fold cross-validation
over texts and writes ``meetings.json``, ``commitments.json`` and ``worth.json`` beside them.
``blind/`` is never read. The scores from which a sentence or a text is read were chosen on texts of
authors the model had not seen. ``teach.py NAME``: one of the three alone.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from unittest.mock import patch

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from monitor.evaluate.gold import read_gold
from monitor.extract.commitments.general import can_give
from monitor.extract.commitments.rules import COMMITMENT_RULES
from monitor.extract.english import read_english
from monitor.extract.kinds import is_opinion, is_sport
from monitor.extract.learned import Model, features, terms
from monitor.extract.meetings.encounter_rules import ENCOUNTER_RULES
from monitor.extract.meetings.general import can_meet
from monitor.extract.meetings.rules import MEETING_RULES
from monitor.extract.meetings.scenes import SCENE_RULES
from monitor.extract.reading import prepare
from monitor.extract.worth import UNLIKELY, traits
from monitor.pipeline.reading import gazetteer_of
from monitor.types import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from monitor.evaluate.gold import Article as Labelled
    from monitor.extract.learned import Heard
    from monitor.extract.reading import Article, Line

    Vector: TypeAlias = NDArray[np.float64]
    Cues: TypeAlias = Mapping[tuple[str, int], frozenset[str]]

ROOT = Path(__file__).parents[2]
TAUGHT = ("open", "hard", "newer", "carried", "recent")  # folders of labelled texts
BANK = Path(__file__).parent / "bank"  # yes or no, tab, the sentence
TOLD = BANK / "told"  # what is told, tab, the text: see README.md
MARK = "▸"  # before a sentence that tells, in a text of several
UNIT = ROOT / "tests" / "unit"
MODELS = ROOT / "monitor" / "extract"
FOLDS, ROUNDS = 5, 500
STRENGTH = 10.0  # of fitting a sentence's model: scikit-learn's C
STRENGTH_OF_TEXTS = 10.0
SEEN = 2  # times a feature must occur
SEEN_IN_TEXTS = 3
SMALL = 0.1  # weights below are left out
NAMES = gazetteer_of(ROOT)
TODAY = datetime(2027, 1, 14, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Subject:
    """What a model is about."""

    name: str
    kind: str
    likely: float  # the score from which on a sentence is read
    verb: str  # of it in the bank of texts
    forms: str  # folder of the tests' forms: what is wanted, bar, the text
    could: Callable[[Line], bool]  # whether a sentence can tell of it at all
    examples: tuple[str, ...]  # of its rules


SUBJECTS = (
    Subject(
        "meetings",
        "meeting",
        0.7,
        "meet ",
        "forms",
        can_meet,
        tuple(r.example for r in (*MEETING_RULES, *ENCOUNTER_RULES, *SCENE_RULES)),
    ),
    Subject(
        "commitments",
        "commitment",
        0.9,
        "give ",
        "promises",
        can_give,
        tuple(r.example for r in COMMITMENT_RULES if r.status is not Status.REQUESTED),
    ),
)


@dataclass(frozen=True)
class Sample:
    """One sentence: what the model counts in it, the cues around it, and whether it tells."""

    text: str  # the text it is from: what is learnt of a text is not tested on it
    features: frozenset[str]
    tells: bool
    cues: frozenset[str] = frozenset()


def prepared(text: str, published: datetime) -> Article:
    names = NAMES.hits(text, "en", published.date())
    return prepare(text, names, published=published, zone=None, home="")


@cache
def cues_in(text: str, published: datetime) -> dict[tuple[str, int], frozenset[str]]:
    """Read a text; give the cues around those sentences no rule reads, by model and offset."""
    found: dict[tuple[str, int], frozenset[str]] = {}

    def sure(model: Model, heard: Heard, cues: Iterable[str], _doubt: float = 0.0) -> bool:
        found[model.name, heard.line] = frozenset(cues)
        return False

    with patch.object(Model, "sure", sure):
        names = NAMES.hits(text, "en", published.date())
        read_english(text, names, published=published, zone=None, home="")
    return found


def sample(
    subject: Subject, name: str, line: Line, article: Article, cues: Cues, *, tells: bool
) -> Sample:
    counted = features(subject.name, terms(line, article), line, article)
    around = cues.get((subject.name, line.start), frozenset())
    return Sample(name, frozenset(counted), tells, around)


def of_text(subject: Subject, labelled: Labelled) -> Iterator[Sample]:
    """Cut a labelled text into samples; what may or may not be an event teaches nothing."""
    text = f"{labelled.title}\n\n{labelled.body}"
    article = prepared(text, labelled.published)
    if is_sport(article.plain) or is_opinion(article.plain):
        return
    cues = cues_in(text, labelled.published)
    spans = [(text.find(e.evidence), e) for e in labelled.events if e.kind == subject.kind]
    for line in article.lines:
        told = [e for at, e in spans if at < line.end and at + len(e.evidence) > line.start]
        doubtful = bool(told) and all(event.optional for event in told)
        if line.rank == "body" and subject.could(line) and not doubtful:
            yield sample(subject, labelled.id, line, article, cues, tells=bool(told))


def of_forms(subject: Subject) -> Iterator[str]:
    """Give the English forms of the tests as rows of the bank."""
    for path in sorted((UNIT / subject.forms).glob("*.txt")):
        for row in path.read_text(encoding="utf-8").splitlines():
            want, _, text = row.partition(" | ")
            if text and text[0] not in "@#" and not row.startswith("#"):
                told = text.replace("##", " ")
                yield f"{'no' if want.startswith('none') else 'yes'}\t{told}"


def rows_of(subject: Subject) -> list[str]:
    """Give single sentences: a subject's bank, the examples of its rules and of the tests."""
    rows = (BANK / f"{subject.name}.tsv").read_text(encoding="utf-8").splitlines()
    rows += [f"yes\t{example}" for example in subject.examples]
    return [*rows, *of_forms(subject)]


def of_bank(subject: Subject) -> Iterator[Sample]:
    """Cut single sentences into samples."""
    for number, row in enumerate(rows_of(subject)):
        says, _, sentence = row.partition("\t")
        yield from of_brief(subject, f"bank{number}", (sentence,), tells=says == "yes")


def of_told(subject: Subject) -> Iterator[Sample]:
    """Cut texts of a few sentences into samples; of several, those marked tell."""
    for path in sorted(TOLD.glob("*.tsv")):
        for number, row in enumerate(path.read_text(encoding="utf-8").splitlines()):
            says, _, text = row.partition("\t")
            told = [e for e in says.split("; ") if e.lstrip("?").startswith(subject.verb)]
            others = len(told) < len(says.split("; ")) and MARK in text
            if not (told and (others or all(e.startswith("?") for e in told))):
                name = f"{path.stem}{number}"
                yield from of_brief(subject, name, text.split(MARK), tells=bool(told))


def of_brief(subject: Subject, name: str, parts: Sequence[str], *, tells: bool) -> Iterator[Sample]:
    """Cut a brief; each part but the first begins with a sentence that tells."""
    head = "In brief\n\n"
    text = head + "".join(parts)
    article, cues = prepared(text, TODAY), cues_in(text, TODAY)
    marks = [len(head) + at for at in accumulate(len(part) for part in parts[:-1])]
    lines = [line for line in article.lines if line.rank == "body"]
    for line in lines:
        marked = any(line.start <= at < line.end for at in marks)
        if subject.could(line) and (not tells or marked or len(lines) == 1):
            yield sample(subject, name, line, article, cues, tells=tells)


def matrix(samples: Sequence[Sample], known: dict[str, int]) -> csr_matrix:
    """Make samples rows: what is counted, its length one, and the cues, each of length one."""
    entries: list[tuple[float, int, int]] = []
    for row, one in enumerate(samples):
        length = len(one.features) ** -0.5
        entries += [(length, row, known[f]) for f in sorted(one.features) if f in known]
        cues = (known[f"@{cue}"] for cue in sorted(one.cues) if f"@{cue}" in known)
        entries += [(1.0, row, column) for column in cues]
    values, rows, columns = zip(*entries, strict=True)
    return csr_matrix((values, (rows, columns)), shape=(len(samples), len(known)))


def fit(rows: csr_matrix, tells: Vector, strength: float = STRENGTH) -> LogisticRegression:
    """Fit a logistic regression."""
    return LogisticRegression(C=strength, max_iter=ROUNDS).fit(rows, tells)


def known_features(samples: Sequence[Sample], least: int = SEEN) -> dict[str, int]:
    """Number what is counted often enough."""
    counts = Counter(f for one in samples for f in one.features)
    counts.update(f"@{cue}" for one in samples for cue in one.cues)
    return {f: n for n, f in enumerate(sorted(f for f, count in counts.items() if count >= least))}


def cross_validated(
    samples: Sequence[Sample], rows: csr_matrix, tells: Vector, strength: float
) -> Vector:
    """Score every sample by a model that never saw its text."""
    scores = np.zeros(len(samples))
    folds = GroupKFold(FOLDS).split(rows, tells, [one.text for one in samples])
    for taught, tested in folds:
        fitted = fit(rows[taught], tells[taught], strength)
        scores[tested] = fitted.decision_function(rows[tested])
    return scores


def show(scores: Vector, tells: Vector, likely: float) -> None:
    """Print how many are right from the chosen score on and around it, and how many found."""
    for bound in (round(likely - 0.5, 1), likely, round(likely + 0.5, 1)):
        heard = scores >= bound
        right = float((tells * heard).sum())
        print(f"from {bound}: P {right / heard.sum():.3f}  R {right / tells.sum():.3f}")


def samples_of(subject: Subject) -> tuple[list[Sample], int]:
    """Give all that is taught; the first so many are of texts, in which most do not tell."""
    texts = [text for folder in TAUGHT for text in read_gold(Path(__file__).parent / folder)]
    english = [text for text in texts if text.language.startswith("en")]
    samples = [one for text in english for one in of_text(subject, text)]
    return [*samples, *of_bank(subject), *of_told(subject)], len(samples)


def teach(subject: Subject) -> None:
    """Fit a model of sentences and write it."""
    samples, natural = samples_of(subject)
    known = known_features(samples)
    rows = matrix(samples, known)
    tells = np.array([one.tells for one in samples], dtype=float)
    print(f"{len(samples)} sentences, {int(tells.sum())} tell, {len(known)} features")
    scores = cross_validated(samples, rows, tells, STRENGTH)
    unread = np.array([bool(one.cues) for one in samples])  # by any rule
    for part in (np.arange(len(samples)) < natural, unread, np.ones(len(samples), dtype=bool)):
        show(scores[part], tells[part], subject.likely)
    write(subject.name, known, fit(rows, tells, STRENGTH), {"likely": subject.likely})


def write(
    name: str, known: dict[str, int], fitted: LogisticRegression, learnt: dict[str, float]
) -> None:
    """Write a model: its weights that count, and the bias."""
    weights = fitted.coef_[0]
    kept = {f: round(float(weights[n]), 2) for f, n in known.items() if abs(weights[n]) >= SMALL}
    rounded: dict[str, object] = {**learnt, "bias": round(float(fitted.intercept_[0]), 3)}
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
    rows = matrix(samples, known)
    tells = np.array([one.tells for one in samples], dtype=float)
    print(f"{len(samples)} texts, {int(tells.sum())} tell, {len(known)} features")
    show(cross_validated(samples, rows, tells, STRENGTH_OF_TEXTS), tells, UNLIKELY)
    write("worth", known, fit(rows, tells, STRENGTH_OF_TEXTS), {})


if __name__ == "__main__":
    wanted = sys.argv[1:] or [*(each.name for each in SUBJECTS), "worth"]
    for each in SUBJECTS:
        if each.name in wanted:
            teach(each)
    if "worth" in wanted:
        teach_worth()
