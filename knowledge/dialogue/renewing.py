"""A reply that an earlier reading of a base gave, as the base says it now."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TypeVar, cast

from knowledge.form.models import Entry, Passage, Unknown
from knowledge.form.replies import Answer, Aside, Nearby, NoAnswer, Suggestions

T = TypeVar("T")


def renewed(value: T, now: Mapping[str, object]) -> T:
    """The same reply with what it shows and offers as that is `now`, by its id; raises KeyError where it is gone."""
    match value:
        case Entry() | Unknown() | Passage():
            return cast(T, now[value.id])
        case tuple():
            return cast(T, tuple(renewed(one, now) for one in value))
        case Answer() | Nearby() | Suggestions() | NoAnswer() | Aside():
            held = {field.name: renewed(getattr(value, field.name), now) for field in fields(value)}
            return replace(value, **held)
        case _:
            return value
