# The program says gladly that it is needed less, steps back when asked, and comes back as easily.
log
  weather at=2026-09-10T22:00+02:00 mood=0 company=friends
  weather at=2026-09-28T22:00+02:00 mood=1 company=friends
  weather at=2026-10-04T22:00+02:00 mood=1 company=partner
  weather at=2026-10-10T22:00+02:00 mood=0 company=friends
  weather at=2026-10-16T22:00+02:00 mood=1 company=partner
  urge what=are-we-ok strength=7 at=2026-10-10T20:00+02:00
  weather at=2026-10-28T22:00+01:00 mood=2 company=friends
  weather at=2026-11-03T22:00+01:00 mood=1 company=partner
  weather at=2026-11-09T22:00+01:00 mood=2 company=friends
  weather at=2026-11-12T22:00+01:00 mood=2 company=friends
  weather at=2026-11-15T22:00+01:00 mood=2 company=friends
  answers at=2026-10-10T20:00+02:00 form=position answers=s1=4,s2=0,s3=4,s4=4,s5=0,s6=0,s7=4,s8=0,s9=4,s10=4,s11=0,s12=0,c1=4,c2=0,c3=4,c4=4,c5=0,c6=0,c7=4,c8=0,c9=4,c10=4,c11=0,c12=0
  answers at=2026-11-10T20:00+01:00 form=position answers=s1=4,s2=0,s3=4,s4=4,s5=0,s6=0,s7=4,s8=0,s9=4,s10=4,s11=0,s12=0,c1=4,c2=0,c3=4,c4=4,c5=0,c6=0,c7=4,c8=0,c9=4,c10=4,c11=0,c12=0
  setting name=look-back-on value=2026-11-20
# What it rests on lies behind the gate.
get /stepping-back
  has Not yet known
get /today
  lacks You seem to need this less
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
get /today
  order You seem to need this less ... That is good news. ... Have a look ... Keep things as they are
get /stepping-back
  has That is good news.
  lacks Not yet known
post /stepping-back offers=keep
  goes /today
  append setting name=stepping-from value=2026-12-19
get /today
  lacks You seem to need this less
post /stepping-back offers=monthly
  goes /stepping-back
  append setting name=offers value=monthly
get /stepping-back
  has This notebook has stepped back.
  has Offer things again
get /today
  has Check in, half a minute
  lacks One small step
  lacks Look back on the week
now 2026-12-12T12:00+01:00
get /today
  order Has anything moved? ... Look at the month
post /stepping-back offers=all
  append setting name=offers value=all
get /stepping-back
  has Step back to once a month
# Less company than before is no reason to be glad: then people come first.
post /check-in mood=2 company=alone at-day=2026-12-01 at-time=22:00
post /check-in mood=2 company=alone at-day=2026-12-02 at-time=22:00
post /check-in mood=2 company=alone at-day=2026-12-03 at-time=22:00
post /check-in mood=2 company=alone at-day=2026-12-04 at-time=22:00
get /stepping-back
  order People first, perhaps ... Towards people ... Step back to once a month
