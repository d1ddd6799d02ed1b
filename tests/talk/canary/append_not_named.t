# Must fail: something was written where nothing should have been.
post /write/note text=one
  append nothing
