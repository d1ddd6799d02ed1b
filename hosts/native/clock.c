#include "clock.h"

#include <time.h>

static int16_t offset_min(const struct tm *local)
{
    return (int16_t)(local->tm_gmtoff / 60);
}

struct moment clock_now(void)
{
    struct timespec now;
    struct tm local;
    clock_gettime(CLOCK_REALTIME, &now);
    localtime_r(&now.tv_sec, &local);
    return (struct moment){(int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000, offset_min(&local)};
}

int64_t clock_steady_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool clock_parse(str text, struct moment *out)
{
    struct moment as_utc, shifted;
    if (!moment_parse(text, 0, &as_utc) || !moment_parse(text, 60, &shifted)) return false;
    /* An offset stands in the text where another usual offset makes no difference. */
    if (as_utc.utc_ms == shifted.utc_ms) {
        *out = as_utc;
        return true;
    }
    struct tm local;
    time_t seconds = (time_t)(as_utc.utc_ms / 1000);
    gmtime_r(&seconds, &local);
    local.tm_isdst = -1;
    if (mktime(&local) == (time_t)-1) local.tm_gmtoff = 0;
    return moment_parse(text, offset_min(&local), out);
}
