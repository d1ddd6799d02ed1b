# What is coming is told early; the day after, Today asks how it was, and what was thought stands beside what was.
log
  safety at=2026-11-01T20:00+01:00 answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
get /ahead
  status 200
  has it is news. Said late, it is often a quarrel.
get /ahead/new?plan=apart
  lacks What you expect of yourself beforehand
  has Name the days. Plan one thing that does you good
post /ahead/new what="the exam" on=2026-11-24 effect="I may be short with you." would_help="quiet evenings" can_handle=4 tell=Ada
  status 303
  goes /ahead/
  append stressor what="the exam" on=2026-11-24 effect="I may be short with you." would_help="quiet evenings" can_handle=4 tell=Ada
get /ahead/{new}
  order To say to Ada ... I want to tell you early about something that is coming: the exam. ... This is what it may do: I may be short with you. What would help: quiet evenings. You need not do anything now.
  lacks How well did you handle it?
now 2026-11-24T21:00+01:00
get /today
  lacks the exam
now 2026-11-25T21:00+01:00
get /today
  order When you like ... the exam ... How did it go?
  has href="/ahead/{new}"
get /ahead/{new}
  has How well did you handle it?
post /ahead/{new} handled=7
  append stressor what="the exam" on=2026-11-24 effect="I may be short with you." would_help="quiet evenings" can_handle=4 handled=7 tell=Ada
get /ahead/{new}
  order Beforehand you gave it 4 of 10, and afterwards 7 of 10. ... You handled it better than you had expected. ... Keep it for a bad night
get /today
  lacks the exam
get /ahead
  order Behind you ... the exam ... <time>24 Nov</time>
