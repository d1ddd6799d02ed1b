# With nothing written yet, each page says what it is for, and the first small thing to do.
get /plan
  status 200
  heading The plan
  order One small step ... find one word for what you feel ... A first small step, picked by ... I did it ... I will try it ... Not now ... Another ... Not for me
  has Nothing is counted against you
  lacks %
  lacks Limits that are kind and clear
  lacks the wish to be reassured
get /look-back
  heading Look back on the week
  has After five evenings there is a week to look back on
  has None is here yet.
get /stepping-back
  heading Stepping back
  has meant to be needed less
  has Not yet known
  order Step back to once a month ... Keep things as they are ... Take it out
get /month
  status 200
  heading The month
  order How the month went ... With seven evenings ... Did it really change? ... Answer the 24 sentences ... What was good in it
  lacks Between us
