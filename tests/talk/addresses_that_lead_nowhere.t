# Unknown addresses, methods and malformed requests get a calm page or a refusal, and change nothing.
get /nothing-of-the-kind
  status 404
  heading Nothing is here
get /record/0197f000-0000-7000-8000-000000000000
  status 404
get /record/zzz
  status 404
get /write/no-such-kind
  status 404
post /write/no-such-kind text=x
  status 404
  append nothing
post /write/safety answers="a=1"
  status 404
  append nothing
post /undo/0197f000-0000-7000-8000-000000000000
  status 404
  append nothing
post /today
  status 405
raw "hello\r\n\r\n"
  status 400
raw "DELETE /today HTTP/1.1\r\n\r\n"
  status 405
raw "POST /write/note HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
  status 415
  append nothing
raw "POST /write/note HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\ntext=%zz1"
  append nothing
raw "GET /today HTTP/1.1\r\n"
  status 400
