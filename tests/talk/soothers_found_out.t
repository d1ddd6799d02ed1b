# What soothes is found out: before, after, with its n, and not yet known below five times.
log
  tea: soother name=Tea kind=body at=2026-10-01T20:00+01:00
  song: soother name=Humming practice=longer-breath-out at=2026-10-01T20:00+01:00
  practice name=longer-breath-out before=6 after=3 at=2026-11-18T21:30+01:00
  done about={tea} before=8 after=5 at=2026-11-10T21:30+01:00
  done about={tea} before=8 after=8 at=2026-11-11T21:30+01:00
  done about={tea} before=6 after=2 at=2026-11-12T21:30+01:00
  done about={tea} before=6 after=2 at=2026-11-13T21:30+01:00
post /soothers/new name="A walk round the block"
  status 303
  append soother name="A walk round the block"
follow
  has Not yet known
  has How upset are you now?
post /soother/{new}/done before=12
  status 422
  append nothing
post /soother/{tea}/done before=7
  status 303
  append done about={tea} before=7
follow
  has And now?
  has still wanted: 1
post /soother/{tea}/after after=3 note="warm hands"
  status 303
  append done about={tea} before=7 after=3 note="warm hands"
follow
  has Try it now
  has "calmer afterwards: 4 of 5"
  has warm hands
post /soother/{tea}/after after=1
  status 303
  append nothing
get /soother/{tea}
  has "calmer afterwards: 4 of 5"
  has On average before: 7, afterwards: 4.
  has Most waves also ebb by themselves
get /soothers
  order What I found out ... Tea ... Not yet known ... A walk round the block ... not tried yet ... Humming ... once
get /soother/{song}
  has Do it step by step
  has /practice/longer-breath-out
