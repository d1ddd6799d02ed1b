# An own word gets a family, a word that is here gets another, and one is no longer offered.
get /feelings/words
  has Feeling words of my own
post /feelings/words word=wobbly family=fear gloss="like jelly inside"
  status 303
  append word word=wobbly family=fear gloss="like jelly inside"
get /check-in
  order class="family fear" ... wobbly ... like jelly inside ... class="family anger"
post /feelings/words word=tender family=love
  append word word=tender family=love
post /feelings/words word=Wobbly family=sadness
  append word word=Wobbly family=sadness gloss="like jelly inside"
get /check-in
  order class="family sadness" ... Wobbly ... class="family fear"
post /feelings/words word=amused hidden=1
  append word word=amused hidden=1
get /check-in
  lacks value="amused"
get /feelings/words/{new}
  has checked
post /feelings/words/{new} word=amused
  append word word=amused
get /check-in
  has value="amused"
post /check-in mood=1 feelings=wobbly
  status 303
get /record/{new}
  has class="sadness"
