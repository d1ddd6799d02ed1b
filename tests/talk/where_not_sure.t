# Answers near the middle name two places.
log
  answers at=2026-11-18T20:00+01:00 form=position answers=s1=2,s2=2,s3=2,s4=2,s5=2,s6=2,s7=2,s8=2,s9=2,s10=2,s11=2,s12=1,c1=2,c2=2,c3=2,c4=2,c5=2,c6=2,c7=2,c8=2,c9=2,c10=2,c11=2,c12=1
get /where
  status 200
  has Your answers lie near the middle, between
  has Which of them is not sure.
  has Your answers fit two places about equally well
  has Neither clearly here nor clearly there
  has Ten or more sentences in a row have the same answer
  has One look is a snapshot
