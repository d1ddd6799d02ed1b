# What is moved to the trash can be brought back; what is taken from the trash is gone for good.
log
  keep: note text="the first of them" at=2026-11-19T20:00+01:00
  lose: note text="the second of them" at=2026-11-20T20:00+01:00
get /everything
  has the first of them
  has the second of them
post /record/{keep}/erase
  status 303
  append note erased
post /record/{lose}/erase
  append note erased
get /everything
  lacks of them
get /trash
  has the first of them
  has the second of them
post /record/{keep}/restore
  status 303
get /everything
  has the first of them
  lacks the second of them
get /trash/empty
  status 200
post /trash/empty
  status 303
get /trash
  lacks the second of them
get /record/{lose}
  status 404
  lacks the second of them
lock
unlock
get /record/{lose}
  status 404
get /record/{keep}
  has the first of them
