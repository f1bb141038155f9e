// SPDX-License-Identifier: Apache-2.0

/// What a page shows in place of an article.
enum WallKind: String, CaseIterable, Sendable {
    case error = "error page"
    case refusal = "page that refuses access"
    case challenge = "challenge page"
    case script = "page that asks for JavaScript or another browser"
    case consent = "consent page"
    case subscription = "subscription page without the text of its article"
}

/// The wording of walls and error pages, in English, French, German, Spanish, Italian, Portuguese and Dutch.
///
/// Each phrase is in lower case, its words separated by single spaces, without punctuation except apostrophes; a star
/// at the end stands for any end of the word. A phrase need not be sure alone: see `WallText` for how they are weighed.
enum WallPhrases {
    /// Phrases that say which kind of wall a text is. Prose may contain one, but not in most of its sentences.
    static let sure: [(kind: WallKind, phrases: String)] = [
        (
            .challenge,
            """
            just a moment|checking your browser|checking if the site connection|site connection is secure|
            security of your connection|verify you are human|verify you are a human|verify that you are human|
            verify that you are a human|verify that you're human|verify you're human|verifying you are human|
            verify that you are not a robot|confirm you are human|confirm that you are human|prove you are human|
            prove that you are human|you are human|you're human|are you a robot|are you human|not a robot|not a bot|
            you are a robot|you are a bot|unusual traffic|unusual activity|suspicious activity|automated requests|
            automated traffic|automated queries|automated access|complete the captcha|
            solve the captcha|enter the captcha|ray id|ddos protection|ddos attacks|press and hold|press hold|
            bot protection|security check|security verification|enable javascript and cookies to continue|
            attention required|pardon our interruption|please stand by while we|
            vérification de votre navigateur|vérification de sécurité|vérifions que vous|vérifier que vous|
            vous êtes humain|vous êtes un humain|vous êtes un être humain|vous n'êtes pas un robot|êtes vous un robot|
            je ne suis pas un robot|activité inhabituelle|trafic inhabituel|activité suspecte|un instant s'il vous plaît|
            encore une étape|
            überprüfung ihres browsers|browser wird überprüft|ihr browser wird geprüft|sie ein mensch sind|
            sie kein roboter sind|sie kein bot sind|kein roboter|sind sie ein roboter|sind sie ein mensch|
            ungewöhnliche aktivität*|ungewöhnlichen datenverkehr|verdächtige aktivität*|sicherheitsüberprüfung|
            sicherheitsabfrage|nur einen moment|einen moment bitte|sicherheit ihrer verbindung|
            comprobando su navegador|comprobando tu navegador|verificando su navegador|verificando que eres humano|
            verifica que eres humano|verifique que es humano|eres humano|es usted humano|es usted un robot|no soy un robot|
            no es un robot|no eres un robot|actividad inusual|tráfico inusual|actividad sospechosa|un momento por favor|
            comprobación de seguridad|verificación de seguridad|
            controllo del browser|verifica che tu sia umano|verifica di essere umano|sei umano|sei un robot|
            non sono un robot|non sei un robot|traffico insolito|attività insolita|attività sospett*|
            controllo di sicurezza|verifica di sicurezza|un attimo per favore|solo un momento|
            verificando se você é humano|verifique que é humano|você é humano|é um robô|não sou um robô|não é um robô|
            tráfego incomum|tráfego invulgar|atividade incomum|atividade suspeita|verificação de segurança|
            verificando o seu navegador|verificando seu navegador|
            uw browser wordt gecontroleerd|je browser wordt gecontroleerd|controleren of u een mens bent|u een mens bent|
            je een mens bent|u geen robot bent|je geen robot bent|bent u een robot|ben je een robot|ik ben geen robot|
            ongebruikelijk verkeer|ongebruikelijke activiteit|verdachte activiteit|beveiligingscontrole|een ogenblik geduld
            """
        ),
        (
            .refusal,
            """
            access denied|access is denied|access was denied|access has been denied|access to this page has been|
            access to this page is|access to this site has been|access to this site is|access to this website|
            access to this resource|access to the requested|access forbidden|
            403 forbidden|error 403|403 error|http 403|error 401|401 unauthorized|you don't have permission|you do not have permission|
            don't have access|do not have access|not have permission to|you are not authorized|you are not authorised|
            not authorized to|not authorised to|not allowed to access|not permitted to access|permission to access|
            permission to view|you have been blocked|you've been blocked|has been blocked|was blocked|request blocked|
            been temporarily blocked|your ip address|not available in your country|
            not available in your region|not available in your location|unavailable in your country|
            unavailable in your region|isn't available in your|unavailable for legal reasons|due to legal reasons|
            unavailable due to legal|unavailable to visitors|from a country belonging to|visitors from europe*|
            visitors from your|european economic area|most european countries|
            access cannot be granted|error 451|error 1020|
            accès refusé|accès interdit|accès non autorisé|accès à cette page|accès à ce site|vous n'avez pas accès|
            vous n'êtes pas autorisé*|n'avez pas l'autorisation|n'avez pas la permission|n'avez pas les droits|
            a été bloqué|avez été bloqué*|votre adresse ip|indisponible dans votre|pas disponible dans votre|erreur 403|
            zugriff verweigert|zugriff wurde verweigert|zugriff gesperrt|zugriff nicht erlaubt|kein zugriff|zugang verweigert|
            zugang gesperrt|keine berechtigung|nicht berechtigt|nicht die berechtigung|wurde blockiert|wurden blockiert|
            wurde gesperrt|ihre ip adresse|in ihrem land nicht verfügbar|in ihrer region nicht verfügbar|fehler 403|
            acceso denegado|acceso prohibido|acceso restringido|acceso no autorizado|no tiene permiso*|no tienes permiso*|
            no tiene acceso|no tienes acceso|no está autorizado|no estás autorizado|ha sido bloquead*|has sido bloquead*|
            su dirección ip|tu dirección ip|no disponible en su país|no disponible en tu país|
            no está disponible en su|no está disponible en tu|
            accesso negato|accesso vietato|accesso non consentito|accesso non autorizzato|non hai i permessi|
            non hai l'autorizzazione|non dispone dell'autorizzazione|non sei autorizzat*|non è autorizzat*|
            è stato bloccato|sei stato bloccato|il tuo indirizzo ip|non disponibile nel tuo|errore 403|
            acesso negado|acesso proibido|acesso não autorizado|não tem permissão|não tem autorização|não possui permissão|
            não está autorizado|foi bloqueado|seu endereço ip|não disponível no seu|não está disponível no seu|
            não está disponível na sua|
            toegang geweigerd|toegang verboden|geen toegang|geen toestemming|niet gemachtigd|niet bevoegd|is geblokkeerd|
            bent geblokkeerd|uw ip adres|je ip adres|niet beschikbaar in uw|niet beschikbaar in jouw
            """
        ),
        (
            .error,
            """
            page not found|not found on this server|404 not found|error 404|404 error|http 404|
            502 bad gateway|503 service unavailable|500 internal server error|504 gateway|page you requested|
            page you are looking for|page you're looking for|page you were looking for|page you are trying|
            page you were trying|page you tried|url you requested|link you followed|requested url|requested page|
            page cannot be found|page can't be found|page could not be found|page couldn't be found|page was not found|
            cannot find the page|can't find the page|can't find that page|could not find the page|couldn't find the page|
            couldn't find that page|can't seem to find|page does not exist|page doesn't exist|page no longer exists|
            page has been moved|page has moved|page may have been|page might have been|page has been removed|
            page has been deleted|page isn't available|page is not available|page is no longer|page is unavailable|
            page is missing|article you requested|article you are looking for|article you were looking for|
            article is no longer available|article not found|article could not be found|story is no longer available|
            story you are looking for|content is no longer available|content you requested|content you are looking for|
            content not found|nothing was found at this location|
            internal server error|something went wrong|something has gone wrong|an error occurred|an error has occurred|
            unexpected error|technical error|technical difficulties|technical problem|bad gateway|service unavailable|
            gateway timeout|gateway time out|temporarily unavailable|currently unavailable|try again later|
            try again in a few|under maintenance|undergoing scheduled maintenance|site maintenance|site is under|down for maintenance|
            undergoing maintenance|maintenance mode|be back soon|be right back|be back shortly|too many requests|
            error 500|error 502|error 503|error 504|error 410|error 429|site can't be reached|
            unable to load|failed to load|could not load|couldn't load|could not be loaded|database connection|
            page introuvable|page non trouvée|page est introuvable|page n'existe pas|page n'existe plus|
            page que vous recherchez|page que vous cherchez|page que vous demandez|page que vous avez demandée|
            page demandée|page recherchée|page n'est plus|page n'est pas disponible|page a été supprimée|page a été déplacée|
            page a peut être|article introuvable|article n'existe plus|article n'est plus disponible|
            article que vous recherchez|contenu n'est plus disponible|contenu introuvable|contenu demandé|erreur 404|
            erreur interne|erreur est survenue|erreur s'est produite|erreur technique|problème technique|
            réessayer plus tard|réessayez plus tard|réessayer ultérieurement|réessayez ultérieurement|service indisponible|
            temporairement indisponible|site est en maintenance|actuellement en maintenance|est en maintenance|momentanément indisponible|en cours de maintenance|
            maintenance en cours|opération de maintenance|de retour bientôt|
            seite nicht gefunden|seite wurde nicht gefunden|seite konnte nicht gefunden|seite existiert nicht|
            seite ist nicht|seite nicht mehr|seite wurde verschoben|seite wurde gelöscht|angeforderte seite|
            gesuchte seite|gewünschte seite|aufgerufene seite|diese seite gibt es|gesuchte artikel|
            artikel wurde nicht gefunden|artikel nicht gefunden|artikel ist nicht mehr|inhalt ist nicht mehr verfügbar|
            nicht mehr verfügbar|fehler 404|404 fehler|interner serverfehler|etwas ist schiefgelaufen|
            etwas ist schief gelaufen|ein fehler ist aufgetreten|fehler aufgetreten|technischer fehler|
            technische störung|technischen problem*|versuchen sie es später|versuchen sie es in|später noch einmal|
            später erneut|vorübergehend nicht|derzeit nicht verfügbar|derzeit nicht erreichbar|momentan nicht erreichbar|
            wartungsmodus|wegen wartungsarbeiten|wird gerade gewartet|wird derzeit gewartet|gleich wieder da|in kürze wieder|
            página no encontrada|no se encuentra la página|no se ha encontrado la página|no encontramos la página|
            no hemos encontrado|no hemos podido encontrar|página que busca*|página que está buscando|página que estás buscando|
            página que solicit*|página que ha solicitado|página solicitada|página no existe|página ya no|
            página no está disponible|página ha sido|contenido no disponible|contenido ya no está|artículo ya no está|
            artículo no encontrado|error interno|ha ocurrido un error|se ha producido un error|ocurrió un error|
            algo ha salido mal|algo salió mal|problemas técnicos|error técnico|inténtelo más tarde|inténtalo más tarde|
            inténtelo de nuevo|inténtalo de nuevo|vuelva a intentarlo|vuelve a intentarlo|servicio no disponible|
            temporalmente no disponible|no disponible temporalmente|mantenimiento programado|está en mantenimiento|sitio en mantenimiento|
            labores de mantenimiento|tareas de mantenimiento|volvemos pronto|volveremos pronto|
            pagina non trovata|pagina non è stata trovata|pagina non esiste|pagina che cerchi|pagina che stai cercando|
            pagina che hai richiesto|pagina cercata|pagina richiesta|pagina non è disponibile|pagina non è più|
            pagina è stata|pagina potrebbe essere|articolo non trovato|articolo non è più disponibile|
            contenuto non è più|contenuto non disponibile|errore 404|errore interno|si è verificato un errore|
            si è verificato un problema|qualcosa è andato storto|problema tecnico|problemi tecnici|riprova più tardi|
            riprovare più tardi|servizio non disponibile|temporaneamente non disponibile|è in manutenzione|sito in manutenzione|
            torniamo presto|torneremo presto|
            página não encontrada|página não foi encontrada|página não existe|página que procura*|
            página que você procura|página que está procurando|página que está a procurar|página que você está|
            página que tentou|página solicitada|página não está disponível|página já não|página foi|
            conteúdo não encontrado|conteúdo não está mais|conteúdo já não|artigo não encontrado|erro 404|erro interno|
            ocorreu um erro|algo deu errado|algo correu mal|problemas técnicos|problema técnico|
            tente novamente|tente de novo|tente mais tarde|serviço indisponível|temporariamente indisponível|
            manutenção programada|está em manutenção|site em manutenção|voltaremos em breve|voltamos em breve|
            pagina niet gevonden|pagina is niet gevonden|pagina kan niet worden gevonden|pagina kon niet|
            pagina bestaat niet|pagina die u zoekt|pagina die je zoekt|pagina die u zocht|pagina die je zocht|
            pagina die u hebt|gevraagde pagina|opgevraagde pagina|pagina is niet|pagina is verplaatst|
            pagina is verwijderd|artikel niet gevonden|artikel is niet meer|niet meer beschikbaar|fout 404|
            interne serverfout|er is iets misgegaan|er ging iets mis|er is iets fout|er is een fout opgetreden|
            technische storing|technisch probleem|probeer het later|probeer het opnieuw|tijdelijk niet beschikbaar|
            tijdelijk niet bereikbaar|gepland onderhoud|is in onderhoud|wegens onderhoud|zo weer terug
            """
        ),
        (
            .script,
            """
            enable javascript|enable java script|activate javascript|turn on javascript|javascript is disabled|
            javascript is not enabled|javascript is turned off|javascript disabled|javascript is required|
            javascript required|javascript must be enabled|javascript needs to be|requires javascript|require javascript|
            needs javascript|javascript enabled|without javascript|enable cookies in your|cookies are disabled|
            cookies are blocked|browser does not support|browser doesn't support|browser is not supported|
            browser isn't supported|browser is no longer supported|unsupported browser|outdated browser|
            browser is out of date|out of date browser|upgrade your browser|update your browser|
            disable your ad blocker|turn off your ad blocker|using an ad blocker|ad blocker|adblocker|ad blocking|adblock|
            activer javascript|activez javascript|javascript est désactivé|javascript n'est pas activé|
            javascript est nécessaire|javascript doit être|nécessite javascript|navigateur n'est pas compatible|
            navigateur n'est plus|navigateur est obsolète|mettre à jour votre navigateur|bloqueur de publicité*|
            désactiver votre bloqueur|désactivez votre bloqueur|
            aktivieren sie javascript|javascript aktivieren|javascript ist deaktiviert|javascript ist nicht aktiviert|
            javascript muss aktiviert|benötigt javascript|javascript erforderlich|javascript wird benötigt|
            browser wird nicht unterstützt|browser ist veraltet|veralteter browser|werbeblocker|adblocker deaktivieren|
            active javascript|activar javascript|habilite javascript|habilitar javascript|habilita javascript|
            activa javascript|javascript está desactivado|javascript está deshabilitado|requiere javascript|
            necesita javascript|navegador no es compatible|navegador no está actualizado|bloqueador de anuncios|
            bloqueador de publicidad|
            attivare javascript|attiva javascript|abilita javascript|abilitare javascript|javascript è disabilitato|
            javascript disabilitato|richiede javascript|browser non è supportato|browser non supportato|
            ative o javascript|ativar o javascript|habilite o javascript|habilitar o javascript|
            javascript está desativado|javascript desativado|requer javascript|navegador não é compatível|
            navegador não é suportado|
            schakel javascript in|javascript in te schakelen|javascript is uitgeschakeld|javascript staat uit|
            javascript inschakelen|vereist javascript|browser wordt niet ondersteund|browser is verouderd|advertentieblokker
            """
        ),
        (
            .consent,
            """
            we use cookies|uses cookies|use of cookies|using cookies|accept cookies|accept all cookies|
            accept all cookies and|reject all|accept and continue|accept and close|agree and continue|agree and close|manage preferences|
            manage my preferences|manage cookies|manage options|cookie settings|cookie preferences|
            cookie notice|cookies policy|we and our partners|our partners store|we value your privacy|
            we care about your privacy|access information on a device|information on your device|
            on your device such as|personalised ads|personalized ads|personalised advertising|
            personalized advertising|consent to the use|consent to our|you consent|give your consent|withdraw your consent|
            your consent|similar technologies|continue without accepting|
            utilisons des cookies|utilise des cookies|utilisation de cookies|utilisation des cookies|accepter les cookies|
            refuser les cookies|accepter et continuer|accepter et fermer|accepter et accéder|tout accepter|tout refuser|
            continuer sans accepter|gérer les cookies|gérer mes cookies|gérer mes choix|paramétrer mes choix|
            paramétrer les cookies|nous et nos partenaires|avec nos partenaires|nos partenaires|votre consentement|
            vos données personnelles|publicités personnalisées|publicité personnalisée|
            politique de cookies|
            wir verwenden cookies|wir nutzen cookies|wir setzen cookies|verwendet cookies|nutzt cookies|
            verwendung von cookies|nutzung von cookies|cookies akzeptieren|cookies ablehnen|alle akzeptieren|
            alle ablehnen|alles akzeptieren|akzeptieren und weiter|zustimmen und weiter|cookie einstellungen|
            cookies zulassen|cookie richtlinie|wir und unsere partner|unsere partner|ihre einwilligung|
            ihre zustimmung|personalisierte werbung|personalisierte anzeigen|
            utilizamos cookies|usamos cookies|utiliza cookies|uso de cookies|aceptar cookies|aceptar las cookies|
            rechazar cookies|aceptar y continuar|aceptar todo|aceptar todas|rechazar todo|rechazar todas|
            configurar cookies|gestionar cookies|política de cookies|nosotros y nuestros|nuestros socios|
            su consentimiento|tu consentimiento|publicidad personalizada|
            anuncios personalizados|
            utilizziamo i cookie|utilizziamo cookie|usiamo i cookie|usiamo cookie|utilizza cookie|utilizza i cookie|
            uso dei cookie|utilizzo dei cookie|accetta tutti|accetta i cookie|accetta e continua|rifiuta tutti|
            rifiuta i cookie|gestisci i cookie|gestisci le preferenze|impostazioni dei cookie|informativa sui cookie|
            noi e i nostri partner|i nostri partner|il tuo consenso|pubblicità personalizzata|
            annunci personalizzati|
            utilizamos cookies|usamos cookies|utiliza cookies|usa cookies|uso de cookies|utilização de cookies|
            aceitar cookies|aceitar os cookies|aceitar todos|aceitar tudo|aceitar e continuar|rejeitar todos|rejeitar tudo|
            gerir cookies|gerenciar cookies|política de cookies|nós e os nossos|nossos parceiros|seu consentimento|
            publicidade personalizada|anúncios personalizados|
            wij gebruiken cookies|we gebruiken cookies|gebruikt cookies|maakt gebruik van cookies|maken gebruik van cookies|
            gebruik van cookies|cookies accepteren|cookies weigeren|alles accepteren|alles weigeren|
            accepteren en doorgaan|akkoord en doorgaan|cookie instellingen|cookie voorkeuren|cookiebeleid|
            wij en onze partners|we en onze partners|onze partners|uw toestemming|jouw toestemming|je toestemming|
            gepersonaliseerde advertenties
            """
        ),
        (
            .subscription,
            """
            subscribe to continue|subscribe to read|subscribe to keep|subscribe to access|subscribe to unlock|
            subscribe now|subscribe today|subscribe here|to continue reading|continue reading this|
            continue reading with|to keep reading|to go on reading|to read the full|to read this article|to read the rest|
            to read on|read the full article|read the full story|read the rest of|rest of this article|
            rest of the article|keep reading with|already a subscriber|already a member|already registered|
            already have an account|already subscribe|already subscribed|free articles|free article|free stories|
            articles this month|article limit|reached your limit|reached your monthly|reached the limit|monthly limit|
            for subscribers only|subscribers only|subscriber only|only for subscribers|available to subscribers|
            exclusive to subscribers|exclusive for subscribers|exclusively for subscribers|reserved for subscribers|
            for our subscribers|for subscribers|for members only|members only|subscriber exclusive|subscriber content|
            log in to read|log in to continue|sign in to read|sign in to continue|register to read|register to continue|
            register for free|log in or subscribe|sign in or subscribe|create a free account|create an account|
            create your free|start your free|start your trial|unlimited access|unlimited digital access|
            digital subscription|become a subscriber|become a member|choose a plan|choose your plan|
            choose your subscription|view subscription|subscription options|subscription required|
            requires a subscription|requires a paid|premium content|premium article|this article is for|
            this content is for|cancel anytime|cancel at any time|cancel any time|
            unlock this article|unlock this story|unlock the full|
            abonnez vous pour|abonnez vous à partir|pour lire la suite|pour lire cet article|pour lire l'article|
            pour continuer à lire|pour continuer votre lecture|pour poursuivre la lecture|pour poursuivre votre lecture|
            poursuivre votre lecture|poursuivez votre lecture|continuer votre lecture|la suite de cet article|
            la suite de l'article|la suite est réservée|il vous reste|reste de l'article|reste de cet article|déjà abonné*|
            déjà inscrit*|déjà un compte|vous êtes abonné*|réservé aux abonné*|réservée aux abonné*|réservés aux abonné*|
            réservé à nos abonné*|réservée à nos abonné*|réservés à nos abonné*|article réservé|contenu réservé|
            articles gratuits|article gratuit|articles offerts|accès illimité|accès intégral|
            offre d'abonnement|offres d'abonnement|je m'abonne|s'abonner pour|abonnez vous dès|
            identifiez vous pour|connectez vous pour|créer un compte|créez un compte|créez votre compte|votre abonnement|
            résiliable à tout moment|article premium|contenu premium|
            um weiterzulesen|weiterlesen mit|jetzt weiterlesen|um den artikel zu lesen|um diesen artikel zu lesen|
            diesen artikel weiterlesen|den ganzen artikel lesen|den vollständigen artikel|lesen sie weiter mit|
            bereits abonnent*|schon abonnent*|bereits abonniert|bereits registriert|
            nur für abonnent*|für abonnent*|exklusiv für abonnent*|abonnenten vorbehalten|jetzt abonnieren|abo abschließen|
            abonnieren sie|kostenlose artikel|kostenlosen artikel|freien artikel|gratisartikel|
            unbegrenzten zugang|unbegrenzter zugang|unbegrenzten zugriff|uneingeschränkten zugang|
            zugang zu allen|jederzeit kündbar|monatlich kündbar|jetzt registrieren|kostenlos registrieren|
            anmelden und weiterlesen|einloggen und weiterlesen|kostenpflichtiger inhalt|digitalabo|digital abo|probeabo|
            premium artikel|plus artikel|
            para seguir leyendo|para continuar leyendo|sigue leyendo con|siga leyendo con|seguir leyendo con|
            para leer el artículo|para leer este artículo|para leer la noticia|el resto del artículo|
            suscríbete para|suscríbase para|suscríbete por|suscríbete ahora|suscríbase ahora|
            ya eres suscriptor*|ya es suscriptor*|ya soy suscriptor*|eres suscriptor*|solo para suscriptor*|
            sólo para suscriptor*|exclusivo para suscriptor*|exclusiva para suscriptor*|para suscriptores|
            para nuestros suscriptores|exclusivo suscriptores|artículos gratis|artículos gratuitos|artículos gratuitos este|
            acceso ilimitado|cancela cuando|cancele cuando|cancela en cualquier|cancele en cualquier|
            inicia sesión para|inicie sesión para|regístrate para|regístrese para|regístrate gratis|crea una cuenta|
            crear una cuenta|contenido premium|
            per continuare a leggere|per continuare la lettura|per leggere l'articolo|per leggere questo articolo|
            per leggere tutto|continua a leggere con|continua a leggere questo|il resto dell'articolo|
            abbonati per|abbonati ora|abbonati subito|sei già abbonat*|già abbonat*|sei abbonat*|
            hai già un abbonamento|hai già un account|riservato agli abbonati|riservata agli abbonati|
            riservati agli abbonati|riservato ai nostri abbonati|solo per abbonati|solo per gli abbonati|per gli abbonati|
            articoli gratuiti|articoli gratis|accesso illimitato|disdici quando|
            annulla quando|registrati per|registrati gratis|registrati gratuitamente|accedi per leggere|
            accedi per continuare|crea un account|contenuto premium|
            para continuar lendo|para continuar a ler|para ler o artigo|para ler este artigo|para ler a matéria|
            continue lendo com|continue a ler com|o resto do artigo|assine para|assine já|assine agora|
            já é assinante|já sou assinante|já é subscritor|é assinante|exclusivo para assinantes|exclusiva para assinantes|
            exclusivo para subscritores|só para assinantes|apenas para assinantes|para assinantes|
            reservado a assinantes|exclusivo assinantes|artigos gratuitos|matérias gratuitas|artigos grátis|acesso ilimitado|
            cancele quando|cancele a qualquer|faça login para|inicie sessão para|cadastre se para|
            cadastre se grátis|registe se para|crie uma conta|crie sua conta|conteúdo premium|
            om verder te lezen|verder lezen met|lees verder met|om dit artikel te lezen|om het artikel te lezen|
            het volledige artikel lezen|rest van dit artikel|rest van het artikel|al abonnee|bent u al abonnee|
            ben je al abonnee|alleen voor abonnees|uitsluitend voor abonnees|exclusief voor abonnees|voor abonnees|
            neem een abonnement|word abonnee|abonneer u|abonneer je|abonneer nu|gratis artikelen|gratis artikel|
            onbeperkt toegang|onbeperkte toegang|onbeperkt lezen|elk moment opzegbaar|
            maandelijks opzegbaar|log in om|inloggen om|meld je aan om|meld u aan om|maak een account|maak een gratis|
            registreer je|registreer u|premium artikel
            """
        ),
    ]

    /// Words that say the kind of a wall if one of each group is in a sentence, in any order.
    static let pairs: [(kind: WallKind, words: String, with: String)] = [
        (
            .challenge,
            "robot|robots|robô|roboter|bot|human|humain|humains|mensch|umano|humano|humana|mens|captcha",
            """
            verify*|verifying|confirm*|prove|you are not|you're not|you aren't|are you|vous n'êtes pas|êtes vous|vérifi*|
            prouvez|sie kein|sind sie|überprüf*|bestätig*|no eres|eres un|es usted|verific*|comprob*|non sei|sei un|
            dimostra*|você não|você é|comprov*|u geen|je geen|bent u|ben je|bevestig*
            """
        ),
        (
            .challenge, "request|requête|anfrage|solicitud|richiesta|pedido|solicitação|verzoek|connection|connexion",
            "is being verified|being checked|being reviewed|en cours de vérification|wird überprüft|wird geprüft"
        ),
        (
            .challenge,
            """
            unusual|insolite|insolita|inusual|inusuales|incomum|inhabituel*|ungewöhnlich*|ongebruikelijk*|suspicious|
            suspect*|verdächtig*|verdacht*|sospech*|suspeit*
            """,
            "your|vous|votre|ihr|ihrem|ihre|su|tu|tua|tuo|vostra|seu|sua|uw|jouw|je"
        ),
        (
            .script, "javascript|java script",
            """
            you|your|please|browser|enable|vous|votre|veuillez|navigateur|activ*|bitte|ihr*|aktivier*|einschalten|
            einzuschalten|schalten|navegador|por favor|habilit*|abilit*|attiv*|desativ*|ative|ativar|uw|je|schakel*
            """
        ),
        (
            .consent, "cookie|cookies|tracking|traceurs|tracker|trackers",
            """
            this site|this website|our site|our use|our services|by using|by continuing|by clicking|ce site|
            en poursuivant|en cliquant|nos partenaires|accept*|akzeptier*|zustimm*|einverstanden|ihre zustimmung|
            ihrer zustimmung|diese website|diese seite|unsere partner|este sitio|nuestr*|acept*|questo sito|acconsent*|
            accett*|cliccando|proseguendo|este site|aceit*|ao continuar|ao navegar|deze site|deze website|onze|akkoord
            """
        ),
        (
            .refusal, "request|requests|requête|anfrage|solicitud|richiesta|pedido|solicitação|verzoek|access|accès",
            """
            your request|firewall|pare feu|has been blocked|was blocked|been denied|a été bloquée|bloquée|wurde blockiert|
            ha sido bloquead*|è stato bloccat*|è stata bloccat*|foi bloquead*|geblokkeerd
            """
        ),
        (
            .refusal,
            "accéder|zuzugreifen|zugreifen|zugriff|acceder|accedere|acceso|accesso|acessar|aceder|acesso|toegang|autorización",
            """
            vous ne pouvez pas|vous n'êtes pas|sie können|sie dürfen|sie haben kein*|no puede*|no tien*|no estás|
            non puoi|non hai|non può|não pode|não tem|você não|u kunt|je kunt|u mag|je mag|u hebt geen|je hebt geen|geen
            """
        ),
        (
            .error, "page|seite|página|pagina|article|artikel|story|url|adresse|artículo|articolo|artigo|link|server",
            """
            404|not found|can't be found|cannot be found|could not understand|bad request|n'existe pas|n'existe plus|
            introuvable|nicht gefunden|existiert nicht|gibt es nicht|no existe|ya no existe|no encontrad*|non esiste*|
            non trovat*|não existe|não encontrad*|não foi encontrad*|bestaat niet|niet gevonden
            """
        ),
        (
            .error,
            """
            this site|our site|this website|our website|the site|the website|service|server|page|we're|we are|this page|
            ce site|notre site|le site|nous sommes|diese seite|unsere seite|unsere website|diese website|die seite|wir|
            este sitio|nuestro sitio|el sitio|la web|estamos|questo sito|il sito|il nostro sito|stiamo|este site|o site|
            nosso site|deze site|deze website|onze site|onze website|de site|de website
            """,
            """
            temporarily down|temporarily offline|check back later|check back soon|down for|be back|back online|
            come back later|try again|under maintenance|for maintenance|undergoing maintenance|performing maintenance|
            en maintenance|une maintenance|réessay*|später noch|später erneut|wartungsarbeiten|gewartet|
            tareas de mantenimiento|en mantenimiento|in manutenzione|una manutenzione|em manutenção|in onderhoud|
            onderhoud aan|werkzaamheden
            """
        ),
        (
            .subscription, "subscri*|abonn*|abo|suscri*|abbona*|assin*|member|register|registered|digital access",
            """
            to read|to continue|continue reading|finish this|keep reading|go on reading|rest of|pour lire|lire la suite|
            weiterlesen|weiterzulesen|weiter lesen|seguir leyendo|para leer|continuare a leggere|per continuare|
            per leggere|continuar lendo|continuar a ler|para ler|verder lezen|te lezen|unlimited|illimité*|unbegrenzt*|
            ilimitad*|illimitat*|onbeperkt*|free articles|gratuits|gratuiti|gratuitos|lees dit artikel
            """
        ),
    ]

    /// Words of interfaces and of addressing the reader, which make a sentence one of a wall if there are two of them,
    /// or one in a very short sentence.
    static let weak = """
        you|your|you're|you've|please|sorry|we|our|us|click|press|reload|refresh|retry|again|continue|proceed|contact|
        administrator|webmaster|support|help|home|homepage|home page|front page|start page|menu|search|website|site|page|
        link|address|url|browser|cookie*|javascript|captcha|server|connection|connect*|network|request*|error*|mistake|
        reference|incident|id|access|log in|login|logged|sign in|sign up|sign out|account|password|register*|subscri*|
        member*|newsletter*|read*|article*|device*|settings|preferences|privacy|consent*|accept*|reject*|partners|data|
        advertis*|ads|ad|personali*|content|offer*|trial|unlimited|cancel*|month*|robot*|human*|bot|bots|automated|
        what happened|what can i do|why did this happen|why have i been|site owner|cloudflare|nginx|apache|response|
        query|timed out|upgrading|patience|apologi*|inconvenience|working on|fix|issue|block*|visit*|enter|options|
        one more step|few seconds|moved|removed|deleted|renamed|outdated|typed|misspelt|misspelled|spelling|
        security|secure|verify*|verifi*|check*|blocked|denied|permission*|forbidden|unavailable|available|maintenance|
        moment|seconds|shortly|soon|performance|technolog*|policy|terms|measure*|identifiers|skip|back|
        vous|votre|vos|nous|notre|nos|merci|désolé*|utilisez|retournez|revenez|consultez|essayez|vérifiez|supprimée|
        déplacée|quelques secondes|patientez|case|moteur de recherche|cliquez|cliquer|recharg*|actualis*|réessay*|continuer|contactez|
        contacter|administrateur|accueil|page d'accueil|recherche*|page|lien|adresse|navigateur|témoins|
        serveur|connexion|connect*|réseau|erreur*|référence|accès|compte|mot de passe|inscri*|abonn*|lecture|lire|
        article*|appareil|paramètres|préférences|confidentialité|consentement|accept*|refus*|partenaires|données|
        publicit*|annonce*|contenu*|offre*|essai|illimité|résili*|humain*|sécurité|sécurisé*|vérifi*|bloqué*|autoris*|
        indisponible*|disponible*|patienter|instant|bientôt|conditions|traceurs|technologies|retour|
        bitte|sie sind|sie haben|sie können|können sie|haben sie|sind sie|wenn sie|falls sie|ihr browser|ihre daten|
        nutzen sie|gehen sie|versuchen sie|prüfen sie|verschoben|gelöscht|entfernt|wenige sekunden|geduld|
        ihren browser|ihrem browser|ihrem gerät|ihrer verbindung|klicken|laden sie|erneut|fortfahren|weiter|weiterlesen|
        kontakt*|administrator|startseite|suche|suchfunktion|seite|link|adresse|verbindung|netzwerk|anfrage|fehler*|
        referenz*|zugriff|zugang|anmelden|einloggen|konto|passwort|registrier*|abo|abonn*|artikel|gerät|einstellungen|
        datenschutz*|einwillig*|zustimm*|akzeptier*|ablehn*|partner|daten|werbung|anzeigen|inhalt*|angebot*|kostenlos*|
        kündbar|roboter|mensch|sicherheit*|überprüf*|geprüft|gesperrt|blockiert|verweigert|berechtig*|verfügbar|wartung*|
        moment|sekunden|kürze|entschuldig*|leider|unsere|unser|unseren|wir|zurück|
        usted|tu|tus|su navegador|utilice|utiliza|use|pruebe|compruebe|eliminada|movida|unos segundos|paciencia|
        por favor|lo sentimos|disculpe*|nosotros|nuestr*|haga clic|haz clic|pulse|recarg*|
        actualice|actualiza|continuar|contacte|contacta|administrador|inicio|página de inicio|portada|búsqueda|buscador|
        página|enlace|dirección|navegador|servidor|conexión|red|solicitud|error*|referencia|acceso|iniciar sesión|
        inicia sesión|inicie sesión|cuenta|contraseña|registr*|suscri*|leer|leyendo|artículo*|dispositivo*|
        configuración|preferencias|privacidad|consentimiento|acept*|rechaz*|socios|datos|publicidad|anuncios|
        contenido*|oferta*|prueba|ilimitado|cancel*|humano|seguridad|verific*|comprob*|bloquead*|denegado|permiso*|
        disponible*|mantenimiento|momento|segundos|volver|vuelva|
        tu|tuo|tua|tuoi|tue|ti|puoi|usa|prova|verifica|rimossa|spostata|pochi secondi|pazienza|per favore|si prega|ci scusiamo|spiacenti|noi|nostr*|clicca|fai clic|premi|ricaric*|
        aggiorna|continua*|contatta*|amministratore|home|pagina|ricerca|cerca|link|indirizzo|browser|connessione|
        rete|richiesta|errore|riferimento|accesso|accedi|account|password|registra*|abbona*|leggere|lettura|articol*|
        dispositivo|impostazioni|preferenze|consenso|accett*|rifiut*|partner|dati|pubblicità|annunci|contenut*|
        offert*|prova|illimitato|disdi*|umano|sicurezza|verific*|controll*|bloccat*|negato|autorizz*|disponibil*|
        manutenzione|attimo|secondi|torna|
        você|vocês|seu navegador|use|utilize|verifique|removida|movida|alguns segundos|paciência|por favor|desculp*|lamentamos|nós|noss*|clique|recarreg*|atualize|contate|contacte|
        administrador|página|início|página inicial|busca|pesquisa|ligação|endereço|navegador|conexão|rede|
        pedido|solicitação|erro*|referência|acesso|entrar|entre|login|sessão|conta|senha|cadastr*|regist*|assin*|subscr*|
        ler|lendo|artigo*|matéria*|dispositivo|configurações|preferências|privacidade|consentimento|aceit*|rejeit*|recus*|
        parceiros|dados|publicidade|anúncios|conteúdo*|oferta*|teste|ilimitado|humano|segurança|verific*|bloquead*|negado|
        permissão|indispon*|disponíve*|manutenção|momento|segundos|voltar|volte|
        u|uw|je|jouw|jij|gebruik|probeer|controleer|verwijderd|verplaatst|enkele seconden|geduld|alstublieft|
        alsjeblieft|helaas|excuses|sorry|wij|onze|ons|klik*|druk|herlaad|vernieuw|opnieuw|
        doorgaan|verder|neem contact|contact|beheerder|startpagina|voorpagina|homepage|zoek*|pagina|link|adres|
        verbinding|netwerk|verzoek|fout*|referentie|toegang|inloggen|log in|aanmelden|account|wachtwoord|registreer|
        abonne*|lezen|lees|artikel*|apparaat|instellingen|voorkeuren|privacy|toestemming|accept*|weiger*|gegevens|
        advertentie*|inhoud|aanbieding*|proef*|onbeperkt*|opzeg*|mens|beveilig*|veilig*|controle*|geblokkeerd|
        geweigerd|beschikbaar|onderhoud|ogenblik|seconden|terug
        """

    /// Words with which a wall addresses its reader or speaks of itself; reports hardly use them outside of quotations.
    static let address = """
        you|your|you're|you've|please|sorry|we|our|us|we're|we've|we'll|oops|this site|this website|this page|
        this article|this content|ce site|cette page|cet article|ce contenu|diese seite|diese website|dieser artikel|
        dieser inhalt|este sitio|esta página|este artículo|este contenido|questo sito|questa pagina|questo articolo|
        questo contenuto|este site|este artigo|este conteúdo|esta matéria|deze site|deze website|deze pagina|dit artikel|
        deze inhoud|
        vous|votre|vos|veuillez|merci|désolé*|nous|notre|nos|s'il vous plaît|oups|
        bitte|sie sind|sie haben|sie können|sie dürfen|sie müssen|können sie|haben sie|sind sie|wenn sie|falls sie|
        wenden sie|laden sie|klicken sie|melden sie|versuchen sie|aktivieren sie|gehen sie|erhalten sie|lesen sie|
        abonnieren sie|dass sie|wir|uns|unser*|leider|entschuldig*|ihr browser|ihren browser|ihrem browser|ihre daten|
        ihrem gerät|ihr abo|du|dein*|
        usted|ustedes|su navegador|por favor|lo sentimos|disculpe*|nosotros|nuestr*|tu|tus|te|haz|haga|vuelva|vuelve|
        inicia|inicie|suscríbete|suscríbase|confirma|confirme|eres|tienes|tiene usted|estamos|
        tuo|tua|tuoi|tue|ti|puoi|per favore|si prega|ci scusiamo|spiacenti|noi|nostr*|clicca|torna|accedi|abbonati|ops|conferma|abbiamo|
        você|vocês|seu navegador|desculp*|lamentamos|nós|noss*|clique|volte|assine|faça|tente|
        u|uw|je|jouw|jij|alstublieft|alsjeblieft|helaas|excuses|wij|ons|onze|word|ga terug|probeer|bevestig
        """

    /// Words with which prose reports what somebody said. No wall contains them.
    static let reporting = """
        said|says|told|announced|reported|reports that|according to a|according to the|spokes*|minister*|police|
        a déclaré|a dit|a annoncé|a indiqué|a expliqué|a affirmé|a précisé|ont déclaré|ont annoncé|a t il|a t elle|
        dit il|dit elle|selon le|selon la|selon l'*|selon les|porte parole|ministre*|
        sagte*|mitteilte*|teilte|teilten|erklärte*|berichtet*|betonte*|sprecher*|laut|ministerium|minister*|polizei|
        dijo|dijeron|declaró|anunció|afirmó|explicó|informó|aseguró|portavoz|ministr*|policía|según el|según la|
        ha detto|ha dichiarato|ha annunciato|ha spiegato|ha affermato|hanno detto|portavoce|secondo il|secondo la|polizia|
        disse|disseram|declarou|anunciou|afirmou|explicou|informou|porta voz|segundo o|segundo a|polícia|
        zei|zegt|zeggen|aldus|vertelde|vertelt|kondigde|woordvoerder|volgens de|volgens het|politie
        """

    /// Phrases with which a page says that the rest of the article that begins above is for subscribers.
    static let restForSubscribers = """
        subscribe to continue|subscribe to read|subscribe to keep|subscribe to unlock|to continue reading|
        continue reading this|to keep reading|to go on reading|to read the full|to read the rest|read the rest of|
        to read this article|rest of this article|rest of the article|for subscribers only|subscribers only|
        only for subscribers|available to subscribers|exclusive to subscribers|exclusively for subscribers|
        reserved for subscribers|log in to read|log in to continue|sign in to read|sign in to continue|register to read|
        register to continue|this article is for|this story is for|this content is for|unlock this article|
        unlock this story|unlock the full|already a subscriber|
        pour lire la suite|pour lire cet article|pour lire l'article|pour continuer à lire|pour continuer votre lecture|
        pour poursuivre la lecture|pour poursuivre votre lecture|poursuivez votre lecture|poursuivre votre lecture|
        la suite est réservée|la suite de cet article|la suite de l'article|il vous reste|reste de l'article|
        réservé aux abonné*|réservée aux abonné*|réservé à nos abonné*|réservée à nos abonné*|déjà abonné*|
        um weiterzulesen|weiterlesen mit|jetzt weiterlesen|um den artikel zu lesen|um diesen artikel zu lesen|
        diesen artikel weiterlesen|den ganzen artikel lesen|nur für abonnent*|exklusiv für abonnent*|
        anmelden und weiterlesen|einloggen und weiterlesen|bereits abonnent*|schon abonnent*|
        para seguir leyendo|para continuar leyendo|sigue leyendo con|siga leyendo con|para leer el artículo|
        para leer este artículo|solo para suscriptor*|sólo para suscriptor*|exclusivo para suscriptor*|
        ya eres suscriptor*|ya es suscriptor*|
        per continuare a leggere|per continuare la lettura|per leggere l'articolo|per leggere questo articolo|
        riservato agli abbonati|riservata agli abbonati|solo per abbonati|solo per gli abbonati|sei già abbonat*|
        para continuar lendo|para continuar a ler|para ler o artigo|para ler este artigo|exclusivo para assinantes|
        exclusiva para assinantes|só para assinantes|apenas para assinantes|já é assinante|
        om verder te lezen|verder lezen met|lees verder met|om dit artikel te lezen|om het artikel te lezen|
        alleen voor abonnees|uitsluitend voor abonnees|exclusief voor abonnees|al abonnee
        """
}
