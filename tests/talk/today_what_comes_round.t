# What comes round stands on Today: a pause that is over first, rituals of the day last; what is for two only behind the gate.
log
  quarrel: conflict what="the dishes" pause_until=2026-11-21T20:00+01:00 at=2026-11-21T18:00+01:00
  conflict what="the car keys" pause_until=2026-11-21T22:00+01:00 at=2026-11-21T19:00+01:00
  conflict what="an old one" pause_until=2026-11-19T22:00+01:00 returned=1 at=2026-11-19T19:00+01:00
  ritual title="soup on Saturdays" kind=alone rule=FREQ=WEEKLY;BYDAY=SA at=2026-11-01T12:00+01:00
  swim: ritual title="swimming" kind=body rule=FREQ=DAILY at=2026-11-01T12:00+01:00
  ritual title="tea for two" kind=together rule=FREQ=DAILY at=2026-11-01T12:00+01:00
  ritual title="choir" kind=friends rule=FREQ=WEEKLY;BYDAY=MO at=2026-11-01T12:00+01:00
  ritual title="resting now" kind=alone rule=FREQ=DAILY paused=1 at=2026-11-01T12:00+01:00
  done about={swim}
get /today
  has soup on Saturdays
  has Today, if you like
  lacks swimming
  lacks choir
  lacks resting now
  lacks tea for two
  lacks the dishes
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
get /today
  order the dishes ... The pause is over. Come back to it? ... tea for two ... Today, if you like
  has href="/conflict/{quarrel}"
  lacks the car keys
  lacks an old one
now 2026-11-22T12:00+01:00
get /today
  order the car keys ... the dishes ... tea for two
post /safety-check afraid=yes control=no hurt=no forced=no refusing=no watched=no
get /today
  has swimming
  lacks tea for two
  lacks the dishes
