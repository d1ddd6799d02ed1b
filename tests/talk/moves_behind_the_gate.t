# Behind the closed gate there is no such page, no door to it and no word of it: here it was open once,
# and closed again where there was fear, whatever is in the evenings.
log
  safety at=2026-10-01T20:00+01:00 answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
  safety at=2026-11-20T21:25+01:00 answers=afraid=1,control=0,hurt=0,forced=0,refusing=0,watched=0
  weather at=2026-09-23T21:15+02:00 mood=0 solid=6 contact=none conflict=0 partner_mood=3 slept_min=433
  weather at=2026-09-24T21:15+02:00 mood=1 solid=7 contact=remote conflict=0 partner_mood=1 slept_min=384
  weather at=2026-09-25T21:15+02:00 mood=3 solid=6 contact=remote conflict=0 partner_mood=2 slept_min=416
  weather at=2026-09-26T21:15+02:00 mood=1 solid=4 contact=remote conflict=0 partner_mood=-1 slept_min=453
  weather at=2026-09-27T21:15+02:00 mood=1 solid=5 contact=none conflict=0 partner_mood=2 slept_min=438
  weather at=2026-09-28T21:15+02:00 mood=0 solid=6 contact=none conflict=0 partner_mood=2 slept_min=469
  weather at=2026-09-29T21:15+02:00 mood=2 solid=5 contact=remote conflict=0 partner_mood=-1 slept_min=433
  weather at=2026-09-30T21:15+02:00 mood=2 solid=6 contact=in-person conflict=1 partner_mood=4 slept_min=489
  weather at=2026-10-01T21:15+02:00 mood=3 solid=7 contact=in-person conflict=0 partner_mood=3 slept_min=423
  weather at=2026-10-02T21:15+02:00 mood=-1 solid=5 contact=none conflict=0 partner_mood=-1 slept_min=424
  weather at=2026-10-03T21:15+02:00 mood=0 solid=7 contact=none conflict=1 partner_mood=2 slept_min=433
  weather at=2026-10-04T21:15+02:00 mood=3 solid=5 contact=remote conflict=0 partner_mood=-1 slept_min=467
  weather at=2026-10-05T21:15+02:00 mood=2 solid=4 contact=in-person conflict=0 partner_mood=-1 slept_min=436
  weather at=2026-10-06T21:15+02:00 mood=3 solid=5 contact=in-person conflict=0 partner_mood=0 slept_min=417
  weather at=2026-10-07T21:15+02:00 mood=1 solid=5 contact=in-person conflict=0 partner_mood=-1 slept_min=409
  weather at=2026-10-08T21:15+02:00 mood=2 solid=5 contact=remote conflict=0 partner_mood=-2 slept_min=501
  weather at=2026-10-09T21:15+02:00 mood=5 solid=6 contact=in-person conflict=0 partner_mood=3 slept_min=494
  weather at=2026-10-10T21:15+02:00 mood=3 solid=5 contact=remote conflict=0 partner_mood=0 slept_min=385
  weather at=2026-10-11T21:15+02:00 mood=2 solid=5 contact=in-person conflict=0 partner_mood=1 slept_min=398
  weather at=2026-10-12T21:15+02:00 mood=0 solid=5 contact=remote conflict=0 partner_mood=0 slept_min=449
  weather at=2026-10-13T21:15+02:00 mood=1 solid=6 contact=remote conflict=0 partner_mood=2 slept_min=475
  weather at=2026-10-14T21:15+02:00 mood=1 solid=4 contact=remote conflict=0 partner_mood=1 slept_min=467
  weather at=2026-10-15T21:15+02:00 mood=-1 solid=3 contact=none conflict=0 partner_mood=-1 slept_min=370
  weather at=2026-10-16T21:15+02:00 mood=1 solid=2 contact=remote conflict=0 partner_mood=-5 slept_min=468
  weather at=2026-10-17T21:15+02:00 mood=3 solid=5 contact=remote conflict=0 partner_mood=3 slept_min=422
  weather at=2026-10-18T21:15+02:00 mood=-1 solid=5 contact=none conflict=0 partner_mood=1 slept_min=392
  weather at=2026-10-19T21:15+02:00 mood=-1 solid=4 contact=none conflict=0 partner_mood=0 slept_min=430
  weather at=2026-10-20T21:15+02:00 mood=-3 solid=5 contact=none conflict=0 partner_mood=-3 slept_min=463
  weather at=2026-10-21T21:15+02:00 mood=-1 solid=5 contact=none conflict=0 partner_mood=3 slept_min=354
  weather at=2026-10-22T21:15+02:00 mood=-1 solid=4 contact=none conflict=1 partner_mood=0 slept_min=485
  weather at=2026-10-23T21:15+02:00 mood=1 solid=6 contact=in-person conflict=0 partner_mood=3 slept_min=466
  weather at=2026-10-24T21:15+02:00 mood=0 solid=6 contact=none conflict=0 partner_mood=3 slept_min=374
  weather at=2026-10-25T21:15+01:00 mood=2 solid=5 contact=none conflict=0 partner_mood=4 slept_min=446
  weather at=2026-10-26T21:15+01:00 mood=0 solid=4 contact=none conflict=0 partner_mood=1 slept_min=378
  weather at=2026-10-27T21:15+01:00 mood=1 solid=5 contact=remote conflict=0 partner_mood=4 slept_min=424
  weather at=2026-10-28T21:15+01:00 mood=2 solid=7 contact=in-person conflict=0 partner_mood=3 slept_min=465
  weather at=2026-10-29T21:15+01:00 mood=1 solid=3 contact=none conflict=0 partner_mood=1 slept_min=454
  weather at=2026-10-30T21:15+01:00 mood=1 solid=4 contact=remote conflict=0 partner_mood=2 slept_min=420
  weather at=2026-10-31T21:15+01:00 mood=2 solid=4 contact=in-person conflict=0 partner_mood=2 slept_min=411
  weather at=2026-11-01T21:15+01:00 mood=1 solid=5 contact=none conflict=0 partner_mood=1 slept_min=440
  weather at=2026-11-02T21:15+01:00 mood=-1 solid=6 contact=in-person conflict=0 partner_mood=0 slept_min=447
  weather at=2026-11-03T21:15+01:00 mood=-1 solid=3 contact=in-person conflict=0 partner_mood=0 slept_min=446
  weather at=2026-11-04T21:15+01:00 mood=1 solid=6 contact=in-person conflict=0 partner_mood=3 slept_min=452
  weather at=2026-11-05T21:15+01:00 mood=0 solid=6 contact=in-person conflict=0 partner_mood=0 slept_min=443
  weather at=2026-11-06T21:15+01:00 mood=-1 solid=5 contact=none conflict=1 partner_mood=1 slept_min=440
  weather at=2026-11-07T21:15+01:00 mood=-2 solid=4 contact=in-person conflict=0 partner_mood=-3 slept_min=417
  weather at=2026-11-08T21:15+01:00 mood=2 solid=5 contact=none conflict=0 partner_mood=2 slept_min=456
  weather at=2026-11-09T21:15+01:00 mood=1 solid=7 contact=in-person conflict=0 partner_mood=2 slept_min=440
  weather at=2026-11-10T21:15+01:00 mood=-1 solid=5 contact=none conflict=0 partner_mood=-1 slept_min=451
  weather at=2026-11-11T21:15+01:00 mood=-2 solid=4 contact=remote conflict=1 partner_mood=1 slept_min=458
  weather at=2026-11-12T21:15+01:00 mood=-1 solid=4 contact=none conflict=0 partner_mood=0 slept_min=435
  weather at=2026-11-13T21:15+01:00 mood=-1 solid=5 contact=none conflict=0 partner_mood=0 slept_min=434
  weather at=2026-11-14T21:15+01:00 mood=0 solid=6 contact=none conflict=0 partner_mood=1 slept_min=425
  weather at=2026-11-15T21:15+01:00 mood=1 solid=6 contact=none conflict=0 partner_mood=4 slept_min=395
  weather at=2026-11-16T21:15+01:00 mood=-1 solid=4 contact=remote conflict=0 partner_mood=-1 slept_min=421
  weather at=2026-11-17T21:15+01:00 mood=-2 solid=5 contact=none conflict=0 partner_mood=-1 slept_min=447
  weather at=2026-11-18T21:15+01:00 mood=-4 solid=3 contact=none conflict=0 partner_mood=-3 slept_min=435
  weather at=2026-11-19T21:15+01:00 mood=-1 solid=6 contact=in-person conflict=0 partner_mood=1 slept_min=472
  weather at=2026-11-20T21:15+01:00 mood=-2 solid=5 contact=none conflict=0 partner_mood=-1 slept_min=420
  weather at=2026-11-21T21:15+01:00 mood=0 solid=7 contact=remote conflict=0 partner_mood=1 slept_min=426
get /moves
  status 404
  lacks partner
get /growth
  status 200
  lacks /moves
  lacks What moves with what
get /more
  lacks /moves
get /more/growth
  lacks /moves
