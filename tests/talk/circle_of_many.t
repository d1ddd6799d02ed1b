# Two who carry the same are both not named; twenty people are drawn without lying on each other, and all stand in the table.
log
  a: person name=A closeness=5
  b: person name=B closeness=5
  support at=2026-11-20T20:00+01:00 person={a} direction=received weight=3
  support at=2026-11-20T20:00+01:00 person={b} direction=received weight=3
  support at=2026-11-20T20:00+01:00 person={a} direction=received weight=1
  support at=2026-11-20T20:00+01:00 person={b} direction=received weight=1
  support at=2026-11-20T20:00+01:00 person={b} direction=received
  support at=2026-11-20T20:00+01:00 person={a} direction=received
get /circle
  has shows once ten times are written down
post /circle names="C,D,E,F,G,H,I,J,K,L,M,N,O,P,Q,R,S,Somebody whose name is very long"
  status 303
get /circle
  has <bdi>Somebody whose name is very long</bdi>
  lacks parts in ten
