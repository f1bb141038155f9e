/* SPDX-License-Identifier: Apache-2.0 */
#ifndef COPYTASTER_XML_H
#define COPYTASTER_XML_H

#include <stddef.h>
#include <stdint.h>

/* Why this exists: libxml2's headers bring ICU's, which clash with Foundation's; and what a document can make the
   parser do (entities, files, the network) is shut off here, in one place. A document becomes three flat arrays. */

struct xml_node {
    /* Index of the element it stands in; the root (node 0, of no name) is its own. */
    uint32_t parent;
    /* Index after its last descendant. */
    uint32_t end;
    /* Element: its name without prefix, in `bytes`. A run of text has none. */
    uint32_t name, name_count;
    /* Element: the address of its namespace in `bytes`, of no length where it has none. */
    uint32_t space, space_count;
    /* Text: first byte and number of bytes in `bytes`. Element: first attribute and number of attributes. */
    uint32_t first, count;
};

/* Places in `bytes`; the name is as written, with its prefix. */
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
    /* More elements and runs of text, deeper nesting, or more attributes of one element than allowed. */
    XML_NODES,
    XML_DEPTH,
    XML_ATTRIBUTES,
    /* More declarations of namespaces in force at once than any document needs. */
    XML_SPACES,
    /* Elements are open at the end. */
    XML_UNFINISHED,
    /* Nothing that is an element. */
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
    /* Whether the rules of XML were broken somewhere; what could be read is there. */
    int broken;
};

/* Parses UTF-8, whatever charset it declares. A document type is passed over unseen: no entity it declares exists, and
   nothing is ever opened. The entities of XML and of HTML are resolved; comments and instructions are dropped. */
struct xml_document xml_parse(const uint8_t *bytes, size_t count, struct xml_limits limits);
void xml_free(struct xml_document document);

#endif
