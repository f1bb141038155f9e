// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Test articles written for this project, about fictional people and places.
enum Texts {
    static let title = "À Brumes-sur-Lys, la bibliothèque prête aussi des outils"

    static let paragraphs = [
        "Depuis lundi, les habitants de Brumes-sur-Lys peuvent emprunter une perceuse comme on emprunte un roman. La "
            + "bibliothèque municipale a ouvert un rayon d'outils, le premier de la vallée, a annoncé la mairie.",
        "« Chacun possède une perceuse qui sert douze minutes dans sa vie », explique la directrice, Maëlle Corbier. Deux "
            + "cents outils ont été donnés par les habitants, puis vérifiés par un menuisier à la retraite.",
        "L'emprunt dure une semaine et coûte un euro. Les tronçonneuses ne sont prêtées qu'après une démonstration, qui "
            + "a lieu le samedi matin dans la cour de l'ancienne école.",
        "La commune voisine de Haute-Rive prépare le même service pour le printemps et cherche encore un local.",
    ]

    static let article = ([title] + paragraphs).joined(separator: "\n\n") + "\n"

    /// The same article as JSON with a date.
    static var dated: Data {
        get throws {
            try JSONSerialization.data(withJSONObject: [
                "title": title, "text": paragraphs.joined(separator: "\n\n"), "date": "2026-11-14",
            ])
        }
    }

    static let reprint =
        (["Des perceuses entre les romans"] + paragraphs).joined(separator: "\n\n")
        .replacingOccurrences(of: "a annoncé la mairie", with: "a fait savoir la mairie") + "\n"

    /// The given number of different articles; no two share a sentence.
    static func different(_ count: Int, prefix: String = "file") -> [(name: [UInt8], content: Data)] {
        (0..<count).map { number in
            let words = (0..<40).map { "mot\(prefix)\(number)x\($0)" }.joined(separator: " ")
            return (
                Array("\(prefix)-\(number).txt".utf8),
                Data("Dossier \(prefix) \(number)\n\nOn lit ici \(words).\n".utf8)
            )
        }
    }
}
