# SPDX-License-Identifier: Apache-2.0
"""Beginnings of names that French, English and German share: with their different endings, the stemmers of one language
give words of another (`Valmaring`, `Valmaren`)."""

ROOTS = (
    "Valmar", "Orvan", "Beltar", "Corvis", "Dormar", "Estrel", "Falvar", "Garlin", "Harvel", "Isorn", "Jaspel",
    "Kelvor", "Lormar", "Mardel", "Norvek", "Ostrel", "Pelvar", "Quintor", "Rosmel", "Selvor", "Tarmin", "Ulvern",
    "Verdan", "Wolmar", "Yorvel", "Zelmar", "Ardel", "Brenvor", "Calvor", "Delmor",
)
