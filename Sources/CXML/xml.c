/* SPDX-License-Identifier: Apache-2.0 */
/* for memmem */
#define _GNU_SOURCE
#include "xml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* Limit of namespace declarations in scope at once; each element searches all of them. */
enum { most_spaces = 256 };
/* An unescaped ampersand is passed to the parser as DEL, which the parser treats as a letter. */
enum { bare_ampersand = 0x7F };

struct space {
    uint32_t prefix, prefix_count;
    uint32_t address, address_count;
    /* Number of open elements at the declaration. */
    uint32_t depth;
};

struct builder {
    struct xml_document document;
    struct xml_limits limits;
    size_t node_capacity, attribute_capacity, byte_capacity;
    uint32_t *open;
    uint32_t open_count;
    struct space spaces[most_spaces];
    uint32_t space_count;
    xmlParserCtxtPtr context;
    /* The HTML entity looked up last. */
    xmlEntity entity;
    xmlChar entity_text[8];
};

static void give_up(struct builder *builder, enum xml_outcome outcome) {
    builder->document.outcome = outcome;
    xmlStopParser(builder->context);
}

/* Reserves space for `wanted` more items; 0 when out of memory or when offsets would not fit in 32 bits. */
static int reserve(struct builder *builder, void **items, size_t used, size_t *capacity, size_t wanted, size_t size) {
    if (*capacity - used >= wanted) return 1;
    size_t larger = *capacity * 2 + wanted + 64;
    void *grown = larger < UINT32_MAX ? realloc(*items, larger * size) : NULL;
    if (grown == NULL) {
        give_up(builder, XML_NO_MEMORY);
        return 0;
    }
    *items = grown;
    *capacity = larger;
    return 1;
}

static uint32_t keep(struct builder *builder, const xmlChar *bytes, size_t count) {
    struct xml_document *document = &builder->document;
    if (!reserve(builder, (void **)&document->bytes, document->byte_count, &builder->byte_capacity, count, 1))
        return 0;
    uint32_t place = (uint32_t)document->byte_count;
    for (size_t at = 0; at < count; at += 1) document->bytes[place + at] = bytes[at] == bare_ampersand ? '&' : bytes[at];
    document->byte_count += count;
    return place;
}

static struct xml_node *add_node(struct builder *builder) {
    struct xml_document *document = &builder->document;
    if (document->outcome != XML_READ) return NULL;
    if (document->node_count >= builder->limits.nodes) {
        give_up(builder, XML_NODES);
        return NULL;
    }
    if (!reserve(
            builder, (void **)&document->nodes, document->node_count, &builder->node_capacity, 1,
            sizeof(struct xml_node)))
        return NULL;
    struct xml_node *node = &document->nodes[document->node_count];
    memset(node, 0, sizeof *node);
    node->parent = builder->open_count > 0 ? builder->open[builder->open_count - 1] : 0;
    node->end = (uint32_t)++document->node_count;
    return node;
}

static void declare(struct builder *builder, const xmlChar *prefix, const xmlChar *address) {
    if (builder->space_count >= most_spaces) return give_up(builder, XML_SPACES);
    struct space *space = &builder->spaces[builder->space_count++];
    space->prefix_count = (uint32_t)strlen((const char *)prefix);
    space->prefix = keep(builder, prefix, space->prefix_count);
    space->address_count = (uint32_t)strlen((const char *)address);
    space->address = keep(builder, address, space->address_count);
    space->depth = builder->open_count;
}

static void add_attributes(struct builder *builder, struct xml_node *node, const xmlChar **attributes) {
    struct xml_document *document = &builder->document;
    node->first = (uint32_t)document->attribute_count;
    uint32_t count = 0;
    for (; attributes[0] != NULL && document->outcome == XML_READ; attributes += 2) {
        const xmlChar *name = attributes[0];
        const xmlChar *value = attributes[1] != NULL ? attributes[1] : (const xmlChar *)"";
        if (strcmp((const char *)name, "xmlns") == 0) {
            declare(builder, (const xmlChar *)"", value);
            continue;
        }
        if (strncmp((const char *)name, "xmlns:", 6) == 0) {
            declare(builder, name + 6, value);
            continue;
        }
        if (!reserve(
                builder, (void **)&document->attributes, document->attribute_count, &builder->attribute_capacity, 1,
                sizeof(struct xml_attribute)))
            return;
        struct xml_attribute attribute;
        attribute.name_count = (uint32_t)strlen((const char *)name);
        attribute.name = keep(builder, name, attribute.name_count);
        attribute.value_count = (uint32_t)strlen((const char *)value);
        attribute.value = keep(builder, value, attribute.value_count);
        document->attributes[document->attribute_count++] = attribute;
        count += 1;
    }
    node->count = count;
}

static void add_name(struct builder *builder, struct xml_node *node, const xmlChar *name) {
    const char *colon = strchr((const char *)name, ':');
    size_t prefix_count = colon != NULL ? (size_t)(colon - (const char *)name) : 0;
    const xmlChar *local = colon != NULL ? (const xmlChar *)colon + 1 : name;
    node->name_count = (uint32_t)strlen((const char *)local);
    node->name = keep(builder, local, node->name_count);
    for (uint32_t place = builder->space_count; place > 0; place -= 1) {
        const struct space *space = &builder->spaces[place - 1];
        if (space->prefix_count != prefix_count) continue;
        if (prefix_count > 0 && memcmp(builder->document.bytes + space->prefix, name, prefix_count) != 0) continue;
        node->space = space->address;
        node->space_count = space->address_count;
        return;
    }
    /* A prefix that nobody declared stands for its namespace. */
    node->space = keep(builder, name, prefix_count);
    node->space_count = (uint32_t)prefix_count;
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
    struct builder *builder = context;
    struct xml_node *node = add_node(builder);
    if (node == NULL) return;
    if (builder->open_count >= builder->limits.depth) return give_up(builder, XML_DEPTH);
    uint32_t index = (uint32_t)(node - builder->document.nodes);
    builder->open[builder->open_count++] = index;
    if (attributes != NULL) add_attributes(builder, node, attributes);
    if (builder->document.outcome == XML_READ) add_name(builder, node, name);
}

static void close_innermost(struct builder *builder) {
    uint32_t index = builder->open[--builder->open_count];
    builder->document.nodes[index].end = (uint32_t)builder->document.node_count;
    while (builder->space_count > 0 && builder->spaces[builder->space_count - 1].depth > builder->open_count)
        builder->space_count -= 1;
}

static void end_element(void *context, const xmlChar *name) {
    struct builder *builder = context;
    (void)name; /* libxml2 closes elements in the reverse order of opening */
    if (builder->document.outcome == XML_READ && builder->open_count > 1) close_innermost(builder);
}

static void characters(void *context, const xmlChar *bytes, int count) {
    struct builder *builder = context;
    struct xml_document *document = &builder->document;
    if (document->outcome != XML_READ || count <= 0 || builder->open_count < 2) return;
    /* libxml2 delivers a text run in pieces. */
    struct xml_node *node = &document->nodes[document->node_count - 1];
    int continues = node->name_count == 0 && node->parent == builder->open[builder->open_count - 1]
                    && document->node_count > 1 && node->first + node->count == document->byte_count;
    if (!continues) node = add_node(builder);
    if (node == NULL) return;
    uint32_t place = keep(builder, bytes, (size_t)count);
    if (document->outcome != XML_READ) return;
    if (!continues) node->first = place;
    node->count += (uint32_t)count;
}

/* The only known entities are HTML's, which feeds use without declaring them. In attribute values libxml2 would copy
   only one byte of an entity's text, so entities stay unresolved there. */
static xmlEntityPtr find_entity(void *context, const xmlChar *name) {
    struct builder *builder = context;
    xmlEntityPtr predefined = xmlGetPredefinedEntity(name);
    if (predefined != NULL || builder->context->instate == XML_PARSER_ATTRIBUTE_VALUE) return predefined;
    const htmlEntityDesc *found = htmlEntityLookup(name);
    if (found == NULL) return NULL;
    int count = xmlCopyCharMultiByte(builder->entity_text, (int)found->value);
    builder->entity_text[count] = 0;
    memset(&builder->entity, 0, sizeof builder->entity);
    builder->entity.type = XML_ENTITY_DECL;
    builder->entity.name = name;
    builder->entity.etype = XML_INTERNAL_PREDEFINED_ENTITY;
    builder->entity.content = builder->entity.orig = builder->entity_text;
    builder->entity.length = count;
    return &builder->entity;
}

static void silent(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

static const uint8_t *find(const uint8_t *bytes, const uint8_t *end, const char *word) {
    const uint8_t *found = memmem(bytes, (size_t)(end - bytes), word, strlen(word));
    return found != NULL ? found + strlen(word) : end;
}

static int starts_with(const uint8_t *bytes, const uint8_t *end, const char *word) {
    size_t count = strlen(word);
    return (size_t)(end - bytes) >= count && memcmp(bytes, word, count) == 0;
}

static int is_space(uint8_t byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }
static int begins_ascii_name(uint8_t byte) {
    return ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || byte == '_' || byte == ':';
}

/* Finds the end of a document type. Handles quotes, comments, processing instructions and the internal subset. */
static const uint8_t *after_document_type(const uint8_t *at, const uint8_t *end) {
    int brackets = 0;
    while (at < end) {
        if (*at == '"' || *at == '\'') {
            const uint8_t *quote = memchr(at + 1, *at, (size_t)(end - at - 1));
            if (quote == NULL) return end;
            at = quote + 1;
        } else if (starts_with(at, end, "<!--")) {
            at = find(at + 4, end, "-->");
        } else if (starts_with(at, end, "<?")) {
            at = find(at + 2, end, "?>");
        } else if (*at == '[') {
            brackets += 1;
            at += 1;
        } else if (*at == ']') {
            brackets -= 1;
            at += 1;
        } else if (*at == '>' && brackets <= 0) {
            return at + 1;
        } else {
            at += 1;
        }
    }
    return end;
}

/* Blanks every document type before the first element, so that libxml2 never sees a declaration. */
static void blank_document_types(uint8_t *bytes, uint8_t *end) {
    uint8_t *at = bytes;
    while (at < end) {
        if (is_space(*at)) {
            at += 1;
        } else if (starts_with(at, end, "<!--")) {
            at = (uint8_t *)find(at + 4, end, "-->");
        } else if (starts_with(at, end, "<?")) {
            at = (uint8_t *)find(at + 2, end, "?>");
        } else if (starts_with(at, end, "<!")) {
            uint8_t *after = (uint8_t *)after_document_type(at + 2, end);
            memset(at, ' ', (size_t)(after - at));
            at = after;
        } else {
            return;
        }
    }
}

/* Whether a resolvable reference begins here. */
static int is_reference(const uint8_t *at, const uint8_t *end) {
    xmlChar name[16];
    size_t count = 0;
    for (at += 1; at < end && count + 1 < sizeof name && *at != ';'; at += 1) {
        if (*at != '#' && !begins_ascii_name(*at) && !(*at >= '0' && *at <= '9')) return 0;
        name[count++] = *at;
    }
    if (at == end || *at != ';' || count == 0) return 0;
    name[count] = 0;
    return name[0] == '#' || xmlGetPredefinedEntity(name) != NULL || htmlEntityLookup(name) != NULL;
}

/* Blanks control characters that XML forbids, because libxml2 would stop inside a comment at them. Replaces each & that
   begins no reference, as in feeds ("AT&T"), because libxml2 would drop it and the word after it. */
static void blank_controls(uint8_t *bytes, const uint8_t *end) {
    for (uint8_t *at = bytes; at < end; at += 1) {
        if ((*at < ' ' && !is_space(*at)) || *at == bare_ampersand) *at = ' ';
        if (*at == '&' && !is_reference(at, end)) *at = bare_ampersand;
        /* U+FFFE and U+FFFF */
        if (*at == 0xEF && end - at >= 3 && at[1] == 0xBF && at[2] >= 0xBE) memset(at, ' ', 3);
    }
}

/* The parser compares every attribute of an element with every other: thousands take seconds. So attributes are counted
   before the parser runs. The count restarts at every `<`, because the parser can abandon a tag there. A `<?` that the
   parser may or may not accept as an instruction, depending on its tables of letters, is blanked, so that both agree
   on where comments are. */
static int too_many_attributes(uint8_t *at, const uint8_t *end, uint32_t most) {
    while (at < end && (at = memchr(at, '<', (size_t)(end - at))) != NULL) {
        if (starts_with(at, end, "<!--")) {
            at = (uint8_t *)find(at + 4, end, "-->");
            continue;
        }
        if (starts_with(at, end, "<![CDATA[")) {
            at = (uint8_t *)find(at + 9, end, "]]>");
            continue;
        }
        if (starts_with(at, end, "<?")) {
            if (end - at > 2 && begins_ascii_name(at[2])) {
                at = (uint8_t *)find(at + 2, end, "?>");
            } else {
                *at++ = ' ';
            }
            continue;
        }
        at += 1;
        if (at == end || !(begins_ascii_name(*at) || *at >= 0x80)) continue;
        uint32_t values = 0;
        uint8_t quote = 0, before = 'a';
        for (; at < end && *at != '<' && (quote != 0 || *at != '>'); at += 1) {
            if (quote != 0) {
                if (*at == quote) quote = 0;
            } else if ((*at == '"' || *at == '\'') && before == '=') {
                quote = *at;
                if (++values > most) return 1;
            }
            if (!is_space(*at)) before = *at;
        }
    }
    return 0;
}

static void parse(struct builder *builder, const uint8_t *bytes, size_t count) {
    xmlParserCtxtPtr context = xmlNewParserCtxt();
    if (context == NULL) {
        builder->document.outcome = XML_NO_MEMORY;
        return;
    }
    builder->context = context;
    xmlSAXHandler events = {0};
    /* SAX 1, because `initialized` stays 0: names come as written, and namespaces are resolved here, within limits. */
    events.startElement = start_element;
    events.endElement = end_element;
    events.characters = events.ignorableWhitespace = events.cdataBlock = characters;
    events.getEntity = find_entity;
    events.error = events.warning = silent;
    xmlSAXHandlerPtr own = context->sax;
    context->sax = &events;
    context->userData = builder;
    /* HUGE removes libxml2's own limits of depth and length, at which it stops without an error; ours apply. */
    xmlDocPtr made = xmlCtxtReadMemory(
        context, (const char *)bytes, (int)count, NULL, "UTF-8",
        XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE
            | XML_PARSE_IGNORE_ENC);
    builder->document.broken = !context->wellFormed;
    context->sax = own;
    if (made != NULL) xmlFreeDoc(made);
    xmlFreeParserCtxt(context);
}

struct xml_document xml_parse(const uint8_t *bytes, size_t count, struct xml_limits limits) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, xmlInitParser);
    struct xml_document refused = {.outcome = XML_NODES};
    if (limits.depth < 2 || limits.nodes < 2 || count >= INT32_MAX) return refused;
    struct builder *builder = calloc(1, sizeof *builder);
    uint8_t *copy = malloc(count + 1);
    refused.outcome = XML_NO_MEMORY;
    if (builder != NULL) {
        builder->limits = limits;
        builder->open = malloc(limits.depth * sizeof *builder->open);
    }
    if (builder == NULL || copy == NULL || builder->open == NULL) {
        if (builder != NULL) free(builder->open);
        free(builder);
        free(copy);
        return refused;
    }
    if (count > 0) memcpy(copy, bytes, count);
    blank_controls(copy, copy + count);
    blank_document_types(copy, copy + count);
    if (too_many_attributes(copy, copy + count, limits.attributes)) {
        builder->document.outcome = XML_ATTRIBUTES;
    } else if (add_node(builder) != NULL) {
        builder->open[builder->open_count++] = 0;
        if (count > 0) parse(builder, copy, count);
        if (builder->document.outcome == XML_READ) {
            if (builder->open_count > 1) builder->document.outcome = XML_UNFINISHED;
            else if (builder->document.node_count < 2) builder->document.outcome = XML_NO_ROOT;
        }
        while (builder->open_count > 0) close_innermost(builder);
    }
    struct xml_document document = builder->document;
    free(builder->open);
    free(builder);
    free(copy);
    return document;
}

void xml_free(struct xml_document document) {
    free(document.nodes);
    free(document.attributes);
    free(document.bytes);
}
