# An empty circle says what it is for; one name is enough, several at once go as well, and names from the notebook by one press.
get /circle
  status 200
  heading My circle
  has Begin with one name.
  lacks <svg viewBox="0 0 400 400"
post /circle names=""
  status 303
  append nothing
post /circle names="Ada, Grandmother Ruth"
  status 303
  goes /circle
  append person name=Ada
  append person name="Grandmother Ruth"
post /circle names=ada
  status 303
  append nothing
post /check-in mood=1 with="Mo, Ada"
  status 303
get /circle
  has <title id="circle-title">My circle</title>
  has name="met" value="Mo"
  lacks name="met" value="Ada"
post /circle met=Mo
  status 303
  goes /person/
  append person name=Mo
get /circle
  lacks name="met"
