# One person in the circle is a great deal, and the page says so.
log
  ada: person name=Ada closeness=9 relation="my sister"
get /circle
  status 200
  has You in the middle, and Ada.
  has One person you can count on is a great deal.
  has shows once ten times are written down
get /person/{ada}
  heading Ada
  has my sister
