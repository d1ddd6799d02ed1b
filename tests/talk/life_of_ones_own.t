# Where the hours went against what was wanted, in one form; wrong ones keep what was typed and save nothing.
get /life
  status 200
  heading A life of my own
  order Roughly is enough ... After four weeks with some hours you see here over how many parts of life
  has Something you would like to do, learn or become
  has Find out what I like
  lacks The last seven days
get /life/hours
  has name="went-friends"
  has name="wanted-rest"
  lacks name="went-partner"
post /life/hours
  status 422
  append nothing
post /life/hours went-friends=2:00 wanted-friends="much more" went-rest=5
  status 422
  append nothing
  has value="much more"
  has id="wanted-friends-problem"
post /life/hours went-friends=1:30 wanted-friends=4:00 went-work="42 h" wanted-work=38:00 wanted-play=2:00 went-rest=300 went-partner=9:00
  status 303
  goes /life
  append hours area=work minutes=2520 wanted_min=2280
  append hours area=friends minutes=90 wanted_min=240
  append hours area=play minutes=0 wanted_min=120
  append hours area=rest minutes=300
follow
  order action="/undo/ ... name="also" ... name="also" ... name="also" ... Undo
get /life
  has The last seven days
  has You wanted more time than there was for: Friends, Play and making.
  has More time than you wanted went to: Work.
  has The same as a table
  lacks Partner
post /life/hours went-learning=11000
  status 422
post /life/hours went-learning=1:00 at-day=2026-11-05
  append hours area=learning minutes=60
get /life
  has The last four weeks
post /life/people name="The choir" relation=community
  status 303
  append person name="The choir" relation=community
get /life
  order People and places ... The choir ... community
post /life/people relation=mentor
  status 422
  has value="mentor" checked
