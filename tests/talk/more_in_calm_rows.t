# More has one row for each part, with its ways on a page of its own; what is behind the gate is not there.
get /more
  status 200
  order href="/more/steady" ... href="/more/know" ... href="/more/stand" ... href="/more/trust" ... href="/more/growth" ... href="/more/help"
  order href="/everything" ... href="/trash" ... href="/data" ... href="/settings" ... href="/help" ... Lock the notebook
  lacks href="/triggers"
  lacks href="/more/together"
  lacks href="/more/keeping"
  lacks Put away
get /more/know
  status 200
  heading Know myself
  has href="/triggers"
  has href="/values"
  has Hide this part
get /more/stand
  has href="/origins"
  lacks href="/missing"
get /more/help
  has href="/library"
  lacks Hide this part
post /more/help shown=no
  status 404
  append nothing
get /more/together
  status 404
post /more/together shown=no
  status 404
  append nothing
get /more/keeping
  status 404
get /more/nothing
  status 404
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
  status 200
get /more
  order href="/more/trust" ... href="/more/together" ... href="/more/growth"
get /more/together
  has href="/appreciation"
  has Hide this part
get /more/stand
  has href="/missing"
