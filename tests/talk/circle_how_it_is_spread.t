# How support is spread is said only once five times are written down, with their number, and gently; a name that stood in
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
  has shows once five times are written down
  lacks parts in ten
  order The same as a table ... Ada ... very close ... Listening, Practical help ... Mo &lt;b&gt; ... a little way off
get /person/{ada}
  order What I find with them ... Listening, Practical help ... Their company leaves me ... much better ... After single times I was ... rather better (3 times)
  order Evenings with them ... Bright spells ... Support ... Received ... Practical help ... 20 Nov
get /circle/support?person={ada}
  has value="Ada"
post /circle/support person=Ada direction=received got=company weight=1
  status 303
  append support person={ada} direction=received got=company weight=1
get /circle
  has (5 times), about 9 parts in ten came from Ada
  has It is lighter for both when a second one carries a small part.
