/* SPDX-License-Identifier: Apache-2.0 */
#include "html.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct {
    const char *name;
    uint32_t tag;
} tags[] = {
#define TAG(name) {#name, HTML_TAG_##name},
    HTML_TAGS(TAG)
#undef TAG
};

struct builder {
    struct html_page page;
    struct html_limits limits;
    size_t node_room, attribute_room, byte_room;
    /* Open elements, `limits.depth` at most; those beyond only count in `too_deep`. */
    uint32_t *open;
    uint32_t open_count, too_deep;
    htmlParserCtxtPtr context;
};

static void give_up(struct builder *builder, enum html_outcome outcome) {
    builder->page.outcome = outcome;
    xmlStopParser(builder->context);
}

/* Makes room for `wanted` more items; 0 when memory is out or offsets would not fit 32 bits. */
static int reserve(struct builder *builder, void **items, size_t used, size_t *room, size_t wanted, size_t size) {
    if (*room - used >= wanted) return 1;
    size_t larger = *room * 2 + wanted + 64;
    void *grown = larger < UINT32_MAX ? realloc(*items, larger * size) : NULL;
    if (grown == NULL) {
        give_up(builder, HTML_NO_MEMORY);
        return 0;
    }
    *items = grown;
    *room = larger;
    return 1;
}

static uint32_t keep(struct builder *builder, const xmlChar *bytes, size_t count) {
    struct html_page *page = &builder->page;
    if (!reserve(builder, (void **)&page->bytes, page->byte_count, &builder->byte_room, count, 1)) return 0;
    uint32_t place = (uint32_t)page->byte_count;
    memcpy(page->bytes + place, bytes, count);
    page->byte_count += count;
    return place;
}

static struct html_node *add_node(struct builder *builder, uint32_t tag) {
    struct html_page *page = &builder->page;
    if (page->outcome != HTML_READ) return NULL;
    if (page->node_count >= builder->limits.nodes) {
        give_up(builder, HTML_NODES);
        return NULL;
    }
    if (!reserve(builder, (void **)&page->nodes, page->node_count, &builder->node_room, 1, sizeof *page->nodes))
        return NULL;
    struct html_node *node = &page->nodes[page->node_count];
    node->tag = tag;
    node->parent = builder->open_count > 0 ? builder->open[builder->open_count - 1] : 0;
    node->end = (uint32_t)++page->node_count;
    node->first = node->count = 0;
    return node;
}

static uint32_t tag_of(const xmlChar *name) {
    size_t low = 0, high = sizeof tags / sizeof *tags;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp((const char *)name, tags[middle].name);
        if (order == 0) return tags[middle].tag;
        if (order < 0) high = middle;
        else low = middle + 1;
    }
    return HTML_TAG_other;
}

uint32_t html_tag_named(const uint8_t *name, size_t count) {
    xmlChar terminated[16];
    if (count >= sizeof terminated) return HTML_TAG_other;
    memcpy(terminated, name, count);
    terminated[count] = 0;
    return tag_of(terminated);
}

static void add_attributes(struct builder *builder, struct html_node *node, const xmlChar **attributes) {
    struct html_page *page = &builder->page;
    node->first = (uint32_t)page->attribute_count;
    uint32_t count = 0;
    for (; attributes[0] != NULL; attributes += 2) {
        if (!reserve(
                builder, (void **)&page->attributes, page->attribute_count, &builder->attribute_room, 1,
                sizeof *page->attributes))
            return;
        const xmlChar *value = attributes[1] != NULL ? attributes[1] : (const xmlChar *)"";
        struct html_attribute attribute;
        attribute.name_count = (uint32_t)strlen((const char *)attributes[0]);
        attribute.name = keep(builder, attributes[0], attribute.name_count);
        attribute.value_count = (uint32_t)strlen((const char *)value);
        attribute.value = keep(builder, value, attribute.value_count);
        page->attributes[page->attribute_count++] = attribute;
        count += 1;
    }
    node->count = count;
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
    struct builder *builder = context;
    struct html_node *node = add_node(builder, tag_of(name));
    if (node == NULL) return;
    if (attributes != NULL) add_attributes(builder, node, attributes);
    if (builder->too_deep > 0 || builder->open_count >= builder->limits.depth) {
        /* libxml2 seeks the beginning of a stray end tag through all open elements: deep nesting is slow. */
        if (++builder->too_deep > 8 * builder->limits.depth) give_up(builder, HTML_DEPTH);
    } else {
        builder->open[builder->open_count++] = (uint32_t)(node - builder->page.nodes);
    }
}

static void close_innermost(struct builder *builder) {
    uint32_t index = builder->open[--builder->open_count];
    builder->page.nodes[index].end = (uint32_t)builder->page.node_count;
}

static void end_element(void *context, const xmlChar *name) {
    struct builder *builder = context;
    (void)name; /* libxml2 ends elements in the order in which it began them */
    if (builder->page.outcome != HTML_READ) return;
    if (builder->too_deep > 0) {
        builder->too_deep -= 1;
    } else if (builder->open_count > 1) {
        close_innermost(builder);
    }
}

static void characters(void *context, const xmlChar *bytes, int count) {
    struct builder *builder = context;
    struct html_page *page = &builder->page;
    if (page->outcome != HTML_READ || count <= 0) return;
    /* libxml2 gives a run of text in pieces. */
    struct html_node *node = page->node_count > 0 ? &page->nodes[page->node_count - 1] : NULL;
    uint32_t parent = builder->open[builder->open_count - 1];
    int continues = node != NULL && node->tag == HTML_TAG_text && node->parent == parent
                    && node->first + node->count == page->byte_count && builder->too_deep == 0;
    if (!continues) node = add_node(builder, HTML_TAG_text);
    if (node == NULL) return;
    uint32_t place = keep(builder, bytes, (size_t)count);
    if (page->outcome != HTML_READ) return;
    if (!continues) node->first = place;
    node->count += (uint32_t)count;
}

static int starts_with(const uint8_t *bytes, const uint8_t *end, const char *word) {
    size_t count = strlen(word);
    return (size_t)(end - bytes) >= count && strncasecmp((const char *)bytes, word, count) == 0;
}

/* Where `word`, which begins with <, stands next; `end` where it does not. */
static const uint8_t *find(const uint8_t *bytes, const uint8_t *end, const char *word) {
    while (bytes < end && (bytes = memchr(bytes, '<', (size_t)(end - bytes))) != NULL) {
        if (starts_with(bytes, end, word)) return bytes;
        bytes += 1;
    }
    return end;
}

/* The parser compares each attribute of an element with each: thousands of them take seconds. So they are counted
   before it sees them, as words outside quotes between < and >. */
static int too_many_attributes(const uint8_t *bytes, size_t count, uint32_t most) {
    const uint8_t *end = bytes + count;
    while ((bytes = memchr(bytes, '<', (size_t)(end - bytes))) != NULL) {
        bytes += 1;
        if (bytes == end || !((*bytes | 0x20) >= 'a' && (*bytes | 0x20) <= 'z')) continue;
        const char *raw = starts_with(bytes, end, "script") ? "</script" : starts_with(bytes, end, "style") ? "</style" : NULL;
        uint32_t words = 0;
        uint8_t quote = 0, before = 'a';
        for (; bytes < end && (quote != 0 || *bytes != '>'); bytes += 1) {
            if (quote != 0) {
                if (*bytes == quote) quote = 0;
            } else if ((*bytes == '"' || *bytes == '\'') && before == '=') {
                quote = *bytes;
            } else if (*bytes > ' ' && (before <= ' ' || before == '/' || before == '"' || before == '\'')) {
                words += 1;
            }
            before = *bytes;
        }
        if (words > most) return 1;
        if (bytes == end) break;
        /* What stands in a script is no tag. */
        if (raw != NULL) bytes = find(bytes, end, raw);
    }
    return 0;
}

static void silent(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

static void parse(struct builder *builder, const uint8_t *bytes, size_t count) {
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
    if (context == NULL) {
        builder->page.outcome = HTML_NO_MEMORY;
        return;
    }
    builder->context = context;
    htmlCtxtUseOptions(
        context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                     | HTML_PARSE_IGNORE_ENC);
    xmlSwitchToEncoding(context, xmlFindCharEncodingHandler("UTF-8"));
    /* Without a name here the parser guesses Latin-1 at the first letter that is not ASCII. */
    if (context->input != NULL && context->input->encoding == NULL)
        context->input->encoding = xmlStrdup((const xmlChar *)"UTF-8");
    xmlSAXHandler events = {0};
    events.startElement = start_element;
    events.endElement = end_element;
    events.characters = events.ignorableWhitespace = events.cdataBlock = characters;
    events.error = events.warning = silent;
    xmlSAXHandlerPtr own = context->sax;
    context->sax = &events;
    context->userData = builder;
    htmlParseDocument(context);
    context->sax = own;
    if (context->myDoc != NULL) xmlFreeDoc(context->myDoc);
    htmlFreeParserCtxt(context);
}

struct html_page html_parse(const uint8_t *bytes, size_t count, struct html_limits limits) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, xmlInitParser);
    struct builder builder = {.limits = limits};
    if (limits.depth < 2 || limits.nodes < 2 || count >= INT32_MAX) {
        builder.page.outcome = HTML_NODES;
        return builder.page;
    }
    if (too_many_attributes(bytes, count, limits.attributes)) {
        builder.page.outcome = HTML_ATTRIBUTES;
        return builder.page;
    }
    builder.open = malloc(limits.depth * sizeof *builder.open);
    builder.page.nodes = malloc(64 * sizeof *builder.page.nodes);
    builder.node_room = 64;
    if (builder.open == NULL || builder.page.nodes == NULL) {
        builder.page.outcome = HTML_NO_MEMORY;
    } else {
        add_node(&builder, HTML_TAG_other);
        builder.open[builder.open_count++] = 0;
        if (count > 0) parse(&builder, bytes, count);
        while (builder.open_count > 0) close_innermost(&builder);
    }
    free(builder.open);
    return builder.page;
}

void html_free(struct html_page page) {
    free(page.nodes);
    free(page.attributes);
    free(page.bytes);
}
