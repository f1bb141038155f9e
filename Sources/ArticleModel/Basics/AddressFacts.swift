// SPDX-License-Identifier: Apache-2.0

/// What is known about addresses: which parts never distinguish two pages. Names are in lower case and sorted.
///
/// The names of parameters are published by the services that use them; the public lists of ClearURLs and AdGuard (URL
/// Tracking filter) collect them.
enum AddressFacts {
    // MARK: Hosts

    /// First labels of the same site for some device, or for none in particular.
    static let deviceHosts: Set<String> = ["amp", "m", "mobi", "mobil", "mobile", "touch", "wap", "www"]

    /// Second-level domains below which the domains of countries register names.
    static let secondLevel: Set<String> = [
        "ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "govt", "me", "ne", "net", "nom", "or", "org", "sch",
    ]

    /// Hosts, with any labels before, that hold AMP pages as `/c/s/HOST/PATH`. The AMP Cache URL format.
    static let ampCaches = ["amp.cloudflare.com", "bing-amp.com", "cdn.ampproject.org"]

    /// First labels of search engines that show AMP pages as `/amp/s/HOST/PATH`.
    static let ampViewers: Set<String> = ["bing", "google"]

    /// Hosts whose paths contain the address of the page that they hold.
    static let webArchives: Set<String> = [
        "archive.fo", "archive.is", "archive.li", "archive.md", "archive.ph", "archive.today", "archive.vn",
        "arquivo.pt", "wayback.archive-it.org", "web.archive.org", "webarchive.nationalarchives.gov.uk",
        "webarchive.org.uk",
    ]

    // MARK: Paths

    /// Last segments of the page of a folder.
    static let indexes: Set<String> = [
        "default.asp", "default.aspx", "default.htm", "default.html", "index.asp", "index.aspx", "index.htm",
        "index.html", "index.jsp", "index.php", "index.shtml",
    ]

    /// Last segments of an AMP or print view.
    static let views: Set<String> = [
        "amp", "amp.htm", "amp.html", "amp.php", "amphtml", "druckansicht", "druckversion", "imprimer", "imprimir",
        "print", "print.htm", "print.html", "print.php", "printable", "printview",
    ]

    /// First segments below which a site repeats its pages for mobiles or for printing.
    static let viewFolders: Set<String> = ["m", "mobile", "print"]

    /// Endings of the last segment: AMP and print views, and the extensions that the same page also has none of.
    static let endings = [
        ".amp", ".htm", ".html", ".print", "-druck", "_amp", "_print", "~amp", "~print",
    ]

    // MARK: Parameters with any value

    /// Parameters that say where a reader came from, or how the page is shown.
    static let tracking: Set<String> = [
        // Advertisers and social networks
        "__twitter_impression", "_ga", "_gl", "_openstat", "action_object_map", "action_ref_map", "action_type_map",
        "awc", "dclid", "erid", "fb_action_ids", "fb_action_types", "fb_ref", "fb_source", "fbclid", "gad_campaignid",
        "gad_source", "gbraid", "gclid", "gclsrc", "igsh", "igshid", "irclickid", "irgwc", "li_fat_id", "msclkid",
        "rb_clickid", "soc_src", "soc_trk", "srsltid", "sscid", "tblci", "ttclid", "tw_p", "twclid", "vc_lpp", "wbraid",
        "wickedid", "yclid", "ysclid",
        // Newsletters
        "_branch_match_id", "_hsenc", "_hsmi", "_kx", "elqtrack", "elqtrackid", "hsctatracking", "mkt_tok",
        "ml_subscriber", "ml_subscriber_hash", "oly_anon_id", "oly_enc_id", "vero_conv", "vero_id",
        // Campaigns, as analytics programs name them
        "adfrom", "campaign_id", "cm_cr", "cm_me", "cmp", "cmpid", "cx_click", "echobox", "icid", "int_cmp", "intcid",
        "intcmp", "ito", "mbid", "ncid", "ocid", "oprtrack", "s_cid", "sc_cid", "sc_cmp", "spm", "tracking_source",
        "trk", "trkcampaign", "wtmc", "wtrid", "wtzmc", "xtcr", "xtor", "xtref",
        // Publishers
        "emc", "guccounter", "nx_source", "smid", "smprod", "smtyp", "sr_share",
        // The page that a link stands on, buttons for sharing, and a comment to be answered
        "ref_src", "ref_url", "replytocom", "share", "shared",
        // AMP
        "amp", "noamp", "usqp",
    ]

    /// Beginnings of such names.
    static let trackingBeginnings = [
        "__hs", "_hs", "adjust_", "amp_", "at_", "bsft_", "cm_mmc", "cx_recs", "dpg_", "ga_", "guce_", "hmb_", "hsa_",
        "itm_", "matomo_", "mc_", "mtm_", "ns_", "otm_", "piwik_", "pk_", "stm_", "utm_", "wt.", "wt_", "wtmc_",
    ]

    /// Ids of sessions.
    static let sessions: Set<String> = ["cfid", "cftoken", "jsessionid", "phpsessid", "sessionid"]

    // MARK: Parameters with certain values

    /// Numbers that make a cache fetch the page again; counted if they have other values.
    static let random: Set<String> = [
        "_", "_dc", "_rnd", "_t", "_ts", "cachebust", "cachebuster", "cb", "nc", "no_cache", "nocache", "rand",
        "random", "rnd", "timestamp", "ts", "zx",
    ]

    /// Views that are on or off.
    static let switches: Set<String> = [
        "desktop", "druck", "druckversion", "fullpage", "m", "mobile", "nomobile", "print", "printable", "printer",
        "printerfriendly", "printpage", "printversion", "printview", "singlepage",
    ]
    static let on: Set<String> = ["", "0", "1", "false", "no", "on", "print", "true", "y", "yes"]

    /// Parameters that name the form of a page, and forms of the same page.
    static let forms: Set<String> = [
        "display", "format", "layout", "mode", "output", "outputtype", "pagewanted", "platform", "style", "template",
        "theme", "tmpl", "type", "version", "view", "viewmode",
    ]
    static let shownAs: Set<String> = [
        "amp", "desktop", "druck", "mobile", "print", "printable", "printer", "printerfriendly", "printpage",
        "printversion", "reader",
    ]

    /// Parameters that number the parts of a long page, and values that mean the first part or all of them.
    static let pages: Set<String> = ["page", "pagenum", "pageno", "pagewanted", "pg", "seite"]
    static let wholePages: Set<String> = ["1", "all", "full"]

    /// Parameters that some sites use for the origin of a reader, and others for the page.
    static let origins: Set<String> = [
        "campaign", "cid", "cmpsrc", "feature", "from", "mod", "origin", "partner", "referer", "referrer", "source",
        "src", "via",
    ]
    /// Values that are origins.
    static let channels: Set<String> = [
        "android", "app", "email", "emb", "facebook", "fb", "feed", "feedburner", "feedly", "flipboard", "google",
        "home", "homepage", "instagram", "ios", "linkedin", "mail", "newsletter", "pocket", "push", "reddit",
        "rss", "share", "sharing", "smartnews", "social", "taboola", "telegram", "twitter", "whatsapp", "youtu",
    ]
}
