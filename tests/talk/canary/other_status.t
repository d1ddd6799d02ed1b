# Must fail: a page that exists is not 404.
get /now
  status 404
