# A calendar file: titles that say nothing, lines that a bad title cannot break, nothing for two while the gate is closed.
log
  ritual title="Write, and rest; \\ breathe" kind=alone rule=FREQ=WEEKLY;BYDAY=TU starts=2026-11-17T19:30+01:00 minutes=60 at=2026-11-16T21:00+01:00
  ritual title=Swim kind=body discreet_title=Errand at=2026-11-16T21:01+01:00
  ritual title=Ours kind=together discreet_title=Dinner at=2026-11-16T21:02+01:00
post /rituals/calendar
  status 200
  head Content-Type: text/calendar
  head Content-Disposition: notes.ics
  has "SUMMARY:Quiet time\r\n"
  has SUMMARY:Errand
  has DTSTART:20261117T193000
  has RRULE:FREQ=WEEKLY;BYDAY=TU
  lacks Write
  lacks Swim
  lacks Dinner
post /rituals/calendar titles=1
  has "SUMMARY:Write\\, and rest\\; \\\\ breathe"
  has SUMMARY:Errand
  lacks Dinner
