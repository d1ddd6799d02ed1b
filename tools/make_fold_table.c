/* make_fold_table.c - writes the folding tables of src/base/fold_table.h, out of utf8proc's Unicode
 * data.
 *
 * Run by the build; the tables are made and not kept, so that they are never edited.
 */
#include <stdio.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "fold_table.h"

static void fold(utf8proc_int32_t code_point, utf8proc_int32_t out[2])
{
    utf8proc_int32_t folded[8];
    int boundary = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        code_point, folded, 8,
        UTF8PROC_CASEFOLD | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_COMPAT, &boundary);
    out[0] = out[1] = 0;
    if (count >= 1) out[0] = folded[0];
    if (count >= 2) out[1] = folded[1];
    /* Three letters for one, or a letter past 16 bits: keep the letter as it is. */
    if (count > 2 || out[0] > 0xffff || out[1] > 0xffff) {
        out[0] = code_point;
        out[1] = 0;
    }
}

static void write_table(const char *name, int first, int end)
{
    printf("const uint16_t %s[%d][2] = {\n", name, end - first);
    for (int c = first; c < end; c++) {
        utf8proc_int32_t folded[2];
        fold(c, folded);
        printf("    {0x%04x, 0x%04x},\n", (unsigned)folded[0], (unsigned)folded[1]);
    }
    printf("};\n");
}

int main(void)
{
    printf("#include \"fold_table.h\"\n\n");
    write_table("fold_low", FOLD_LOW_FIRST, FOLD_LOW_END);
    write_table("fold_high", FOLD_HIGH_FIRST, FOLD_HIGH_END);
    return ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
