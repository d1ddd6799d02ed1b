# On a new device the first page has a way for someone who brings a backup along.
notebook none
get /welcome
  lacks I have a backup
browser keeps=room
get /welcome
  order Make a notebook ... I have a backup ... Look around
get /data/restore
  has href="/welcome"
browser keeps=room file=whole rows=7 new=7
get /data/restore
  order The file is whole ... <dd>7</dd> ... Bring it back
  lacks another notebook
  lacks put aside
post /data/restore/take
  goes /unlock
  restoring take
