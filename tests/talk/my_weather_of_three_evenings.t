# Three evenings are a line with its gap and no number yet; a day that is marked stands in the picture.
log
  weather mood=-3 solid=6 at=2026-11-14T21:00+01:00
  weather mood=1 at=2026-11-15T21:00+01:00
  weather mood=2 at=2026-11-19T21:00+01:00
get /level
  status 200
  order 3 of 28 days, longest gap 3 ... The same as a table ... Saturday 14 November ... Level ... Not yet known. 4 more evenings with this written down may tell.
  order Typical swing ... 11 more evenings ... How long a dip lasts ... Low and yet solid
  has Mark a day
  lacks Three months
  lacks missed
post /level at-day=2026-11-10 marks=""
  status 422
  has Please say it in a word or two.
post /level at-day=2026-11-16 marks="moved <house>"
  status 303
  goes /level?saved=
  append note text="moved <house>" marks="moved <house>"
follow
  has moved &lt;house&gt;</text>
  has 16 Nov: moved &lt;house&gt;
get /level?span=month&until=2020-01-01
  status 200
  has 3 of 28 days
