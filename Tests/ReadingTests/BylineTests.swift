// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Reading

struct BylineTests {
    @Test(arguments: [
        ("Jane Doe - https://example.org", "Jane Doe"), ("Jane Doe @jane", "Jane Doe"), ("www.example.org", nil),
        ("jane[at]example.org", nil), ("Jane Doe - Apr 16, 2026 8:02 pm", "Jane Doe"),
        ("Jane Doe January 18, 2026", "Jane Doe"), ("Agent 2026", "Agent 2026"),
        ("View all posts by Jane Doe", "Jane Doe"), ("Zeige alle Beiträge von Jane Doe", "Jane Doe"),
        ("Voir tous les articles de Jane Doe", "Jane Doe"), ("All by Myself", "All by Myself"),
        ("jane@example.org (Jane Doe)", "Jane Doe"), ("Jane Doe <jane@example.org>", "Jane Doe"),
        ("Jane Doe (@jane)", "Jane Doe"), ("By Jane Doe • Published March 3, 2026", "Jane Doe"),
    ])
    func `a name is read without addresses and dates`(stated: String, name: String?) {
        #expect(Byline.names([stated]) == [name].compactMap(\.self))
    }

    @Test(arguments: [
        ("Par Jeanne Morvan, Yann Le Goff et Rose Kerr", ["Jeanne Morvan", "Yann Le Goff", "Rose Kerr"]),
        ("Jeanne Morvan ; Yann Le Goff", ["Jeanne Morvan", "Yann Le Goff"]),
        ("Jane Doe & Max Roe", ["Jane Doe", "Max Roe"]), ("Jane Doe with Max Roe", ["Jane Doe", "Max Roe"]),
        ("Jane Doe/Max Roe", ["Jane Doe", "Max Roe"]), ("Jane Doe | Max Roe", ["Jane Doe", "Max Roe"]),
        ("Jane Doe, Max Roe, and Ann Lee", ["Jane Doe", "Max Roe", "Ann Lee"]),
        ("Von Anna Berg und Max Roth", ["Anna Berg", "Max Roth"]),
        ("Por María Gil y José Pérez", ["María Gil", "José Pérez"]),
        ("Mario Rossi e Anna Neri", ["Mario Rossi", "Anna Neri"]),
        ("Door Jan Jansen en Piet de Vries", ["Jan Jansen", "Piet de Vries"]),
        ("Av Anna Berg och Nils Holm", ["Anna Berg", "Nils Holm"]),
        ("Aino Virtanen ja Matti Korpi", ["Aino Virtanen", "Matti Korpi"]),
        ("Текст: Иван Лугов и Анна Рощина", ["Иван Лугов", "Анна Рощина"]),
        ("بقلم: أحمد علي وسامي حسن", ["أحمد علي", "سامي حسن"]), ("作者：张三、李四", ["张三", "李四"]),
        ("김철수·이영희 기자", ["김철수", "이영희"]), ("Anna, Bob and Carl", ["Anna", "Bob", "Carl"]),
        ("Jane and Max Roe", ["Jane Roe", "Max Roe"]), ("Smith, John; Doe, Jane", ["Smith, John", "Doe, Jane"]),
        ("Smith, J., Doe, K.", ["Smith, J.", "Doe, K."]),
    ])
    func `each person of a byline is one name`(stated: String, names: [String]) {
        #expect(Byline.names([stated]) == names)
    }

    @Test(arguments: [
        "Smith, John", "Anna, Countess of Tarsk", "Mary-Jane O'Neil", "Ludwig van Beethoven", "José Ortega y Gasset",
        "Antoni Prats i Cornet", "João Costa e Silva", "John Smith Jr.", "John Smith, Jr.", "Byron Lord", "Byron",
        "Von Trier", "Per Lind", "Andy Sandberg", "Toby Ashby", "The Standard Staff", "Simon & Schuster",
        "ジョン・スミス", "约翰·史密斯", "山田 太郎", "Jean-Luc de la Tour d'Aigues", "J. M.",
    ])
    func `a name with separators or labels inside stays whole`(name: String) { #expect(Byline.names([name]) == [name]) }

    @Test(arguments: [
        "Our Correspondent", "By our foreign staff", "Staff Writer", "Staff and agencies", "Redaktion", "La rédaction",
        "La rédaction avec AFP", "Par notre correspondant", "AFP", "dpa", "dpa/AFP", "By The Associated Press",
        "Reuters",
        "REUTERS", "Agences", "Newsroom", "Admin", "gazette.example", "news@gazette.example", "Special to The Lamp",
        "Von unserer Redaktion", "A cura della redazione", "Da redação, com agências", "Редакция", "编辑部", "온라인뉴스팀",
        "Photo: Lew Best", "Photographs by Lew Best", "Illustration : Lew Best", "Camera: Lew Best",
        "Lew Best/Getty Images",
        "Edited by Lew Best", "AFP, TARSK", "undefined",
    ])
    func `agencies, desks and photographers are no authors`(stated: String) { #expect(Byline.names([stated]).isEmpty) }

    @Test(arguments: [
        "Jane Doe, Reuters", "Jane Doe for Reuters", "Jane Doe in Tarsk", "Jane Doe, Staff Writer",
        "Jane Doe Staff Writer",
        "Jane Doe, special correspondent", "Jane Doe (AFP)", "Jane Doe, Tarsk", "Jane Doe – The Gazette",
        "Jane Doe, PhD",
        "Jane Doe, Lamp Staff", "Jane Doe, The Gazette", "Jane Doe and Reuters", "By JANE DOE Associated Press",
        "Reporter Jane Doe", "Jane Doe is a writer living in Tarsk", "Jane Doe, CEO of Lamps",
        "Words by Jane Doe; Photos by Lew Best", "Jane Doe and Lew Best (photos)", "Text: Jane Doe, Foto: Lew Best",
        "Reporting by Jane Doe; additional reporting by Max Roe; editing by Lew Best",
        "Jane Doe with files from Reuters",
        "De notre correspondante à Tarsk, Jane Doe", "Ein Gastbeitrag von Jane Doe",
        "Texte : Jane Doe / Photos : Lew Best",
    ])
    func `what stands beside a name is not part of it`(stated: String) {
        #expect(Byline.names([stated]) == ["Jane Doe"])
    }

    @Test func `names in capitals get the usual case, except in lines of a database`() {
        let names = Byline.names(["By MARY O'NEIL, SEAN MCDONALD and JD VAN DER BERG"])
        #expect(names == ["Mary O'Neil", "Sean McDonald", "JD van der Berg"])
        #expect(Byline.written("BYLINE: By MARY LEE") == ["MARY LEE"])
        #expect(Byline.names(["NASA"]) == ["NASA"])
    }

    @Test func `a newsroom signs only where no person does`() {
        #expect(Byline.names(["Jane Doe", "Lamp Editorial Team"]) == ["Jane Doe"])
        #expect(Byline.names(["Lamp Editorial Team"]) == ["Lamp Editorial Team"])
        #expect(Byline.names(["The Ellory Lamp", "Jane Doe"], site: "Ellory Lamp") == ["Jane Doe"])
    }

    @Test(arguments: [
        ("By Jane Doe", ["Jane Doe"]), ("By Per Lind", ["Per Lind"]), ("Text: Di Porter", ["Di Porter"]),
        ("Par Jean-Luc de la Tour, envoyé spécial", ["Jean-Luc de la Tour"]),
        ("By JANE DOE and Max O'Neil | March 3", ["Jane Doe", "Max O'Neil"]),
        ("By Ann Lee , Max Roe and Jo Marrow MARCH 8, 2026", ["Ann Lee", "Max Roe", "Jo Marrow"]),
        ("By Jane Doe in Tarsk and Max Roe in Port Alder", ["Jane Doe", "Max Roe"]),
        ("Texte : Jeanne Morvan", ["Jeanne Morvan"]), ("文/张三", ["张三"]), ("記者王小明／台北報導", ["王小明"]),
        ("김철수 기자", ["김철수"]), ("Par Jeanne Morvan le 3 mars 2026", ["Jeanne Morvan"]),
    ])
    func `a visible byline gives the names`(line: String, names: [String]) { #expect(Byline.written(line) == names) }

    @Test(arguments: [
        "By the way, it rained", "Par exemple", "Jane Doe", "By 2024 all will be over", "By", "By Monday",
        "Photo: Jane Doe",
        "By Christmas Eve the lamps were lit", "From Tarsk With Love", "Von Mai bis Juni", "Di notte tutto cambia",
    ])
    func `other lines have none`(line: String) { #expect(Byline.written(line).isEmpty) }

    @Test func `text that is no name is left out`() {
        #expect(Byline.names([".css-1{flex:1}", "105092", "jane@example.org", "By Jane Doe"]) == ["Jane Doe"])
    }

    @Test func `a long line of separators takes no time and names nobody`() {
        let clock = ContinuousClock()
        let lines = [String(repeating: "(/", count: 50_000), String(repeating: "a, and & ", count: 100)]
        let taken = clock.measure { for line in lines { _ = Byline.names([line]) } }
        #expect(taken < .seconds(2))
        #expect(Byline.names([lines[0]]).isEmpty)
    }
}
