# After a month the lines are open, and say about when that may change; what is written stands as a picture.
log
  weather at=2026-10-23T22:00+01:00 mood=-1 company=friends contact=remote
  weather at=2026-10-24T22:00+01:00 mood=0 company=friends contact=remote
  weather at=2026-10-25T22:00+01:00 mood=-2 company=alone contact=none
  weather at=2026-10-26T22:00+01:00 mood=1 company=friends contact=remote
  weather at=2026-10-27T22:00+01:00 mood=1 company=friends contact=remote
  weather at=2026-10-28T22:00+01:00 mood=-1 company=alone contact=none
  weather at=2026-10-29T22:00+01:00 mood=-2 company=friends contact=remote
  weather at=2026-10-30T22:00+01:00 mood=-2 company=friends contact=remote
  weather at=2026-10-31T22:00+01:00 mood=-2 company=alone contact=none
  weather at=2026-11-01T22:00+01:00 mood=1 company=friends contact=remote
  weather at=2026-11-02T22:00+01:00 mood=2 company=friends contact=remote
  weather at=2026-11-03T22:00+01:00 mood=0 company=alone contact=none
  weather at=2026-11-04T22:00+01:00 mood=-2 company=friends contact=remote
  weather at=2026-11-05T22:00+01:00 mood=-1 company=friends contact=remote
  weather at=2026-11-06T22:00+01:00 mood=2 company=alone contact=none
  weather at=2026-11-07T22:00+01:00 mood=2 company=friends contact=remote
  weather at=2026-11-08T22:00+01:00 mood=0 company=friends contact=remote
  weather at=2026-11-09T22:00+01:00 mood=0 company=alone contact=none
  weather at=2026-11-10T22:00+01:00 mood=-1 company=friends contact=remote
  weather at=2026-11-11T22:00+01:00 mood=-2 company=friends contact=remote
  weather at=2026-11-12T22:00+01:00 mood=0 company=alone contact=none
  weather at=2026-11-13T22:00+01:00 mood=-1 company=friends contact=remote
  weather at=2026-11-14T22:00+01:00 mood=-2 company=friends contact=remote
  weather at=2026-11-15T22:00+01:00 mood=0 company=alone contact=none
  weather at=2026-11-16T22:00+01:00 mood=0 company=friends contact=remote
  weather at=2026-11-17T22:00+01:00 mood=-1 company=friends contact=remote
  weather at=2026-11-18T22:00+01:00 mood=-1 company=alone contact=none
  weather at=2026-11-19T22:00+01:00 mood=0 company=friends contact=remote
  weather at=2026-11-20T22:00+01:00 mood=0 company=friends contact=remote
  weather at=2026-11-21T22:00+01:00 mood=0 company=alone contact=none
get /growth
  order Signs of growth ... Less anxious alone ... not yet known ... These evenings
get /growth/alone
  order Not yet known ... Mood on evenings alone ... Each point is two weeks ... may tell ... weeks apart ... Evenings with people ... It may begin to show after about
  lacks Clear:
  lacks Leaning:
