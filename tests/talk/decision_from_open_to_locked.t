# A decision: one line, then the choice and how sure, looked at again on its day, locked by its outcome.
log
  kept: decision about_what="a walk" way=asked-to-feel-sure choice=yes confidence=90
get /decisions
  status 200
  has Begin with something small
post /decisions about_what="which lamp" way=own
  status 303
  goes /decision/
  append decision about_what="which lamp" way=own
get /decision/{new}
  heading which lamp
  has Few things have to be settled this minute
  lacks How did it turn out?
post /decision/{new}/chosen way=own confidence=70
  status 422
  has Say what you choose
  append nothing
post /decision/{new}/chosen choice-own="the green one" way=own confidence=70 driven_by=value review=week
  status 303
  append decision about_what="which lamp" way=own choice="the green one" confidence=70 driven_by=value review_on=2026-11-28
get /decision/{new}
  order I chose ... the green one ... 70 % ... I see already how it turned out
post /decision/{new}/rechecked
  append decision about_what="which lamp" way=own rechecked=1 choice="the green one" confidence=70 driven_by=value review_on=2026-11-28
get /decision/{new}
  has So far: once.
get /today
  lacks which lamp
now 2026-11-28T21:00+01:00
get /today
  has which lamp
  has href="/decision/{new}"
get /decisions
  order To look at again ... which lamp
post /decision/{kept}/outcome contentment=8
  status 422
  append nothing
post /decision/{kept}/outcome good=1 contentment=8 again=1 learned="I knew it"
  status 303
  append outcome about={kept} good=1 contentment=8 again=1 learned="I knew it"
get /decision/{kept}
  order How it turned out ... I knew it ... As it was then ... 90 % ... locked
post /record/{kept}/edit about_what="a walk" way=own choice=no confidence=10
  status 422
  has stays as it was
  append nothing
post /decision/{kept}/chosen choice-own=other way=own
  status 422
  append nothing
post /decision/{kept}/review review=never
  status 303
