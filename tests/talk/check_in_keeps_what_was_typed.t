# A wrong value is named in one sentence; everything typed stays in the form and nothing is stored.
post /check-in mood=9 note="the long day & its end" feelings=amused energy=3
  status 422
  append nothing
  has Mood takes a whole number from -5 to 5.
  has the long day &amp; its end
  has name="feelings" value="amused" checked
  has name="energy" value="3" checked
post /check-in note="no sky chosen"
  status 422
  append nothing
  has no sky chosen
post /check-in mood=1 slept_min=many
  status 422
  append nothing
  has many
