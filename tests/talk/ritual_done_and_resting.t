# One press says that it was done, another on the same day adds nothing; a slow line, and no day in a row.
log
  walk: ritual title="A walk" kind=body rule=FREQ=DAILY at=2026-10-01T12:00+02:00
  call: ritual title="Call Ines" kind=friends rule=FREQ=WEEKLY;BYDAY=SA discreet_title=Phone at=2026-11-01T12:00+01:00
  odd: ritual title="Full moon" kind=body rule=FREQ=MONTHLY;BYDAY=1SU at=2026-11-01T12:01+01:00
  ours: ritual title="Supper for two" kind=together rule=FREQ=DAILY at=2026-11-01T12:02+01:00
  done about={walk} at=2026-11-10T13:00+01:00
  done about={walk} at=2026-11-12T13:00+01:00
  weather mood=1 slept_min=420 moved_min=30 meals=2 at=2026-11-18T22:00+01:00
  weather mood=1 slept_min=450 meals=3 at=2026-11-19T22:00+01:00
  weather mood=1 slept_min=480 meals=3 at=2026-11-20T22:00+01:00
get /today
  order Comes round today ... A walk ... Call Ines
  lacks Full moon
  lacks Supper
post /ritual/{walk}/done back=today
  status 303
  goes /today?saved=
  append done about={walk}
post /ritual/{walk}/done back=rhythm
  status 303
  goes /rhythm
  append nothing
get /today
  lacks A walk
get /rhythm
  order A walk ... In the last 28 days it came round 28 times and was done 3 times. ... Done today
  has FREQ=MONTHLY;BYDAY=1SU
  has Slow lines
  has A walk: seldom, more than four weeks ago.
  has Sleep: noted on 3 of 28 evenings, from 7 h to 8 h.
  has Proper meals: noted on 3 of 28 evenings, from 2 to 3.
  lacks Movement:
  lacks Supper
  lacks in a row
post /ritual/{walk}/done note="In the rain" at-day=2026-11-19
  status 303
  append done about={walk} note="In the rain"
get /ritual/{walk}
  has Done today.
  order The last times ... Today ... Thursday 19 November ... In the rain
post /ritual/{walk}/done at-day=nonsense
  status 422
get /ritual/{walk}/change
  has name="often" value="day" checked
get /ritual/{odd}/change
  has name="often" value="kept" checked
post /ritual/{odd}/change title="Full moon" kind=body often=kept rule=FREQ=MONTHLY;BYDAY=1SU minutes=1:00
  append ritual title="Full moon" rule=FREQ=MONTHLY;BYDAY=1SU minutes=60
post /ritual/{call}/change title="Call Ines" kind=friends often=fortnight weekday=7 discreet_title=Phone
  append ritual title="Call Ines" rule=FREQ=WEEKLY;INTERVAL=2;BYDAY=SU
post /ritual/{walk}/rest
  append ritual title="A walk" paused=1
get /ritual/{walk}
  has It rests for now
  lacks Done today
get /rhythm
  lacks A walk
get /rituals
  order A walk ... It rests.
  lacks Supper
get /ritual/{ours}
  status 303
  goes /record/
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
  status 200
get /rituals
  order The two of us ... Supper for two
get /ritual/{ours}
  status 200
