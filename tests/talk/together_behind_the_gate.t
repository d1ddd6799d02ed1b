# Pages for two people, and looks at a bond, are not there until six times "no": asking for them is asking for nothing.
log
  ada: person name="Ada"
  clash: conflict what="the dishes" pause_until=2026-11-21T20:00+01:00
  mend: repair about={clash} happened="I shouted" follow_up_on=2026-11-20
  talk: topic what="money" state=later on=2026-11-21
  exam: stressor what="the exam" on=2026-11-19
  thanks: appreciation direction=given for="the soup"
  hope: vision area=home hope="a garden" review_on=2026-11-20
  asked: support person={ada} direction=received wanted=listen words="Would you listen?"
  look: answers form=missing answers=apart=1
  four: answers form=between-us answers=honest=1
get /missing
  status 404
  heading Nothing is here
get /missing/new
  status 404
  heading Nothing is here
get /missing/{look}
  status 404
  heading Nothing is here
get /support
  status 404
  heading Nothing is here
get /support/new
  status 404
  heading Nothing is here
get /support/{asked}
  status 404
  heading Nothing is here
get /topics
  status 404
  heading Nothing is here
get /topics/new
  status 404
  heading Nothing is here
get /topic/{talk}
  status 404
  heading Nothing is here
get /conflicts
  status 404
  heading Nothing is here
get /conflicts/new
  status 404
  heading Nothing is here
get /conflict/{clash}
  status 404
  heading Nothing is here
get /repair/new
  status 404
  heading Nothing is here
get /repair/{mend}
  status 404
  heading Nothing is here
get /appreciation
  status 404
  heading Nothing is here
get /appreciation/new
  status 404
  heading Nothing is here
get /appreciation/received
  status 404
  heading Nothing is here
get /appreciation/{thanks}
  status 404
  heading Nothing is here
get /ahead
  status 404
  heading Nothing is here
get /ahead/new
  status 404
  heading Nothing is here
get /ahead/{exam}
  status 404
  heading Nothing is here
get /visions
  status 404
  heading Nothing is here
get /visions/new
  status 404
  heading Nothing is here
get /vision/{hope}
  status 404
  heading Nothing is here
get /between-us
  status 404
  heading Nothing is here
get /between-us/new
  status 404
  heading Nothing is here
get /between-us/{four}
  status 404
  heading Nothing is here
get /nothing/like/this
  status 404
  heading Nothing is here
post /topics/new what=money state=proposed
  status 404
  append nothing
post /topic/{talk} state=accepted
  status 404
  append nothing
get /more
  status 200
  lacks With others
  lacks href="/more/together"
get /more/together
  status 404
get /more/trust
  status 200
  has href="/circle"
  has href="/wins"
  lacks href="/support"
  lacks href="/appreciation"
  lacks href="/ahead"
  lacks href="/visions"
get /growth
  lacks href="/missing"
  lacks href="/between-us"
get /today
  lacks When you like
  lacks the dishes
  lacks money
  lacks the exam
  lacks a garden
get /week
  lacks the dishes
get /person/{ada}
  status 200
  lacks /appreciation
  lacks /support/new
  has href="/circle/support?person={ada}"
# What was written down stays one's own: it is read on the general page.
get /everything
  has href="/record/{clash}"
  has href="/record/{exam}"
  has href="/record/{talk}"
get /write
  has href="/write/stressor"
  lacks /topics/new
