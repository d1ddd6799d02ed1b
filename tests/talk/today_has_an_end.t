# Today has an end; what has come round is easy to close; one thing at most is offered, with its reason.
log
  weather at=2026-11-18T22:00+01:00 mood=1
  weather at=2026-11-19T22:00+01:00 mood=2
  weather at=2026-11-20T22:00+01:00 mood=0
  old: decision about_what="the car" way=own review_on=2026-08-01
  flat: decision about_what="the flat" way=own review_on=2026-11-20
  settled: decision about_what="the job" way=own review_on=2026-11-20
  outcome about={settled} good=1
  limit: boundary limit="no calls after ten" state=said review_on=2026-11-19
  later: vision area=home hope="a garden" review_on=2026-11-20
now 2026-11-21T21:30+01:00
get /today
  status 200
  order When you like ... the flat ... How did it turn out? ... no calls after ten ... Does it still fit?
  has href="/decision/{flat}"
  lacks the car
  lacks the job
  lacks a garden
  lacks Where do I stand?
post /due/{flat} when=later
  status 303
  goes /today?saved=
  append decision review_on=2026-12-05 about_what="the flat"
post /due/{limit} when=done
  status 303
  append boundary limit="no calls after ten" state=said
get /today
  lacks When you like
  order Where do I stand? ... Not now
  has href="/questionnaire"
post /today/not-now
  status 303
  append setting name=invite-from value=2026-12-05
get /today
  lacks Where do I stand?
post /check-in mood=2
  status 303
follow
  order Bright spells ... That is enough for tonight. ... Help for this moment
  lacks Check in, half a minute
post /due/{later} when=done
  status 404
post /due/nothing when=done
  status 404
