# Steps about a partner, about asking less and about speaking up are absent until the gate is open.
post /plan/draft-a-limit state=taken from=plan
  status 404
post /plan/boundaries state=never from=plan
  status 404
get /plan
  has Towards people
  has Through a hard patch
  lacks Close and steady
  lacks When someone leans on me
  lacks Letting myself be heard
  lacks partner
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
post /plan/draft-a-limit state=taken from=plan
  status 303
get /plan
  order Write down one limit ... Close and steady
post /safety-check afraid=yes control=no hurt=no forced=no refusing=no watched=no
get /plan
  lacks Write down one limit
  lacks Close and steady
