# What helps, when nothing was done yet: what it is for, and the first small thing to do.
get /helps
  status 200
  heading What helps
  order Once you have done a few things ... href="/practices" ... Find out with a fair coin
  lacks nan
  lacks Other years
get /helps?until=2020-01-01
  status 200
get /helps?until=nonsense
  status 200
get /growth
  has href="/helps"
