# The fair coin: explained first, chosen by oneself, the second look.
log
  weather mood=1 at=2026-11-20T21:00+01:00
get /helps/test
  status 200
  heading Find out with a fair coin
  order Hard evenings mostly ease by themselves ... About 80 such moments ... Only the suggestion ... At any time ... Begin with the coin
  has value="longer-breath-out"
  lacks value="round-the-block"
  lacks value="listening"
get /helps/test/moment
  goes /helps/test
post /helps/test
  status 422
  has Please choose one of them.
  append nothing
post /helps/test practice=listening
  status 422
  append nothing
post /helps/test practice=longer-breath-out
  status 303
  goes /helps/test?saved=
  append setting name=fair-test value=longer-breath-out
get /helps/test
  heading The fair coin
  order A longer breath out ... 0 moments with their second look ... Let the coin fall ... Not yet known. ... 12 more moments
  has Stop, and keep the numbers
  lacks led to

# It stands where something has to ease, not where something has to be decided, nor by itself.
get /now/upset
  has href="/helps/test/moment"
get /now/decide
  lacks href="/helps/test/moment"
get /today
  lacks href="/helps/test/moment"
get /helps/test/moment
  order A longer breath out&quot; is suggested ... How strong is it now? ... I have five minutes
post /helps/test/moment
  status 422
  has Please say first how strong it is.
  append nothing
post /helps/test/moment before=11
  status 422
  append nothing
post /helps/test/moment before=3
  status 200
  heading The coin waits for a harder moment
  append nothing

# What the coin said is written down before it is shown; the pages are in what_the_coin_said.t.
post /helps/test/moment before=7
  status 303
  goes /helps/test/moment/
  lacks saved=
  append trial practice=longer-breath-out suggested=1 p=0.5 before=7

# One at a time: whoever asks the coin again gets its first answer.
get /helps/test/moment
  goes /helps/test/moment/{new}
post /helps/test/moment before=9
  goes /helps/test/moment/{new}
  append nothing
get /now/upset
  lacks href="/helps/test/moment"
get /today
  lacks How strong is it now?
get /helps/test/moment/{new}/again
  goes /helps/test/moment/{new}

# An hour later Today and Now ask, once.
now 2026-11-21T22:40+01:00
get /today
  order How strong is it now? ... href="/now"
get /now
  has href="/helps/test/moment/{new}/again"
get /helps/test/moment/{new}/again
  status 200
  has Leave it out
post /helps/test/moment/{new}/again
  status 422
  has Please say first how strong it is.
  append nothing
post /helps/test/moment/{new}/again after=4
  status 303
  goes /today?saved=
  append trial practice=longer-breath-out suggested=1 before=7 after=4 followed_up_min=70
get /today
  lacks How strong is it now?
