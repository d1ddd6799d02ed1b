/* jansson_accepts.h - what another strict JSON reader says; apart, since its names are those of
 * ours. */
#ifndef JANSSON_ACCEPTS_H
#define JANSSON_ACCEPTS_H

#include "base.h"

bool jansson_accepts(str input);

#endif
