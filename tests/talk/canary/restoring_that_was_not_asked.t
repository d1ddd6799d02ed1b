# Must fail: nothing is asked of the host here.
browser keeps=room
get /data
  restoring take
