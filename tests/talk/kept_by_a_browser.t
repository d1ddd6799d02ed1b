# In a browser My data says how long the notebook is kept, what could take it away, and where a backup would lie.
log
  note at=2026-11-20T20:00+01:00 text="an evening"
browser keeps=room used=3400000 left=61000000000
get /data
  status 200
  order Leaves this device ... nothing ... in this browser, sealed ... one entry, none missing ... as long as there is room ... Last backup saved here ... none so far ... Save a backup ... Ask the browser to keep it ... If someone looks through your things ... Downloads ... leave the backup out ... Where it lies ... in this browser on this device ... How long it is kept ... seven days ... home screen ... takes up 3 MB here ... room for 61 GB more ... A backup ... Take it with you ... Bring back a backup
  lacks Room that is left
  has data-persist
  lacks made no promise this time
  lacks data-share
  lacks 127.0.0.1
  lacks terminal
  lacks evenkeel
get /data?asked=1
  has made no promise this time
browser keeps=always installed=yes shares=yes used=20000 left=400000000
get /data
  order until someone clears it ... has promised to keep the notebook ... less than 1 MB ... 400 MB more
  has data-share
  lacks data-persist
  lacks seven days
  lacks home screen
browser keeps=unknown installed=yes
get /data
  has data-persist
  lacks What else helps
  lacks takes up
browser keeps=room used=3400000 left=900000
get /data
  order as long as there is room ... Room that is left ... less than 1 MB ... Save a backup
browser keeps=nothing
get /data
  order until this window closes ... This window keeps nothing ... Save a backup
  lacks How long it is kept
  lacks data-persist
get /new
  goes /today
browser off
get /data
  has 127.0.0.1
  has evenkeel restore-backup
  lacks data-persist
  lacks Last backup
  lacks How long it is kept
