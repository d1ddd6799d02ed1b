/* base.h - the words that every other file is written in.
 *
 * Floor 0. Included first by every file.
 *
 * `str` is a borrowed run of bytes: whoever keeps one longer than the call copies it
 * (str_copy in str.h). Print one with "%ls" and STR(s).
 *
 * CHECK(cond) states what must be true if this program has no bug. It is compiled in always
 * and ends the process or the WebAssembly instance when it does not hold. That is safe: the log
 * is durable before any reply, so that nothing acknowledged is lost.
 */
#ifndef BASE_H
#define BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    const char *ptr;
    size_t len;
} str;

/* A literal as a str, in an expression; and in a static initialiser. */
#define S(literal) ((str){"" literal, sizeof(literal) - 1})
/* clang-format off */
#define STR_INIT(literal) {"" literal, sizeof(literal) - 1}
/* clang-format on */

/* A str as the argument of "%ls" in our own formats (format.h): one address, worked out once. It
 * goes as a pointer to wide characters, which nothing here has, because that is what compilers
 * demand for %ls and accept for nothing else: so they find every mismatch. */
#define STR(s) ((const wchar_t *)(const void *)(const str[]){s})

/* The two arguments of "%.*s" in formats of the C library, which hosts have. */
#define STR_STDIO(s) (int)(s).len, (s).ptr

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* A sentence that a person reads, marked for translators here and translated where it is shown
 * (say.h); and in a static initialiser. */
#define N(sentence) S(sentence)
/* clang-format off */
#define T_INIT(sentence) STR_INIT(sentence)
/* clang-format on */

#ifdef __wasm__
/* A browser loads every byte of this: file and line say which check it was. */
#define CHECK(cond) ((cond) ? (void)0 : panic(__FILE_NAME__, __LINE__, "a check"))
#else
#define CHECK(cond) ((cond) ? (void)0 : panic(__FILE__, __LINE__, #cond))
#endif

/* Ends the process or instance after saying where. Every host defines it. */
_Noreturn void panic(const char *file, int line, const char *what);

#endif
