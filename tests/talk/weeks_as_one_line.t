# Twelve weeks as one line, from seven evenings on; gaps are kept, and earlier weeks are one press away.
log
  weather at=2026-07-01T22:00+02:00 mood=-2
  weather at=2026-09-07T22:00+02:00 mood=1
  weather at=2026-09-08T22:00+02:00 mood=1
  weather at=2026-10-05T22:00+02:00 mood=1
  weather at=2026-10-06T22:00+02:00 mood=0
  weather at=2026-10-07T22:00+02:00 mood=-1
  answers at=2026-10-08T20:00+02:00 form=position answers=s1=3,s2=1
  weather at=2026-11-15T22:00+01:00 mood=-1
  weather at=2026-11-16T22:00+01:00 mood=2
get /weeks
  status 200
  heading The last twelve weeks
  has 7 of 84 evenings have their weather. The longest gap is 38 evenings. Upright lines are days
  has >map</text>
  has href="/weeks/2026-08-29"
  lacks rel="next"
get /weeks/2026-08-29
  status 200
  has 1 of 84 evenings
  has href="/weeks"
  lacks rel="prev"
get /weeks/2027-01-01
  status 404
