# A file brought in: looked at first, taken by choice, nothing twice, and taken back in one act.
log
  note at=2026-11-21T20:00+01:00 text="here before"
get /data/import
  status 200
  heading Bring something in
  has data-file="text"
  lacks Brought in before
post /data/import
  status 422
  has Please choose a file first.
post /data/import text="{\"kind\":\"weather\",\"at\":\"2026-11-10T22:00:00.000+01:00\",\"fields\":{\"mood\":3,\"feelings\":[\"calm\"]}}\n" part=1 parts=2
  status 200
  append nothing
post /data/import text="{\"kind\":\"weather\",\"at\":\"2026-11-11T22:00:00.000+01:00\",\"fields\":{\"mood\":1,\"glow\":3}}\n{\"kind\":\"weather\",\"fields\":{\"mood\":99}}\nnot a line\n" part=2 parts=2
  status 303
  goes /data/import
  append nothing
follow
  order What is in this file ... New entries ... <dd>2</dd> ... Unknown fields, kept ... <dd>1</dd> ... Lines that cannot be read ... <dd>2</dd>
  order What cannot be read ... Line 3: ... Line 4:
  has Bring it in
  has Leave it out
post /data/import/take
  status 303
  append weather mood=3 feelings=calm
  append weather mood=1
follow
  lacks What is in this file
  order Brought in before ... 2 entries ... today ... Take it back
get /week/2026-11-14
  has fair
# The same again: nothing is new.
post /data/import text="{\"kind\":\"weather\",\"at\":\"2026-11-10T22:00:00.000+01:00\",\"fields\":{\"mood\":3,\"feelings\":[\"calm\"]}}\n" part=1 parts=1
  status 303
follow
  has There is nothing new in this file.
  has Already here
  lacks Bring it in
post /data/import/drop
  status 303
  append nothing
follow
  lacks What is in this file
