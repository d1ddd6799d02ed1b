# What was typed and not saved is kept, comes back, and is gone once it is saved.
raw "POST /draft/write-note HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\ntext=half+a+thought"
  status 200
get /write/note
  has half a thought
lock
unlock
get /write/note
  has half a thought
post /write/note text="a whole thought"
  status 303
get /write/note
  lacks half a thought
  lacks a whole thought
