# SPDX-License-Identifier: Apache-2.0
from languages import Language, combined
from languages.roots import ROOTS


def inflected(base: str, case: str) -> str:
    vowel = base[0] in "AEIOUÉÈ"
    if case == "de":
        return ("d'" if vowel else "de ") + base
    if case == "que":
        return ("qu’" if vowel else "que ") + base
    raise ValueError(case)


LANGUAGE = Language(
    code="fr",
    persons=combined(ROOTS, ("on", "ier", "ais", "eau"), 120),
    places=combined(ROOTS, ("ac", "ville", "ins"), 80),
    person=inflected,
    place=inflected,
    things=("l'école", "le marché couvert", "la passerelle", "la piscine", "le musée", "la caserne", "le théâtre",
            "la bibliothèque", "la gare", "le stade", "l'hôpital", "la digue", "le port", "la filature"),
    days=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    headlines=(
        "Crue : {a} attendu à {p}",
        "À {p}, {a} promet {n} millions pour {x}",
        "Les habitants {p:de} en colère contre {a}",
        "{n} emplois menacés à {p} : la réponse {a:de}",
        "Budget : le conseil {p:de} désavoue {a}",
        "Après {x}, {a} veut fermer {y} à {p}",
        "Le plan {a:de} pour {x} divise {p} et {q}",
        "Ce {a:que} reproche à {b}",
    ),
    sentences=(
        "{a} s'est rendu {day} à {p} pour y rencontrer {n} habitants privés de transports.",
        "Selon {b}, les travaux pour {x} coûteront {n} millions et dureront {m} ans.",
        "Le maire {p:de} a rappelé {a:que} avait promis le contraire il y a {m} mois.",
        "La préfecture a demandé un rapport sur {x} avant {day}.",
        "« Nous n'avons pas été consultés », a regretté {b} devant les élus {q:de}.",
        "Les {n} signataires d'une pétition veulent que {y} reste ouvert jusqu'à la fin de l'année.",
        "Entre {p} et {q}, la route a été coupée pendant {m} heures après l'orage.",
        "Une réunion publique est prévue {day} à la salle des fêtes {p:de}.",
        "Les adversaires {a:de} parlent d'un projet sans financement.",
        "L'association des commerçants craint de perdre {n} clients par jour.",
        "La proposition {b:de} sera examinée par la commission dans {m} semaines.",
        "En {m} ans, {x} a changé trois fois de propriétaire.",
        "Les pompiers {q:de} sont intervenus avec {n} hommes.",
        "Interrogé {day}, {a} a refusé de commenter les chiffres {b:de}.",
    ),
)
