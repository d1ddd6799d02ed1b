# After six times "no", what became of wishes to be reassured is counted, waiting and asking alike.
log
  safety at=2026-11-01T20:00+01:00 answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
  urge at=2026-11-16T21:00+01:00 what=are-we-ok strength=7 response=waited after=3 settled=yes
  urge at=2026-11-17T21:00+01:00 what=are-we-ok strength=7 response=waited after=7 settled=no
  urge at=2026-11-18T19:00+01:00 what=check strength=5 response=asked-openly after=2 settled=for-a-while
  urge at=2026-11-20T19:00+01:00 what=are-we-ok strength=6
get /week
  status 200
  order Wishes to be reassured ... Noted ... 4 ... Waited ... 2, and it settled 1 ... Not looked at again
  has Waiting and asking are both fine
  lacks Six private
