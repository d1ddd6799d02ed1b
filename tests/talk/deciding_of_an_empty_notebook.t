# What decisions show when there are none: what it is for, and the first small thing to do.
get /deciding
  status 200
  order It begins with one small decision ... href="/decisions" ... How this was worked out
  lacks nan
