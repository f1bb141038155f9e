// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Removes paragraphs of a message that are not its text: above it, the link to a browser version; below it, the message
/// replied to, boilerplate lines of mailing lists and newsletters, and legal notices.
enum MailTrimming {
    /// Number of paragraphs at the start that may link to the browser version.
    private static let opening = 8
    /// Share of the text after which boilerplate lines may begin. Earlier ones are text about such things.
    private static let earliest = 0.4
    /// Maximum scalars of a boilerplate line at the start; more is text.
    private static let longestOpening = 300
    /// Number of scalars examined per paragraph, and maximum number of boilerplate paragraphs.
    private static let looked = 1_000
    private static let mostClosing = 300

    static func trimmed(_ paragraphs: [String]) -> [String] {
        let bare = paragraphs.filter { !isButton($0) }
        return withoutEnds(bare.isEmpty ? paragraphs : bare)
    }

    /// Whether a paragraph is the label of a button.
    private static func isButton(_ paragraph: String) -> Bool {
        guard paragraph.utf8.count <= longestButton else { return false }
        let folded = fold(paragraph)
        return buttons.contains(Tidy.line(folded.filter { $0.isLetter || $0.isNumber || " '-".contains($0) }))
    }

    private static let longestButton = 48

    private static func withoutEnds(_ paragraphs: [String]) -> [String] {
        var start = 0
        for place in paragraphs.indices.prefix(opening) where isOpening(fold(paragraphs[place])) { start = place + 1 }
        let end = end(of: paragraphs)
        // A message with only boilerplate lines stays unchanged: it may be about them.
        guard start < end else { return paragraphs }
        return Array(paragraphs[start..<end])
    }

    private static func isOpening(_ paragraph: String) -> Bool {
        paragraph.unicodeScalars.count <= longestOpening && openings.contains { paragraph.contains($0) }
    }

    /// The end of the text: before the message replied to, or before the first boilerplate line below the text.
    private static func end(of paragraphs: [String]) -> Int {
        let answered = paragraphs.indices.dropFirst().first { place in
            // An attribution is short; a long paragraph is not folded, to save time.
            paragraphs[place].utf8.count <= 4 * longestOpening && isAttribution(fold(paragraphs[place]))
        }
        let end = answered ?? paragraphs.count
        return closing(in: paragraphs[..<end])
    }

    /// Searches upwards from the end to the first paragraph of prose: a text about such things continues after it.
    private static func closing(in paragraphs: ArraySlice<String>) -> Int {
        let total = paragraphs.reduce(0) { $0 + $1.utf8.count }
        var end = paragraphs.endIndex
        var below = 0
        for place in paragraphs.indices.dropFirst().reversed().prefix(mostClosing) {
            below += paragraphs[place].utf8.count
            guard Double(below) <= (1 - earliest) * Double(total) else { break }
            let folded = fold(paragraphs[place])
            if isClosing(folded) {
                end = place
            } else if folded.unicodeScalars.count > longestOpening {
                break
            }
        }
        return end
    }

    /// Whether a line introduces a quoted message.
    static func isAttribution(of line: String) -> Bool {
        line.utf8.count <= 4 * longestOpening && isAttribution(fold(line))
    }

    /// `On Tue, 3 Mar 2026, Jeanne Morvan <…> wrote:`
    private static func isAttribution(_ paragraph: String) -> Bool {
        guard paragraph.unicodeScalars.count <= longestOpening else { return false }
        if originals.contains(where: { paragraph.hasPrefix($0) }) { return true }
        guard paragraph.hasSuffix(":") || paragraph.hasSuffix(": >") else { return false }
        // It contains a date, so a digit is required: "He wrote:" may introduce a quotation in the text.
        return attributions.contains { paragraph.hasPrefix($0.start) && paragraph.contains($0.verb) }
            && paragraph.utf8.contains(where: \.isASCIIDigit)
    }

    private static func isClosing(_ paragraph: String) -> Bool {
        paragraph == "--" || paragraph.hasPrefix("____________") || paragraph.hasPrefix("-- ")
            || closings.contains { paragraph.contains($0) }
    }

    private static func fold(_ paragraph: String) -> String {
        var folded = ""
        for scalar in String(String.UnicodeScalarView(paragraph.unicodeScalars.prefix(looked))).lowercased()
            .unicodeScalars
        where scalar != "*" {
            folded.unicodeScalars.append(scalar == "’" ? "'" : scalar)
        }
        return folded
    }

    private static let attributions: [(start: String, verb: String)] = [
        ("on ", " wrote:"), ("le ", " a écrit"), ("le ", " a ecrit"), ("am ", " schrieb"), ("el ", " escribió"),
        ("il ", " ha scritto"), ("op ", " schreef"), ("em ", " escreveu"), ("den ", " skrev"), ("w dniu ", " napisał"),
    ]

    private static let originals = [
        "-----original message-----", "-----message d'origine-----", "-----ursprüngliche nachricht-----",
        "-----mensaje original-----", "-----messaggio originale-----", "________________________________ from:",
        "________________________________ de :",
    ]

    private static let openings = [
        "view this email in your browser", "view in browser", "view online", "view it in your browser",
        "view as a web page", "view as webpage", "read online", "having trouble viewing", "trouble viewing this",
        "can't see this email", "can't read this", "cannot read this email", "if you cannot see",
        "email not displaying", "add us to your address book",
        "version en ligne", "version web", "ne s'affiche pas", "s'affiche mal", "ne parvenez pas à lire",
        "voir dans le navigateur", "ouvrir dans le navigateur", "dans votre navigateur", "visualiser cet e-mail",
        "carnet d'adresses", "im browser ansehen", "im browser anzeigen", "im browser öffnen", "online-version",
        "nicht korrekt angezeigt", "nicht richtig dargestellt", "ver en el navegador", "ver en línea",
        "no puede ver este", "no se visualiza", "visualizza nel browser", "visualizza online",
        "просмотреть в браузере", "открыть в браузере",
    ]

    private static let buttons = Set(
        """
        like|comment|restack|share|read in app|open in app|upgrade to paid|subscribe now|subscribe|share this post|
        share this email|leave a comment|refer a friend|get the app|start writing|give a gift subscription|tweet|
        forward|forward to a friend|forward this email|pledge your support|listen in app|watch in app|
        become a paid subscriber|start your free trial|read more|read the full story|read the full article|
        lire la suite|lire l'article|lire en ligne|partager|transférer|transférer à un ami|s'abonner|je m'abonne|
        abonnez-vous|commenter|laisser un commentaire|j'aime|lire dans l'application|
        weiterlesen|mehr lesen|zum artikel|teilen|weiterleiten|an freunde weiterleiten|jetzt abonnieren|abonnieren|
        kommentieren|gefällt mir|in der app lesen|jetzt lesen|
        leer más|seguir leyendo|compartir|reenviar|suscribirse|suscríbete|comentar|me gusta|leer en la app|
        leggi tutto|continua a leggere|condividi|inoltra|iscriviti|abbonati|commenta|mi piace|
        ler mais|leia mais|partilhar|compartilhar|encaminhar|subscrever|assine|comentar|gosto|
        lees meer|lees verder|delen|doorsturen|abonneren|reageren
        """.split { $0 == "|" || $0 == "\n" }.map(String.init))

    private static let closings = [
        "unsubscribe", "you are receiving this", "you're receiving this", "you received this message because",
        "you received this email because", "this email was sent to", "this message was sent to",
        "manage your preferences", "update your preferences", "email preferences", "manage your subscription",
        "this e-mail and any attachments", "this email and any attachments", "this message and any attachments",
        "this e-mail message and any", "this email and its contents are confidential",
        "may contain confidential", "may contain information that is confidential", "if you receive an email in error",
        "intended solely for the use of the individual", "intended only for the person", "if you are not the intended",
        "please consider the environment before printing", "sent from my iphone", "sent from my ipad",
        "se désinscrire", "se désabonner", "vous désabonner", "vous désinscrire", "me désinscrire", "désinscription",
        "désabonnement", "ne souhaitez plus recevoir", "ne plus recevoir nos", "vous recevez ce", "vous recevez cet",
        "gérer vos préférences", "gérer mes préférences",
        "ce message et toutes les pièces jointes", "ce message et ses pièces jointes", "ce message (et toutes ses",
        "ce courriel et ses pièces jointes", "si vous n'êtes pas le destinataire", "avant d'imprimer",
        "envoyé de mon iphone", "envoyé depuis mon", "newsletter abbestellen", "abmelden", "abbestellen",
        "sie erhalten diese", "diese e-mail enthält vertrauliche", "darse de baja", "cancelar la suscripción",
        "cancelar suscripción", "este mensaje y sus archivos adjuntos", "este correo electrónico y", "disiscriviti",
        "annulla iscrizione", "questo messaggio e gli eventuali allegati", "отписаться", "退订", "إلغاء الاشتراك",
    ]
}
