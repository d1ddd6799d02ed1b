# How support is spread is said only once ten times are written down that it came, with their number, and gently; a name that stood in
# other entries before counts for the person it became.
log
  ada: person name=Ada closeness=9 gives=listen does_me_good=4
  mo: person name="Mo <b>" closeness=3 gives=perspective
  support at=2026-11-20T20:00+01:00 person={ada} direction=received got=practical weight=3 does_me_good=3
  support at=2026-11-19T20:00+01:00 person=ada direction=received got=listen weight=3 does_me_good=4
  support at=2026-11-18T20:00+01:00 person={ada} direction=received weight=2 does_me_good=2
  support at=2026-11-17T20:00+01:00 person={mo} direction=received weight=1
  support at=2026-11-16T20:00+01:00 person={mo} direction=given weight=3
  weather at=2026-11-15T22:00+01:00 mood=2 with={ada}
get /circle
  status 200
  order You in the middle. Nearest stands Ada ... To be heard ... Ada ... For practical things ... Ada ... For another way to see it ... Mo &lt;b&gt;
  has shows once ten times are written down
  has 6 more moments of support
  lacks of the support you took in
  order The same as a table ... Ada ... very close ... Listening, Practical help ... Mo &lt;b&gt; ... a little way off
get /person/{ada}
  order What I find with them ... Listening, Practical help ... Their company leaves me ... much better ... After single times I was ... rather better (3 times)
  order Evenings with them ... Bright spells ... Support ... Received ... Practical help ... 20 Nov
get /circle/support?person={ada}
  has value="Ada"
post /circle/support person=Ada direction=received got=company weight=1
  status 303
  append support person={ada} direction=received got=company weight=1
post /circle/support person=Ada direction=received got=company fit=9
post /circle/support person=Ada direction=received got=listen fit=7
post /circle/support person=Ada direction=received got=listen
post /circle/support person=Ada direction=received got=company
get /circle
  has One more moment of support
post /circle/support person=Ada direction=received
get /circle
  order How it is spread ... From whom support came ... Support reached you 10 times, and 9 of them came from Ada. ... 67 to 98 of 100 ... The same as a table ... 9 of 10 ... Mo &lt;b&gt; ... 1 of 10
  has Support was spread as if 1.4 people had given equal parts (1.1 to 1.9), from 10 times.
  has It is lighter for both when a second one carries a small part.
  has Whether any of this changes with time is not yet known. 10 more moments of support
  order With Ada it tilted clearly one way. You received 9 of 9 times ... A tilt says nothing about either of you
  order How well it fitted ... When 8 more times say how well it fitted, it stands here.
  order How this was worked out ... exp(H)
  lacks nan
# Another day is asked for as the terminal does, and the history before it stands.
get /circle?until=2026-11-17
  has shows once ten times are written down
  lacks of the support you took in
