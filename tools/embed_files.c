/* embed_files.c - writes the files of web/ into C, so that the program is one file and needs no
 * folder beside it.
 *
 * Run by the build:  embed_files web shell.html style.css font/a.woff2 ... > web_assets.c
 *
 * Each file becomes a row of web_assets (hosts/native/serve_asset.h) under the address at which it
 * is served: its own name, but "/" for shell.html, and "/NAME" for NAME.html.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *suffix, *type;
} types[] = {
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".svg", "image/svg+xml; charset=utf-8"},
    {".woff2", "font/woff2"},
};

static const char *type_of(const char *name)
{
    const char *suffix = strrchr(name, '.');
    for (size_t i = 0; suffix && i < sizeof types / sizeof types[0]; i++)
        if (strcmp(types[i].suffix, suffix) == 0) return types[i].type;
    return NULL;
}

static void write_bytes(FILE *file, int number)
{
    int column = 0;
    printf("static const unsigned char file_%d[] = {", number);
    for (int c; (c = fgetc(file)) != EOF;) printf("%s%d,", column++ % 24 == 0 ? "\n    " : "", c);
    printf("\n};\n");
}

static void write_row(const char *name, int number)
{
    size_t len = strlen(name);
    if (strcmp(name, "shell.html") == 0)
        len = 0;
    else if (strcmp(name + len - 5, ".html") == 0)
        len -= 5;
    printf("    {STR_INIT(\"/%.*s\"), STR_INIT(\"%s\"),\n", (int)len, name, type_of(name));
    printf("     {(const char *)file_%d, sizeof file_%d}},\n", number, number);
}

int main(int count, char **arguments)
{
    char path[4096];
    printf("#include \"serve_asset.h\"\n\n");
    for (int i = 2; i < count; i++) {
        snprintf(path, sizeof path, "%s/%s", arguments[1], arguments[i]);
        FILE *file = fopen(path, "rb");
        if (!file || !type_of(arguments[i])) {
            fprintf(stderr, "embed_files: %s cannot be read, or is of no known type\n", path);
            return EXIT_FAILURE;
        }
        write_bytes(file, i);
        fclose(file);
    }
    printf("\nconst struct serve_asset web_assets[] = {\n");
    for (int i = 2; i < count; i++) write_row(arguments[i], i);
    printf("};\nconst size_t web_assets_count = %d;\n", count - 2);
    return ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
