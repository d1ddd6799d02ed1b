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
get /help/own/new?country=GB
  has name="number"
post /help/own/new name="Dr Green" for=other country=GB
  status 422
  has Number is needed.
  append nothing
post /help/own/new name="Dr Green" number="020 7946 0000" for=crisis country=GB
  status 303
  goes /help/GB
  append help-line for=crisis name="Dr Green" number="020 7946 0000" country=GB
follow
  order Dr Green ... tel:02079460000 ... Yours. ... Samaritans
