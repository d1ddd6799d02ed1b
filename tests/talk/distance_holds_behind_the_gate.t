# Whoever keeps distance is offered nothing for being alone, the gate closed or open; closed, the answers are not spoken of.
log
  answers at=2026-11-10T20:00+01:00 form=position answers=s1=4,s2=0,s3=4,s4=4,s5=0,s6=0,s7=4,s8=0,s9=4,s10=4,s11=0,s12=0,c1=0,c2=4,c3=0,c4=0,c5=4,c6=4,c7=0,c8=4,c9=0,c10=0,c11=4,c12=4
get /plan
  has Towards people
  lacks Well on my own
  lacks Your answers
get /practices
  lacks Waiting out a pull
get /ladders
  lacks Being alone well
get /rituals
  lacks For me alone
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
get /plan
  order Your answers of ... some distance from people ... Towards people
  lacks Well on my own
