# While the gate is closed no choice names a partner, and no list names a kind that is for two; what was written before stays within reach.
log
  old: weather mood=1 company=partner at=2026-11-18T22:00+01:00
get /check-in
  has Who were you with?
  lacks Partner
get /write/hours
  has Family
  lacks Partner
get /decisions/new
  lacks artner
get /record/{old}/edit
  has value="partner" checked
get /everything
  has value="support"
  lacks value="appreciation"
  lacks value="topic"
  lacks value="conflict"
  lacks value="repair"
  lacks value="vision"
get /data
  has value="support"
  lacks value="conflict"
  lacks value="vision"
get /library/families-and-groups
  has This notebook is for one person
  lacks for two who both want it
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
get /check-in
  has Partner
get /write/hours
  has Partner
get /everything
  has value="conflict"
  has value="vision"
get /data
  has value="conflict"
post /conflicts/new what="the dishes"
  status 303
post /safety-check afraid=yes control=no hurt=no forced=no refusing=no watched=no
get /everything
  has value="conflict"
  lacks value="vision"
  has the dishes
get /data
  has value="conflict"
  lacks value="topic"
