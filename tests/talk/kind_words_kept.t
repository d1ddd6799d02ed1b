# Kind words are kept to be read later; forgiving someone else stands behind the gate and waits for nobody.
get /kindness
  heading Kind words, kept
  has One sentence is enough to begin with
get /kindness/new/affirmation?idea=feel
  has I can feel this and still be all right
post /kindness/new/affirmation before=2
  status 422
  append nothing
post /kindness/new/affirmation text="I may need things" before=2
  status 303
  append kindness kind=affirmation text="I may need things" before=2
  goes /kindness/
follow
  has I may need things
  has Easier to believe
  has I am learning to
post /kindness/{new} after=6
  status 303
  append kindness kind=affirmation text="I may need things" before=2 after=6
follow
  has Believed at first: 2, last time: 6.
  lacks I am learning to
post /kindness/new/trait text="calls when it storms" person-new=Ada
  append person name=Ada
  append kindness kind=trait text="calls when it storms"
post /kindness/new/imperfection harsh="late again" text="You are worth waiting for" kind=worth
  append kindness kind=imperfection harsh="late again" text="You are worth waiting for"
get /kindness
  order Sentences to lean on ... I may need things ... Not perfect, and all right ... You are worth waiting for ... What is good, and who sees it ... calls when it storms ... Ada
get /kindness/new/forgiveness
  has Forgiving myself
  lacks Someone else
get /kindness/new/forgiving-another
  status 404
post /kindness/new/forgiving-another text=x
  status 404
get /kindness/new/nothing-such
  status 404
