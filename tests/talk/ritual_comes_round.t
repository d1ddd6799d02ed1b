# A ritual: how often is chosen in words, Today and the rhythm tick it by one press, and it may rest.
get /rhythm
  status 200
  heading My rhythm
  has Begin with one that is almost too small
get /rituals
  has A walk after lunch
  has /rituals/new?kind=body&amp;idea=walk
  lacks Save a file for my calendar
get /rituals/new?kind=body&idea=walk
  has value="A walk after lunch"
  has name="kind" value="body" checked
post /rituals/new title="A walk after lunch" often=day
  status 422
post /rituals/new title="A walk after lunch" kind=body often=day first-day=2026-11-01 clock=13:00 minutes=0:20
  status 303
  append ritual title="A walk after lunch" kind=body rule=FREQ=DAILY starts=2026-11-01T13:00:00.000+01:00 minutes=20
follow
  heading A walk after lunch
  order How often ... Every day ... Next ... Today ... When ... At 13:00, for 20 min
post /rituals/new title="Call Ines" kind=friends weekday=2 weekday=6 with-new=Ines discreet_title=Phone
  append person name=Ines
  append ritual title="Call Ines" kind=friends rule=FREQ=WEEKLY;BYDAY=TU,SA discreet_title=Phone
follow
  has Every week: Tue, Sat
  has Ines
post /rituals/new title="Sauna" kind=body often=fortnight weekday=7
  append ritual title=Sauna rule=FREQ=WEEKLY;INTERVAL=2;BYDAY=SU
post /rituals/new title="A letter" kind=friends often=whenever
  append ritual title="A letter" rule=
post /rituals/new title=x kind=body first-day=someday
  status 422
  has value="someday"
