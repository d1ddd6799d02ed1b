# Coming by again and again within an hour is noticed once, kindly, and nowhere written down.
get /today
  lacks You have come by several times
later 2026-11-21T21:38+01:00
get /today
later 2026-11-21T21:46+01:00
get /today
later 2026-11-21T21:54+01:00
get /today
later 2026-11-21T22:02+01:00
get /now
  lacks several times
get /help
  lacks several times
later 2026-11-21T22:10+01:00
get /today
  order You have come by several times within an hour. ... a voice you like
  append nothing
later 2026-11-21T22:18+01:00
get /today
  lacks several times
get /everything
  lacks several times
