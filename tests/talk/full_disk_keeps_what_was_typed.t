# A full disk: nothing is claimed to be saved, and nothing typed is lost.
disk full
post /write/note text="words that must stay"
  status 507
  has words that must stay
  has no room left
  append nothing
disk free
post /write/note text="words that must stay"
  status 303
  append note text="words that must stay"
