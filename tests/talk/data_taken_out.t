# My data: what leaves this device, whether all is whole, and everything taken out but what has a lock of its own.
log
  weather at=2026-11-20T22:00+01:00 mood=2 feelings=calm,tender
  note at=2026-11-21T20:00+01:00 text="a, \"quoted\" line"
  safety at=2026-11-01T20:00+01:00 answers=afraid=0
get /data
  status 200
  heading My data
  order Leaves this device ... nothing ... on this device, sealed ... 2 entries, none missing ... Save a backup ... What leaves this device: nothing ... How to check that ... 127.0.0.1 ... Where it lies ... A backup ... Take it with you ... Bring something in
  has all of them are whole
  lacks Six private
post /data/export
  status 200
  head Content-Type: application/jsonl
  head Content-Disposition: attachment; filename="notes-2026-11-21.jsonl"
  has "\"kind\":\"weather\""
  has "\"fields\":{\"mood\":2,\"feelings\":[\"calm\",\"tender\"]}}"
  has "\"text\":\"a, \\\"quoted\\\" line\""
  lacks safety
  append nothing
post /data/export/table kind=weather
  status 200
  head Content-Type: text/csv
  head Content-Disposition: attachment; filename="notes-2026-11-21.csv"
  order id,record,at,written,mood,energy ... weather ... calm
  lacks "\"kind\""
post /data/export/table kind=safety
  status 404
post /data/export/table kind=dream
  status 404
post /data/backup
  status 200
  head Content-Type: application/octet-stream
  head Content-Disposition: attachment; filename="notes-2026-11-21.backup"
