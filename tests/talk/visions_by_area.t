# Hopes stand by parts of life, shared ones and one's own; each ends in a question to the other and comes back on its day.
log
  safety at=2026-11-01T20:00+01:00 answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
get /visions
  status 200
  has Hopes that are never said are easy to hurt.
  has href="/visions/new?part=home"
get /visions/new?part=home
  has value="Home"
get /visions/new?part=nothing-like-it
  status 200
post /visions/new area=Home hope="A house with a garden." review_on=2026-11-22
  append vision area=Home hope="A house with a garden." review_on=2026-11-22
get /vision/{new}
  order A house with a garden. ... I have been thinking about this part of our life: Home. What do you hope for there? For me it is this: A house with a garden. ... What you hope for together lives from being talked about.
post /visions/new area=home hope="A room for my violin." mine=1
  append vision area=home hope="A room for my violin." mine=1
get /vision/{new}
  order There is something of my own that I would like to tell you about: A room for my violin. What is it that you love, just for yourself?
get /visions
  order home ... A room for my violin. ... My own ... A house with a garden.
now 2026-11-23T20:00+01:00
get /today
  order When you like ... Is it still what you hope for?
