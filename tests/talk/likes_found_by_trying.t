# What I like: something to try is one press, a verdict another; what was found stands there.
log
  tea: like what="Plain tea" verdict=unsure tried=1 at=2026-11-01T20:00+01:00
  like what="Long films" verdict=no tried=1 at=2026-11-02T20:00+01:00
get /likes
  status 200
  heading What I like
  order Still open ... Plain tea ... Tried, and still open ... Something to try ... Something of my own
  has Not for me, and good to know
  lacks Found: I like this
  has /help/safety
post /likes/try of=like-wear idea=hair
  status 303
  goes /likes?saved=
  append like what="Your hair another way, for one day." tried=0
follow
  has To try
  lacks value="hair"
post /likes/try of=like-wear idea=nothing
  status 404
post /likes/try of=ritual-together idea=cooking
  status 404
post /like/{new}/verdict verdict=yes
  append like what="Your hair another way, for one day." verdict=yes tried=1
get /likes
  order Found: I like this ... Your hair another way
post /like/{tea}/verdict verdict=perhaps
  status 422
post /likes verdict=yes
  status 422
  has value="yes" checked
post /likes what="Singing in the car" verdict=yes
  append like what="Singing in the car" verdict=yes tried=1
post /likes what="Climbing"
  append like what=Climbing tried=0
get /like/{new}
  heading Climbing
post /like/{new} what="Climbing indoors" verdict=unsure said_to-new=Ines
  status 303
  append person name=Ines
  append like what="Climbing indoors" verdict=unsure tried=1
get /like/{tea}
  has value="unsure" checked
get /life
  order What I love ... Singing in the car
