/* SPDX-License-Identifier: Apache-2.0 */
#ifndef COPYTASTER_XML_H
#define COPYTASTER_XML_H

#include <stddef.h>
#include <stdint.h>

/* Why this exists: libxml2's headers include ICU's, which clash with Foundation's. Everything that a document can make
   the parser do (entities, files, the network) is disabled here, in one place. A document becomes three flat arrays. */

struct xml_node {
    /* Index of the parent element; the root (node 0, without a name) is its own parent. */
    uint32_t parent;
    /* Index after its last descendant. */
    uint32_t end;
    /* Element: its name without prefix, in `bytes`. A text run has no name. */
    uint32_t name, name_count;
    /* Element: its namespace URI in `bytes`, or its prefix if the document does not declare it; length 0 when it has
       none. */
    uint32_t space, space_count;
    /* Text: first byte and number of bytes in `bytes`. Element: first attribute and number of attributes. */
    uint32_t first, count;
};

/* Offsets into `bytes`; the name is as written, with its prefix. */
struct xml_attribute {
    uint32_t name, name_count;
    uint32_t value, value_count;
};

struct xml_limits {
    uint32_t depth;
    uint32_t nodes;
    uint32_t attributes;
};

enum xml_outcome {
    XML_READ,
    /* More elements and text runs, deeper nesting, or more attributes on one element than allowed. */
    XML_NODES,
    XML_DEPTH,
    XML_ATTRIBUTES,
    /* Too many namespace declarations in scope at once. */
    XML_SPACES,
    /* Elements are still open at the end. */
    XML_UNFINISHED,
    /* The document has no element. */
    XML_NO_ROOT,
    XML_NO_MEMORY,
};

struct xml_document {
    enum xml_outcome outcome;
    struct xml_node *nodes;
    size_t node_count;
    struct xml_attribute *attributes;
    size_t attribute_count;
    uint8_t *bytes;
    size_t byte_count;
    /* Whether the document violates the rules of XML somewhere; the readable part is there. */
    int broken;
};

/* Parses UTF-8; ignores the charset that the document declares. Document types are skipped: entities declared in them
   do not exist, and no file or URL is opened. XML's and HTML's entities are resolved; comments and processing
   instructions are dropped. */
struct xml_document xml_parse(const uint8_t *bytes, size_t count, struct xml_limits limits);
void xml_free(struct xml_document document);

#endif
