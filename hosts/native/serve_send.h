/* serve_send.h - answers on their way out: every one carries the same headers, whatever it says.
 *
 * Host. The headers tell the browser that this page runs its own scripts only, asks no other
 * address for anything, is shown in no frame, and is kept nowhere.
 */
#ifndef SERVE_SEND_H
#define SERVE_SEND_H

#include <microhttpd.h>

#include "base.h"
#include "serve_asset.h"

/* A refusal says its status and nothing else; the body is the same for all. */
enum MHD_Result serve_send_refusal(struct MHD_Connection *connection, int status);

enum MHD_Result serve_send_asset(struct MHD_Connection *connection,
                                 const struct serve_asset *asset);

/* {"token":"..."} */
enum MHD_Result serve_send_token(struct MHD_Connection *connection, str token);

/* The core's whole HTTP response: its status, type, location and disposition are passed on, and the
 * headers of every answer added. `bytes` is copied, and the copy wiped once it was sent. A `file`
 * (else -1) is sent in place of the body, and closed. */
enum MHD_Result serve_send_reply(struct MHD_Connection *connection, str bytes, int file);

#endif
