# What lies behind a lock of its own is taken out only with the passphrase once more.
notebook locked
log
  safety at=2026-11-01T20:00+01:00 answers=afraid=0,control=0
  note at=2026-11-02T20:00+01:00 text="not this one"
post /unlock passphrase="a lamp at the window tonight"
  status 303
get /data
  has What lies behind a lock of its own
post /data/export/own-lock passphrase="not it at all"
  status 422
  has That is not the passphrase.
  lacks "\"kind\":\"safety\""
post /data/export/own-lock passphrase="a lamp at the window tonight"
  status 200
  has "\"kind\":\"safety\""
  lacks not this one
  append nothing
