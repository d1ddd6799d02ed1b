# Missing or dread: a short look, answered in words; nothing is added up; steps on both sides; earlier looks stay.
log
  safety at=2026-11-01T20:00+01:00 answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
get /missing
  status 200
  heading Missing or dread?
  has Missing someone is part of loving them.
  lacks Earlier looks
get /missing/new
  order How long are you mostly apart ... What is being apart mostly like? ... And when you are together again
post /missing/new
  status 422
  append nothing
  has One question is enough.
post /missing/new apart=9
  status 422
  append nothing
post /missing/new length=1 apart=1 going-on=1 otherwise=2 together=1 note="the first evening"
  status 303
  goes /missing/
  append answers form=missing answers=length=1,apart=1,going-on=1,otherwise=2,together=1 note="the first evening"
get /missing/{new}
  order What you describe is in proportion ... This is missing someone. ... Being together is good ... the first evening ... What could come next
  lacks dread is what can grow smaller
  lacks href="/ladder/solitude"
  has href="/circle"
  has href="/ahead/new?plan=apart"
  lacks score
  lacks "<dd>1</dd>"
now 2026-11-22T21:30+01:00
post /missing/new length=1 apart=3 going-on=3 otherwise=4
  append answers form=missing answers=length=1,apart=3,going-on=3,otherwise=4
get /missing/{new}
  order The dread is what can grow smaller ... being apart takes a good deal of your days ... Settle the body first ... Small times apart, on purpose ... Someone who is there too
  lacks in proportion: you love
get /missing
  order Earlier looks ... It is close to dread ... I miss them. It comes and goes
post /missing/new apart=4
  append answers form=missing answers=apart=4
get /missing/{new}
  order Being at ease apart is a fine thing ... Show a little
  lacks Small times apart
  lacks plan=apart
# Who is on guard with the other is led to help, and to nothing else.
post /missing/new apart=3 together=4
  append answers form=missing answers=apart=3,together=4
get /missing/{new}
  order Being on guard with someone is worth taking seriously ... If you are afraid of someone ... Six private questions
  lacks What could come next
  lacks href="/ahead/new?plan=apart"
get /more/stand
  has href="/missing"
