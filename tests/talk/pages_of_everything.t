# All of the notebook can be turned through, and what words find too; the words stand in no address.
log
  note at=2026-11-01T20:00+01:00 text="page 01 of the notebook"
  note at=2026-11-01T20:01+01:00 text="page 02 of the notebook"
  note at=2026-11-01T20:02+01:00 text="page 03 of the notebook"
  note at=2026-11-01T20:03+01:00 text="page 04 of the notebook"
  note at=2026-11-01T20:04+01:00 text="page 05 of the notebook"
  note at=2026-11-02T20:05+01:00 text="page 06 of the notebook"
  note at=2026-11-02T20:06+01:00 text="page 07 of the notebook"
  note at=2026-11-02T20:07+01:00 text="page 08 of the notebook"
  note at=2026-11-02T20:08+01:00 text="page 09 of the notebook"
  note at=2026-11-02T20:09+01:00 text="page 10 of the notebook"
  note at=2026-11-03T20:10+01:00 text="page 11 of the notebook"
  note at=2026-11-03T20:11+01:00 text="page 12 of the notebook"
  note at=2026-11-03T20:12+01:00 text="page 13 of the notebook"
  note at=2026-11-03T20:13+01:00 text="page 14 of the notebook"
  note at=2026-11-03T20:14+01:00 text="page 15 of the notebook"
  note at=2026-11-04T20:15+01:00 text="page 16 of the notebook"
  note at=2026-11-04T20:16+01:00 text="page 17 of the notebook"
  note at=2026-11-04T20:17+01:00 text="page 18 of the notebook"
  note at=2026-11-04T20:18+01:00 text="page 19 of the notebook"
  note at=2026-11-04T20:19+01:00 text="page 20 of the notebook"
  note at=2026-11-05T20:20+01:00 text="page 21 of the notebook"
  note at=2026-11-05T20:21+01:00 text="page 22 of the notebook"
  note at=2026-11-05T20:22+01:00 text="page 23 of the notebook"
  note at=2026-11-05T20:23+01:00 text="page 24 of the notebook"
  note at=2026-11-05T20:24+01:00 text="page 25 of the notebook"
  note at=2026-11-06T20:25+01:00 text="page 26 of the notebook"
  note at=2026-11-06T20:26+01:00 text="page 27 of the notebook"
  note at=2026-11-06T20:27+01:00 text="page 28 of the notebook"
  note at=2026-11-06T20:28+01:00 text="page 29 of the notebook"
  note at=2026-11-06T20:29+01:00 text="page 30 of the notebook"
  note at=2026-11-07T20:30+01:00 text="page 31 of the notebook"
  note at=2026-11-07T20:31+01:00 text="page 32 of the notebook"
  note at=2026-11-07T20:32+01:00 text="page 33 of the notebook"
  note at=2026-11-07T20:33+01:00 text="page 34 of the notebook"
  note at=2026-11-07T20:34+01:00 text="page 35 of the notebook"
  note at=2026-11-08T20:35+01:00 text="page 36 of the notebook"
  note at=2026-11-08T20:36+01:00 text="page 37 of the notebook"
  note at=2026-11-08T20:37+01:00 text="page 38 of the notebook"
  note at=2026-11-08T20:38+01:00 text="page 39 of the notebook"
  note at=2026-11-08T20:39+01:00 text="page 40 of the notebook"
  note at=2026-11-09T20:40+01:00 text="page 41 of the notebook"
  note at=2026-11-09T20:41+01:00 text="page 42 of the notebook"
  note at=2026-11-09T20:42+01:00 text="page 43 of the notebook"
  note at=2026-11-09T20:43+01:00 text="page 44 of the notebook"
  note at=2026-11-09T20:44+01:00 text="page 45 of the notebook"
  note at=2026-11-10T20:45+01:00 text="page 46 of the notebook"
  note at=2026-11-10T20:46+01:00 text="page 47 of the notebook"
  note at=2026-11-10T20:47+01:00 text="page 48 of the notebook"
  note at=2026-11-10T20:48+01:00 text="page 49 of the notebook"
  note at=2026-11-10T20:49+01:00 text="page 50 of the notebook"
  note at=2026-11-11T20:50+01:00 text="page 51 of the notebook"
  note at=2026-11-11T20:51+01:00 text="page 52 of the notebook"
get /everything
  status 200
  has 52 entries
  has page 52 of
  has page 03 of
  lacks page 02 of
  has href="/everything?part=2"
get /everything?part=2
  status 200
  order page 02 of ... page 01 of ... Newer ... 2 of 2
  lacks page 03 of
post /everything words=notebook
  has 52 entries
  lacks href="/everything?part=2
post /everything words=notebook part=2
  status 200
  order page 02 of the <mark>notebook</mark> ... page 01
get /everything?kind=weather
  has 0 entries
get /everything?since=2026-11-11
  has 2 entries
get /everything?part=99999999999999999999
  status 200
  has page 52 of
post /settings ask-note=yes theme=dark text-size=normal idle-lock-min=5
  status 303
get /everything
  has 52 entries
