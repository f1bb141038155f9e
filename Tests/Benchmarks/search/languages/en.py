# SPDX-License-Identifier: Apache-2.0
from languages import Language, combined
from languages.roots import ROOTS


def inflected(base: str, case: str) -> str:
    if case == "of":
        return base + ("’" if base.endswith("s") else "’s")
    if case == "hyphen":
        return base + "-based"
    raise ValueError(case)


LANGUAGE = Language(
    code="en",
    persons=combined(ROOTS, ("ing", "er", "ley", "son"), 120),
    places=combined(ROOTS, ("ton", "ford", "wick"), 80),
    person=inflected,
    place=inflected,
    things=("the school", "the covered market", "the footbridge", "the swimming pool", "the museum", "the barracks",
            "the theatre", "the library", "the station", "the stadium", "the hospital", "the dyke", "the harbour",
            "the mill"),
    days=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    headlines=(
        "Flood: {a} expected in {p}",
        "{a} promises {n} million for {x} in {p}",
        "Anger in {p} over {a:of} plan",
        "{n} jobs at risk as {p:hyphen} firm closes {x}",
        "Council of {p} rejects {a:of} budget",
        "After {x}, {a} wants to close {y} in {p}",
        "{a} and {b} clash over {x}",
        "Why {p} does not trust {a}",
    ),
    sentences=(
        "{a} travelled to {p} on {day} and met {n} residents who have had no buses for weeks.",
        "According to {b}, the work on {x} will cost {n} million and take {m} years.",
        "The mayor of {p} recalled {a:of} promise, made {m} months ago, to do the opposite.",
        "The county has asked for a report on {x} before {day}.",
        "“Nobody asked us,” {b} told the councillors of {q}.",
        "The {n} people who signed a petition want {y} to stay open until the end of the year.",
        "The road between {p} and {q} was closed for {m} hours after the storm.",
        "A public meeting is to be held on {day} in {p:of} town hall.",
        "Opponents of {a} speak of a project without money.",
        "Shopkeepers fear that they will lose {n} customers a day.",
        "A committee will look at {b:of} proposal in {m} weeks.",
        "In {m} years, {x} has had three owners.",
        "The {q:hyphen} fire brigade sent {n} people.",
        "Asked on {day}, {a} did not want to comment on {b:of} figures.",
    ),
)
