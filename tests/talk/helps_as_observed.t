# What helps, as observed: what that cannot tell comes first, nothing is put first or last, and few say so.
log
  practice name=five-senses before=7 after=4 at=2026-11-10T21:00+01:00
  practice name=five-senses before=8 after=5 at=2026-11-11T21:00+01:00
  practice name=five-senses before=6 after=4 at=2026-11-12T21:00+01:00
  practice name=five-senses before=7 after=5 at=2026-11-13T21:00+01:00
  practice name=body-scan before=7 after=6 at=2026-11-13T22:00+01:00
get /helps
  order You use these on hard evenings ... Right after, by your own ratings ... Not yet known. ... Doing it once more
  lacks nan
  lacks rank
  lacks best
# The fifth time makes it known; the next check-in still needs evenings.
post /write/practice name=five-senses before=7 after=4
  status 303
get /helps
  order You use these on hard evenings ... The next check-in ... Not yet known. 30 more evenings ... Right after ... Five senses ... steps less strong ... from 5 ... How this was worked out
  lacks because
  lacks led to
# A year without any of it has a way on, and none before.
get /helps?until=2026-11-01
  order Once you have done a few things ... Up to today
  lacks The year before
get /helps?until=2026-11-13
  has Not yet known.
