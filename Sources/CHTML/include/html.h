/* SPDX-License-Identifier: Apache-2.0 */
#ifndef COPYTASTER_HTML_H
#define COPYTASTER_HTML_H

#include <stddef.h>
#include <stdint.h>

/* Why this exists: libxml2's headers bring ICU's, which clash with Foundation's; and a tree of pointers is neither
   safe nor quick to walk from Swift. A page becomes three flat arrays here, in document order. */

/* The elements that readers ask for by name; any other is HTML_TAG_other. In ASCII order. */
#define HTML_TAGS(TAG) \
    TAG(a) TAG(abbr) TAG(address) TAG(article) TAG(aside) TAG(audio) TAG(b) TAG(base) TAG(blockquote) \
    TAG(body) TAG(br) TAG(button) TAG(canvas) TAG(caption) TAG(center) TAG(cite) TAG(code) TAG(col) \
    TAG(colgroup) TAG(dd) TAG(del) TAG(details) TAG(dialog) TAG(div) TAG(dl) TAG(dt) TAG(em) TAG(embed) \
    TAG(fieldset) TAG(figcaption) TAG(figure) TAG(font) TAG(footer) TAG(form) TAG(frame) TAG(frameset) TAG(h1) TAG(h2) \
    TAG(h3) TAG(h4) TAG(h5) TAG(h6) TAG(head) TAG(header) TAG(hgroup) TAG(hr) TAG(html) TAG(i) TAG(iframe) \
    TAG(img) TAG(input) TAG(ins) TAG(label) TAG(legend) TAG(li) TAG(link) TAG(main) TAG(map) TAG(menu) \
    TAG(meta) TAG(nav) TAG(noscript) TAG(object) TAG(ol) TAG(option) TAG(p) TAG(picture) TAG(pre) TAG(q) \
    TAG(s) TAG(script) TAG(section) TAG(select) TAG(small) TAG(source) TAG(span) TAG(strike) TAG(strong) \
    TAG(style) TAG(sub) TAG(summary) TAG(sup) TAG(svg) TAG(table) TAG(tbody) TAG(td) TAG(template) \
    TAG(textarea) TAG(tfoot) TAG(th) TAG(thead) TAG(time) TAG(title) TAG(tr) TAG(tt) TAG(u) TAG(ul) \
    TAG(var) TAG(video) TAG(wbr)

enum html_tag {
    HTML_TAG_other,
    HTML_TAG_text, /* a run of text; no element */
#define TAG(name) HTML_TAG_##name,
    HTML_TAGS(TAG)
#undef TAG
};

struct html_node {
    uint32_t tag; /* html_tag */
    /* Index of the element it stands in; the root (node 0, of no name) is its own. */
    uint32_t parent;
    /* Index after its last descendant. */
    uint32_t end;
    /* Text: first byte and number of bytes in `bytes`. Element: first attribute and number of attributes. */
    uint32_t first;
    uint32_t count;
};

/* Places in `bytes`; names are lower case. */
struct html_attribute {
    uint32_t name, name_count;
    uint32_t value, value_count;
};

struct html_limits {
    /* Levels that become levels of the tree; elements below stay on the last one, up to eight times as deep. */
    uint32_t depth;
    uint32_t nodes;
    uint32_t attributes;
};

enum html_outcome {
    HTML_READ,
    /* More elements and runs of text than allowed, or nesting so deep that only malice does it. */
    HTML_NODES,
    HTML_DEPTH,
    /* An element has more attributes than allowed. */
    HTML_ATTRIBUTES,
    HTML_NO_MEMORY,
};

struct html_page {
    enum html_outcome outcome;
    struct html_node *nodes;
    size_t node_count;
    struct html_attribute *attributes;
    size_t attribute_count;
    uint8_t *bytes;
    size_t byte_count;
};

/* Parses UTF-8, whatever charset it declares. Text keeps its white space; entities are resolved; comments are dropped. */
struct html_page html_parse(const uint8_t *bytes, size_t count, struct html_limits limits);
void html_free(struct html_page page);

/* HTML_TAG_other for a name that is none of HTML_TAGS. `name` is lower case, not terminated. */
uint32_t html_tag_named(const uint8_t *name, size_t count);

#endif
