# What few decisions show: not yet known, and what would settle it; joint ones are left out.
log
  a1: decision about_what=a way=own choice=x confidence=70 at=2026-10-01T12:00+01:00
  outcome about={a1} good=1 at=2026-10-11T12:00+01:00
  j1: decision about_what=j way=own choice=x confidence=70 touches=others at=2026-10-01T13:00+01:00
  outcome about={j1} good=1 at=2026-10-11T12:00+01:00
get /deciding
  has Left out, since they touch others too
  order Does your confidence match what comes? ... Not yet known; 9 more
  lacks nan
get /deciding?until=2026-10-05
  has It begins with one small decision
