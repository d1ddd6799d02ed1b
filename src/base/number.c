#include "number.h"

#include <math.h>

#include "str.h"

enum { DIGITS_MAX = 15, EXACT_POWER_MAX = 22 };

/* 10^power: exact up to 22, then a product of exact ones. */
static double power_of_ten(int power)
{
    double result = 1;
    for (; power > EXACT_POWER_MAX; power -= EXACT_POWER_MAX) result *= 1e22;
    double rest = 1;
    for (; power > 0; power--) rest *= 10;
    return result * rest;
}

static double scale(double number, int power)
{
    return power < 0 ? number / power_of_ten(-power) : number * power_of_ten(power);
}

struct decimal {
    double digits; /* the leading digits as a whole number */
    int power;     /* of ten */
    bool any;
};

/* Digits with at most one point. Past 17 significant digits only the magnitude counts. */
static struct decimal read_digits(str *s)
{
    struct decimal d = {0};
    bool point = false;
    uint64_t mantissa = 0;
    for (; s->len > 0; *s = str_slice(*s, 1, s->len)) {
        char c = s->ptr[0];
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9') break;
        d.any = true;
        bool room = mantissa < 100000000000000000u;
        if (room) mantissa = mantissa * 10 + (uint64_t)(c - '0');
        d.power += !room - point;
    }
    d.digits = (double)mantissa;
    return d;
}

bool number_parse(str s, double *out)
{
    if (s.len > 64) return false;
    bool minus = str_starts(s, S("-"));
    if (minus || str_starts(s, S("+"))) s = str_slice(s, 1, s.len);
    struct decimal d = read_digits(&s);
    if (!d.any) return false;
    if (s.len > 0 && (s.ptr[0] == 'e' || s.ptr[0] == 'E')) {
        int64_t power;
        if (!str_parse_int(str_slice(s, 1, s.len), &power)) return false;
        if (power < -400 || power > 400) return false;
        d.power += (int)power;
        s = (str){0};
    }
    if (s.len > 0) return false;
    double magnitude = d.digits == 0 ? 0 : scale(d.digits, d.power);
    if (!isfinite(magnitude)) return false;
    *out = minus ? -magnitude : magnitude;
    return true;
}

static void put_exponent_form(struct buf *buf, const char *digits, int count, int exponent)
{
    buf_put_char(buf, digits[0]);
    if (count > 1) buf_put_char(buf, '.');
    buf_put_bytes(buf, digits + 1, (size_t)count - 1);
    buf_format(buf, "e%d", exponent);
}

static void put_plain_form(struct buf *buf, const char *digits, int count, int exponent)
{
    if (exponent < 0) buf_put(buf, S("0."));
    for (int i = exponent + 1; i < 0; i++) buf_put_char(buf, '0');
    for (int i = 0; i < count; i++) {
        if (i > 0 && i == exponent + 1) buf_put_char(buf, '.');
        buf_put_char(buf, digits[i]);
    }
    for (int i = count; i <= exponent; i++) buf_put_char(buf, '0');
}

void number_put(struct buf *buf, double number, int digits)
{
    CHECK(isfinite(number) && digits >= 1 && digits <= DIGITS_MAX);
    if (number == 0) {
        buf_put_char(buf, '0');
        return;
    }
    if (number < 0) buf_put_char(buf, '-');
    number = fabs(number);
    int exponent = (int)floor(log10(number));
    double whole = nearbyint(scale(number, digits - 1 - exponent));
    if (whole >= power_of_ten(digits)) {
        exponent++;
        whole = nearbyint(scale(number, digits - 1 - exponent));
    } else if (whole < power_of_ten(digits - 1)) {
        exponent--; /* log10 rounded up */
        whole = nearbyint(scale(number, digits - 1 - exponent));
    }
    char text[DIGITS_MAX + 1];
    uint64_t rest = (uint64_t)whole;
    for (int i = digits - 1; i >= 0; i--, rest /= 10) text[i] = (char)('0' + rest % 10);
    int count = digits;
    while (count > 1 && text[count - 1] == '0') count--;
    if (exponent >= -5 && exponent < DIGITS_MAX)
        put_plain_form(buf, text, count, exponent);
    else
        put_exponent_form(buf, text, count, exponent);
}

void number_put_places(struct buf *buf, double number, int places)
{
    CHECK(isfinite(number) && fabs(number) < 1e9 && places >= 0 && places <= 6);
    double unit = power_of_ten(places);
    int64_t whole = (int64_t)nearbyint(fabs(number) * unit);
    int64_t per_one = (int64_t)unit;
    if (number < 0 && whole > 0) buf_put_char(buf, '-');
    buf_put_int(buf, whole / per_one);
    if (places == 0) return;
    buf_put_char(buf, '.');
    for (int64_t place = per_one / 10; place > 0; place /= 10)
        buf_put_char(buf, (char)('0' + whole / place % 10));
}
