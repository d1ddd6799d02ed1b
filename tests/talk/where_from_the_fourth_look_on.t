# Three looks stand by themselves; from the fourth on the lines go through all of them together.
log
  answers at=2026-07-30T20:00+02:00 form=position answers=s1=1,s2=3,s3=2,s4=1,s5=3,s6=2,s7=1,s8=3,s9=2,s10=1,s11=2,s12=3,c1=2,c2=1,c3=3,c4=2,c5=2,c6=1,c7=3,c8=2,c9=2,c10=3,c11=1,c12=2
  answers at=2026-08-27T20:00+02:00 form=position answers=s1=2,s2=3,s3=2,s4=1,s5=2,s6=2,s7=2,s8=3,s9=2,s10=1,s11=2,s12=3,c1=2,c2=1,c3=3,c4=2,c5=2,c6=1,c7=3,c8=2,c9=3,c10=3,c11=1,c12=2
  answers at=2026-09-24T20:00+02:00 form=position answers=s1=2,s2=2,s3=2,s4=2,s5=2,s6=2,s7=2,s8=2,s9=2,s10=2,s11=2,s12=2,c1=2,c2=1,c3=2,c4=2,c5=2,c6=1,c7=3,c8=2,c9=2,c10=3,c11=1,c12=2
  answers at=2026-10-22T20:00+02:00 form=position answers=s1=3,s2=1,s3=2,s4=3,s5=1,s6=2,s7=3,s8=1,s9=3,s10=3,s11=1,s12=1,c1=2,c2=1,c3=3,c4=2,c5=2,c6=1,c7=3,c8=2,c9=2,c10=3,c11=1,c12=3
get /where
  status 200
  has The lines go through all looks together; the soft bands are what fits.
  has ; that day by itself 71
  has Whether something changed is still asked of the first look and the last one.
  order Steadiness</h3><p>Higher than on Thursday 30 July ... Connection</h3>
  lacks rel="next"
# The same page as it was in September: three looks, and the way back to today.
get /where?until=2026-10-01
  has The soft bands are what fits the answers.
  has rel="next" href="/where"
  lacks that day by itself
