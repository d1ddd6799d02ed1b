# The words for feelings are there for everyone; with a notebook, a word goes along into the check-in.
notebook none
get /feelings
  status 200
  heading What do you feel?
  order Joy ... Fear ... Numb
  has value="lonely"
  has href="/practice/through-the-senses"
post /practice/name-the-feeling/2
  order Which word comes closest? ... Joy ... Fear
  has value="lonely"
post /feelings feelings=lonely feelings="a bit lost"
  status 200
  heading It has a name
  order Lonely ... a bit lost ... What might it be asking for?
  lacks Take it into the check-in
post /feelings
  status 303
  goes /feelings
post /feelings/keep feelings=lonely
  status 303
  goes /welcome
post /new passphrase="a lamp at the window tonight" again="a lamp at the window tonight"
  status 303
post /feelings feelings=lonely
  has Take it into the check-in
post /feelings/keep feelings=lonely
  status 303
  goes /check-in
follow
  has value="lonely" checked
  has 1 chosen
