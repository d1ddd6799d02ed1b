# What someone did of being alone stays when they keep distance later; nothing more of it is offered.
log
  answers at=2026-11-18T20:00+01:00 form=position answers=s1=4,s2=0,s3=4,s4=4,s5=0,s6=4,s7=4,s8=0,s9=0,s10=4,s11=0,s12=0,c1=0,c2=4,c3=0,c4=0,c5=4,c6=4,c7=0,c8=4,c9=0,c10=0,c11=4,c12=4
  film: step ladder=solitude what="A film alone" expected=7 at=2026-11-19T20:01+01:00
get /ladder/solitude
  has What you did here stays
  has href="/ladder/opening"
  has A film alone
  lacks Next, when you like
  lacks Steps to choose from
get /ladder/solitude/{film}
  lacks When you have done it
