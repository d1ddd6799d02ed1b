# Triggers: one written with its loop, its history of the evenings and wishes that named it.
log
  door: trigger name="A closed door" fear=rejection at=2026-10-01T20:00+01:00
  tea: soother name=Tea at=2026-10-01T20:00+01:00
  weather mood=-2 because={door} at=2026-11-18T22:00+01:00
  urge what=check strength=8 after=4 response=waited trigger={door} at=2026-11-18T21:00+01:00
  urge what=opinion strength=5 response=sought trigger={door} at=2026-11-19T21:00+01:00
  done about={tea} before=7 after=4 at=2026-11-18T21:30+01:00
  practice name=five-senses before=6 after=6 at=2026-11-19T21:30+01:00
  practice name=four-corners before=6 after=1 at=2026-11-15T21:30+01:00
get /triggers/new
  has What does it make you afraid of?
post /triggers/new fear=abandonment
  status 422
  append nothing
post /triggers/new name="No answer, for hours" fear=abandonment body="a stone in the stomach" usual_response="I write three more" what_follows="She puts the phone away" soothers-new="A walk"
  status 303
  append soother name="A walk"
  append trigger name="No answer, for hours" fear=abandonment
  goes /trigger/
follow
  status 200
  heading No answer, for hours
  order No answer, for hours ... Being left ... a stone in the stomach ... I write three more ... She puts the phone away
  has A plan for next time
  has A walk
  has Not named in an evening yet
post /trigger/{new}/edit name="No answer" fear=abandonment plan="Put the kettle on"
  status 303
  append trigger name="No answer" plan="Put the kettle on"
get /trigger/0197ffff-0000-7000-8000-000000000000
  status 404
get /trigger/{door}
  order Evenings ... 1 ... What you did on those days
  lacks waited or soothed myself
  lacks weaker when I looked again
  has Tea
  has Five senses
  has "calmer afterwards: 1 of 1"
  has "calmer afterwards: 0 of 1"
  lacks Four corners
  has only you can tell
get /triggers
  order A closed door ... one evening
get /record/{tea}
  status 200
get /week
  order What set me off ... A closed door ... one evening
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
  status 200
get /trigger/{door}
  order Evenings ... 1 ... Wishes to be reassured ... 2 ... waited or soothed myself ... 1 ... asked ... 1
