# What touches others is decided together: the page says so and leads to talking; nothing asks about a partner here.
log
  move: decision about_what="moving house" way=own touches=others
  mine: decision about_what="my lunch" way=own touches=only-me
get /decisions/new
  has What touches only you, you may decide alone
  lacks value="partner"
get /decision/{move}
  has This touches others too
  has /i-statements/new
  lacks href="/topics"
get /decision/{mine}
  lacks This touches others too
