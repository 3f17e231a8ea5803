"""What a promise must name to be told as new (C1, C3)."""

from __future__ import annotations

import pytest

from monitor.ledger.concrete import concrete
from monitor.types import Amount, Evidence, Mention, Status


def promise(
    thing: str, rule: str = "commit.will", status: Status = Status.PLEDGED, receiver: str = "ua"
) -> Mention:
    told = Evidence(start=0, end=len(thing), text=thing, rule=rule)
    return Mention(
        kind="commitment", status=status, sides=("jp", "ua"), giver="jp", evidence=(told,),
        receiver=receiver or None, object=thing,
    )  # fmt: skip


@pytest.mark.parametrize(
    "mention",
    [
        promise("send minesweepers to Ukraine"),
        promise("give field kitchens to Ukraine"),  # of no kind we know, but given
        promise("field kitchens for the army", "commit.being-given"),
        promise("a treaty on secret papers", status=Status.SIGNED, receiver=""),
        promise("share information on submarines", "commit.agreed", Status.AGREED, ""),
        promise("cyber centre in Sapporo", "commit.offered", Status.OFFERED, ""),
    ],
)
def test_what_names_a_thing_is_new(mention: Mention) -> None:
    assert concrete(mention)


@pytest.mark.parametrize(
    "mention",
    [
        promise("open its doors to partners"),
        promise("spend more on what allies do"),
        promise("close cooperation between friends", "commit.agreed", Status.AGREED),
        promise("minesweepers", "general.promise"),  # no trigger has spoken
        promise("package", "commit.gift-goes", receiver=""),
    ],
)
def test_what_names_none_is_not(mention: Mention) -> None:
    assert not concrete(mention)


def test_a_sum_is_enough() -> None:
    told = promise("of June", "general.promise")
    money = Amount(value=5e6, currency="EUR")
    assert concrete(Mention(kind=told.kind, status=told.status, sides=told.sides, amount=money))
