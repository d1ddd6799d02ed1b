/* part_content - takes the content out of a linked WebAssembly file into a file of its own.
 *
 *     part_content WHOLE.wasm CORE.wasm LANG CONTENT.bin
 *
 * The content of a language is two data segments (tools/embed_content puts it into sections): all
 * its texts, each with a zero behind it, and its tables of words of 32 bits. Whoever loads the core
 * puts them back before anything runs; hosts/browser/worker/core.js does.
 *
 * CONTENT.bin is the one behind the other. In the tables, a text is an address and a length; here
 * it is TEXT_MARK, plus how far it begins from where the text before it ended, and a zero. Nearly
 * all of them then are the same eight bytes, which compresses well.
 *
 * A custom section of CORE.wasm says, as text, where the two parts belong and which file they are
 * in, so that no other is taken for it:
 *
 *     content LANG TEXTS_ADDRESS TEXTS_LEN TABLES_ADDRESS TABLES_LEN HASH
 *
 * HASH is the FNV-1a hash of CONTENT.bin, of 32 bits.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "str.h"
#include "whole_file.h"

enum { MEMORY_LEN = 64 * 1024 * 1024, HEAD_LEN = 8 };
enum { SECTION_CUSTOM = 0, SECTION_GLOBAL = 6, SECTION_EXPORT = 7, SECTION_DATA = 11 };
enum { EXPORT_GLOBAL = 3, OP_I32_CONST = 0x41, OP_END = 0x0b };

#define TEXT_MARK UINT32_C(0x40000000)

/* What a distance from the mark is at most; texts are far shorter. */
#define TEXT_STEP_MAX UINT32_C(0x01000000)

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr, "part_content: %s:%d: %s\n", file, line, what);
    abort();
}

/* A file that is not what the linker writes is a bug of the build: it ends here. */
static uint8_t take_byte(str *from)
{
    CHECK(from->len > 0);
    uint8_t byte = (uint8_t)from->ptr[0];
    *from = str_slice(*from, 1, from->len);
    return byte;
}

static uint32_t take_number(str *from)
{
    uint32_t number = 0;
    for (int shift = 0; shift < 35; shift += 7) {
        uint8_t byte = take_byte(from);
        number |= (uint32_t)(byte & 0x7f) << shift;
        if (byte < 0x80) return number;
    }
    panic(__FILE__, __LINE__, "a number without an end");
}

static str take_bytes(str *from, size_t len)
{
    CHECK(len <= from->len);
    str bytes = str_slice(*from, 0, len);
    *from = str_slice(*from, len, from->len);
    return bytes;
}

/* "i32.const N end". Addresses stay below 64 MiB, where signed and unsigned numbers are alike. */
static uint32_t take_address(str *from)
{
    CHECK(take_byte(from) == OP_I32_CONST);
    uint32_t address = take_number(from);
    CHECK(take_byte(from) == OP_END && address < MEMORY_LEN);
    return address;
}

static void put_number(struct buf *out, uint64_t number)
{
    for (; number >= 0x80; number >>= 7) buf_put_char(out, (char)(0x80 | (number & 0x7f)));
    buf_put_char(out, (char)number);
}

static void put_section(struct buf *out, uint8_t id, str body)
{
    buf_put_char(out, (char)id);
    put_number(out, body.len);
    buf_put(out, body);
}

static bool find_section(str wasm, uint8_t wanted, str *body)
{
    take_bytes(&wasm, HEAD_LEN);
    while (wasm.len > 0) {
        uint8_t id = take_byte(&wasm);
        *body = take_bytes(&wasm, take_number(&wasm));
        if (id == wanted) return true;
    }
    return false;
}

/* The value of the global that is exported by this name. */
static uint32_t address_of(str wasm, str name)
{
    str exports, globals;
    uint32_t index = UINT32_MAX;
    bool found = find_section(wasm, SECTION_EXPORT, &exports) &&
                 find_section(wasm, SECTION_GLOBAL, &globals);
    CHECK(found);
    for (uint32_t left = take_number(&exports); left > 0; left--) {
        bool same = str_equal(take_bytes(&exports, take_number(&exports)), name);
        bool global = take_byte(&exports) == EXPORT_GLOBAL;
        uint32_t number = take_number(&exports);
        if (same && global) index = number;
    }
    CHECK(index < take_number(&globals));
    for (;; index--) {
        take_bytes(&globals, 2);
        uint32_t address = take_address(&globals);
        if (index == 0) return address;
    }
}

struct segment {
    uint32_t address;
    str bytes;
};

/* The segment that holds `address`; *section becomes the data section without it. */
static struct segment take_segment(str *section, uint32_t address, struct arena *arena)
{
    struct segment taken = {0};
    struct buf rest = buf_new(arena, section->len);
    uint32_t count = take_number(section);
    put_number(&rest, count - 1);
    for (; count > 0; count--) {
        str from = *section;
        CHECK(take_number(section) == 0);
        uint32_t begin = take_address(section);
        str bytes = take_bytes(section, take_number(section));
        if (address >= begin && address - begin < bytes.len)
            taken = (struct segment){begin, bytes};
        else
            buf_put(&rest, str_slice(from, 0, from.len - section->len));
    }
    CHECK(taken.bytes.len > 0 && !rest.full);
    *section = buf_str(&rest);
    return taken;
}

static uint32_t word_at(str bytes, size_t at)
{
    uint32_t word = 0;
    for (int i = 0; i < 4; i++) word |= (uint32_t)(uint8_t)bytes.ptr[at + (size_t)i] << (8 * i);
    return word;
}

static void put_word(struct buf *out, uint32_t word)
{
    for (int i = 0; i < 4; i++) buf_put_char(out, (char)(uint8_t)(word >> (8 * i)));
}

/* Whether an address and a length are those of a whole text. */
static bool is_text(const struct segment *texts, uint32_t address, uint32_t len)
{
    uint32_t at = address - texts->address;
    return address >= texts->address && at < texts->bytes.len && len < texts->bytes.len - at &&
           strlen(texts->bytes.ptr + at) == len;
}

static void put_tables(struct buf *out, const struct segment *texts, str tables)
{
    uint32_t expected = texts->address;
    CHECK(tables.len % 4 == 0);
    for (size_t at = 0; at < tables.len; at += 4) {
        uint32_t word = word_at(tables, at), len = 0;
        if (at + 8 <= tables.len) len = word_at(tables, at + 4);
        CHECK(word - (TEXT_MARK - TEXT_STEP_MAX) > 2 * TEXT_STEP_MAX);
        if (is_text(texts, word, len)) {
            put_word(out, TEXT_MARK + (word - expected));
            put_word(out, 0);
            expected = word + len + 1;
            at += 4;
        } else {
            put_word(out, word);
        }
    }
}

static uint32_t hash_of(str bytes)
{
    uint32_t hash = UINT32_C(2166136261);
    for (size_t i = 0; i < bytes.len; i++)
        hash = (hash ^ (uint8_t)bytes.ptr[i]) * UINT32_C(16777619);
    return hash;
}

/* Every section as it was, but for the data, and at the end what belongs to the core. */
static void put_core(struct buf *out, str wasm, str data, str belongs)
{
    buf_put(out, take_bytes(&wasm, HEAD_LEN));
    while (wasm.len > 0) {
        uint8_t id = take_byte(&wasm);
        str body = take_bytes(&wasm, take_number(&wasm));
        put_section(out, id, id == SECTION_DATA ? data : body);
    }
    put_section(out, SECTION_CUSTOM, belongs);
}

static str name_of(struct arena *arena, const char *lang, const char *part)
{
    struct buf name = buf_new(arena, 64);
    buf_format(&name, "content_%s%s", lang, part);
    CHECK(!name.full);
    return buf_str(&name);
}

int main(int argc, char **argv)
{
    void *memory = malloc(MEMORY_LEN);
    CHECK(memory);
    struct arena arena = arena_over(memory, MEMORY_LEN);
    str wasm, data;
    if (argc != 5 || !whole_file_read(&arena, argv[1], &wasm) ||
        !find_section(wasm, SECTION_DATA, &data)) {
        fputs("usage: part_content WHOLE.wasm CORE.wasm LANG CONTENT.bin\n", stderr);
        return 2;
    }
    const char *lang = argv[3];
    uint32_t texts_at = address_of(wasm, name_of(&arena, lang, "_texts"));
    uint32_t tables_at = address_of(wasm, name_of(&arena, lang, ""));
    struct segment texts = take_segment(&data, texts_at, &arena);
    struct segment tables = take_segment(&data, tables_at, &arena);

    struct buf file = buf_new(&arena, texts.bytes.len + tables.bytes.len);
    buf_put(&file, texts.bytes);
    put_tables(&file, &texts, tables.bytes);
    struct buf belongs = buf_new(&arena, 256), core = buf_new(&arena, wasm.len);
    put_number(&belongs, strlen("content"));
    buf_format(&belongs, "content%s %u %zu %u %zu %u", lang, texts.address, texts.bytes.len,
               tables.address, tables.bytes.len, hash_of(buf_str(&file)));
    put_core(&core, wasm, data, buf_str(&belongs));
    CHECK(!file.full && !belongs.full && !core.full);
    bool written = whole_file_write(argv[2], buf_str(&core)) &&
                   whole_file_write(argv[4], buf_str(&file));
    return written ? 0 : 1;
}
