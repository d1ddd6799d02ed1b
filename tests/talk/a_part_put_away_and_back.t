# A part that is put away is offered nowhere by itself; addresses go on working, nothing is lost, and it comes back.
log
  decision about_what="Which bread" way=own choice="the dark one" confidence=80
get /write
  has href="/decisions"
  has Trust myself
post /more/trust shown=no
  status 303
  goes /more
  append setting name=away-trust value=yes
follow
  has Saved
  lacks <ul class="list doors"><li><a href="/more/trust">
  order Put away ... href="/more/trust" ... Bring it back ... The notebook
post /more/trust shown=no
  status 303
  append nothing
get /write
  lacks Something to decide
  lacks Trust myself
  has Know myself
get /decisions
  status 200
  has Which bread
get /everything
  has Which bread
get /more/trust
  status 200
  has href="/decisions"
  has This part is put away
  lacks Hide this part
post /more/trust shown=yes
  status 303
  append setting name=away-trust value=no
follow
  lacks Put away
get /write
  has Something to decide
# The notice takes it back too.
post /more/know shown=no
  status 303
  append setting name=away-know value=yes
follow
  has Put away
  take notice action="/undo/
post /undo/{notice}
  status 303
  append setting erased
get /more
  lacks Put away
  has href="/more/know"
# All of them away: Write keeps the everyday ones.
post /more/steady shown=no
  status 303
  append setting name=away-steady value=yes
post /more/know shown=no
  append setting name=away-know value=yes
post /more/stand shown=no
  append setting name=away-stand value=yes
post /more/trust shown=no
  append setting name=away-trust value=yes
post /more/growth shown=no
  append setting name=away-growth value=yes
get /write
  has How the evening is
  has A note
  lacks More to write down
get /more
  has href="/more/help"
  order Put away ... href="/more/steady" ... href="/more/growth" ... The notebook
get /growth
  status 200
  has href="/plan"
  lacks href="/practices"
# What is behind the gate is not there, put away or not.
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
  status 200
post /more/together shown=no
  append setting name=away-together value=yes
get /more
  has href="/more/together"
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=rather-not
  status 200
get /more
  lacks href="/more/together"
disk full
post /more/trust shown=yes
  status 507
