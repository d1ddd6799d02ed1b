# A backup's day is kept, and Today offers one in the browser after some new entries: never more than a line, and not for a month when it was put off.
log
  note at=2026-11-01T20:00+01:00 text="1"
  note at=2026-11-02T20:00+01:00 text="2"
  note at=2026-11-03T20:00+01:00 text="3"
  note at=2026-11-04T20:00+01:00 text="4"
  note at=2026-11-05T20:00+01:00 text="5"
  note at=2026-11-06T20:00+01:00 text="6"
  note at=2026-11-07T20:00+01:00 text="7"
  note at=2026-11-08T20:00+01:00 text="8"
  note at=2026-11-09T20:00+01:00 text="9"
  note at=2026-11-10T20:00+01:00 text="10"
  note at=2026-11-11T20:00+01:00 text="11"
  note at=2026-11-12T20:00+01:00 text="12"
  note at=2026-11-13T20:00+01:00 text="13"
  note at=2026-11-14T20:00+01:00 text="14"
  note at=2026-11-15T20:00+01:00 text="15"
  note at=2026-11-16T20:00+01:00 text="16"
  note at=2026-11-17T20:00+01:00 text="17"
  note at=2026-11-18T20:00+01:00 text="18"
  note at=2026-11-19T20:00+01:00 text="19"
get /today
  lacks a backup brings it back
browser keeps=room
get /today
  lacks a backup brings it back
post /write/note text="20"
  status 303
get /today
  order a backup brings it back ... someone could come across ... Look at it ... Not this month
  lacks 20
  lacks missed
post /data/backup/later
  goes /today
  append setting name=backup-from value=2026-12-21
get /today
  lacks a backup brings it back
now 2026-12-21T21:00+01:00
get /today
  has a backup brings it back
browser off
get /today
  lacks a backup brings it back
browser keeps=room
post /data/backup
  status 200
  head Content-Disposition: attachment; filename="notes-2026-12-21.backup"
  append setting name=backed-up-on value=2026-12-21
post /data/backup
  status 200
  append nothing
get /today
  lacks a backup brings it back
get /data
  order Last backup saved here</dt><dd dir="auto">today
now 2027-02-21T21:00+01:00
get /data
  order Last backup saved here ... Monday 21 December 2026
get /today
  lacks a backup brings it back
disk full
post /data/backup
  status 200
  append nothing
disk free
browser keeps=room backup=fails
post /data/backup
  status 507
  has could not be made
get /data
  order Last backup saved here ... none so far
browser keeps=room
post /data/backup/share
  status 200
  head Content-Disposition: attachment; filename="notes-2027-02-21.backup"
  append nothing
get /data
  order Last backup saved here ... none so far
post /data/backup/shared
  goes /data
  append setting name=backed-up-on value=2027-02-21
browser keeps=room backup=fails
post /data/backup/share
  status 507
  has could not be made
