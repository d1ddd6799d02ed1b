#include "format.h"

#include <string.h>

struct verb {
    bool zero; /* pad with zeros */
    int width; /* 0: as wide as it needs */
    int longs; /* how many l; 3 for z */
    char letter;
};

static const char *read_verb(const char *at, struct verb *verb)
{
    *verb = (struct verb){0};
    if (*at == '0') verb->zero = true;
    for (; *at >= '0' && *at <= '9'; at++) verb->width = verb->width * 10 + (*at - '0');
    for (; *at == 'l'; at++) verb->longs++;
    if (*at == 'z') {
        verb->longs = 3;
        at++;
    }
    verb->letter = *at;
    return at + 1;
}

static void put_digits(struct buf *out, const struct verb *verb, uint64_t number, bool minus)
{
    char digits[24];
    int count = 0;
    unsigned base = verb->letter == 'x' ? 16 : 10;
    do {
        digits[count++] = "0123456789abcdef"[number % base];
        number /= base;
    } while (number > 0);
    int pad = verb->width - count - minus;
    if (!verb->zero)
        for (; pad > 0; pad--) buf_put_char(out, ' ');
    if (minus) buf_put_char(out, '-');
    for (; pad > 0; pad--) buf_put_char(out, '0');
    while (count > 0) buf_put_char(out, digits[--count]);
}

static int64_t take_signed(const struct verb *verb, va_list *arguments)
{
    if (verb->longs == 0) return va_arg(*arguments, int);
    if (verb->longs == 1) return va_arg(*arguments, long);
    if (verb->longs == 2) return va_arg(*arguments, long long);
    return va_arg(*arguments, ptrdiff_t);
}

static uint64_t take_unsigned(const struct verb *verb, va_list *arguments)
{
    if (verb->longs == 0) return va_arg(*arguments, unsigned);
    if (verb->longs == 1) return va_arg(*arguments, unsigned long);
    if (verb->longs == 2) return va_arg(*arguments, unsigned long long);
    return va_arg(*arguments, size_t);
}

/* %s is zero-terminated; %ls a str, in the disguise of STR. */
static str take_text(const struct verb *verb, va_list *arguments)
{
    if (verb->longs > 0) return *(const str *)(const void *)va_arg(*arguments, const wchar_t *);
    const char *text = va_arg(*arguments, const char *);
    return (str){text, strlen(text)};
}

static void put_verb(struct buf *out, const struct verb *verb, va_list *arguments,
                     void (*put_text)(struct buf *, str))
{
    if (verb->letter == 's') {
        put_text(out, take_text(verb, arguments));
    } else if (verb->letter == 'c') {
        char c = (char)va_arg(*arguments, int);
        put_text(out, (str){&c, 1});
    } else if (verb->letter == 'd') {
        int64_t number = take_signed(verb, arguments);
        put_digits(out, verb, number < 0 ? 0 - (uint64_t)number : (uint64_t)number, number < 0);
    } else if (verb->letter == 'u' || verb->letter == 'x') {
        put_digits(out, verb, take_unsigned(verb, arguments), false);
    } else {
        CHECK(verb->letter == '%');
        buf_put_char(out, '%');
    }
}

void format_write(struct buf *out, const char *format, va_list arguments,
                  void (*put_text)(struct buf *, str))
{
    va_list rest;
    va_copy(rest, arguments);
    for (const char *at = format; *at;) {
        const char *verb_at = strchr(at, '%');
        size_t plain = verb_at ? (size_t)(verb_at - at) : strlen(at);
        buf_put(out, (str){at, plain});
        at += plain;
        if (!verb_at) break;
        struct verb verb;
        at = read_verb(at + 1, &verb);
        put_verb(out, &verb, &rest, put_text);
    }
    va_end(rest);
}
