# What lies behind its own lock is on no other page: not as an entry, a count, a draft, a trace or a way to undo it.
log
  old: origin prompt=care-absent text="I hid under the table" at=2026-11-18T22:00+01:00
  safety at=2026-11-18T22:00+01:00 answers=afraid=1,control=0,hurt=0,forced=0,refusing=0,watched=0
  note text="plain words" at=2026-11-18T22:00+01:00
post /origins/worth text="a sentence from the stairs"
  status 303
follow
  has It lies behind its own lock now
  lacks stairs
post /draft/origin-earlier-love text="half a thought"
  status 200
get /today
  lacks stairs
  lacks half a thought
  lacks under the table
get /write
  lacks stairs
  lacks half a thought
get /week
  lacks stairs
  lacks under the table
get /month
  lacks under the table
get /growth
  lacks under the table
get /plan
  lacks under the table
  lacks afraid of
get /everything
  has 1 entry
  lacks value="origin"
  lacks value="safety"
get /everything?kind=origin
  has 1 entry
  lacks under the table
get /everything?kind=safety
  has 1 entry
post /everything words=stairs
  lacks from the stairs
get /data
  lacks <option value="origin">
  lacks <option value="safety">
post /data/export
  status 200
  has plain words
  lacks stairs
  lacks under the table
post /data/export/table kind=origin
  lacks under the table
post /data/export/table kind=safety
  lacks afraid=1
get /record/{old}
  status 404
get /record/{old}/edit
  status 404
get /record/{old}/history
  status 404
post /record/{old}/erase
  status 404
  append nothing
post /origins/erase
  status 303
get /trash
  lacks stairs
  lacks under the table
