# A month of wishes to be reassured: how often, how often waited with, and when it had eased, each as a picture, a
# sentence with its range and count, and a table.
log
  safety answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
  weather mood=1 at=2026-11-20T21:00+01:00
  urge what=check strength=5 waited_min=20 after=6 response=waited settled=no at=2026-11-20T19:10+01:00
  weather mood=1 at=2026-11-19T21:00+01:00
  urge what=check strength=6 waited_min=25 after=2 response=soothed settled=yes at=2026-11-19T19:10+01:00
  weather mood=1 at=2026-11-18T21:00+01:00
  urge what=check strength=7 after=3 response=sought settled=for-a-while at=2026-11-18T19:10+01:00
  weather mood=1 at=2026-11-17T21:00+01:00
  urge what=check strength=8 waited_min=35 after=2 response=soothed settled=yes at=2026-11-17T19:10+01:00
  weather mood=1 at=2026-11-16T21:00+01:00
  urge what=check strength=9 waited_min=40 after=6 response=waited settled=no at=2026-11-16T19:10+01:00
  weather mood=1 at=2026-11-15T21:00+01:00
  urge what=check strength=5 after=3 response=sought settled=for-a-while at=2026-11-15T19:10+01:00
  weather mood=1 at=2026-11-14T21:00+01:00
  urge what=check strength=6 waited_min=50 after=2 response=waited settled=yes at=2026-11-14T19:10+01:00
  weather mood=1 at=2026-11-13T21:00+01:00
  urge what=check strength=7 waited_min=55 after=2 response=soothed settled=yes at=2026-11-13T19:10+01:00
  weather mood=1 at=2026-11-12T21:00+01:00
  urge what=check strength=8 after=3 response=sought settled=for-a-while at=2026-11-12T19:10+01:00
  weather mood=1 at=2026-11-11T21:00+01:00
  urge what=check strength=9 waited_min=65 after=2 response=soothed settled=yes at=2026-11-11T19:10+01:00
  weather mood=1 at=2026-11-10T21:00+01:00
  urge what=check strength=5 waited_min=70 after=2 response=waited settled=yes at=2026-11-10T19:10+01:00
  weather mood=1 at=2026-11-09T21:00+01:00
  urge what=check strength=6 after=3 response=sought settled=for-a-while at=2026-11-09T19:10+01:00
  weather mood=1 at=2026-11-08T21:00+01:00
  urge what=check strength=7 waited_min=80 after=6 response=waited settled=no at=2026-11-08T19:10+01:00
  weather mood=1 at=2026-11-07T21:00+01:00
  urge what=check strength=8 waited_min=85 after=2 response=soothed settled=yes at=2026-11-07T19:10+01:00
  weather mood=1 at=2026-11-06T21:00+01:00
  urge what=check strength=9 after=3 response=sought settled=for-a-while at=2026-11-06T19:10+01:00
  weather mood=1 at=2026-11-05T21:00+01:00
  urge what=check strength=5 waited_min=95 after=2 response=soothed settled=yes at=2026-11-05T19:10+01:00
  weather mood=1 at=2026-11-04T21:00+01:00
  urge what=check strength=6 waited_min=100 after=6 response=waited settled=no at=2026-11-04T19:10+01:00
  weather mood=1 at=2026-11-03T21:00+01:00
  urge what=check strength=7 after=3 response=sought settled=for-a-while at=2026-11-03T19:10+01:00
  weather mood=1 at=2026-11-02T21:00+01:00
  urge what=check strength=8 waited_min=110 after=2 response=waited settled=yes at=2026-11-02T19:10+01:00
  weather mood=1 at=2026-11-01T21:00+01:00
  urge what=check strength=9 waited_min=115 after=2 response=soothed settled=yes at=2026-11-01T19:10+01:00
  weather mood=1 at=2026-10-31T21:00+01:00
  urge what=check strength=5 after=3 response=sought settled=for-a-while at=2026-10-31T19:10+01:00
  weather mood=1 at=2026-10-30T21:00+01:00
  urge what=check strength=6 waited_min=125 after=2 response=soothed settled=yes at=2026-10-30T19:10+01:00
  weather mood=1 at=2026-10-29T21:00+01:00
  urge what=check strength=7 waited_min=130 after=2 response=waited settled=yes at=2026-10-29T19:10+01:00
  weather mood=1 at=2026-10-28T21:00+01:00
  urge what=check strength=8 after=3 response=sought settled=for-a-while at=2026-10-28T19:10+01:00
get /reassurance
  status 200
  has    In a week of logged evenings you noted about 7 pulls
  has    from 24 evenings.
  has    You waited with 16 of 24 of the strong pulls, or soothed yourself.
  has    Asking for a clear answer is a need too
  has    class="steadiness"
  has    After waiting, half of them had eased within
  has    from 16 pulls.
  has    <th scope="col">waited</th>
  lacks  <th scope="col">asked</th></tr></thead><tbody><tr><th scope="row">0.5
  lacks  because
  lacks  nan
get /reassurance?until=2020-01-01
  status 200
