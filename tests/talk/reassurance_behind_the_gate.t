# Numbers about reassurance are not there until six times "no", whatever is written: asking for them is asking for
# nothing, and no door leads to them.
log
  weather mood=1 at=2026-11-17T21:00+01:00
  weather mood=1 at=2026-11-18T21:00+01:00
  weather mood=1 at=2026-11-19T21:00+01:00
  weather mood=1 at=2026-11-20T21:00+01:00
  urge what=check strength=7 waited_min=30 after=2 response=waited settled=yes at=2026-11-17T19:10+01:00
  urge what=check strength=6 waited_min=20 after=5 response=soothed settled=no at=2026-11-18T19:10+01:00
  urge what=check strength=8 after=3 response=sought settled=for-a-while at=2026-11-19T19:10+01:00
  urge what=check strength=4 after=1 response=asked-openly settled=yes at=2026-11-20T19:10+01:00
get /reassurance
  status 404
  heading Nothing is here
get /urges
  status 200
  lacks  /reassurance
  lacks  does it hold
get /more
  lacks  /reassurance
get /growth
  lacks  /reassurance
