# A table whose parts cut a row in two is read whole; taking it back erases each of its entries and no other.
log
  note at=2026-11-21T20:00+01:00 text="here before"
post /data/import text="record,at,text\r\nnote,2026-11-10T22:00:00.000+01:00,\"one, with\na line" part=1 parts=2
  status 200
post /data/import text=" end\"\r\nnote,2026-11-11T22:00:00.000+01:00,=two\r\n" part=2 parts=2
  status 303
# Sent again: nothing changes.
post /data/import text=" end\"\r\nnote,2026-11-11T22:00:00.000+01:00,=two\r\n" part=2 parts=2
  status 303
follow
  order New entries ... <dd>2</dd>
post /data/import/take
  status 303
  append note text="one, with\na line end"
  append note text="=two"
get /everything
  has one, with
  has here before
post /data/import/back id=nothing
  status 404
  append nothing
get /data/import
  take import name="id" value="
post /data/import/back id={import}
  status 303
  append note erased
  append note erased
follow
  lacks Brought in before
get /everything
  lacks one, with
  has here before
get /trash
  has one, with
