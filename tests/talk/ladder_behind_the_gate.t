# What speaks of a partner is not there until the gate is open.
get /ladder/opening
  has Answer &quot;How are you?&quot; with one true word.
  lacks partner
get /ladder/opening/new?idea=partner-need
  lacks partner
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
  status 200
get /ladder/opening
  has Tell your partner one thing you need this week.
get /ladder/opening/new?idea=partner-need
  has Tell your partner one thing
