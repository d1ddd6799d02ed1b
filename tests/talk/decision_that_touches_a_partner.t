# Once the private questions are answered with no, a partner may be among those a decision touches.
log
  safety at=2026-11-01T20:00+01:00 answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
  move: decision about_what="moving house" way=own touches=partner
get /decisions/new
  has value="partner"
get /decision/{move}
  order This touches others too ... href="/topics"
