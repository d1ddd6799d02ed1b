# Where a passphrase cannot be stretched, a page says so, and nothing else happens.
notebook locked
log
  note at=2026-11-20T20:00+01:00 text="an evening"
browser keeps=room memory=short
post /unlock passphrase="a lamp at the window tonight"
  status 507
  has locked on a computer
  has 256 MB
  has Nothing is lost
get /today
  goes /unlock
browser keeps=room
post /unlock passphrase=""
  status 422
  has does not open the notebook
post /unlock passphrase="a lamp at the window tonight"
  goes /today
browser keeps=room memory=short
post /settings/passphrase old="a lamp at the window tonight" passphrase="another lamp entirely" again="another lamp entirely"
  status 507
  has not enough memory
  append nothing
