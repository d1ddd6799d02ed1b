# Search ignores case and accents, and looks at words, feelings and notes.
log
  note text="Un été calme"
  weather mood=2 feelings=tender note="Rain on the roof"
  person name="Ada" relation=friend
post /everything words="ETE"
  has Un <mark>été</mark> calme
  has 1 entry
post /everything words=roof
  has 1 entry
  has Rain on the <mark>roof</mark>
post /everything words=tender
  has 1 entry
post /everything words=ada
  has Ada
post /everything words=nowhere
  has 0 entries
  has Nothing like that was found.
post /everything kind=note
  has 1 entry
post /everything since=2030-01-01
  has 0 entries
