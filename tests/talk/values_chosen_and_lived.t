# Values: chosen from ideas or in own words, put in order by pressing, lived over time.
log
  calm: value name=calm importance=9 lived=3 at=2026-10-01T20:00+01:00
  boundary limit="No calls after ten" state=said protects={calm} at=2026-11-20T20:00+01:00
post /values/new idea=honesty idea=closeness name="time at the sea"
  status 303
  append value name="time at the sea" importance=7
  append value name=honesty importance=7
  append value name=closeness importance=7
  goes /values
follow
  order action="/undo/ ... name="also" ... name="also" ... Undo
post /values/new idea=honesty
  status 303
  append nothing
get /values/new
  lacks value="honesty"
  has value="kindness"
get /values
  order Calm ... Closeness
  has A small thing this week?
  has blames nobody
post /value/{new}/step by=more
  status 303
  append value name=closeness importance=8
get /value/{new}
  has Decisions and boundaries can point to it
post /value/{calm}/step by=less
  append value name=calm importance=8
post /value/{calm} lived=5 importance=8 why="It is quiet then"
  status 303
  append value name=calm lived=5 importance=8 why="It is quiet then"
now 2026-11-25T21:30+01:00
post /value/{calm} lived=6 importance=8
  append value name=calm lived=6 importance=8 why="It is quiet then"
get /value/{calm}
  heading Calm
  has Room between what happens
  has How far I live it
get /value/{calm}
  order Boundaries that protect it ... No calls after ten
