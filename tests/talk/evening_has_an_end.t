# Once the evening has ended Today is quiet: only what someone waits for is still there, and the rest one press away.
log
  weather at=2026-11-18T22:00+01:00 mood=1
  weather at=2026-11-19T22:00+01:00 mood=2
  weather at=2026-11-20T22:00+01:00 mood=0
  decision about_what="the flat" way=own review_on=2026-11-20
  urge what=are-we-ok strength=6 at=2026-11-21T20:00+01:00
post /check-in mood=2
follow
  order That is enough for tonight. ... What became of it? ... Look at the rest of today ... Help for this moment
  lacks One small step
  lacks the flat
  lacks Worth seeing
get /today?rest=1
  order One small step ... What became of it? ... the flat ... Worth seeing
# In the morning the day begins anew.
now 2026-11-22T08:00+01:00
get /today
  order Good morning ... Check in, half a minute ... One small step ... the flat
