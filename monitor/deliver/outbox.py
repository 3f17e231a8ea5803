"""What becomes of a queued mail after an attempt: pure decisions over :class:`Delivery`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from monitor.errors import AmbiguousDelivery, DeliveryError, PermanentDelivery

if TYPE_CHECKING:
    from monitor.types import Delivery

WAITS = tuple(timedelta(minutes=n) for n in (1, 5, 15, 30, 60, 120, 240, 480, 960, 1440))


def next_attempt(attempts: int, now: datetime) -> datetime:
    """Decide when to try again: soon at first, then ever later, at most a day apart.

    Args:
        attempts: How many were made, the last one included; 1 or more.
        now: Aware.
    """
    return now + WAITS[min(max(attempts, 1), len(WAITS)) - 1]


def after(
    delivery: Delivery,
    error: DeliveryError | None,
    now: datetime,
    on_ambiguous: Literal["resend", "hold"] = "resend",
) -> Delivery:
    """Give a delivery's state after an attempt.

    Args:
        delivery: As it was before the attempt.
        error: What ``send`` raised, ``None`` when the server accepted the message.
        now: When the attempt ended.
        on_ambiguous: Whether a mail that may have been accepted goes again, byte for byte the
            same, or waits for a person.
    """
    attempts = delivery.attempts + 1
    if error is None:
        return replace(delivery, state="sent", attempts=attempts, next_at=None, problem="")
    problem = str(error)
    if isinstance(error, PermanentDelivery):
        return replace(delivery, state="failed", attempts=attempts, next_at=None, problem=problem)
    if isinstance(error, AmbiguousDelivery) and on_ambiguous == "hold":
        return replace(delivery, state="held", attempts=attempts, next_at=None, problem=problem)
    later = next_attempt(attempts, now)
    return replace(delivery, state="deferred", attempts=attempts, next_at=later, problem=problem)


def recovered(
    delivery: Delivery, now: datetime, on_ambiguous: Literal["resend", "hold"] = "resend"
) -> Delivery:
    """Settle a delivery found ``sending`` at start: the process ended between DATA and its answer.

    It may have been accepted, so it is treated like a lost answer.
    """
    if delivery.state != "sending":
        return delivery
    lost = AmbiguousDelivery("the program ended while this mail was being sent")
    return after(delivery, lost, now, on_ambiguous)
