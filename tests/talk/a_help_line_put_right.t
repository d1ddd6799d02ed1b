# A number of the list is put right, or left out, by the person who knows better; both can be taken back.
get /help/GB
  order Samaritans ... 116 123 ... Put this right, or leave it out
get /help/own/new?of=gb-samaritans
  heading Put a number right
  has The list says: Samaritans, 116 123.
  order value="Samaritans" ... value="116 123"
post /help/own/new of=gb-samaritans for=crisis country=GB name=Samaritans number="116 124" checked=2026-11-01
  status 303
  goes /help/GB
  append help-line for=crisis name=Samaritans number="116 124" country=GB of=gb-samaritans checked=2026-11-01
follow
  order tel:116124 ... Yours, checked on 1 Nov. ... The list says: Samaritans, 116 123.
  lacks tel:116123
post /help/shown/gb-samaritans
  status 303
  append help-line erased
get /help/GB
  has tel:116123
post /help/left-out/gb-samaritans
  status 303
  append help-line for=crisis name=Samaritans country=GB of=gb-samaritans hidden=1
follow
  lacks tel:116123
  order What you left out ... Samaritans ... Show it again
get /help/own/new?of=no-such-line
  heading A number of my own
post /help/left-out/no-such-line
  status 404

# After a year without anyone having looked, the page says so.
now 2027-12-01T12:00+01:00
get /help/DE
  has last looked at more than a year ago
