# Six signs stand open at first, each with what makes it; behind a closed gate one less, and no hint of it.
get /growth
  order Half a minute in the evening is enough ... Signs of growth ... Less anxious alone ... not yet known ... Deciding without second-guessing ... Owning my happiness
  lacks Calm in conflict
  lacks /growth/conflict
  lacks /moves
  lacks /reassurance
  lacks partner
get /growth/alone
  status 200
  heading Less anxious alone
  order Not yet known ... What it rests on ... Mood on evenings alone ... It may begin to show ... What connects, beside it ... Evenings with people ... /check-in ... How sure is this ... How this was worked out
  lacks contact
  lacks <svg viewBox
get /growth/own
  order Solid in yourself on low evenings ... Evenings with people
  lacks close you two
get /growth/conflict
  status 404
get /growth/xyzzy
  status 404
post /safety-check afraid=no control=no hurt=no forced=no refusing=no watched=no
get /growth
  order Less anxious alone ... Saying needs without fear ... Calm in conflict ... Owning my happiness
get /growth/conflict
  order Not yet known ... Mood on evenings with and without conflict ... Said, of what you wanted to say
