# Each page on knowing and steadying oneself says, while it is empty, what it is for and what to begin with.
get /triggers
  heading What sets me off
  has Think of the last time
  has /triggers/new
get /soothers
  heading What soothes me
  has seldom what one would guess
  has A walk round the block
get /values
  heading What matters to me
  has Choose what matters
get /kindness
  has One sentence is enough to begin with
get /balance
  has Write the story down
  lacks Looked at before
get /beliefs
  has I am only loved if I please
get /journal
  has Write a page
  has A question to begin with
  has What was enough today?
  lacks The latest pages
get /feelings/words
  has Keep the word
  lacks My words
get /origins
  has no flaw
