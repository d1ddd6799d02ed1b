# What moves with what, before there is anything: what it will show, and the first small thing.
log
  safety at=2026-10-01T20:00+01:00 answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
get /moves
  status 200
  order Being moved by someone you love is ordinary ... Here it will show whether evenings with contact ... Not yet known. 25 more evenings ... href="/check-in" ... Two ends, and both are losses ... asked only where you choose that ... href="/settings"
  lacks Earlier months
