# Whether reassurance holds: with nothing noted the page says what it will show, and gives one small thing to do.
log
  safety answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
get /reassurance
  status 200
  heading Reassurance: does it hold?
  has    asking is no failing
  has    whether it eased after waiting or asking
  has    It begins with one.
  has    href="/urge"
  has    href="/practice/listening"
  lacks  <svg class="chart
  lacks  Not yet known
  lacks  <h2>How often
get /reassurance?until=2026-13-40
  status 200
