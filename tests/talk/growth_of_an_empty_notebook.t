# Nothing is empty: each part says what it is for and the first small thing to do; nothing blames a blank.
get /growth
  status 200
  heading Growth
  order Half a minute in the evening is enough ... /check-in ... A map of these weeks ... /questionnaire
  has Seven evenings would begin to show it
  has 0 so far.
  lacks Whether either line has moved
  lacks missed
get /where
  status 200
  has 24 sentences, about five minutes
  has /questionnaire
  lacks <ellipse
get /week
  status 200
  heading The last seven evenings
  has Two are enough for a first picture
  has /check-in
  lacks <svg viewBox
  lacks The week before
get /week/2026-11-14
  status 200
  heading Seven evenings to Saturday 14 November
  has No evening was noted in these seven days. That is all it means.
  has The last seven evenings
  lacks /check-in
get /weeks
  status 200
  has It begins with seven
get /today
  lacks Worth seeing
