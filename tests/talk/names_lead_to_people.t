# A person's name typed into a form points to that person, and reads as the name again.
log
  ada: person name="Ada" relation=friend
post /check-in mood=1 with="ada, Somebody new"
  status 303
  append weather mood=1 with="{ada},Somebody new"
get /record/{new}
  order href="/person/{ada}" ... Ada ... Somebody new
get /record/{new}/edit
  has value="Ada, Somebody new"
get /record/{ada}
  has Where it comes up
  has Thin cloud
