// SPDX-License-Identifier: Apache-2.0

/// Lines below a text that call on its readers: `Sign up for our newsletter`, `Follow us on Facebook`.
///
/// A sentence is such a call if it begins with the call (`Follow`, `Abonnieren Sie`) and names a channel (`newsletter`,
/// `Facebook`); a line is one if half of its sentences are. An article may be about channels as well, so only the last
/// lines count, up to the last line of some length that is no call.
enum ReaderCalls {
    /// Number of lines examined, and maximum characters of a call.
    private static let reach = 4
    private static let longest = 300
    /// Minimum characters of a line that ends the search; a shorter one is a label between calls.
    private static let leastText = 80
    /// Number of lines at the beginning that are always text.
    private static let first = 2
    /// Maximum number of words of an opening.
    private static let openingWords = 3

    /// Indexes of the calls at the end of these lines.
    static func places(in lines: [String]) -> Set<Int> {
        var places: Set<Int> = []
        for place in lines.indices.reversed().prefix(reach) where place >= first {
            if isOne(lines[place]) {
                places.insert(place)
            } else if lines[place].count > leastText {
                break
            }
        }
        return places
    }

    private static func isOne(_ line: String) -> Bool {
        guard line.utf8.count <= 4 * longest, line.count <= longest else { return false }
        let sentences = sentences(line.lowercased())
        return 2 * sentences.count(where: isCall) >= max(1, sentences.count)
    }

    /// Texts that end with a mark and a space.
    private static func sentences(_ line: String) -> [Substring] {
        var sentences: [Substring] = []
        var start = line.startIndex
        var last: Character?
        for place in line.indices {
            if line[place].isWhitespace, let last, ".!?…:".contains(last) {
                sentences.append(line[start..<place])
                start = place
            }
            last = line[place]
        }
        return sentences + [line[start...]]
    }

    private static func isCall(_ sentence: Substring) -> Bool {
        let words = sentence.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" && $0 != "’" }
        let opens = (1...openingWords).contains { openings.contains(words.prefix($0).joined(separator: " ")) }
        return opens && words.contains { channels.contains(String($0)) }
    }

    private static func list(_ lines: String) -> Set<String> {
        Set(lines.split { $0 == "|" || $0 == "\n" }.map(String.init))
    }

    private static let openings = list(
        """
        sign up|subscribe|follow|like us|join us|join our|get the latest|get our|get more|get updates|never miss
        don't miss|don’t miss|stay up|stay updated|stay informed|keep up|download|click here|have a tip|got a tip
        have a story|got a story|do you have|send us|contact us|tell us|share your|share this|support|donate|find us
        to subscribe|to receive|to get|if you enjoyed|if you liked|like this|liked this|enjoyed this|enjoyed
        enjoying our|want more|want to|receive|register|log in|sign in|create an account|read our|check out our
        our newsletter|please|our website
        abonnieren|abonniere|abonniert|folgen|folge|folgt|folgst|melden sie|melde dich|meldet euch|hier geht
        hier können|hier kannst|jetzt|erhalten sie|erhalte|sichern sie|lesen sie|unterstützen|unterstütze
        diskutieren|teilen sie|schreiben sie|senden sie|gefällt|hat ihnen|hat dir|sie möchten|sie wollen|du willst
        du möchtest|kennen sie|kennst|lust|bleiben sie|ihre meinung|testen sie|informieren sie|zum newsletter
        mit unserem|die aktuelle
        abonnez-vous|inscrivez-vous|suivez|suivez-nous|recevez|retrouvez|retrouvez-nous|rejoignez|rejoignez-nous
        téléchargez|soutenez|cliquez
        suscríbete|suscríbase|síguenos|síganos|siga|sigue|recibe|reciba|regístrate|únete|descarga|descargue|apúntate
        apoya|escríbenos|puede escribirnos|mira
        iscriviti|iscrivetevi|seguici|seguiteci|segui|abbonati|scarica|ricevi|clicca
        assine|inscreva-se|receba|participe|clique|acompanhe|baixe|cadastre-se|curta
        volg|abonneer|schrijf|meld|ontvang|steun
        zapisz|śledź|subskrybuj|obserwuj|polub|dołącz|pobierz|kliknij|zapraszamy|wesprzyj
        подписывайтесь|подпишитесь|следите|читайте|оставайтесь|присоединяйтесь|скачайте|вступайте|поддержите
        följ|prenumerera|anmäl|følg|tilmeld|abonner|meld deg
        """)

    private static let channels = list(
        """
        newsletter|newsletters|inbox|twitter|facebook|instagram|whatsapp|telegram|youtube|tiktok|linkedin|pinterest
        bluesky|threads|mastodon|app|podcast|podcasts|rss|e-mail|email|mail|e-paper|epaper|subscribe|subscription
        subscriptions|subscriber|subscribers|account|comment|comments|donation|donate|unsubscribe
        kanal|channel|abo|abonnement|abonnieren|spende|spenden|probeabo|kommentar|kommentare|kommentaren
        kommentarspalte|konto|registrieren|digitalabo|printabo|postfach|posteingang
        infolettre|lettre|chaîne|abonnés|abonné|commentaires|notifications
        boletín|boletines|canal|correo|suscripción|suscriptor|suscriptores|comentarios|comentario|notificaciones
        canale|abbonamento|commenti|notifiche
        boletim|assinatura|comentários|notificações
        nieuwsbrief|kanaal|reacties
        newslettera|subskrypcji|komentarzach|komentarz|fanpage|kanał|profil|prenumerata|prenumeratę|prenumeraty
        телеграм|телеграм-канал|канал|рассылку|вконтакте|дзен|соцсетях|одноклассниках|whatsapp-канал
        nyhetsbrev|prenumeration|nyhedsbrev
        """)
}
