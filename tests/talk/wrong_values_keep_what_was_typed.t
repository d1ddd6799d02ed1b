# A wrong value is named beside its field; everything typed comes back, and nothing is stored.
post /write/note text="" tags="one, two"
  status 422
  has One thing to look at
  has value="one, two"
  append nothing
post /check-in mood=9 note="a long day" feelings=at-ease
  status 422
  has role="alert"
  has a long day
  has value="at-ease" checked
  append nothing
post /check-in note="no sky chosen"
  status 422
  has no sky chosen
  append nothing
post /write/decision about_what="the flat" way=own review_on=tomorrow
  status 422
  has value="tomorrow"
  append nothing
post /write/note text="late" at-day=yesterday
  status 422
  has Another day or time
  has value="yesterday"
  append nothing
