/* The memory that the core's libraries and its border ask for, as a stack: what is asked for last
 * is given back first here, or nearly so. md4c gives everything back before a page ends, and the
 * border keeps what it asked for. A general allocator would be a hundredth of the core.
 *
 * A block that is given back while others lie above it stays until they are given back too. */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_ALIGN = 16, PAGE_LEN = 1 << 16, BLOCK_LEN_MAX = 1 << 30 };

struct block {
    _Alignas(BLOCK_ALIGN) struct block *below;
    size_t len;
    bool is_free;
};

/* Where the linker's own data ends. */
extern unsigned char __heap_base;

static struct block *top;

/* The whole memory up to `end`; false when the browser gives no more. */
static bool reach(uintptr_t end)
{
    uintptr_t have = (uintptr_t)__builtin_wasm_memory_size(0) * PAGE_LEN;
    if (end <= have) return true;
    size_t pages = (end - have + PAGE_LEN - 1) / PAGE_LEN;
    return __builtin_wasm_memory_grow(0, pages) != SIZE_MAX;
}

static uintptr_t aligned(uintptr_t at)
{
    return (at + BLOCK_ALIGN - 1) & ~(uintptr_t)(BLOCK_ALIGN - 1);
}

/* Makes `block` the highest one, of `len` bytes. */
static bool stretch_to(struct block *block, size_t len)
{
    if (len > BLOCK_LEN_MAX || !reach(aligned((uintptr_t)(block + 1) + len))) return false;
    block->len = len;
    return true;
}

void *malloc(size_t len)
{
    uintptr_t end = top ? (uintptr_t)(top + 1) + top->len : (uintptr_t)&__heap_base;
    struct block *block = (struct block *)aligned(end);
    if (!reach((uintptr_t)(block + 1)) || !stretch_to(block, len)) return NULL;
    block->below = top;
    block->is_free = false;
    top = block;
    return block + 1;
}

void *calloc(size_t count, size_t len)
{
    if (len > 0 && count > BLOCK_LEN_MAX / len) return NULL;
    void *memory = malloc(count * len);
    if (memory) memset(memory, 0, count * len);
    return memory;
}

void free(void *memory)
{
    if (!memory) return;
    ((struct block *)memory - 1)->is_free = true;
    while (top && top->is_free) top = top->below;
}

void *realloc(void *memory, size_t len)
{
    struct block *block = memory ? (struct block *)memory - 1 : NULL;
    if (block && block == top) return stretch_to(block, len) ? memory : NULL;
    if (block && len <= block->len) return memory;
    void *larger = malloc(len);
    if (larger && memory) {
        memcpy(larger, memory, block->len);
        free(memory);
    }
    return larger;
}
