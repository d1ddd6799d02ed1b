# Over how many parts of life the hours went, from four weeks on; the partner's part stands only where the gate is open.
log
  hours at=2026-11-20T20:00+01:00 area=friends minutes=300
  hours at=2026-11-20T20:00+01:00 area=partner minutes=300
  hours at=2026-11-12T20:00+01:00 area=friends minutes=200
  hours at=2026-11-12T20:00+01:00 area=body minutes=200
  hours at=2026-11-05T20:00+01:00 area=friends minutes=100
  hours at=2026-10-29T20:00+01:00 area=play minutes=100
  hours at=2026-10-29T20:00+01:00 area=partner minutes=300
get /life
  order Over how many parts of life ... Your hours were spread as if 1.2 areas of life had equal parts ... from 4 weeks. ... The same as a table ... More areas are not better than fewer.
  lacks artner
get /life?until=2026-11-13
  order Over how many parts of life ... Not yet known. One more week with its hours may tell.
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
get /life
  order Your hours were spread as if ... Time with my partner ... Of every 100 hours that were not work, about 31 were with your partner (
  has There is no right part.
  has 1.7 areas of life had equal parts
post /safety-check afraid=yes control=no hurt=no forced=no refusing=no watched=no
get /life
  has 1.2 areas of life had equal parts
  lacks artner
