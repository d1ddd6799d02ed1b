# An "I" statement: four parts, a check that explains and offers, a feeling put in place by a press, kept, said.
get /i-statements
  has Begin with something light
post /i-statements/new when="you always come late" feel=ignored check=1
  status 200
  order Always and never ... <q><bdi>you always</bdi></q> ... A feeling that accuses ... value="lonely"
  has It is an offer
  append nothing
post /i-statements/new when="you came at nine" feel=ignored feel-instead=lonely
  has value="lonely"
  has When you came at nine, I feel lonely.
  append nothing
post /i-statements/new feel=threatened check=1
  has If you are afraid
  append nothing
post /i-statements/new when="\xd0\xbf\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82 1 2 3" check=1
  status 200
  has Nothing here points a finger
post /i-statements when="you always come late" feel=lonely need=closeness ask="Would you call me"
  status 303
  append i-statement when="you always come late" feel=lonely need=closeness ask="Would you call me"
get /i-statement/{new}
  has When you always come late, I feel lonely. I need closeness. Would you call me.
  has data-copies="words-to-say"
post /i-statement/{new}/said said=1
  append i-statement when="you always come late" feel=lonely need=closeness ask="Would you call me" said=1
get /i-statement/{new}
  has You said it.
get /i-statements
  has Said
