// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@Suite struct VersionKeysTests {
    private static func keys(
        source: String? = nil, url: String? = nil, documentID: String? = nil, title: String? = nil
    ) -> VersionKeys {
        VersionKeys(source: source, url: url, documentID: documentID, title: title)
    }

    @Test(
        arguments: [
            "Heron Post", "HERON POST", "heron  post", "Héron Pöst", "Ｈｅｒｏｎ Ｐｏｓｔ", "The Heron Post", "the heron-post",
            "heron-post.example", "www.heron-post.example", "https://www.heron-post.example/",
            "HTTP://heron-post.example",
            "m.heron-post.example", "heronpost.co.uk", "theheronpost.com", "Heron-Post",
        ])
    func `a publisher has one key by name and host`(source: String) {
        #expect(SourceKey(source) == SourceKey("Heron Post"))
        #expect(SourceKey(source) != nil)
    }

    @Test(
        arguments: [
            ("Die Brücke", "bruecke.example"), ("Le Phare", "lephare.example"), ("Le Phare", "phare.example"),
            ("La Lanterne", "lanterne.example"), ("Der Leuchtturm", "leuchtturm.example"),
            ("El Faro Norte", "elfaronorte.example"),
        ])
    func `an article and umlauts in a name do not count`(name: String, host: String) {
        #expect(SourceKey(name) == SourceKey(host))
    }

    @Test(
        arguments: [
            ("Heron Post", "Heron Times"), ("heron-post.example", "sport.heron-post.example"),
            ("anna.blogs.example", "berta.blogs.example"), ("B.Z.", "B."), ("Heron Post", "Heron"),
        ])
    func `different publishers have different keys`(a: String, b: String) {
        #expect(SourceKey(a) != SourceKey(b))
    }

    @Test func `a source without a letter has no key`() {
        #expect(SourceKey("") == nil && SourceKey(" – ") == nil)
        #expect(SourceKey("灯台新聞") != nil)
    }

    @Test func `a source that is only the host of the address states nothing`() {
        let url = "https://www.heron-post.example/a"
        #expect(!Self.keys(source: "heron-post.example", url: url).statesSource)
        #expect(!Self.keys(source: "www.heron-post.example", url: url).statesSource)
        #expect(!Self.keys(url: url).statesSource)
        #expect(Self.keys(source: "Heron Post", url: url).statesSource)
        #expect(Self.keys(source: "tern-post.example", url: url).statesSource)
        #expect(Self.keys(source: "heron-post.example").statesSource)
        let archived = "https://web.archive.org/web/2031/" + url
        #expect(!Self.keys(source: "heron-post.example", url: archived).statesSource)
        #expect(!Self.keys(source: "web.archive.org", url: archived).statesSource)
    }

    @Test func `addresses are compared by their normalised form`() {
        let key = Self.keys(url: "https://www.heron-post.example/a?utm_source=x#y").address
        #expect(key == Self.keys(url: "http://m.heron-post.example/a/").address)
        #expect(key == AddressKey(normalized: "heron-post.example/a"))
        #expect(key != Self.keys(url: "https://www.heron-post.example/a?id=1").address)
        // What is no web address is compared exactly.
        #expect(Self.keys(url: "ftp://heron.example/a").address == Self.keys(url: "ftp://heron.example/a").address)
        #expect(Self.keys(url: "ftp://heron.example/a").address != Self.keys(url: "ftp://heron.example/b").address)
        #expect(Self.keys(url: "https://www.heron-post.example/").address == nil)
    }

    @Test func `a stored key equals the computed one`() {
        let url = "https://www.heron-post.example/a/amp"
        let stored = AddressKey(normalized: "heron-post.example/a").value
        let keys = VersionKeys(source: nil, url: url, documentID: nil, storedAddress: stored)
        #expect(keys == Self.keys(url: url))
    }

    @Test(
        arguments: [
            ("http://heron.example/p/8", "https://www.heron.example/p/8/"),
            ("tag:heron.example,2031:Ferry", " TAG:Heron.Example,2031:Ferry\n"),
            ("urn:uuid:6b29fc40-ca47-1067-b31d-00dd010662da", "{6B29FC40-CA47-1067-B31D-00DD010662DA}"),
            ("6B29FC40-CA47-1067-B31D-00DD010662DA", "URN:UUID:6B29FC40-ca47-1067-B31D-00DD010662DA"),
            ("urn:newsml:heron.example:20310402:F", "URN:NewsML:heron.example:20310402:F"),
        ])
    func `ids that are unique everywhere have one form`(a: String, b: String) throws {
        let key = try #require(DocumentKey(a))
        #expect(key == DocumentKey(b) && key.isUniversal)
    }

    @Test(arguments: [("8491", " 8491 "), ("F-17", "F-17"), ("<1@heron.example>", "1@heron.example")])
    func `other ids are compared exactly`(a: String, b: String) throws {
        let key = try #require(DocumentKey(a))
        #expect(key == DocumentKey(b) && !key.isUniversal)
        #expect(DocumentKey("F-17") != DocumentKey("f-17"))
        #expect(DocumentKey("tag:heron.example,2031:F") != DocumentKey("tag:heron.example,2031:f"))
    }

    @Test(arguments: ["", " ", "https://heron.example/", "http://heron.example"])
    func `what identifies no article is no document id`(id: String) {
        #expect(DocumentKey(id) == nil)
    }

    @Test func `a title is compared only without address and id`() {
        let title = Self.keys(title: "Ferry is late again").title
        #expect(title != nil && title == Self.keys(title: "FERRY IS LATE, AGAIN!").title)
        #expect(Self.keys(title: "Ferry late").title == nil)
        #expect(Self.keys(url: "https://heron.example/a", title: "Ferry is late again").title == nil)
        #expect(Self.keys(documentID: "8", title: "Ferry is late again").title == nil)
    }
}
