# A boundary from a need to words: ready words of its area, the check, said, crossed, put differently, retired.
log
  calm: value name="quiet mornings"
  old: boundary limit="no photos" state=agreed review_on=2026-11-20
get /boundaries
  has no photos
  order What will stand here ... After 5 such times you see here
  lacks How they went
get /boundaries/new
  status 200
  has quiet mornings
  has value="rest"
  lacks Ways to say it
post /boundaries/new limit="no calls before eight" area=time again=1
  status 200
  has no calls before eight
  order What I could do ... Ways to say it
  append nothing
post /boundaries/new limit="no calls before eight" area=time words="You must not call." check=1
  status 200
  has A demand
  append nothing
post /boundaries/new limit="no calls before eight" area=time ready-say=by-ten
  has at breakfast.</textarea>
post /boundaries limit="no calls before eight" area=time protects=rest i_will="I will turn the sound off." words="I sleep until eight." review=month
  status 303
  goes /boundary/
  append boundary limit="no calls before eight" area=time protects=rest i_will="I will turn the sound off." words="I sleep until eight." state=drafted review_on=2026-12-21
get /boundary/{new}
  order I said it ... I sleep until eight. ... What it is for ... rest ... It came up
  has data-copies="words-to-say"
  has If someone&#39;s answer to your limit frightens you
post /boundary/{new}/state state=said
  append boundary limit="no calls before eight" area=time protects=rest i_will="I will turn the sound off." words="I sleep until eight." state=said review_on=2026-12-21
post /boundary/{new}/event what=crossed by=other did="I turned the sound off."
  status 303
  append boundary-event what=crossed by=other did="I turned the sound off."
get /today
  has href="/boundary/{old}"
get /boundary/{old}
  has This is the day you wanted to look at it again
post /boundary/{old}/revise limit="ask before photos"
  append boundary limit="ask before photos" state=revised
post /boundary/{old}/state state=agreed
  append boundary limit="ask before photos" state=agreed
post /boundary/{old}/state state=drafted
  status 303
  append nothing
post /boundary/{old}/state state=retired
  append boundary limit="ask before photos" state=retired
get /boundaries
  order no calls before eight ... No longer needed ... ask before photos
get /rehearse/{old}
  has ask before photos
post /rehearse/{old} before=6 after=4
  status 303
  goes /boundary/
  append practice name=say-it-aloud minutes=2 before=6 after=4
