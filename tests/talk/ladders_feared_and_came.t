# What was expected of steps and what came: a picture over all ladders and of each, in counts first and with a range from five on.
log
  walk: step ladder=solitude what="A walk alone" expected=6
  step at=2026-11-10T18:00+01:00 ladder=solitude what="A walk alone" about={walk} expected=6 felt=3 done=1
  step at=2026-11-11T18:00+01:00 ladder=solitude what="A walk alone" about={walk} expected=5 felt=3 done=1
  film: step ladder=deciding what="Choose the film" expected=4
  step at=2026-11-12T18:00+01:00 ladder=deciding what="Choose the film" about={film} expected=4 felt=4 done=1
get /ladders
  order What was feared, and what came ... It felt easier than you had expected in 2 of 3 times, just so in 1, and harder in 0. ... The same as a table ... Being alone well ... 5.5 ... 3 ... Deciding by myself ... 4
  has How often that is so is not yet known. 2 more steps may tell.
get /ladder/solitude
  has After three times you can see here
post /ladder/solitude/{walk} felt=2 expected=5
post /ladder/solitude/{walk} felt=6 expected=5
post /ladder/solitude/{walk} felt=2 expected=4
get /ladders
  has It felt easier than you had expected 4 of 6 times (
  has Steps you did not take are not in it
get /ladder/solitude
  order It felt easier than you had expected 4 of 5 times ... A walk alone ... How this was worked out ... Expected and felt, day by day
