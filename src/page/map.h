/* map.h - the four landscapes with a soft cloud where someone stands; never a dot, never a score.
 *
 * Floor 4. Connection runs from left to right, steadiness from bottom to top, both as shares
 * 0..100. Earlier clouds are fainter, and a dotted path leads through them to the present one.
 */
#ifndef MAP_H
#define MAP_H

#include "page.h"
#include "position.h"

struct map_cloud {
    double steadiness, connection;               /* its middle */
    double steadiness_radius, connection_radius; /* as far as the interval reaches */
};

/* The cloud of a position whose both axes are scored. */
struct map_cloud map_cloud_of(const struct position *position);

/* A figure of one cloud or more, oldest first; of many the last five are drawn. `caption` says in
 * words where the last one lies. */
void map_put(struct page *page, const struct map_cloud *clouds, size_t count, str caption);

#endif
