# Seven evenings with their gaps: counted, never judged; what lies behind the safety gate stays there.
log
  weather at=2026-11-10T22:00+01:00 mood=2
  weather at=2026-11-15T22:00+01:00 mood=-5 feelings=lonely,uneasy company=alone
  weather at=2026-11-16T22:00+01:00 mood=-1 feelings=uneasy,"<b>soft</b> as wool" company=friends
  weather at=2026-11-18T22:00+01:00 mood=2 company=friends,family
  weather at=2026-11-22T01:30+01:00 mood=3
  urge at=2026-11-16T21:00+01:00 what=are-we-ok strength=7 response=waited after=3 settled=yes
  win at=2026-11-17T21:00+01:00 what="Asked for help with the boxes"
  note at=2026-11-17T22:00+01:00 text="Walked home the long way."
now 2026-11-22T02:00+01:00
get /week
  status 200
  heading The last seven evenings
  has 4 of the last 7 evenings, from storm to fair.
  order sky-storm ... sky-overcast ... sky-bright-spells ... sky-fair
  order Sun</text> ... Mon</text> ... Tue</text> ... Sat</text>
  order Evening by evening ... Sat 21 Nov ... Wed 18 Nov ... Mon 16 Nov ... Sun 15 Nov
  order Words you used ... From 2 entries. ... <li class="fear"><span>uneasy</span> ... <b>2</b>
  has &lt;b&gt;soft&lt;/b&gt; as wool
  lacks <b>soft
  order Who was there ... Alone 1 ... Family 1 ... Friends 2 ... Noted on 3 evenings.
  order What you want to remember ... Asked for help with the boxes ... Also written down ... Walked home the long way.
  lacks Wishes to be reassured
  lacks missed
  lacks streak
  lacks questionnaire
  has href="/week/2026-11-14"
get /week/2026-11-14
  status 200
  heading Seven evenings to Saturday 14 November
  has One evening is here.
  has href="/week"
  lacks The week before
get /week/2026-11-20
  status 200
  has 3 of these 7 evenings
get /week/2026-11-22
  status 404
get /week/1900-01-01
  status 404
get /week/soon
  status 404
get /today?rest=1
  order Look back on the week ... Begin ... Later ... Skip this week
  lacks Worth seeing
post /today/not-now
  status 303
post /look-back/put-off when=skip
  status 303
  goes /today
  append setting name=look-back-on
get /today?rest=1
  order Worth seeing ... 4 of the last 7 evenings ... href="/week"
get /weeks
  status 200
  has 5 so far.
