# Someone in a hard patch is offered help, and no experiment with it; who leans or stands well may have the coin.
log
  setting name=fair-test value=five-senses
  answers at=2026-11-20T20:00+01:00 form=position answers=s1=0,s2=4,s3=0,s4=0,s5=4,s6=0,s7=0,s8=4,s9=4,s10=0,s11=4,s12=4,c1=0,c2=4,c3=0,c4=0,c5=4,c6=4,c7=0,c8=4,c9=0,c10=0,c11=4,c12=4
get /now/upset
  has Five senses
  lacks href="/helps/test/moment"
post /helps/test/moment before=6
  goes /helps/test
  append nothing
get /helps/test
  has The coin rests while things are this hard
  lacks Let the coin fall
