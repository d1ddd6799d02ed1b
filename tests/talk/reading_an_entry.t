# An entry reads as a page: its sky, its feelings in their colours, its text as Markdown, what came of it.
log
  person name="Ada" relation=friend
  choice: decision about_what="the flat" way=own confidence=70 review_on=2026-11-20
  evening: weather mood=-3 energy=-3 solid=4 feelings=lonely,mine slept_min=440 note="Rain on the roof"
  page: note text="# Sunday\n\nI wrote *three* pages.\nNone to her. [there](http://example.org) <b>"
get /record/{evening}
  heading Rain
  has #band-rain
  order Slack ... Small and wavering ... 4 of 10 ... <li class="sadness"> ... lonely ... <li class="own"> ... mine ... 7 h 20 min ... Rain on the roof
get /record/{page}
  heading Sunday
  has <em>three</em>
  has pages.<br>None
  has there (http://example.org)
  lacks href="http
  has &lt;b&gt;
get /record/{choice}
  heading the flat
  has 70 %
  has /write/outcome?about={choice}
post /write/outcome about={choice} good=1
  status 303
  append outcome about={choice} good=1
get /record/{choice}
  order What came of it ... Outcome
get /record/{new}
  has href="/decision/{choice}"
