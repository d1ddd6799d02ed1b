# A clash from both sides: hot, it offers a pause first; the pause has a time to come back, which Today keeps; then words.
log
  safety at=2026-11-01T20:00+01:00 answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
get /conflicts
  status 200
  has Two people who are close will clash at times.
  has If you are afraid of how they react
post /conflicts/new what="He came home late." with=Ada heat=8 feel=worried need="to know" their_side="tired"
  status 303
  goes /conflict/
  append conflict what="He came home late." feel=worried need="to know" their_side=tired heat=8 with=Ada
get /conflict/{new}
  order It is still hot ... A pause, with a time to come back ... My side ... worried ... Their side, as I guess it ... tired ... is your guess
post /conflict/{new}/pause until=never
  status 404
  append nothing
post /conflict/{new}/pause until=hour
  status 303
  append conflict what="He came home late." feel=worried need="to know" their_side=tired did=paused heat=8 pause_until=2026-11-21T22:30:00.000+01:00 with=Ada
get /conflict/{new}
  order Paused until 22:30 ... I want to hear you, and right now I can&#39;t. I will be back: 22:30.
  lacks To begin with
get /today
  lacks He came home late.
now 2026-11-21T22:31+01:00
get /today
  order When you like ... He came home late. ... The pause is over. Come back to it?
  has href="/conflict/{new}"
get /conflict/{new}
  has The time you named has come.
post /conflict/{new} returned=1
  append conflict what="He came home late." feel=worried need="to know" their_side=tired did=paused heat=8 pause_until=2026-11-21T22:30:00.000+01:00 returned=1 with=Ada
get /today
  lacks He came home late.
get /conflict/{new}
  order To begin with ... What I felt was this: worried. What I needed: to know. My guess is that for you it was like this: tired. Tell me how it was for you. ... Putting it right
post /conflict/{new} proposal="a message at six"
  append conflict what="He came home late." feel=worried need="to know" their_side=tired did=paused heat=8 pause_until=2026-11-21T22:30:00.000+01:00 returned=1 with=Ada proposal="a message at six"
get /conflict/{new}
  has I have a small proposal: a message at six.
  has href="/repair/new?about={new}"
