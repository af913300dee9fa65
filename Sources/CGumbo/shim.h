// Gumbo, which parses HTML as browsers do (Debian: libgumbo-dev).
//
// HTML's own rules let a small text become a huge tree (each unclosed <b id=…> is cloned into each paragraph that
// follows), and Gumbo takes as much memory as that needs. So its memory is counted here, and a parse that wants more than
// it was allowed is broken off. All that it took is kept on a list, for a parse that was broken off cannot tidy up.
#include <gumbo.h>
#include <setjmp.h>
#include <stdlib.h>

/// What Gumbo took, before the bytes that it got.
typedef struct html_piece {
    struct html_piece *previous, *next;
    size_t size;
    size_t padding;
} html_piece;

/// A parse, with its tree.
typedef struct html_parse {
    html_piece *pieces;
    size_t used, limit;
    jmp_buf out;
    GumboOutput *output;
} html_parse;

static void *html_take(void *context, size_t size) {
    html_parse *parse = context;
    html_piece *piece = NULL;
    if (size <= parse->limit - parse->used) piece = malloc(sizeof(html_piece) + size);
    if (!piece) longjmp(parse->out, 1);
    *piece = (html_piece){NULL, parse->pieces, size, 0};
    if (parse->pieces) parse->pieces->previous = piece;
    parse->pieces = piece;
    parse->used += size;
    return piece + 1;
}

static void html_give(void *context, void *bytes) {
    html_parse *parse = context;
    if (!bytes) return;
    html_piece *piece = (html_piece *)bytes - 1;
    if (piece->previous) piece->previous->next = piece->next; else parse->pieces = piece->next;
    if (piece->next) piece->next->previous = piece->previous;
    parse->used -= piece->size;
    free(piece);
}

/// Parses a document; without a tree when that would take more than `limit` bytes.
__attribute__((noinline, unused)) static html_parse *html_parse_new(const char *text, size_t length, size_t limit) {
    html_parse *parse = calloc(1, sizeof(html_parse));
    if (!parse) return NULL;
    parse->limit = limit;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = html_take;
    options.deallocator = html_give;
    options.userdata = parse;
    options.max_errors = 0;
    if (!setjmp(parse->out)) parse->output = gumbo_parse_with_options(&options, text, length);
    return parse;
}

/// Gives back all that a parse took.
__attribute__((unused)) static void html_parse_free(html_parse *parse) {
    while (parse->pieces) html_give(parse, parse->pieces + 1);
    free(parse);
}
