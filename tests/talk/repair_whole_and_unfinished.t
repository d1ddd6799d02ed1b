# An apology is not finished without what happened, what it did and what will change; it can be kept unfinished; on its day
# someone is asked again, and reassurance that both agreed on is repair.
log
  safety at=2026-11-01T20:00+01:00 answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
  clash: conflict what="I read her letter"
get /repair/new
  has Which clash is it about?
  has I read her letter
get /repair/new?about={clash}
  has name="about" value="{clash}"
  has An apology that helps has three parts
post /repair/new about={clash} happened="I read your letter." follow_up_on=2026-11-28
  status 303
  goes /repair/
  append repair about={clash} happened="I read your letter." follow_up_on=2026-11-28
get /repair/{new}
  order I read your letter. ... What it did to the other is not there yet. ... What you will change is not there yet. ... Not finished, and kept ... Go on with it
  lacks To say
  lacks What happened is not there yet
  has it is repair. It is nothing to be ashamed of
get /repair/{new}?check=1
  has Nothing here points a finger
get /repair/{new}/change
  has value="{clash}"
post /repair/{new}/change about={clash} happened="I read your letter." effect="It took your trust." change="I ask before I touch your things." apology="I am sorry that I read it." recommit="" agreed="We say good night by message until Easter." follow_up_on=2026-11-28
  status 303
  append repair about={clash} happened="I read your letter." effect="It took your trust." change="I ask before I touch your things." apology="I am sorry that I read it." follow_up_on=2026-11-28 agreed="We say good night by message until Easter."
get /repair/{new}
  order All three parts are there ... I am sorry that I read it. ... I read your letter. ... It took your trust. ... I ask before I touch your things. ... I said it ... What we agreed on: ... Asking again
  lacks not there yet
  lacks Yes, it is better
post /repair/{new} said=1
  append repair about={clash} happened="I read your letter." effect="It took your trust." change="I ask before I touch your things." apology="I am sorry that I read it." follow_up_on=2026-11-28 agreed="We say good night by message until Easter." said=1
now 2026-11-28T20:00+01:00
get /today
  order When you like ... Is it better now?
  has href="/repair/{new}"
post /repair/{new} better=not-yet follow_up_on=2026-12-12
  append repair about={clash} happened="I read your letter." effect="It took your trust." change="I ask before I touch your things." apology="I am sorry that I read it." follow_up_on=2026-12-12 agreed="We say good night by message until Easter." said=1 better=not-yet
get /repair/{new}
  has Then the repair is still under way.
get /today
  lacks Is it better now?
now 2026-12-12T20:00+01:00
post /repair/{new} better=yes follow_up_on=
  append repair about={clash} happened="I read your letter." effect="It took your trust." change="I ask before I touch your things." apology="I am sorry that I read it." agreed="We say good night by message until Easter." said=1 better=yes
get /repair/{new}
  has You asked, and it is better.
get /conflict/{clash}
  has href="/repair/{new}"
# Words that blame in an apology are noticed when one asks, and hold nothing up.
post /repair/new about={clash} happened="I shouted, but you always provoke me."
  append repair about={clash} happened="I shouted, but you always provoke me."
get /repair/{new}
  has href="/repair/{new}?check=1"
  lacks There is something to look at beneath the words.
get /repair/{new}?check=1
  has There is something to look at beneath the words.
