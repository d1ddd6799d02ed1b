# The library needs no notebook; every page has its sources and leads on.
notebook none
get /library
  status 200
  order What the words mean ... Steady and close ... What makes it hard ... Questions people ask ... What is not here
  lacks make up after a quarrel
get /library/missing-someone
  status 200
  heading Is it healthy to miss someone?
  order minutes to read ... How dread differs ... From here ... A longer breath out ... How sure this is ... Diamond
  has <em>Size.</em>
  lacks href="/missing"
get /library/repair
  status 404
get /library/no-such-page
  status 404
post /library words=DREAD
  order Is it healthy to miss
  lacks What independence is
post /library words=xyzzy
  has No page holds that word
get /help/professional
  status 200
  order When it is urgent ... Which kind fits what ... Working with thoughts and habits ... If you are afraid of someone ... How to begin
  lacks Working as a couple
