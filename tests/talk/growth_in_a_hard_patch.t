# In a hard patch the signs wait: help stands before them.
log
  answers at=2026-11-18T20:00+01:00 form=position answers=s1=0,s2=4,s3=0,s4=0,s5=4,s6=0,s7=0,s8=4,s9=4,s10=0,s11=4,s12=4,c1=0,c2=4,c3=0,c4=0,c5=4,c6=4,c7=0,c8=4,c9=0,c10=0,c11=4,c12=4
get /growth
  order Signs of growth ... Nothing here has to be looked at tonight ... href="/now" ... href="/help/professional" ... Less anxious alone
  lacks In these weeks the way leads towards people
