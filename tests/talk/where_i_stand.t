# The map: placed from the answers, with its ranges; both lines together, and nothing said as sure that is not.
log
  answers at=2026-08-20T20:00+02:00 form=position answers=s1=0,s2=4,s3=1,s4=1,s5=3,s6=4,s7=1,s8=4,s9=1,s10=0,s11=4,s12=3,c1=3,c2=1,c3=3,c4=3,c5=0,c6=1,c7=3,c8=1,c9=3,c10=4,c11=0,c12=1
  answers at=2026-10-01T20:00+02:00 form=position answers=s1=4,s2=0,s3=3,s4=4,s5=1,s6=0,s7=4,s8=0,s9=3,s10=4,s11=0,s12=1,c1=1,c2=4,c3=0,c4=1,c5=3,c6=4,c7=0,c8=3,c9=1,c10=1,c11=4,c12=4
get /where
  status 200
  heading Where I stand
  has From your answers of Thursday 1 October
  has <ellipse class="cloud past"
  has <polyline class="path"
  has Your answers fit best: keeping distance.
  order Keeping distance ... Steadiness ... of 100, between ... Connection ... of 100, between
  has Since the first time
  order Steadiness</h3><p>Higher than on Thursday 20 August ... Connection</h3><p>Lower than on Thursday 20 August
  has a leaning, until the next one says it too
  has Steadier, and also further away: is that what you want?
  lacks Closer, and with less ground
  has The same as a table
  has How this was worked out
  has /help/safety
  lacks %
get /growth
  has Your answers fit best: keeping distance.
  has Whether either line has moved
