# A feared story and the sentence beneath it, linked with each other and with a trigger, held less over time.
log
  door: trigger name="A closed door" at=2026-10-01T20:00+01:00
get /balance
  has Write the story down
get /balance/new?trigger={door}
  has "value=\"{door}\" checked"
  has When the danger is real
post /balance/new held_before=80
  status 422
  append nothing
post /balance/new story="She will leave" held_before=80 evidence="She was quiet" against="She kissed me" other="She is tired" would_do="Call Ben" held_after=40 trigger={door} belief-new="Everyone leaves"
  status 303
  append belief text="Everyone leaves"
  append reframe story="She will leave" held_before=80 held_after=40 trigger={door}
follow
  order She will leave ... 80 % ... 40 % ... She was quiet ... She kissed me ... She is tired ... Call Ben ... A closed door ... Everyone leaves
  has Read it once more tomorrow
now 2026-11-22T09:00+01:00
post /balance/{new} held_after=20
  status 303
  append reframe story="She will leave" held_before=80 held_after=20
follow
  has How likely it felt
get /balance
  order She will leave ... felt likely: 80 %, then 20 %
get /trigger/{door}
  order Feared stories looked at again ... 1
get /beliefs
  order Everyone leaves ... Write one down
get /beliefs/new?idea=please
  has I am only loved if I please
post /beliefs/new text="I am a burden" held=70 origin="school"
  status 303
  append belief text="I am a burden" held=70 origin=school
follow
  has Last time it felt true by 70 %.
  has A truer sentence
post /belief/{new} held=55
  append belief text="I am a burden" held=55 origin=school
get /belief/{new}/edit
  has "value=\"55\" checked"
post /belief/{new}/edit text="I am a burden" held=55 truer="Some people like to help me"
  append belief text="I am a burden" held=55 truer="Some people like to help me"
follow
  has Some people like to help me
get /belief/0197ffff-0000-7000-8000-000000000000
  status 404
