# A hard topic: my readiness first, then the asking; later has its day and comes back on Today; not this is an answer.
log
  safety at=2026-11-01T20:00+01:00 answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
get /topics
  status 200
  has Hard talks go better when both have a say
post /topics/new state=proposed what="our money" with=Ada ready=8 rested=1 place="the kitchen"
  status 303
  goes /topic/
  append topic what="our money" state=proposed with=Ada ready=8 rested=1 place="the kitchen"
get /topic/{new}
  order Now may be a good time ... There is something I would like to talk about with you: our money. Is now a good time for it, or would another day be better? We could do it here: the kitchen. ... What was the answer?
post /topic/{new} state=later on=2026-11-23
  append topic what="our money" state=later with=Ada ready=8 rested=1 place="the kitchen" on=2026-11-23
get /topic/{new}
  has Later is an answer
get /today
  lacks our money
now 2026-11-23T21:00+01:00
get /today
  order When you like ... our money
  has href="/topic/{new}"
post /topic/{new} state=accepted on=
  append topic what="our money" state=accepted with=Ada ready=8 rested=1 place="the kitchen"
get /topic/{new}
  has Say back what you heard before you answer.
  lacks To ask
get /today
  lacks our money
post /topic/{new} state=not-this
  append topic what="our money" state=not-this with=Ada ready=8 rested=1 place="the kitchen"
get /topic/{new}
  has You can take your side of it to a friend
  lacks What was the answer?
post /topics/new state=proposed what="the move" ready=2
  append topic what="the move" state=proposed ready=2
get /topic/{new}
  order Perhaps not this evening ... It need not be now. Which evening would suit you?
get /topics
  order On my mind ... the move ... Left as it is ... our money
