# The plan: one step, with its reason in one's own records; every answer is a choice, and can be taken back.
log
  weather at=2026-11-11T22:00+01:00 mood=1 urge=8 feelings=calm
  weather at=2026-11-12T22:00+01:00 mood=1 urge=7 feelings=calm
  weather at=2026-11-13T22:00+01:00 mood=1 urge=2 feelings=calm
  weather at=2026-11-14T22:00+01:00 mood=1 urge=6 feelings=calm
  weather at=2026-11-15T22:00+01:00 mood=1 urge=3 feelings=calm
  setting name=look-back-on value=2026-11-15
  setting name=invite-from value=2027-01-01
# Behind the closed gate nothing is said about reassurance.
get /plan
  lacks reassur
  has In the last 5 evenings you noted, nothing asks for much.
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
get /today
  order Check in ... One small step ... give it ten minutes ... On 3 of the last 5 evenings you noted, the wish for reassurance was strong. ... I did it ... Not now ... Another ... Help for this moment
  has href="/urge"
  lacks Not for me
get /plan
  has Looked at up to Sunday 15 November
  has Limits that are kind and clear
# A step into a part that was put away is not offered.
post /more/steady shown=no
  append setting name=away-steady value=yes
get /today
  lacks One small step
get /plan
  has Nothing is offered now.
post /more/steady shown=yes
  append setting name=away-steady value=no
get /today
  order One small step ... give it ten minutes
# Another: this one rests for a week, and the next one comes at once.
post /plan/ten-minutes-first state=offered from=today
  status 303
  goes /today?saved=
  append plan-step path=calming what=ten-minutes-first state=offered reason="On 3 of the last 5 evenings you noted, the wish for reassurance was strong."
get /today
  lacks give it ten minutes
  has One small step
# Not now: enough of the plan for today.
post /plan/settle-while-calm state=later from=today
  status 303
get /today
  lacks One small step
get /plan
  has That is enough of the plan for today.
now 2026-11-22T21:30+01:00
# Taken up: it stays, with the reason that was given.
post /plan/one-good-side state=taken from=plan
  status 303
  goes /plan?saved=
  append plan-step path=self-compassion what=one-good-side state=taken reason="You chose this path yourself."
get /today
  order One small step ... Write down one good side of yours ... You chose this path yourself.
post /plan/one-good-side state=done from=today
  status 303
get /plan
  order Paths ... Kind to myself ... one step behind you ... Write down one good side ... behind you
# Never is for good, and is taken back here.
post /plan/imperfect-and-staying state=never from=plan
  status 303
  append plan-step what=imperfect-and-staying state=never
get /plan
  order Set aside ... Name one thing about you that is imperfect ... Take it back
post /plan/imperfect-and-staying state=back from=plan
  status 303
  append plan-step erased
get /plan
  lacks Set aside
post /plan/calming state=never from=plan
  status 303
get /plan
  order Set aside ... Calming myself ... Take it back
post /plan/calming state=done from=plan
  status 400
post /plan/nothing state=done from=plan
  status 404
post /plan/one-good-side state=perhaps from=plan
  status 400
get /everything
  has Write down one good side of yours
# Read by its name, not by how it is stored.
post /plan/one-good-side state=done from=plan
get /record/{new}
  heading Write down one good side of yours that nobody praised today.
  has Kind to myself
  lacks one-good-side
