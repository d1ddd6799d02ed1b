# What comes round stands on Today: a pause that is over first, rituals of the day once; what is for two only behind the gate.
log
  quarrel: conflict what="the dishes" pause_until=2026-11-21T20:00+01:00 at=2026-11-21T18:00+01:00
  conflict what="the car keys" pause_until=2026-11-21T22:00+01:00 at=2026-11-21T19:00+01:00
  conflict what="an old one" pause_until=2026-11-19T22:00+01:00 returned=1 at=2026-11-19T19:00+01:00
  ritual title="soup on Saturdays" kind=alone rule=FREQ=WEEKLY;BYDAY=SA at=2026-11-01T12:00+01:00
  ritual title="tea for two" kind=together rule=FREQ=DAILY at=2026-11-01T12:00+01:00
  ritual title="choir" kind=friends rule=FREQ=WEEKLY;BYDAY=MO at=2026-11-01T12:00+01:00
get /today
  has soup on Saturdays
  lacks choir
  lacks tea for two
  lacks the dishes
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
get /today
  order the dishes ... The pause is over.
  has tea for two
  has href="/conflict/{quarrel}"
  lacks the car keys
  lacks an old one
now 2026-11-22T12:00+01:00
get /today
  order the car keys ... the dishes
  lacks soup on Saturdays
post /safety-check afraid=yes control=no hurt=no forced=no refusing=no watched=no
get /today
  lacks tea for two
  lacks the dishes
