# Heads and tails as the coin left them, a moment nobody looked at again, and the test stopped.
log
  setting name=fair-test value=longer-breath-out
  trial practice=longer-breath-out suggested=1 p=0.5 before=7 after=4 followed_up_min=70 at=2026-11-20T21:00+01:00
  heads: trial practice=longer-breath-out suggested=1 p=0.5 before=7 at=2026-11-21T18:00+01:00
  tails: trial practice=longer-breath-out suggested=0 p=0.5 before=6 at=2026-11-21T21:00+01:00
now 2026-11-21T18:10+01:00
get /helps/test/moment/{heads}
  heading The coin suggests it
  order action="/practice/longer-breath-out/1" ... Go through it with me ... I would rather not ... Between 19:00 and 20:00
now 2026-11-21T21:30+01:00
get /helps/test/moment/{tails}
  heading Not suggested this time
  order open by hand, this one too ... href="/now" ... Between 22:00 and 23:00
  lacks action="/practice/longer-breath-out/1"
# Two hours later it is too late for a second look, and nothing says so but the count.
now 2026-11-21T23:20+01:00
get /today
  lacks How strong is it now?
get /helps/test/moment/{tails}/again
  goes /helps/test/moment/{tails}
post /helps/test/moment/{tails}/again after=1
  status 303
  append nothing
get /helps/test/moment/{tails}
  heading One moment of the fair test
  order did not suggest it ... not looked at again
get /helps/test
  order 1 moments with their second look ... suggested it ... did not suggest it
  lacks missed

# Stopped, with the numbers kept; they are found again.
post /helps/test/stop of=longer-breath-out then=keep
  status 303
  goes /helps/test?of=longer-breath-out
  append setting name=fair-test value=no
follow
  order These numbers ... Put them in the trash
  lacks Let the coin fall
get /now/upset
  lacks href="/helps/test/moment"
get /helps/test
  order Begin with the coin ... Other tests of mine ... A longer breath out ... 3 moments

# Begun once more, it goes on with them; begun from nothing, they lie in the trash.
post /helps/test practice=longer-breath-out
  append setting name=fair-test value=longer-breath-out
get /helps/test
  has 1 moments with their second look
post /helps/test/stop of=longer-breath-out then=again
  status 303
  goes /helps/test
  append trial erased
  append trial erased
  append trial erased
get /helps/test
  heading The fair coin
  has 0 moments with their second look
get /trash
  has A longer breath out
post /helps/test/stop of=longer-breath-out then=trash
  append setting name=fair-test value=no
get /helps/test
  heading Find out with a fair coin
  lacks Other tests of mine
post /helps/test/stop of=nothing then=keep
  status 404
