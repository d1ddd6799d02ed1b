# The look-back: five small parts that can be left and come back to; later and skipping are always there.
log
  weather at=2026-11-16T22:00+01:00 mood=-3 solid=7 feelings=sad company=alone
  weather at=2026-11-17T22:00+01:00 mood=1 feelings=calm company=alone
  weather at=2026-11-18T22:00+01:00 mood=2 feelings=calm company=alone
  weather at=2026-11-19T22:00+01:00 mood=2 feelings=calm company=alone
  weather at=2026-11-20T22:00+01:00 mood=3 feelings=glad company=alone
  urge what=are-we-ok strength=7 response=waited at=2026-11-18T20:00+01:00
  practice name=five-senses before=7 after=4 at=2026-11-17T20:00+01:00
  practice name=five-senses before=7 after=4 at=2026-11-17T20:10+01:00
  practice name=five-senses before=7 after=4 at=2026-11-18T20:00+01:00
  practice name=five-senses before=7 after=4 at=2026-11-19T20:00+01:00
  practice name=five-senses before=7 after=8 at=2026-11-20T20:00+01:00
  win what="made the call" at=2026-11-19T20:00+01:00
get /today
  order Look back on the week ... Begin ... Later ... Skip this week
get /look-back
  has About ten minutes
  order Begin ... Later ... Skip this week
get /look-back/week
  heading What the week showed
  has 5 of the last 7 evenings
  has Words you used
  lacks Wishes to be reassured
post /look-back/week
  status 303
  goes /look-back/signs
  append nothing
get /look-back/signs
  order In yourself ... Low evenings that were solid all the same ... 1 of 1 ... With others ... Evenings with someone ... 0 of 5
  has There was little company this week.
  has href="/plan#towards-people"
  lacks Wishes for reassurance
# Left here: it is found again where it was.
get /look-back
  order Go on where you were ... Later
  has href="/look-back/signs"
post /look-back/signs
  goes /look-back/helped
get /look-back/helped
  order Five senses ... easier afterwards 4 of 5 times
  has this cannot say what did it
post /look-back/helped
  goes /look-back/words
get /look-back/words
  order made the call ... to be glad of ... Anything else to keep
  has data-draft="look-back-words"
post /look-back/words what="slept through" text="A week of rain, and I walked in it."
  status 303
  goes /look-back/next
  append win what="slept through"
  append note text="A week of rain, and I walked in it." tags=look-back
get /look-back/next
  has One small step
post /look-back/next
  status 303
  goes /look-back/done
  append setting name=look-back-on value=2026-11-21
get /look-back/done
  has Someone may be glad to hear one thing of it.
get /today
  lacks Look back on the week
# The plan now goes by this week.
get /plan
  has On 5 of the last 5 evenings you noted, you were with nobody.
get /look-back/nothing
  status 404
post /look-back/nothing
  status 404
now 2026-11-28T12:00+01:00
get /today
  has Look back on the week
post /look-back/put-off when=later
  goes /today
  append setting name=look-back-from value=2026-11-30
get /today
  lacks Look back on the week
now 2026-11-30T12:00+01:00
post /look-back/put-off when=skip
  append setting name=look-back-on value=2026-11-30
get /today
  lacks Look back on the week
