# The coin is offered quietly after a low check-in and beside a strong wish, and nowhere after a calm one.
log
  setting name=fair-test value=five-senses
  weather mood=1 at=2026-11-13T21:00+01:00
  weather mood=2 at=2026-11-14T21:00+01:00
  weather mood=0 at=2026-11-15T21:00+01:00
  weather mood=1 at=2026-11-16T21:00+01:00
  weather mood=3 at=2026-11-17T21:00+01:00
  weather mood=1 at=2026-11-18T21:00+01:00
  weather mood=-1 at=2026-11-19T21:00+01:00
  weather mood=2 at=2026-11-20T21:00+01:00
post /check-in mood=1
  status 303
get /today
  lacks href="/helps/test/moment"
now 2026-11-22T21:30+01:00
post /check-in mood=0
get /today
  order That is enough for tonight ... href="/helps/test/moment" ... whether to suggest: Five senses
# After a low check-in a small strength is hard enough; nought is not.
post /helps/test/moment before=0
  heading The coin waits for a harder moment
  append nothing
post /helps/test/moment before=2
  status 303
get /today
  lacks href="/helps/test/moment"
now 2026-11-23T21:30+01:00
post /urge what=are-we-ok strength=3
  status 303
follow
  has Something to do meanwhile
  lacks href="/helps/test/moment"
post /urge what=are-we-ok strength=6
  status 303
follow
  order Something to do meanwhile ... href="/helps/test/moment"
