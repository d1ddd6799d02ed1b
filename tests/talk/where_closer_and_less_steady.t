# The other way round: closer, and with less ground of one's own. It is said as plainly.
log
  answers at=2026-10-01T20:00+02:00 form=position answers=s1=4,s2=0,s3=3,s4=4,s5=1,s6=0,s7=4,s8=0,s9=3,s10=4,s11=0,s12=1,c1=1,c2=4,c3=0,c4=1,c5=3,c6=4,c7=0,c8=3,c9=1,c10=1,c11=4,c12=4
  answers at=2026-11-20T20:00+01:00 form=position answers=s1=0,s2=4,s3=1,s4=1,s5=3,s6=4,s7=1,s8=4,s9=1,s10=0,s11=4,s12=3,c1=3,c2=1,c3=3,c4=3,c5=0,c6=1,c7=3,c8=1,c9=3,c10=4,c11=0,c12=1
get /where
  status 200
  has From your answers of yesterday
  has Your answers fit best: leaning on others.
  has Closer, and with less ground of your own
  lacks Steadier, and also further away
  has Looking again says most after about four weeks
