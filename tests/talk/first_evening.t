# A first evening: help at once, a notebook, the check-in, and Today under tonight's sky.
notebook none
get /welcome
  status 200
  heading Good that you are here
  order Help for this moment ... Make a notebook ... Look around in a made-up notebook
get /now
  status 200
  order I&#39;m upset ... I need to hear we&#39;re OK ... We&#39;re in a fight ... I must decide ... I must say no ... Breathe along
  has /help/safety
get /practice/five-senses
  status 200
  has When not to
get /today
  status 303
  goes /welcome
post /new passphrase="a lamp at the window tonight" again="a lamp at the window tonight"
  status 303
  goes /today
get /today
  status 200
  heading Good evening
  has href="/art.svg#band-dusk"
  has Check in, half a minute
get /check-in
  status 200
  has value="-5"
  has value="5"
  has Enough for tonight
  lacks name="partner_mood"
  lacks name="closeness"
post /check-in mood=-3
  status 303
  goes /today?saved=
  append weather mood=-3
follow
  status 200
  has Saved.
  has href="/art.svg#band-rain"
  lacks Check in, half a minute
