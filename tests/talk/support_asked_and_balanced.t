# Support: what I need becomes words to say; afterwards wanted stands against got; how it goes to and fro is plain numbers.
log
  safety at=2026-11-01T20:00+01:00 answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
  ada: person name=Ada
  support at=2026-11-10T20:00+01:00 person={ada} direction=received wanted=listen got=listen fit=9
  support at=2026-11-11T20:00+01:00 person={ada} direction=given got=practical
  support at=2026-11-12T20:00+01:00 person=Mo direction=given got=listen
get /support
  status 200
  order It helps to know what you need ... What would help me now
  has shows once five times are written down
get /support/new?person={ada}
  has name="direction" value="received"
  has value="Ada"
post /support/new direction=received need="a quiet hour" wanted=listen person=Ada
  status 303
  goes /support/
  append support person={ada} direction=received wanted=listen need="a quiet hour"
get /support/{new}
  order Ada ... To say ... What I need is this: a quiet hour. ... Could you listen to me for a while? ... No is fine too. ... Copy as text ... Afterwards
post /support/{new} words="Would you sit with me?"
  append support person={ada} direction=received wanted=listen need="a quiet hour" words="Would you sit with me?"
get /support/{new}
  has Would you sit with me?
  lacks Could you listen to me for a while?
get /support
  order What came of it? ... Ada
post /support/{new} got=fix fit=2 weight=1
  append support person={ada} direction=received wanted=listen got=fix weight=1 fit=2 need="a quiet hour" words="Would you sit with me?"
get /support/{new}
  order Wanted ... Listening ... What it was ... Help to fix it ... another kind than you wanted
  lacks To say
post /circle/support person=Mo direction=received got=company
  status 303
get /support
  order In the last half year you wrote down 2 times that you gave support, and 3 times that you received it. ... Of 2 times where both are known, you got what you wanted 1 times. ... Support does not have to be even. ... Asked before
