# What has no words of its own goes by the name of its kind, once.
log
  goal: goal title="Swim a kilometre" at=2026-11-01T12:00+01:00
  done about={goal} at=2026-11-20T20:00+01:00
  note at=2026-11-20T21:00+01:00 text="an evening"
get /everything
  order an evening ... <small>Note</small> ... Done
  lacks <small>Done</small>
