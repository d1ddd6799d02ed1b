# Thanks name one thing and end in being said; what came to me is kept as it was said.
log
  safety at=2026-11-01T20:00+01:00 answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
  ada: person name=Ada
get /appreciation
  status 200
  has Thanks that name one thing go deeper
get /appreciation/new?toward={ada}
  has value="Ada"
post /appreciation/new direction=given toward=Ada
  status 422
  append nothing
post /appreciation/new direction=given toward=Ada for="You waited up for me on Friday. I felt carried."
  status 303
  append appreciation toward={ada} direction=given for="You waited up for me on Friday. I felt carried."
get /appreciation/{new}
  order Ada ... I would like to thank you. ... You waited up for me on Friday. ... I said it
get /appreciation
  order Still to say ... You waited up for me
post /appreciation/{new} said=1
  append appreciation toward={ada} direction=given for="You waited up for me on Friday. I felt carried." said=1
get /appreciation/{new}
  has You said it. Let it stand as it is.
  lacks value="1">I said it
post /appreciation/received direction=received toward=Mo for="You are easy to be with."
  append appreciation toward=Mo direction=received for="You are easy to be with."
get /appreciation/{new}
  order You are easy to be with. ... Keep the words as they were said.
  lacks Copy as text
get /appreciation
  order What came to me ... You are easy to be with. ... Said ... You waited up for me
  lacks Still to say
get /person/{ada}
  order Thanks ... You waited up for me
