# A step is done as often as one likes; what was expected stands beside what was felt; any may rest.
log
  tea: step ladder=solitude what="Tea by the window" expected=3 at=2026-11-01T20:00+01:00
  film: step ladder=solitude what="A film alone" expected=7 at=2026-11-01T20:01+01:00
  step ladder=solitude what="Tea by the window" expected=3 felt=4 done=1 about={tea} at=2026-11-03T20:00+01:00
  step ladder=solitude what="Tea by the window" expected=4 felt=2 done=1 about={tea} at=2026-11-06T20:00+01:00
get /ladder/solitude
  order Next, when you like ... A film alone ... My steps ... Tea by the window ... Expected 3 of 10, felt 4, 2
  has After three times
get /ladder/solitude/{tea}
  heading Tea by the window
  order When you have done it ... The times you did it ... Expected 4, felt 2 ... Expected 3, felt 4
  has name="expected" value="3" checked
post /ladder/solitude/{tea} expected=3 felt=1 minutes=0:20 note="The street was quiet"
  status 303
  goes /ladder/solitude
  append step ladder=solitude what="Tea by the window" about={tea} done=1 expected=3 felt=1 minutes=20 note="The street was quiet"
get /ladder/{new}
  goes /ladder/solitude/{tea}
get /ladder/solitude
  has It felt easier than you had expected in 2 of 3 times, just so in 0, and harder in 1.
  has <svg
  has The same as a table
  has felt 4, 2, 1
get /ladders
  order Begun ... Being alone well ... Steps on it: 2. Times done: 3. ... To begin with
post /ladder/solitude/{film}/lower
  status 303
  append step what="Tea by the window" place=2
  append step what="A film alone" place=1
get /ladder/solitude
  order My steps ... A film alone ... Tea by the window
post /ladder/solitude/{film}/lower
  append nothing
post /ladder/solitude/{film}/rest
  append step what="A film alone" paused=1
get /ladder/solitude
  order Once more, perhaps ... Tea by the window
get /ladder/solitude/{film}
  has It rests for now
  lacks When you have done it
post /ladder/solitude/rest rest=1
  append step what="Tea by the window" paused=1
get /ladder/solitude
  lacks Once more
  has Take the whole ladder up again
get /ladders
  has Resting
post /ladder/solitude/rest rest=0
  append step what="A film alone" paused=
  append step what="Tea by the window" paused=
post /ladder/solitude/{tea} felt=99
  status 422
  has value="3"
