# My voice: said or not, what was feared beside how it was received; counts say of how many.
get /voice
  status 200
  heading My voice
  has Made myself different to be liked
  has Keeping quiet can be the wise thing
  has /help/safety
  lacks The last twelve weeks
post /voice what="That I am tired"
  status 422
  has value="That I am tired"
post /voice what="That I am tired" did=said fear=7
  status 303
  goes /voice?saved=
  append voiced what="That I am tired" did=said fear=7
follow
  order How was it received? ... That I am tired ... The last twelve weeks ... Noted last
  has When you have noted three times
get /voice/{new}
  heading That I am tired
  has How was it received
post /voice/{new} reception=better received="She made soup"
  status 303
  append voiced what="That I am tired" did=said reception=better received="She made soup"
get /voice
  lacks How was it received?
post /voice what="That the joke hurt" did=partly fear=8 reception=as-feared
  append voiced did=partly reception=as-feared
post /voice what="No to Sunday" did=said fear=6 reception=better
  append voiced did=said
post /voice what="Which film" did=yes-meaning-no fear=2 guilt=3
  append voiced did=yes-meaning-no
get /voice/{new}
  lacks How was it received
  has How guilty did you feel
post /voice what="My own taste" did=reshaped
  append voiced did=reshaped
get /voice
  has Noted 5 times. Something was said, wholly or in part, in 3 of them.
  has Of 3 times that you spoke and saw what came back, 2 went better than you had feared.
  has Before speaking, the fear was 7 of 10 on average, of 3 times.
  order Noted last ... My own taste ... Made myself different to be liked, today
