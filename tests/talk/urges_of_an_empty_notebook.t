# The page of urges says what it is for when there is none, and gives the first thing to do.
get /urges
  status 200
  heading Wishes to be reassured
  order To ask is no mistake. ... class="button primary" href="/urge" ... Put one down
  lacks What settled it
