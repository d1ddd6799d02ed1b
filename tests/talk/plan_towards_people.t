# Someone drifting into distance is offered steps towards people, and nothing about being alone.
log
  weather at=2026-11-11T22:00+01:00 mood=1 company=alone alone_ease=1 feelings=calm
  weather at=2026-11-12T22:00+01:00 mood=1 company=alone alone_ease=1 feelings=calm
  weather at=2026-11-13T22:00+01:00 mood=1 company=alone alone_ease=1 feelings=calm
  weather at=2026-11-14T22:00+01:00 mood=1 company=friends alone_ease=1 feelings=calm
  weather at=2026-11-15T22:00+01:00 mood=1 company=alone alone_ease=1 feelings=calm
get /plan
  order one short friendly exchange ... On 4 of the last 5 evenings you noted, you were with nobody.
  lacks Well on my own
get /look-back/signs
  status 200
