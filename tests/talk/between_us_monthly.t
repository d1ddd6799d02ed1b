# Between us: four marks once a month, in words; fear leads to help and not to something to say.
log
  safety at=2026-11-01T20:00+01:00 answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
  old: answers at=2026-10-10T20:00+02:00 form=between-us answers=honest=2
  position: answers at=2026-10-11T20:00+02:00 form=position answers=s1=3
get /between-us
  status 200
  heading Between us
  has class="button primary" href="/between-us/new"
  order What you wrote ... Could I show what I truly felt? ... Now and then
  lacks Once a month is enough
get /between-us/{position}
  status 404
post /between-us/new honest=1 backing=2 space=1 softness=0 note="He asked about my choir."
  status 303
  goes /between-us/
  append answers form=between-us answers=honest=1,backing=2,space=1,softness=0 note="He asked about my choir."
get /between-us/{new}
  order Could I show what I truly felt? ... Often ... Could we show weakness ... I can&#39;t tell ... He asked about my choir. ... Something to do with it ... A sentence to begin with
  lacks Where there was fear
get /between-us
  has Once a month is enough
post /between-us/new space=4
  append answers form=between-us answers=space=4
get /between-us/{new}
  order Where there was fear ... href="/help/safety" ... href="/safety-check" ... I was afraid to
  lacks A sentence to begin with
