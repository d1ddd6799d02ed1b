# Help lines and the safety page need no notebook and no passphrase.
notebook locked
get /help
  status 200
  has United Kingdom
  has Germany
get /help/GB
  status 200
  order 999 ... 0808 2000 247 ... 116 123
  has href="tel:
get /help/XX
  status 404
get /help/safety
  status 200
  heading If you are afraid of someone
get /now/are-we-ok
  status 200
  lacks href="/urge"
get /today
  status 303
  goes /unlock
get /unlock
  status 200
  has I forgot the passphrase
post /unlock passphrase="something else entirely"
  status 422
  has does not open the notebook
post /unlock passphrase="a lamp at the window tonight"
  status 303
  goes /today
