# What moves with what, of 30 evenings: what it will show, and what would settle it; no number yet.
log
  safety at=2026-10-01T20:00+01:00 answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
  weather at=2026-10-23T21:15+02:00 mood=3 solid=5 contact=in-person conflict=0 partner_mood=2 slept_min=450
  weather at=2026-10-24T21:15+02:00 mood=2 solid=5 contact=in-person conflict=0 partner_mood=0 slept_min=411
  weather at=2026-10-25T21:15+01:00 mood=0 solid=6 contact=none conflict=0 partner_mood=3 slept_min=372
  weather at=2026-10-26T21:15+01:00 mood=-3 solid=5 contact=none conflict=1 partner_mood=0 slept_min=408
  weather at=2026-10-27T21:15+01:00 mood=1 solid=4 contact=remote conflict=0 partner_mood=0 slept_min=426
  weather at=2026-10-28T21:15+01:00 mood=1 solid=3 contact=in-person conflict=0 partner_mood=0 slept_min=388
  weather at=2026-10-29T21:15+01:00 mood=3 solid=3 contact=in-person conflict=0 partner_mood=3 slept_min=425
  weather at=2026-10-30T21:15+01:00 mood=1 solid=4 contact=remote conflict=0 partner_mood=1 slept_min=462
  weather at=2026-10-31T21:15+01:00 mood=-2 solid=3 contact=none conflict=0 partner_mood=1 slept_min=418
  weather at=2026-11-01T21:15+01:00 mood=2 solid=4 contact=in-person conflict=0 partner_mood=1 slept_min=428
  weather at=2026-11-02T21:15+01:00 mood=2 solid=4 contact=in-person conflict=0 partner_mood=2 slept_min=418
  weather at=2026-11-03T21:15+01:00 mood=0 solid=3 contact=none conflict=0 partner_mood=1 slept_min=417
  weather at=2026-11-04T21:15+01:00 mood=1 solid=3 contact=remote conflict=0 partner_mood=-2 slept_min=470
  weather at=2026-11-05T21:15+01:00 mood=0 solid=5 contact=none conflict=0 partner_mood=3 slept_min=416
  weather at=2026-11-06T21:15+01:00 mood=3 solid=6 contact=in-person conflict=0 partner_mood=0 slept_min=463
  weather at=2026-11-07T21:15+01:00 mood=-1 solid=5 contact=in-person conflict=0 partner_mood=-1 slept_min=437
  weather at=2026-11-08T21:15+01:00 mood=-3 solid=3 contact=none conflict=0 partner_mood=-4 slept_min=416
  weather at=2026-11-09T21:15+01:00 mood=-1 solid=4 contact=none conflict=0 partner_mood=0 slept_min=440
  weather at=2026-11-10T21:15+01:00 mood=-1 solid=3 contact=none conflict=0 partner_mood=-1 slept_min=448
  weather at=2026-11-11T21:15+01:00 mood=-1 solid=4 contact=none conflict=0 partner_mood=-1 slept_min=453
  weather at=2026-11-12T21:15+01:00 mood=-1 solid=6 contact=remote conflict=0 partner_mood=0 slept_min=417
  weather at=2026-11-13T21:15+01:00 mood=-1 solid=5 contact=none conflict=0 partner_mood=-3 slept_min=431
  weather at=2026-11-14T21:15+01:00 mood=1 solid=4 contact=in-person conflict=0 partner_mood=4 slept_min=404
  weather at=2026-11-15T21:15+01:00 mood=-1 solid=5 contact=remote conflict=0 partner_mood=0 slept_min=416
  weather at=2026-11-16T21:15+01:00 mood=0 solid=3 contact=in-person conflict=0 partner_mood=-1 slept_min=402
  weather at=2026-11-17T21:15+01:00 mood=-4 solid=3 contact=remote conflict=0 partner_mood=-3 slept_min=461
  weather at=2026-11-18T21:15+01:00 mood=1 solid=6 contact=in-person conflict=0 partner_mood=4 slept_min=429
  weather at=2026-11-19T21:15+01:00 mood=1 solid=6 contact=none conflict=0 partner_mood=5 slept_min=438
  weather at=2026-11-20T21:15+01:00 mood=-1 solid=5 contact=remote conflict=0 partner_mood=0 slept_min=469
  weather at=2026-11-21T21:15+01:00 mood=0 solid=4 contact=in-person conflict=0 partner_mood=1 slept_min=458
get /moves
  status 200
  order Being moved by someone you love is ordinary ... How solid I felt in myself ... Not yet known ... Evenings apart ... Over time ... Not yet known. ... Two ends, and both are losses
  lacks of the ups and downs in
