#!/bin/sh
# The program stays under 2 MiB, and small does not mean less guarded: it lies anywhere in memory and is bound before it starts.
. "$(dirname "$0")/lib.sh"
last="the size of $evenkeel"
holds test "$(wc -c < "$evenkeel")" -le $((2 * 1024 * 1024))
readelf -dW "$evenkeel" > "$out"
expect_out 'FLAGS_1.*NOW.*PIE'
readelf -lW "$evenkeel" > "$out"
expect_out 'GNU_RELRO'
expect_out 'GNU_STACK .* RW '
readelf -sW "$evenkeel" > "$out"
expect_out '__stack_chk_fail'
end
