# Wishes to be reassured are plain history: what was wanted, what was done, what settled it. Seeking is
# noted without reproach, and a day later Today asks whether the answer held.
now 2026-11-21T21:30+01:00
log
  noon: trigger name="no answer at noon"
  ask: urge what=are-we-ok strength=8 question="Is it all right between us?" at=2026-11-19T20:00
  calm: urge what=opinion strength=5 after=1 response=waited waited_min=20 settled=yes at=2026-11-18T20:00
  practice name=longer-breath-out before=5 after=2 urge={calm} at=2026-11-18T20:10
get /urges
  order Is it all right between us? ... 8 ... 5 → 1 ... Waited ... 20 min
  lacks What settled it
get /urge/{calm}
  status 200
  order 5 → 1 ... Waited ... 20 min ... What I did meanwhile ... A longer breath out
  lacks Did the answer hold?
# One's own answer and what set it off are kept from the same page: a chip and a button.
get /urge/{ask}
  has What could you answer yourself
  has no answer at noon
  has ?for=
post /urge/{ask}/answer own_answer="He is at work until ten." trigger={noon}
  status 303
  goes /urge/
  append urge own_answer="He is at work until ten." trigger={noon} strength=8 what=are-we-ok
post /urge/{ask}/again after=4 response=sought settled=for-a-while
  status 303
  append urge after=4 response=sought settled=for-a-while
get /today
  lacks Did the answer hold?
get /urge/{ask}/held
  status 200
  has It still holds
now 2026-11-22T19:30+01:00
get /urge/{ask}/held
  has value="1320"
post /urge/{ask}/held minutes=240
  status 303
  append urge held_min=240 response=sought
get /urge/{ask}
  order 8 → 4 ... He is at work until ten. ... Went for reassurance ... 4 h
  lacks failed
# How often what settled it is a reassurance number: it waits behind the gate.
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
  status 200
get /urges
  order What settled it ... Waited ... Went for reassurance ... Each of these can be right.
get /urge/00000000-0000-7000-8000-000000000000
  status 404
