# The wish to be reassured: noted, waited by choice, looked at again from Today; asking is no failure.
now 2026-11-21T21:30+01:00
get /urge
  status 200
  has Put it down
  has /help/safety
post /urge what=are-we-ok strength=7 story="no answer since noon"
  status 303
  goes /urge/
  append urge what=are-we-ok strength=7
follow
  has Wait a while, if you choose to
post /urge/{new}/wait minutes=20
  status 303
  append urge waited_min=20 what=are-we-ok
follow
  has data-wait-until
  has Something to do meanwhile
post /urge/{new}/wait minutes=30
  status 303
follow
  has 30:00
get /today
  lacks What became of it?
now 2026-11-21T21:51:20+01:00
get /urge/{new}
  has 8:40
get /urge/{new}/again
  has value="21"
get /today
  lacks What became of it?
now 2026-11-21T22:01:20+01:00
get /urge/{new}
  has The time you chose is over.
get /today
  has What became of it?
get /urge/{new}/again
  status 200
  has no answer since noon
post /urge/{new}/again after=3 response=waited settled=yes
  status 303
  goes /today?saved=
  append urge after=3 response=waited settled=yes strength=7
get /today
  lacks What became of it?
