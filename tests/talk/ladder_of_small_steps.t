# Small rising steps: put on the ladder from what is suggested or in one's own words, the easiest first.
get /ladders
  status 200
  heading Small steps that rise
  has Being alone well
  has Saying no
  order Something else ... What was feared, and what came ... After three times you can see here
  lacks Begun
  has /help/safety
get /ladder/deciding
  heading Deciding by myself
  has Which could be the first?
  has Choose what you eat tomorrow without asking anyone.
  lacks Expected, and felt
get /ladder/deciding/new?idea=lunch
  has value="Choose what you eat tomorrow without asking anyone."
get /ladder/deciding/new?idea=nothing-of-that-name
  status 200
post /ladder/deciding/new expected=3
  status 422
  has What would you do?
post /ladder/deciding/new what="Choose the film" expected=7
  status 303
  goes /ladder/deciding
  append step ladder=deciding what="Choose the film" expected=7
get /ladder/{new}
  status 303
  goes /ladder/deciding/
post /ladder/deciding/new what="Choose what you eat tomorrow without asking anyone." expected=2
  status 303
follow
  order Choose what you eat ... My steps ... Choose what you eat ... Choose the film
  has Expected 2 of 10
  lacks idea=lunch
get /ladder/nothing
  status 404
get /ladder/deciding/01900000-0000-7000-8000-000000000000
  status 404
