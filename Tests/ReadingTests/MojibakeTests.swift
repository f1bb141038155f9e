// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reading

struct MojibakeTests {
    private let text = "L’été, à Besançon, le phare s’éteint: «\u{A0}voilà\u{A0}», dit-on. Où ça\u{A0}? — là-bas."

    /// The result when a program decodes UTF-8 as Latin-1.
    private func twice(_ text: String) -> [UInt8] {
        Array(String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) })).utf8)
    }

    @Test func `double-encoded UTF-8 is repaired`() {
        #expect(Mojibake.repaired(twice(text)) == Array(text.utf8))
    }

    @Test func `double encoding through Windows-1252 is repaired`() {
        #expect(
            Mojibake.repaired(Array("Lâ€™Ã©tÃ©, Ã©tÃ©, câ€™est lâ€™Ã©tÃ©".utf8))
                == Array("L’été, été, c’est l’été".utf8))
    }

    @Test(arguments: [
        "L’été à Besançon, déjà là-bas, où ça, naïf, Noël, Ånger, âne, Ânes", "The word Ã© is what becomes of é.",
        "Não, não, ÃO ÃO ÃO ÃO", "plain", "",
    ])
    func `correct text stays`(text: String) { #expect(Mojibake.repaired(Array(text.utf8)) == nil) }
}
