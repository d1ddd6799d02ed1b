# The safety answers are in no list and no search, and ask for the passphrase again.
post /safety-check afraid=yes control=no hurt=no forced=no refusing=no watched=no
  status 200
get /everything
  has 0 entries
post /everything words=afraid
  lacks afraid of someone close
get /record/{new}
  status 404
get /safety-check/answers
  has Your passphrase, once more
  lacks afraid of someone close
post /safety-check/answers passphrase="not the right one"
  status 422
  lacks afraid of someone close
post /safety-check/answers passphrase="a lamp at the window tonight"
  status 200
  has afraid of someone close
post /safety-check/erase
  status 200
post /safety-check/answers passphrase="a lamp at the window tonight"
  has Nothing is kept here.
