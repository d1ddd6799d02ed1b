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
get /help/crisis
  status 200
  heading If you do not want to go on
get /help/conduct
  status 200
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
get /help
  has Numbers of my own
post /help/GB
  status 303
  append setting name=country value=GB
follow
  order United Kingdom ... 999 ... Choose a country
post /write/person name="Dr Green, 020 7946 0000" relation="help line"
  status 303
get /help
  order Numbers of my own ... Dr Green
