# How boundaries went and what was said stands in counts with a range from five times on, and grades nothing.
log
  b: boundary limit="No calls after ten" state=said
  boundary-event at=2026-11-02T20:00+01:00 about={b} what=held
  boundary-event at=2026-11-04T20:00+01:00 about={b} what=held
  boundary-event at=2026-11-06T20:00+01:00 about={b} what=bent by=me
  boundary-event at=2026-11-08T20:00+01:00 about={b} what=crossed by=other
  voiced at=2026-11-08T20:30+01:00 what="That I am tired" did=kept-quiet fear=8
get /boundaries
  lacks What will stand here
  order How they went ... Not yet known. One more such moment, written down, may tell.
  order What was there to say ... Not yet known. 4 more such moments
  lacks When a boundary came up, it held
post /boundary/{b}/event what=held
  status 303
get /boundaries
  order When a boundary came up ... When a boundary came up, it held 3 of 5 times (26 to 87 of 100). ... The same as a table ... It held ... 3 of 5 ... It bent ... 1 of 5 ... It was crossed ... 1 of 5
  has One that bent is no defeat.
  order How this was worked out ... Jeffreys
  has Whether that changes with time is not yet known.
post /voice what="That I like it here" did=said fear=3
post /voice what="That I want to go" did=partly
post /voice what="No" did=yes-meaning-no
post /voice what="Where to eat" did=said
get /boundaries
  has There was something to say 5 times. You said it, or part of it, 3 times (26 to 87 of 100).
  has To keep quiet can be the wise thing, and the safe one.
  has href="/voice"
get /boundaries?until=2026-11-05
  lacks When a boundary came up, it held
  lacks What was there to say
