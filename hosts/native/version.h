/* version.h - which version of the program this is.
 *
 * Host. CHANGELOG says what is in it.
 */
#ifndef VERSION_H
#define VERSION_H

#define VERSION "0.1.0"
#define VERSION_DATE "November 22, 2026"

#endif
