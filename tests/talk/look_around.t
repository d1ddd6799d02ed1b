# Looking around: who there is, each with what its life is like; none is the person's own.
notebook none
get /welcome
  has href="/look"
get /look
  status 200
  has None of them exists
  has value="anna"
  has value="joan"
  has value="samira"
  has value="viktor"
  has Keeping distance, and coming closer
  has href="/"
post /look who=viktor
  goes /today
  append nothing
post /look who="somebody else"
  goes /today
  append nothing
