# A test of something gated rests behind the closed gate: no door, no name, no numbers.
log
  setting name=fair-test value=listening
  trial practice=listening suggested=1 p=0.5 before=6 after=4 at=2026-11-10T21:00+01:00
  practice name=listening before=6 after=3 at=2026-11-10T21:00+01:00
  practice name=listening before=6 after=3 at=2026-11-11T21:00+01:00
  practice name=listening before=6 after=3 at=2026-11-12T21:00+01:00
  practice name=listening before=7 after=3 at=2026-11-13T21:00+01:00
  practice name=listening before=6 after=3 at=2026-11-14T21:00+01:00
get /helps/test
  heading Find out with a fair coin
  lacks istening
get /helps/test?of=listening
  heading Find out with a fair coin
get /now/upset
  lacks href="/helps/test/moment"
post /helps/test/moment before=8
  goes /helps/test
  append nothing
get /helps
  status 200
  lacks istening
post /helps/test/stop of=listening then=trash
  status 404
  append nothing
