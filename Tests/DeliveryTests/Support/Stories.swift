// SPDX-License-Identifier: Apache-2.0

/// Test articles written for this project, about fictional people and places.
enum Copy {
    static let title = "À Brumes-sur-Lys, le vieux pont rouvre après trois ans de travaux"

    static let paragraphs = [
        "Le pont de la Tannerie, fermé depuis l’automne 2023 après la découverte de fissures dans sa troisième arche, a "
            + "rouvert samedi matin à la circulation, a annoncé la mairie de Brumes-sur-Lys.",
        "« Nous avons remplacé chaque pierre qui devait l’être, et pas une de plus », a déclaré l’architecte Solène "
            + "Vautrin, qui a dirigé le chantier. Les travaux ont coûté 4,2 millions d’euros, dont la moitié a été payée "
            + "par la région.",
        "Pendant la fermeture, les habitants du quartier des Cordiers devaient faire un détour de onze kilomètres pour "
            + "rejoindre le centre. Plusieurs commerces avaient baissé le rideau, selon l’association des marchands, qui "
            + "demande maintenant une baisse des loyers.",
        "La circulation des camions de plus de douze tonnes reste interdite. Un capteur posé sous chaque arche mesurera "
            + "les vibrations jour et nuit, et les relevés seront publiés chaque mois sur le site de la commune.",
    ]

    static let addition =
        "Une fête est prévue le premier dimanche de décembre : le conseil municipal a voté une enveloppe de neuf mille "
        + "euros pour un bal, une exposition de cartes postales anciennes et une course de caisses à savon."

    static let text = ([title] + paragraphs).joined(separator: "\n\n") + "\n"

    static let page = """
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>\(title) - La Dépêche de la Lys</title>
        <meta property="og:title" content="\(title)"><meta property="og:site_name" content="La Dépêche de la Lys">
        <link rel="canonical" href="https://depeche-lys.example/pont-tannerie"></head>
        <body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <main><article><h1>\(title)</h1>\(paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))</article></main>
        <aside><h2>À lire aussi</h2><ul><li><a href="/a">Le marché couvert change d’horaires</a></li></ul></aside>
        <footer><p>© La Dépêche de la Lys</p></footer></body></html>
        """

    /// The given number of different articles; no two share a sentence.
    static func different(_ count: Int) -> [String] {
        let people = ["Odile Marchetti", "Bastien Lerouge", "Inès Quémard", "Tiago Belval", "Anouk Desrives"]
        let things = ["la digue", "le lycée", "la gare", "la piscine", "le théâtre", "la forêt", "le marché"]
        return (0..<count).map { number in
            let person = people[number % people.count]
            let thing = things[number / people.count % things.count]
            let words = (0..<40).map { "mot\(number)x\($0 &* 7 &+ number)" }.joined(separator: " ")
            return "\(person) et \(thing), dossier \(number)\n\n\(person) parle de \(thing). \(words).\n"
        }
    }

    /// A bulletin form with new figures each day.
    static func bulletin(level: Int, rise: Int, day: String, town: String) -> String {
        """
        Bulletin de vigilance sur les crues de la Lys. La rivière a atteint \(level) centimètres \(day) matin à \
        l'échelle de \(town), soit \(rise) centimètres de plus que la veille. Le service de prévision demande aux \
        riverains de ne pas s'approcher des berges et de mettre à l'abri les véhicules stationnés sur les quais. Les \
        caves des immeubles les plus proches de l'eau doivent être vidées de tout objet de valeur. Les écoles et les \
        transports fonctionnent normalement. Un numéro vert répond aux questions des habitants de sept heures à vingt \
        heures. Le prochain bulletin paraîtra demain à la même heure sur le site de la préfecture, qui rappelle les \
        gestes qui sauvent.
        """
    }
}
