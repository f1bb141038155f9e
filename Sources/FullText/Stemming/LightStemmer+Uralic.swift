// SPDX-License-Identifier: Apache-2.0

/// Case endings after the vowel of the stem, and the grades of its last consonants.
extension LightStemmer {
    static let uralic: [String: Rules] = ["et": estonian, "fi": finnish, "hu": hungarian]

    /// `sild`, `silla`, `sillal`; `riik`, `riigi`; `president`, `presidendi`; `leht`, `lehe`; `minister`, `ministri`.
    private static let estonian: Rules = {
        let cases = "st s sse l le lt ks na ni ga"
        return Rules(
            mode: .all,
            vowels: "aeiouõäöü",
            endings: [
                "a e i o u d t de te id sid", combined("a e i u", cases + " d t"), combined("de te i", cases),
            ].joined(separator: " "),
            leaving: 3,
            fleeting: "e",
            ends: "ld>ll nd>nn rd>rr mb>mm pp>p tt>t kk>k t>d p>b k>g ht>h d> g> b>v")
    }()

    /// `silta`, `sillan`; `katu`, `kadulla`; `kaupunki`, `kaupungissa`; `joki`, `joen`; `hallitus`, `hallituksen`.
    private static let finnish: Rules = {
        let cases = "ssa ssä sta stä lla llä lta ltä lle na nä ksi n"
        return Rules(
            mode: .all,
            vowels: "aeiouyäö",
            endings: [
                "a ä e i o u y ö n t aan ään een iin oon uun yyn öön", combined("a e i o u y ä ö", cases + " t"),
                combined("oi öi ei i", cases + " den ta tä hin"),
                "jen ja jä oja öjä ojen öjen ien ia iä ea eä aa ää oa öä uta ytä ta tä",
            ].joined(separator: " "),
            ends: "nt>nn lt>ll rt>rr nk>ng mp>mm kk>k pp>p tt>t t>d p>v k> ks>s")
    }()

    /// `híd`, `hidat`, `hídnak`; `bokor`, `bokrok`; `kéz`, `kezet`; `diák`, `diákokat`.
    private static let hungarian: Rules = {
        let cases = "nak nek ban ben ba be bol böl rol röl tol töl ra re hoz höz hez nal nel ig ert"
        return Rules(
            mode: .all,
            letters: "á>a é>e í>i ó>o ú>u ő>ö ű>ü",
            vowels: "aeiouöü",
            endings: [
                "t at et ot öt k ak ek ok ök on en ön n val vel kent ul ül a e i ja je ai ei jai jei", cases,
                combined("a e ja je ai ei jai jei i", cases + " t n val vel"),
                combined("ak ek ok ök k", cases + " at et ot öt on en ön kal kel"),
            ].joined(separator: " "),
            fleeting: "o e ö a",
            ends: "dd>d tt>t kk>k bb>b gg>g ll>l mm>m nn>n pp>p rr>r ss>s zz>z ssz>sz ggy>gy nny>ny")
    }()
}
