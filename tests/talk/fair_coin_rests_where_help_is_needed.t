# Nothing is left to a coin in a hard patch, beside a strong wish with its fear, or at its strongest.
log
  setting name=fair-test value=five-senses
get /now/upset
  has href="/helps/test/moment"
post /helps/test/moment before=9
  heading No coin for this
  has href="/now"
  has href="/help"
  append nothing
post /urge what=are-we-ok strength=7 story="They have had enough of me."
  status 303
get /now/upset
  lacks href="/helps/test/moment"
get /helps/test/moment
  goes /helps/test
get /helps/test
  has The coin rests while things are this hard
  lacks href="/helps/test/moment"
post /helps/test/moment before=6
  goes /helps/test
  append nothing
# The strong wish has passed; the wish of another evening, without a fear written to it, may have its coin.
now 2026-11-23T21:30+01:00
post /urge what=are-we-ok strength=7
  status 303
get /now/upset
  has href="/helps/test/moment"
