# An evening is noted with a sky and one press, shown on Today, and can be taken back.
get /check-in
  status 200
  heading How is the weather in you?
  has name="mood" value="-5"
  has name="mood" value="5"
post /check-in mood=2
  status 303
  goes /today?saved=
  append weather mood=2
follow
  has Bright spells
  has action="/undo/{new}"
post /undo/{new}
  status 303
  append weather erased
get /today
  lacks bright spells
