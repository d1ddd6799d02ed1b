# Nothing is ever lost: undo, change, history, the trash and back.
now 2026-11-21T21:30+01:00
post /write/note text="the first words"
  status 303
  goes /everything?saved=
  append note text="the first words"
follow
  has the first words
  has Undo
get /record/{new}
  status 200
  heading the first words
post /record/{new}/edit text="better words" at-day=2026-11-20 at-time=22:15
  status 303
  append note text="better words"
follow
  has better words
  has Yesterday, 22:15
get /record/{new}/history
  order better words ... the first words
post /record/{new}/erase
  status 303
  append note erased
get /everything
  lacks better words
get /trash
  has better words
post /record/{new}/restore
  status 303
  append note text="better words"
get /everything
  has better words
get /trash
  has The trash is empty.
