# A change can be undone at once; every version stays to be read.
log
  it: note text="as it was first" at=2026-11-20T20:00+01:00
get /record/{it}/edit
  has as it was first
post /record/{it}/edit text="as it is now"
  status 303
  append note text="as it is now"
follow
  has as it is now
get /record/{it}/history
  order as it is now ... as it was first
post /record/{it}/edit text=""
  status 422
  append nothing
get /record/{it}
  has as it is now
