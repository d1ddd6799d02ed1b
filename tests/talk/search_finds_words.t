# Search finds words in any field of any kind, without regard to case and accents, and not in the trash.
log
  note text="Der Abend im Café war ruhig" at=2026-11-18T20:00+01:00
  decision about_what="Which flat to take" way=own options="the one by the café,the other" at=2026-11-19T20:00+01:00
  gone: note text="cafe, long ago" at=2026-11-01T20:00+01:00
  note text="nothing of the kind" at=2026-11-20T20:00+01:00
post /record/{gone}/erase
  status 303
post /everything words=CAFE
  status 200
  order Which flat to take ... Der Abend
  lacks long ago
  lacks nothing of the kind
post /everything words=cafe kind=decision
  has Which flat to take
  lacks Der Abend
post /everything words=zzzz
  status 200
  lacks Der Abend
post /everything words="<b>"
  status 200
  has value="&lt;b&gt;"
post /everything since=2026-11-19 until=2026-11-19
  has Which flat to take
  lacks Der Abend
