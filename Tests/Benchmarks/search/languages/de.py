# SPDX-License-Identifier: Apache-2.0
from languages import Language, combined
from languages.roots import ROOTS


def person(base: str, case: str) -> str:
    if case == "gen":
        return base + ("’" if base[-1] in "sxz" else "s")
    if case == "joined":
        return base + "-Plan"
    raise ValueError(case)


def place(base: str, case: str) -> str:
    if case == "gen":
        return base + ("’" if base[-1] in "sxz" else "s")
    if case == "adj":
        return base + "er"
    if case == "joined":
        return base + "-Brücke"
    raise ValueError(case)


LANGUAGE = Language(
    code="de",
    persons=combined(ROOTS, ("en", "er", "mann", "hold"), 120),
    places=combined(ROOTS, ("bach", "heim", "au"), 80),
    person=person,
    place=place,
    things=("die Schule", "die Markthalle", "die Brücke", "das Schwimmbad", "das Museum", "die Kaserne", "das Theater",
            "die Bücherei", "den Bahnhof", "das Stadion", "das Krankenhaus", "den Deich", "den Hafen", "die Spinnerei"),
    days=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    headlines=(
        "Hochwasser: {a} in {p} erwartet",
        "{a} verspricht {p} {n} Millionen für {x}",
        "Ärger in {p} über {a:gen} Pläne",
        "{n} Stellen in {p} in Gefahr: {a} antwortet",
        "{p:adj} Rat lehnt den {a:joined} ab",
        "{a} will {x} in {p} schließen",
        "{a} und {b} streiten über {x}",
        "Warum {p} {a} nicht mehr traut",
    ),
    sentences=(
        "{a} reiste am {day} nach {p} und traf {n} Anwohner, die seit Wochen keinen Bus mehr haben.",
        "Nach Angaben von {b} kosten die Arbeiten rund {n} Millionen und dauern {m} Jahre.",
        "Der {p:adj} Bürgermeister erinnerte an {a:gen} Zusage, die erst {m} Monate alt ist.",
        "Der Kreis verlangt bis {day} einen Bericht über {x}.",
        "„Uns hat niemand gefragt“, sagte {b} vor dem {q:adj} Rat.",
        "Die {n} Unterzeichner wollen {y} bis zum Jahresende behalten.",
        "Die Straße zwischen {p} und {q} war nach dem Gewitter {m} Stunden gesperrt.",
        "Am {day} gibt es in {p:gen} Rathaus eine Versammlung.",
        "Die {p:joined} bleibt für {m} Wochen geschlossen.",
        "Die Händler fürchten, dass täglich {n} Kunden ausbleiben.",
        "Der Ausschuss berät {b:gen} Vorschlag in {m} Wochen.",
        "Wer {x} saniert, muss auch {y} bezahlen, heißt es im Rat.",
        "Die Feuerwehr aus {q} war mit {n} Leuten im Einsatz.",
        "{a} wollte am {day} {b:gen} Zahlen nicht kommentieren.",
    ),
)
