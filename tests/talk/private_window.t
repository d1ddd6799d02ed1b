# A window that keeps nothing says so before a notebook is made in it, and what may be good about that.
notebook none
browser keeps=nothing
get /new
  order This window keeps nothing ... just what you want ... Only your passphrase opens it
  has If someone clears the browser
browser keeps=room
get /new
  lacks This window keeps nothing
browser off
get /new
  lacks someone clears the browser
