# The signs praise nobody for needing people less: who keeps distance is led towards people first.
log
  answers at=2026-11-18T20:00+01:00 form=position answers=s1=4,s2=0,s3=4,s4=4,s5=0,s6=4,s7=4,s8=0,s9=0,s10=4,s11=0,s12=0,c1=0,c2=4,c3=0,c4=0,c5=4,c6=4,c7=0,c8=4,c9=0,c10=0,c11=4,c12=4
get /growth
  order Signs of growth ... In these weeks the way leads towards people. ... href="/ladder/opening" ... Less anxious alone
  lacks These are hard weeks
