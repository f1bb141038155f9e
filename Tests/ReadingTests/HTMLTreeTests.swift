// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Reading

/// The tree of a page, written as text: `div(p(one) p(two))`.
struct HTMLTreeTests {
    private func tree(_ html: String) throws -> String {
        let tree = try HTMLTree(Array(html.utf8), limits: ReadingLimits())
        func outline(_ node: Int) -> String {
            if tree.tag(node) == .text { return String(decoding: tree.text(node), as: UTF8.self) }
            var parts: [String] = []
            var child = node + 1
            while child < tree.end(node) {
                parts.append(outline(child))
                child = tree.end(child)
            }
            let inside = parts.joined(separator: " ")
            return node == 0 ? inside : inside.isEmpty ? "\(tree.tag(node))" : "\(tree.tag(node))(\(inside))"
        }
        return outline(0)
    }

    @Test(arguments: [
        ("<p>one<p>two", "p(one) p(two)"),
        ("<ul><li>one<li>two<ul><li>in</ul><li>three</ul>", "ul(li(one) li(two ul(li(in))) li(three))"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a) dd(b) dt(c))"),
        ("<table><tr><td>1<td>2<tr><td>3</table>x", "table(tr(td(1) td(2)) tr(td(3))) x"),
        ("<select><option>a<option>b</select>c", "select(option(a) option(b)) c"),
        ("<h2>a<h3>b</h2>c", "h2(a) h3(b) c"),
        ("<div><p>a<div>b</div>c</div>", "div(p(a) div(b) c)"),
        ("<b><p>a</b>b</p>c", "b(p(a b) c)"),
        ("<div><span>a</div>b</span>c", "div(span(a)) b c"),
        ("<a href=x>a<a href=y>b</a>", "a(a) a(b)"),
        ("<a href=x><div>a</a>b</div>c", "a(div(a)) div(b) c"),
        ("<table><tr><td>a</div>b</table>", "table(tr(td(a b)))"),
        ("a<br>b</br>c<br/>d", "a br b br c br d"),
        ("a</p>b", "a p b"),
        ("<head><title>t</title><p>x", "head(title(t)) p(x)"),
        ("<head><meta name=a>x", "head(meta) x"),
    ])
    func `elements end where the HTML standard says`(html: String, expected: String) throws {
        #expect(try tree(html) == expected)
    }

    @Test(arguments: [
        ("<script>if (a<b) x('</p>')</script>y", "script(if (a<b) x('</p>')) y"),
        ("<SCRIPT>x</Script >y", "script(x) y"),
        ("<title>a &amp; <b></title>y", "title(a & <b>) y"),
        ("<textarea>a</textarea>y", "textarea(a) y"),
        ("<title>never ends<p>y", "title never ends p(y)"),
        ("a<!-- x > y -->b<!-->c<!--->d<!-- e --!>f", "a b c d f"),
        ("a<!doctype html>b<?php x ?>c</ d>e", "a b c e"),
        ("1 < 2 <3 & 4", "1 < 2 <3 & 4"),
        ("<svg><![CDATA[a<b]]></svg>c", "svg(a<b) c"),
        ("a<![CDATA[b]]>c", "a c"),
        ("<p>a<", "p(a<)"), ("<p>a</", "p(a)"), ("<p>a<b", "p(a)"), ("<p>a<!--", "p(a)"),
    ])
    func `markup is distinguished from text`(html: String, expected: String) throws {
        #expect(try tree(html) == expected)
    }

    @Test(arguments: [
        ("&eacute;&#233;&#xE9;&#XE9", "éééé"), ("&amp;lt;", "&lt;"), ("&eacute&copy &notit;", "é© ¬it;"),
        ("&#128;&#150;&#0;&#xD800;&#x110000;", "€–\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("&nosuch; & &; &#; &#x;", "&nosuch; & &; &#; &#x;"),
        ("&CounterClockwiseContourIntegral;&ngE;", "∳≧̸"), ("&#99999999999999999999;", "\u{FFFD}"),
    ])
    func `character references are resolved`(html: String, expected: String) throws {
        #expect(try tree(html) == expected)
    }

    @Test(arguments: [
        ("<p class=a>", "a"), ("<p class='a \"b\"'>", "a \"b\""), ("<p CLASS = \"a>b\" id=x>", "a>b"),
        ("<p class>", ""), ("<p class=\"a\"class=b>", "a"), ("<p id=x/class=y>", nil), ("<p/class=a/>", "a/"),
        ("<p class=\"x?a=1&copy=2&amp;b\">", "x?a=1&copy=2&b"), ("<p data-class=a>", nil), ("<p \"class=a>", nil),
    ])
    func `attributes are read in all their spellings`(html: String, expected: String?) throws {
        let tree = try HTMLTree(Array(html.utf8), limits: ReadingLimits())
        #expect(tree.attribute(.class, at: 1) == expected)
    }

    @Test func `the tree is consistent for any page`() throws {
        let pieces = [
            "<div>", "</div>", "<a>", "</a>", "<p>", "</p>", "<table>", "<td>", "</table>", "<form>", "</form>", "<li>",
            "</ul>", "<b>", "</b>", "x", "<select>", "<option>", "<h1>", "</h2>", "<svg/>", "<head>", "<body>", "<x-y>",
            "</x-y>",
        ]
        var state: UInt64 = 7
        for _ in 0..<400 {
            var html = ""
            for _ in 0..<60 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                html += pieces[Int(state >> 33) % pieces.count]
            }
            let tree = try HTMLTree(Array(html.utf8), limits: ReadingLimits(depth: 12))
            for node in 1..<tree.count {
                let parent = tree.parent(node)
                #expect(parent < node && tree.end(node) > node && tree.end(node) <= tree.end(parent), "\(html)")
            }
        }
    }
}
