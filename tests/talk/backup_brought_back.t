# A backup is chosen, looked at and brought back; what was here is put aside and can be put back.
log
  note at=2026-11-20T20:00+01:00 text="an evening"
browser keeps=room
get /data/restore
  status 200
  heading Bring back a backup
  has data-backup
  has href="/data"
  lacks Bring it back
post /data/restore/take
  goes /data/restore
  restoring nothing
post /data/restore
  status 422
  order Please choose a file first ... Nothing here has changed
browser keeps=room file=foreign
post /data/restore
  status 422
  has not a backup from here
browser keeps=room file=cut
post /data/restore
  status 422
  has end of this file is missing
browser keeps=room file=hurt
post /data/restore
  status 422
  has not as it was when it was saved
browser keeps=room file=later
post /data/restore
  status 422
  has A later version than this one
get /data/restore
  status 200
  lacks A later version
browser keeps=room file=whole same=yes rows=412 new=3 apart=20
post /data/restore
  status 303
  goes /data/restore
follow
  order It is a backup of this notebook ... <dd>412</dd> ... new here ... <dd>3</dd> ... Here, but not in the file ... <dd>20</dd> ... passphrase or the recovery code ... put aside and kept ... erased for good ... Bring it back ... Leave everything as it is
disk full
post /data/restore/take
  status 507
  has Nothing has changed
  restoring nothing
disk free
post /data/restore/take
  goes /unlock?here=backup
  restoring take
  append nothing
post /data/restore/leave
  goes /data
  restoring leave
browser keeps=room file=whole rows=5 new=5 apart=2
get /data/restore
  has a backup of another notebook
  order primary">Bring it back ... quiet">Leave everything as it is
browser keeps=room file=whole same=yes rows=5
get /data/restore
  has exactly what is here
  order primary">Leave everything as it is ... quiet">Bring it back
browser keeps=room
get /data
  lacks Put back what was there before
post /data/restore/back
  goes /unlock
  restoring nothing
browser keeps=room aside=yes
get /data
  order What was there before ... Put back what was there before ... Remove what was there before ... gone for good
post /data/restore/forget
  goes /data
  restoring forget
post /data/restore/back
  goes /unlock?here=before
  restoring back
lock
get /unlock
  has Put back what was there before
  lacks Remove
  lacks is here now
  lacks is here again
get /unlock?here=backup
  order The backup is here now. It opens with the passphrase ... when the backup was made ... action="/unlock?here=backup" ... Opening takes a moment
post /unlock?here=backup passphrase="not the one of then"
  status 422
  order does not open the notebook ... The backup is here now ... try as often as you like ... After a few tries each one waits
  lacks Opening takes a moment
get /unlock?here=before
  has What was there before is here again
get /unlock?here=another
  has action="/unlock"
  lacks is here
post /data/restore/forget
  goes /unlock
  restoring nothing
browser off
get /unlock?here=backup
  has action="/unlock"
  lacks is here now
get /unlock
  lacks Put back what was there before
get /data/restore
  status 404
post /data/restore/take
  status 404
  restoring nothing
