# A few wishes to be reassured: counts are shown as counts, nothing is claimed, and it is said what would settle it. A
# plain question is information.
log
  safety answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
  weather mood=1 at=2026-11-17T21:00+01:00
  weather mood=1 at=2026-11-18T21:00+01:00
  weather mood=1 at=2026-11-19T21:00+01:00
  weather mood=1 at=2026-11-20T21:00+01:00
  urge what=check strength=7 waited_min=30 after=2 response=waited settled=yes at=2026-11-17T19:10+01:00
  urge what=check strength=6 waited_min=20 after=5 response=soothed settled=no at=2026-11-18T19:10+01:00
  urge what=check strength=8 after=3 response=sought settled=for-a-while at=2026-11-19T19:10+01:00
  urge what=check strength=4 after=1 response=asked-openly settled=yes at=2026-11-20T19:10+01:00
get /reassurance
  status 200
  has    <h2>How often</h2>
  has    1 in 4 evenings
  lacks  you noted about
  has    Asked openly, as a plain question: one time.
  order  Waiting with a strong one ... Not yet known. It takes 7 more pulls to tell. None has to come.
  order  Does it settle? ... Not yet known.
  lacks  had eased within 3 hours
  lacks  Does it come back?
  has    What this cannot tell
  has    Anything about the person you asked.
  lacks  you should
get /urges
  has    href="/reassurance"
