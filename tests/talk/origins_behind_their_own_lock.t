# Where patterns come from: one prompt a page, skipped or kept; in no list and no search; the passphrase once more.
get /origins
  status 200
  has When nobody was there
  has Breathe for a moment
  has /help/professional
get /origins/care-absent
  has what did you do when nobody came?
  has Breathe for a moment
  has Skip this one
  has /origins/care-changing
get /origins/nothing-such
  status 404
post /origins/care-absent text=" "
  status 303
  goes /origins/care-changing
  append nothing
post /origins/care-absent text="I hid under the table"
  status 303
  goes /origins/care-absent/done
  append origin prompt=care-absent text="I hid under the table"
follow
  has It lies behind its own lock now
  lacks under the table
get /everything
  has 0 entries
post /everything words=table
  lacks under the table
get /record/{new}
  status 404
get /write/origin
  status 404
get /origins/care-absent
  lacks under the table
get /origins/kept
  has Your passphrase, once more
  lacks under the table
post /origins/kept passphrase="not the right one"
  status 422
  lacks under the table
post /origins/kept passphrase="a lamp at the window tonight"
  status 200
  has I hid under the table
  has Take it away for good
post /origins/kept/{new}/change text="I read under the table"
  status 303
  append origin prompt=care-absent text="I read under the table"
post /origins/kept/{new}/erase
  status 303
  goes /origins?done=1
post /origins/kept passphrase="a lamp at the window tonight"
  has Nothing is kept here.
  lacks under the table
post /draft/origin-worth text="half a thought"
  status 200
get /origins/worth
  has waits behind its lock
  lacks half a thought
post /origins/worth/begun passphrase="not the right one"
  status 422
  lacks half a thought
post /origins/worth/begun passphrase="a lamp at the window tonight"
  has half a thought
post /origins/worth/anew
  status 303
follow
  lacks waits behind its lock
post /origins/worth text="another"
  append origin prompt=worth text=another
post /origins/erase
  status 303
post /origins/kept passphrase="a lamp at the window tonight"
  has Nothing is kept here.
