# My weather says what it is for before there is anything, and below each minimum what would settle it.
get /level
  status 200
  heading My weather
  order three numbers ... The first number shows from seven evenings ... /check-in ... /growth
  lacks <figure
  lacks missed
get /growth
  has href="/level"
