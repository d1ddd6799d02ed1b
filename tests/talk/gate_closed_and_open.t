# The safety gate: questions about a partner are absent until six times "no"; skipped, closed and never asked look alike.
get /check-in
  lacks name="closeness"
  lacks name="partner_mood"
  lacks The two of you
get /safety-check
  status 200
  heading Six private questions
  has Skip this
post /safety-check afraid=no control=no hurt=no forced=no refusing=not-sure watched=no
  status 200
  has Thank you
get /check-in
  lacks The two of you
get /settings
  lacks Contact with my partner
post /safety-check afraid=yes watched=yes
  status 200
  heading Nothing to do here now
  append nothing
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
  status 200
  has Thank you
get /check-in
  has The two of you
  has name="closeness"
  lacks name="partner_mood"
get /settings
  has Contact with my partner
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=rather-not
  status 200
get /check-in
  lacks The two of you
get /everything
  lacks Six private
