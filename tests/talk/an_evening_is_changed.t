# An evening is changed by its own questions; what was not shown then stays as it was.
log
  evening: weather at=2026-11-20T22:00+01:00 mood=1 closeness=7 stress=4 company=alone slept_min=450 note="long"
get /record/{evening}/edit
  has How solid did you feel
  has value="7:30"
  has value="4" checked
  lacks name="closeness"
  has value="2026-11-20"
post /record/{evening}/edit mood=2 slept_min=8h note="long" stress=4 at-day=2026-11-20 at-time=22:00
  status 303
  append weather mood=2 closeness=7 stress=4 slept_min=480 note=long
post /check-in mood=0 yesterday=1 slept_min="45 min"
  status 303
  append weather mood=0 slept_min=45
get /everything
  order Yesterday ... Bright spells ... Mist
