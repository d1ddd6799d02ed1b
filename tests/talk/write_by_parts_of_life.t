# What can be written down stands by parts of life; what is not offered is not there.
get /write
  status 200
  order How the evening is ... A note ... Steady myself ... Know myself ... Trust myself
  lacks With others
  lacks href="/write/conflict"
get /write/conflict
  status 404
get /write/setting
  status 404
get /write/weather
  status 303
  goes /check-in
get /write/note
  has Something to write about
get /write/note?about=one-moment
  has Which moment of today would you like to keep
  lacks Something to write about
post /write/note text="the bread" prompt="Which moment of today"
  status 303
  append note text="the bread" prompt="Which moment of today"
