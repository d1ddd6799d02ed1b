# Must fail: a word that means nothing.
get /now
  shows something
