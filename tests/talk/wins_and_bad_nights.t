# Wins are words: kept by one press, shared with a name, and what was handled is there to be read on a bad night.
get /wins/carried
  status 200
  heading For a bad night
  has Nothing stands here yet
  has href="/help"
get /wins
  status 200
  has Nothing here is counted.
post /wins/new what="I called the doctor."
  status 303
  goes /win/
  append win what="I called the doctor."
get /win/{new}
  has I called the doctor.
  has Who would be glad with you?
post /win/{new} with=Ada
  status 303
  append win what="I called the doctor." with=Ada
get /wins/handled
  has name="handled" value="1"
  has What did you think you could not bear?
post /wins/handled handled=1 feared="A weekend alone." what="I cooked, and I slept."
  status 303
  append win what="I cooked, and I slept." handled=1 feared="A weekend alone."
get /win/{new}
  heading I handled that
  order A weekend alone. ... I cooked, and I slept.
get /wins/carried
  order What you thought: ... A weekend alone. ... And what you did: ... I cooked, and I slept.
  lacks I called the doctor.
  lacks Nothing stands here yet
get /wins
  order What you kept ... I cooked, and I slept. ... I called the doctor. ... With Ada
  lacks points
post /wins/handled handled=1 feared="only half"
  status 422
  append nothing
  has only half
