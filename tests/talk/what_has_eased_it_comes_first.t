# What has eased things before is offered first, from three rated times on and with how many; what was
# done without effect, or only twice, is not.
now 2026-11-21T21:30+01:00
log
  kindness kind=affirmation text="I am learning to ask." before=3 after=6 at=2026-11-12T22:00
  practice name=five-senses before=8 after=3 at=2026-11-10T21:00
  practice name=five-senses before=7 after=4 at=2026-11-11T21:00
  practice name=kind-reply before=9 after=0 at=2026-11-10T21:10
  practice name=kind-reply before=9 after=0 at=2026-11-11T21:10
  practice name=four-corners before=5 after=5 at=2026-11-10T21:20
  practice name=four-corners before=5 after=5 at=2026-11-11T21:20
  practice name=four-corners before=5 after=5 at=2026-11-12T21:20
get /now
  status 200
  lacks What has eased it before
get /practice/five-senses
  order How it has gone for me ... 7.5 → 3.5 ... Times rated: 2 ... That is too few to say anything yet.
post /practice/five-senses/done s1=6 s7=2
  status 303
get /now
  order What has eased it before ... Five senses ... 7 → 3, times rated: 3 ... Breathe along
get /now/upset
  order Go through it with me ... What has eased it before ... Five senses ... Or one thing only
get /practice/five-senses
  order 7 → 3 ... Times rated: 3 ... take it as a hint
get /practice/four-corners
  order 5 → 5 ... Times rated: 3
# A belief that grows is measured where it is written, and not as strain.
get /practice/a-sentence-to-lean-on
  order How true it felt, before and after, on average ... 3 → 6
get /practice/worth-anyway
  lacks How it has gone for me
