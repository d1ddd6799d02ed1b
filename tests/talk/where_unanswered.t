# One line is answered and the other is not: neither is shown, and what is missing is said.
log
  answers at=2026-11-18T20:00+01:00 form=position answers=s1=3,s2=1,s3=3,s4=3,s5=2,s6=1,s7=3,s8=1,s9=3,s10=3,s11=2,s12=1,c1=2,c2=2,c4=1
get /where
  status 200
  has Too many sentences were left out
  has Connection: 3 answers more would do.
  lacks <ellipse
  lacks Steadiness
  lacks of 100
get /growth
  has Where do I stand?
  lacks <ellipse
