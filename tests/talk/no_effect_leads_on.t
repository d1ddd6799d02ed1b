# "No effect" is an answer and leads on: another way, a person, help lines, or to stop here. One's own
# people are named, the nearest only once the gate is open.
now 2026-11-21T21:30+01:00
log
  ada: person name=Ada relation=friend closeness=6
  person name=Sam relation=partner closeness=9
  support person={ada} direction=received does_me_good=3
post /practice/five-senses/done s1=6 s7=6
  status 303
  append practice name=five-senses before=6 after=6
follow
  order It is as strong as before. ... Put this down and go ... If nothing changed ... Ada ... friend ... Try another way ... Help lines ... Nothing has to work tonight.
  has <section><h2>If nothing changed
  lacks Sam
post /practice/five-senses/done s1=6 s7=2
  status 303
follow
  order It eased, from ... 6 ... 2
  has <summary>If nothing changed
post /practice/five-senses/done s1=3 s7=8
  status 303
follow
  has It got stronger, from
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
  status 200
post /practice/five-senses/done s1=6 s7=6
  status 303
follow
  order If nothing changed ... Ada ... Sam
# What several records were made of is taken back by one press.
post /practice/the-feared-story/done s1="They leave." s2=8 s7=3
  status 303
  append practice name=the-feared-story
  append reframe story="They leave." held_before=80 held_after=30
follow
  status 200
  has If you want to go on with it
  take also name="also" value="
  take first action="/undo/
post /undo/{first} also={also} also={also}
  status 303
  append practice erased
  append reframe erased
# What a record still needs is kept as its draft, and everything else is written down.
post /practice/a-limit-of-mine/done s5="I would rather not talk about that."
  status 303
  append practice name=a-limit-of-mine
follow
  has A part of it is kept as a draft
get /write/boundary
  has I would rather not talk about that.
# A full disk loses nothing: the answers stay on the page for another try.
disk full
post /practice/kind-reply/done s1="Always late." s3="You were tired."
  status 507
  has There is no room left on this device
  has value="You were tired."
  append nothing
disk free
post /practice/kind-reply/done s1="Always late." s3="You were tired."
  status 303
  append practice note="Always late."
  append kindness text="You were tired." kind=reply
