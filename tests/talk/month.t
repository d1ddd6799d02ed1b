# The month: how it went, whether anything really moved, and what was in it.
log
  weather at=2026-11-01T22:00+01:00 mood=1 company=friends
  weather at=2026-11-03T22:00+01:00 mood=2 company=friends
  weather at=2026-11-05T22:00+01:00 mood=-1 company=alone
  weather at=2026-11-08T22:00+01:00 mood=0
  weather at=2026-11-11T22:00+01:00 mood=1
  weather at=2026-11-12T22:00+01:00 mood=2
  weather at=2026-11-18T22:00+01:00 mood=3
  flat: decision about_what="the flat" way=own at=2026-11-02T20:00+01:00
  outcome about={flat} good=1
  voiced what="the noise" did=partly
  support person=Mo direction=received
  win what="asked for the raise"
  answers at=2026-08-20T20:00+02:00 form=position answers=s1=0,s2=4,s3=1,s4=1,s5=3,s6=4,s7=1,s8=4,s9=1,s10=0,s11=4,s12=3,c1=3,c2=1,c3=3,c4=3,c5=0,c6=1,c7=3,c8=1,c9=3,c10=4,c11=0,c12=1
  answers at=2026-10-01T20:00+02:00 form=position answers=s1=4,s2=0,s3=3,s4=4,s5=1,s6=0,s7=4,s8=0,s9=3,s10=4,s11=0,s12=1,c1=1,c2=4,c3=0,c4=1,c5=3,c6=4,c7=0,c8=3,c9=1,c10=1,c11=4,c12=4
get /month
  has 7 of 30 evenings have their weather.
  lacks Higher than on
  order What was good in it ... asked for the raise ... Decisions looked at again ... Evenings with someone ... 2 of 3 ... Support came from ... one person
  lacks Said what you meant
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
get /month
  order Steadiness ... Higher than on Thursday 20 August ... Connection ... Lower than on Thursday 20 August ... Answer the 24 sentences again
  order Said what you meant ... 1 of 1 ... Between us
