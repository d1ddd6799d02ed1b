# A locked notebook shows nothing of itself, and opens with its passphrase only.
notebook locked
log
  secret: note text="only mine"
get /welcome
  has href="/unlock"
  lacks href="/new"
get /today
  status 303
  goes /unlock
get /record/{secret}
  goes /unlock
get /record/{secret}/history
  goes /unlock
post /everything words=mine
  goes /unlock
  lacks only mine
get /now
  status 200
  lacks only mine
post /unlock passphrase="not this one at all"
  status 422
  lacks only mine
post /unlock passphrase="a lamp at the window tonight"
  status 303
get /record/{secret}
  status 200
  has only mine
post /lock
  status 303
get /record/{secret}
  goes /unlock
