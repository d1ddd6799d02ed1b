# Must fail: what is written is not what is expected.
post /write/note text=one
  append note text=two
