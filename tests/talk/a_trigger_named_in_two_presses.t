# From a check-in a trigger is named by a press; a new one is written down with the evening, once.
log
  old: trigger name="A closed door" at=2026-10-01T20:00+01:00
  much: trigger name="No answer, for hours" at=2026-09-01T20:00+01:00
  weather mood=0 because={much} at=2026-11-10T22:00+01:00
get /check-in
  order What set me off ... No answer, for hours ... A closed door ... because-new
post /check-in because={much} because-new="a short tone, again"
  status 422
  append nothing
  has value="a short tone, again"
post /check-in mood=-1 because={much} because-new="a short tone, again"
  status 303
  append trigger name="a short tone, again"
  append weather mood=-1
post /check-in mood=1 because-new="A Closed Door"
  status 303
  append weather mood=1 because={old}
now 2026-11-21T21:40+01:00
post /record/{new}/edit mood=1 because={old} because-new=leaving
  status 303
  append trigger name=leaving
  append weather mood=1
get /everything
  has leaving
post /urge what=check strength=6 trigger={old}
  append urge what=check strength=6 trigger={old}
post /urge what=check strength=6 trigger={old} trigger-new="a closed door"
  append urge what=check strength=6 trigger={old}
post /urge what=check strength=6 trigger={old} trigger-new=waiting
  append trigger name=waiting
  append urge what=check
post /settings ask-feelings=yes
  status 303
get /check-in
  lacks because-new
