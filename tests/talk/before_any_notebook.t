# Without a notebook there is help at once, a way to make one, and nothing else.
notebook none
get /welcome
  status 200
  has href="/now"
  has href="/new"
  lacks href="/unlock"
get /now
  status 200
  has href="/help"
  has href="/help/safety"
get /now/upset
  status 200
get /help
  status 200
get /help/safety
  status 200
get /practices
  status 200
get /today
  status 303
  goes /welcome
get /everything
  goes /welcome
post /write/note text="nowhere to go"
  goes /welcome
  append nothing
post /check-in mood=1
  goes /welcome
  append nothing
