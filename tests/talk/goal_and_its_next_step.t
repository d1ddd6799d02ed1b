# A goal has a reason, one next small step, and what was done for it; it may rest, and be reached.
get /goals/new
  status 200
post /goals/new why="It was mine"
  status 422
  has It was mine
post /goals/new title="Play the clarinet again" why="It was mine" next="Find the case" area=play
  status 303
  goes /goal/
  append goal title="Play the clarinet again" why="It was mine" next="Find the case" area=play state=open
follow
  heading Play the clarinet again
  order Next small step ... Find the case ... Why ... It was mine
get /life
  order What I am after ... Play the clarinet again ... Next: Find the case
get /goals/new
  lacks It was mine
