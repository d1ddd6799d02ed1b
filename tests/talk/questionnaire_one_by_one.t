# Where do I stand: one sentence on a screen, any may be left out, nothing said before is shown.
get /questionnaire
  status 200
  has Six private questions
  has Begin
get /questionnaire/1
  status 200
  has Leave this one out
post /questionnaire/1 answer=3
  status 303
  goes /questionnaire/2
post /questionnaire/2 answer=""
  status 303
  goes /questionnaire/3
get /questionnaire
  has Go on where I was
get /questionnaire/25
  status 404
post /questionnaire/3 answer=7
  status 404
post /questionnaire/24 answer=2
  status 303
  goes /where?saved=
