# What was done for a goal and what comes next are saved together.
log
  goal: goal title="Swim a kilometre" next="Find the goggles" at=2026-11-01T12:00+01:00
post /goal/{goal}/step note="Swam ten lanes" next="Twelve lanes on Sunday"
  status 303
  append goal title="Swim a kilometre" next="Twelve lanes on Sunday"
  append done about={goal} note="Swam ten lanes"
follow
  take done action="/undo/
  take next name="also" value="
post /undo/{done} also={next}
  append done erased
  append goal title="Swim a kilometre" next="Find the goggles"
post /goal/{goal}/step note="Swam ten lanes" next="Twelve lanes on Sunday"
get /goal/{goal}
  order Next small step ... Twelve lanes ... Done for it ... Swam ten lanes ... today
post /goal/{goal}/step next="Twelve lanes on Sunday"
  append done about={goal}
post /goal/{goal}/state state=resting
  append goal title="Swim a kilometre" state=resting
get /goal/{goal}
  has It rests for now
  lacks Next small step
get /life
  has Reached, or resting
post /goal/{goal}/state state=open
  append goal state=open
post /goal/{goal}/state state=given-up
  status 422
get /goal/{goal}/change
  has value="Swim a kilometre"
post /goal/{goal}/change title="" why=x
  status 422
post /goal/{goal}/change title="Swim two" next="Rest"
  append goal title="Swim two" next=Rest
