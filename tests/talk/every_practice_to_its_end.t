# Every practice and every way of Now runs to its end, and what its steps fill is written down in one
# go. Each is gone through by its pages, one after the other, with every question answered.
now 2026-11-21T21:30+01:00
log
  safety answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
# A longer breath out
get /practice/longer-breath-out
  status 200
  has action="/practice/longer-breath-out/1"
post /practice/longer-breath-out/1
  status 200
  has 1 of 3
post /practice/longer-breath-out/2 s1="7"
  status 200
  has 2 of 3
post /practice/longer-breath-out/3 s1="7"
  status 200
  has 3 of 3
post /practice/longer-breath-out/done began=1795292880000 s1="7" s3="4"
  status 303
  append practice name=longer-breath-out minutes=2 before=7 after=4
follow
  status 200
  heading And now, out again
  has Undo
# Four corners
get /practice/four-corners
  status 200
  has action="/practice/four-corners/1"
post /practice/four-corners/1
  status 200
  has 1 of 3
post /practice/four-corners/2 s1="7"
  status 200
  has 2 of 3
post /practice/four-corners/3 s1="7"
  status 200
  has 3 of 3
post /practice/four-corners/done began=1795292880000 s1="7" s3="4"
  status 303
  append practice name=four-corners minutes=2 before=7 after=4
follow
  status 200
  heading And now, out again
  has Undo
# Slow and even
get /practice/slow-and-even
  status 200
  has action="/practice/slow-and-even/1"
post /practice/slow-and-even/1
  status 200
  has 1 of 1
post /practice/slow-and-even/done began=1795292880000
  status 303
  append practice name=slow-and-even minutes=2
follow
  status 200
  heading And now, out again
  has Undo
# Five senses
get /practice/five-senses
  status 200
  has action="/practice/five-senses/1"
post /practice/five-senses/1
  status 200
  has 1 of 7
post /practice/five-senses/2 s1="7"
  status 200
  has 2 of 7
post /practice/five-senses/3 s1="7"
  status 200
  has 3 of 7
post /practice/five-senses/4 s1="7"
  status 200
  has 4 of 7
post /practice/five-senses/5 s1="7"
  status 200
  has 5 of 7
post /practice/five-senses/6 s1="7"
  status 200
  has 6 of 7
post /practice/five-senses/7 s1="7"
  status 200
  has 7 of 7
post /practice/five-senses/done began=1795292880000 s1="7" s7="4"
  status 303
  append practice name=five-senses minutes=2 before=7 after=4
follow
  status 200
  heading And now, out again
  has Undo
# Settling the body
get /practice/settle-the-body
  status 200
  has action="/practice/settle-the-body/1"
post /practice/settle-the-body/1
  status 200
  has 1 of 7
post /practice/settle-the-body/2 s1="7"
  status 200
  has 2 of 7
post /practice/settle-the-body/3 s1="7"
  status 200
  has 3 of 7
post /practice/settle-the-body/4 s1="7"
  status 200
  has 4 of 7
post /practice/settle-the-body/5 s1="7"
  status 200
  has 5 of 7
post /practice/settle-the-body/6 s1="7"
  status 200
  has 6 of 7
post /practice/settle-the-body/7 s1="7"
  status 200
  has 7 of 7
post /practice/settle-the-body/done began=1795292880000 s1="7" s7="4"
  status 303
  append practice name=settle-the-body minutes=2 before=7 after=4
follow
  status 200
  heading And now, out again
  has Undo
# A hand, and a pause
get /practice/hand-pause
  status 200
  has action="/practice/hand-pause/1"
post /practice/hand-pause/1
  status 200
  has 1 of 2
post /practice/hand-pause/2
  status 200
  has 2 of 2
post /practice/hand-pause/done began=1795292880000 s2="go-on"
  status 303
  append practice name=hand-pause minutes=2
follow
  status 200
  heading And now, out again
  has Undo
# A walk through the body
get /practice/body-scan
  status 200
  has action="/practice/body-scan/1"
post /practice/body-scan/1
  status 200
  has 1 of 9
post /practice/body-scan/2 s1="7"
  status 200
  has 2 of 9
post /practice/body-scan/3 s1="7"
  status 200
  has 3 of 9
post /practice/body-scan/4 s1="7"
  status 200
  has 4 of 9
post /practice/body-scan/5 s1="7"
  status 200
  has 5 of 9
post /practice/body-scan/6 s1="7"
  status 200
  has 6 of 9
post /practice/body-scan/7 s1="7"
  status 200
  has 7 of 9
post /practice/body-scan/8 s1="7"
  status 200
  has 8 of 9
post /practice/body-scan/9 s1="7"
  status 200
  has 9 of 9
post /practice/body-scan/done began=1795292880000 s1="7" s9="4"
  status 303
  append practice name=body-scan minutes=2 before=7 after=4
follow
  status 200
  heading And now, out again
  has Undo
# A few quiet minutes
get /practice/quiet-minutes
  status 200
  has action="/practice/quiet-minutes/1"
post /practice/quiet-minutes/1
  status 200
  has 1 of 4
post /practice/quiet-minutes/2 s1="7"
  status 200
  has 2 of 4
post /practice/quiet-minutes/3 s1="7" s2="breath"
  status 200
  has 3 of 4
post /practice/quiet-minutes/4 s1="7" s2="breath"
  status 200
  has 4 of 4
post /practice/quiet-minutes/done began=1795292880000 s1="7" s2="breath" s4="4"
  status 303
  append practice name=quiet-minutes minutes=2 before=7 after=4
follow
  status 200
  heading And now, out again
  has Undo
# Once round the block
get /practice/round-the-block
  status 200
  has action="/practice/round-the-block/1"
post /practice/round-the-block/1
  status 200
  has 1 of 4
post /practice/round-the-block/2 s1="7"
  status 200
  has 2 of 4
post /practice/round-the-block/3 s1="7"
  status 200
  has 3 of 4
post /practice/round-the-block/4 s1="7" s3="words of step 3"
  status 200
  has 4 of 4
post /practice/round-the-block/done began=1795292880000 s1="7" s3="words of step 3" s4="4"
  status 303
  append practice name=round-the-block minutes=2 before=7 note="words of step 3" after=4
follow
  status 200
  heading And now, out again
  has Undo
# By my own name
get /practice/by-my-own-name
  status 200
  has action="/practice/by-my-own-name/1"
post /practice/by-my-own-name/1
  status 200
  has 1 of 4
post /practice/by-my-own-name/2 s1="7"
  status 200
  has 2 of 4
post /practice/by-my-own-name/3 s1="7" s2="words of step 2"
  status 200
  has 3 of 4
post /practice/by-my-own-name/4 s1="7" s2="words of step 2" s3="words of step 3"
  status 200
  has 4 of 4
post /practice/by-my-own-name/done began=1795292880000 s1="7" s2="words of step 2" s3="words of step 3" s4="4"
  status 303
  append practice name=by-my-own-name minutes=2 before=7 note="Write to yourself, beginning with your name. What is happening to you?\nwords of step 2\n\nAnd what would you tell this friend to do in the next hour?\nwords of step 3" after=4
follow
  status 200
  heading And now, out again
  has Undo
# Waiting out a pull
get /practice/wait-out-an-urge
  status 200
  has action="/practice/wait-out-an-urge/1"
post /practice/wait-out-an-urge/1
  status 200
  has 1 of 5
post /practice/wait-out-an-urge/2 s1="are-we-ok"
  status 200
  has 2 of 5
post /practice/wait-out-an-urge/3 s1="are-we-ok" s2="7"
  status 200
  has 3 of 5
post /practice/wait-out-an-urge/4 s1="are-we-ok" s2="7" s3="move"
  status 200
  has 4 of 5
post /practice/wait-out-an-urge/5 s1="are-we-ok" s2="7" s3="move"
  status 200
  has 5 of 5
post /practice/wait-out-an-urge/done began=1795292880000 s1="are-we-ok" s2="7" s3="move" s5="4"
  status 303
  append practice name=wait-out-an-urge minutes=2 before=7 after=4
  append urge what=are-we-ok strength=7 after=4
follow
  status 200
  heading And now, out again
  has Undo
# Naming the feeling
get /practice/name-the-feeling
  status 200
  has action="/practice/name-the-feeling/1"
post /practice/name-the-feeling/1
  status 200
  has 1 of 3
post /practice/name-the-feeling/2
  status 200
  has 2 of 3
post /practice/name-the-feeling/3 s2="calm"
  status 200
  has 3 of 3
post /practice/name-the-feeling/done began=1795292880000 s2="calm" s3="fits"
  status 303
  append practice name=name-the-feeling minutes=2 feelings=calm
follow
  status 200
  heading And now, out again
  has Undo
# What set it off
get /practice/what-set-it-off
  status 200
  has action="/practice/what-set-it-off/1"
post /practice/what-set-it-off/1
  status 200
  has 1 of 6
post /practice/what-set-it-off/2 s1="words of step 1"
  status 200
  has 2 of 6
post /practice/what-set-it-off/3 s1="words of step 1" s2="abandonment"
  status 200
  has 3 of 6
post /practice/what-set-it-off/4 s1="words of step 1" s2="abandonment" s3="words of step 3"
  status 200
  has 4 of 6
post /practice/what-set-it-off/5 s1="words of step 1" s2="abandonment" s3="words of step 3" s4="words of step 4"
  status 200
  has 5 of 6
post /practice/what-set-it-off/6 s1="words of step 1" s2="abandonment" s3="words of step 3" s4="words of step 4" s5="words of step 5"
  status 200
  has 6 of 6
post /practice/what-set-it-off/done began=1795292880000 s1="words of step 1" s2="abandonment" s3="words of step 3" s4="words of step 4" s5="words of step 5" s6="words of step 6"
  status 303
  append practice name=what-set-it-off minutes=2
  append trigger name="words of step 1" fear=abandonment body="words of step 3" usual_response="words of step 4" what_follows="words of step 5" plan="words of step 6"
follow
  status 200
  heading And now, out again
  has Undo
# When you can't tell what you feel
get /practice/through-the-senses
  status 200
  has action="/practice/through-the-senses/1"
post /practice/through-the-senses/1
  status 200
  has 1 of 4
post /practice/through-the-senses/2
  status 200
  has 2 of 4
post /practice/through-the-senses/3 s2="warm-or-cold"
  status 200
  has 3 of 4
post /practice/through-the-senses/4 s2="warm-or-cold" s3="rest"
  status 200
  has 4 of 4
post /practice/through-the-senses/done began=1795292880000 s2="warm-or-cold" s3="rest" s4="words of step 4"
  status 303
  append practice name=through-the-senses minutes=2 note="words of step 4"
follow
  status 200
  heading And now, out again
  has Undo
# What I would have asked
get /practice/write-what-i-would-ask
  status 200
  has action="/practice/write-what-i-would-ask/1"
post /practice/write-what-i-would-ask/1
  status 200
  has 1 of 7
post /practice/write-what-i-would-ask/2
  status 200
  has 2 of 7
post /practice/write-what-i-would-ask/3 s2="7"
  status 200
  has 3 of 7
post /practice/write-what-i-would-ask/4 s2="7" s3="words of step 3"
  status 200
  has 4 of 7
post /practice/write-what-i-would-ask/5 s2="7" s3="words of step 3" s4="words of step 4"
  status 200
  has 5 of 7
post /practice/write-what-i-would-ask/6 s2="7" s3="words of step 3" s4="words of step 4" s5="words of step 5"
  status 200
  has 6 of 7
post /practice/write-what-i-would-ask/7 s2="7" s3="words of step 3" s4="words of step 4" s5="words of step 5"
  status 200
  has 7 of 7
post /practice/write-what-i-would-ask/done began=1795292880000 s2="7" s3="words of step 3" s4="words of step 4" s5="words of step 5" s7="4"
  status 303
  append practice name=write-what-i-would-ask minutes=2 before=7 note="words of step 4" after=4
  append urge strength=7 question="words of step 3" own_answer="words of step 5" what=are-we-ok
follow
  status 200
  heading And now, out again
  has Undo
# A kind reply
get /practice/kind-reply
  status 200
  has action="/practice/kind-reply/1"
post /practice/kind-reply/1
  status 200
  has 1 of 4
post /practice/kind-reply/2 s1="words of step 1"
  status 200
  has 2 of 4
post /practice/kind-reply/3 s1="words of step 1"
  status 200
  has 3 of 4
post /practice/kind-reply/4 s1="words of step 1" s3="words of step 3"
  status 200
  has 4 of 4
post /practice/kind-reply/done began=1795292880000 s1="words of step 1" s3="words of step 3" s4="4"
  status 303
  append practice name=kind-reply minutes=2 note="words of step 1"
  append kindness text="words of step 3" after=4 kind=reply
follow
  status 200
  heading And now, out again
  has Undo
# A sentence to lean on
get /practice/a-sentence-to-lean-on
  status 200
  has action="/practice/a-sentence-to-lean-on/1"
post /practice/a-sentence-to-lean-on/1
  status 200
  has 1 of 5
post /practice/a-sentence-to-lean-on/2 s1="words of step 1"
  status 200
  has 2 of 5
post /practice/a-sentence-to-lean-on/3 s1="words of step 1" s2="7"
  status 200
  has 3 of 5
post /practice/a-sentence-to-lean-on/4 s1="words of step 1" s2="7" s3="sometimes"
  status 200
  has 4 of 5
post /practice/a-sentence-to-lean-on/5 s1="words of step 1" s2="7" s3="sometimes" s4="words of step 4"
  status 200
  has 5 of 5
post /practice/a-sentence-to-lean-on/done began=1795292880000 s1="words of step 1" s2="7" s3="sometimes" s4="words of step 4" s5="4"
  status 303
  append practice name=a-sentence-to-lean-on minutes=2 note="words of step 1"
  append kindness before=7 text="words of step 4" after=4 kind=affirmation
follow
  status 200
  heading And now, out again
  has Undo
# Something imperfect
get /practice/something-imperfect
  status 200
  has action="/practice/something-imperfect/1"
post /practice/something-imperfect/1
  status 200
  has 1 of 5
post /practice/something-imperfect/2 s1="words of step 1"
  status 200
  has 2 of 5
post /practice/something-imperfect/3 s1="words of step 1" s2="7"
  status 200
  has 3 of 5
post /practice/something-imperfect/4 s1="words of step 1" s2="7"
  status 200
  has 4 of 5
post /practice/something-imperfect/5 s1="words of step 1" s2="7" s4="words of step 4"
  status 200
  has 5 of 5
post /practice/something-imperfect/done began=1795292880000 s1="words of step 1" s2="7" s4="words of step 4" s5="4"
  status 303
  append practice name=something-imperfect minutes=2 note="words of step 1"
  append kindness before=7 text="words of step 4" after=4 kind=imperfection
follow
  status 200
  heading And now, out again
  has Undo
# My good sides, and who likes me
get /practice/good-sides
  status 200
  has action="/practice/good-sides/1"
post /practice/good-sides/1
  status 200
  has 1 of 4
post /practice/good-sides/2 s1="words of step 1"
  status 200
  has 2 of 4
post /practice/good-sides/3 s1="words of step 1" s2="words of step 2"
  status 200
  has 3 of 4
post /practice/good-sides/4 s1="words of step 1" s2="words of step 2" s3="words of step 3"
  status 200
  has 4 of 4
post /practice/good-sides/done began=1795292880000 s1="words of step 1" s2="words of step 2" s3="words of step 3" s4="4"
  status 303
  append practice name=good-sides minutes=2 note="When was it there to be seen, the last time?\nwords of step 2\n\nWho likes me already? What did they see, before I tried?\nwords of step 3"
  append kindness text="words of step 1" after=4 kind=trait
follow
  status 200
  heading And now, out again
  has Undo
# Worth, whatever happens
get /practice/worth-anyway
  status 200
  has action="/practice/worth-anyway/1"
post /practice/worth-anyway/1
  status 200
  has 1 of 5
post /practice/worth-anyway/2 s1="words of step 1"
  status 200
  has 2 of 5
post /practice/worth-anyway/3 s1="words of step 1" s2="7"
  status 200
  has 3 of 5
post /practice/worth-anyway/4 s1="words of step 1" s2="7"
  status 200
  has 4 of 5
post /practice/worth-anyway/5 s1="words of step 1" s2="7" s4="words of step 4"
  status 200
  has 5 of 5
post /practice/worth-anyway/done began=1795292880000 s1="words of step 1" s2="7" s4="words of step 4" s5="4"
  status 303
  append practice name=worth-anyway minutes=2 note="words of step 1" before=7 after=4
  append kindness text="words of step 4" kind=worth
follow
  status 200
  heading And now, out again
  has Undo
# Being able to forgive myself
get /practice/forgiving-myself
  status 200
  has action="/practice/forgiving-myself/1"
post /practice/forgiving-myself/1
  status 200
  has 1 of 5
post /practice/forgiving-myself/2 s1="words of step 1"
  status 200
  has 2 of 5
post /practice/forgiving-myself/3 s1="words of step 1" s2="words of step 2"
  status 200
  has 3 of 5
post /practice/forgiving-myself/4 s1="words of step 1" s2="words of step 2" s3="yes"
  status 200
  has 4 of 5
post /practice/forgiving-myself/5 s1="words of step 1" s2="words of step 2" s3="yes" s4="words of step 4"
  status 200
  has 5 of 5
post /practice/forgiving-myself/done began=1795292880000 s1="words of step 1" s2="words of step 2" s3="yes" s4="words of step 4" s5="4"
  status 303
  append practice name=forgiving-myself minutes=2 note="What did you do, in plain words?\nwords of step 1\n\nWhat did you want or fear at that time, and what did you not know yet?\nwords of step 2"
  append kindness text="words of step 4" after=4 kind=forgiveness
follow
  status 200
  heading And now, out again
  has Undo
# What I already think
get /practice/what-i-already-think
  status 200
  has action="/practice/what-i-already-think/1"
post /practice/what-i-already-think/1
  status 200
  has 1 of 5
post /practice/what-i-already-think/2 s1="words of step 1"
  status 200
  has 2 of 5
post /practice/what-i-already-think/3 s1="words of step 1" s2="only-me"
  status 200
  has 3 of 5
post /practice/what-i-already-think/4 s1="words of step 1" s2="only-me" s3="words of step 3"
  status 200
  has 4 of 5
post /practice/what-i-already-think/5 s1="words of step 1" s2="only-me" s3="words of step 3" s4="fact"
  status 200
  has 5 of 5
post /practice/what-i-already-think/done began=1795292880000 s1="words of step 1" s2="only-me" s3="words of step 3" s4="fact" s5="6"
  status 303
  append practice name=what-i-already-think minutes=2
  append decision about_what="words of step 1" touches=only-me choice="words of step 3" way=asked-for-information confidence=60
follow
  status 200
  heading And now, out again
  has Undo
# A small choice of my own
get /practice/a-small-choice
  status 200
  has action="/practice/a-small-choice/1"
post /practice/a-small-choice/1
  status 200
  has 1 of 4
post /practice/a-small-choice/2 s1="words of step 1"
  status 200
  has 2 of 4
post /practice/a-small-choice/3 s1="words of step 1"
  status 200
  has 3 of 4
post /practice/a-small-choice/4 s1="words of step 1" s3="words of step 3"
  status 200
  has 4 of 4
post /practice/a-small-choice/done began=1795292880000 s1="words of step 1" s3="words of step 3" s4="6"
  status 303
  append practice name=a-small-choice minutes=2
  append decision about_what="words of step 1" choice="words of step 3" confidence=60 way=own stakes=small touches=only-me review_on=2026-11-28
follow
  status 200
  heading And now, out again
  has Undo
# The feared story, looked at again
get /practice/the-feared-story
  status 200
  has action="/practice/the-feared-story/1"
post /practice/the-feared-story/1
  status 200
  has 1 of 7
post /practice/the-feared-story/2 s1="words of step 1"
  status 200
  has 2 of 7
post /practice/the-feared-story/3 s1="words of step 1" s2="7"
  status 200
  has 3 of 7
post /practice/the-feared-story/4 s1="words of step 1" s2="7" s3="words of step 3"
  status 200
  has 4 of 7
post /practice/the-feared-story/5 s1="words of step 1" s2="7" s3="words of step 3" s4="words of step 4"
  status 200
  has 5 of 7
post /practice/the-feared-story/6 s1="words of step 1" s2="7" s3="words of step 3" s4="words of step 4" s5="words of step 5"
  status 200
  has 6 of 7
post /practice/the-feared-story/7 s1="words of step 1" s2="7" s3="words of step 3" s4="words of step 4" s5="words of step 5" s6="words of step 6"
  status 200
  has 7 of 7
post /practice/the-feared-story/done began=1795292880000 s1="words of step 1" s2="7" s3="words of step 3" s4="words of step 4" s5="words of step 5" s6="words of step 6" s7="4"
  status 303
  append practice name=the-feared-story minutes=2
  append reframe story="words of step 1" held_before=70 evidence="words of step 3" against="words of step 4" other="words of step 5" would_do="words of step 6" held_after=40
follow
  status 200
  heading And now, out again
  has Undo
# I handled that
get /practice/i-handled-that
  status 200
  has action="/practice/i-handled-that/1"
post /practice/i-handled-that/1
  status 200
  has 1 of 3
post /practice/i-handled-that/2 s1="words of step 1"
  status 200
  has 2 of 3
post /practice/i-handled-that/3 s1="words of step 1" s2="words of step 2"
  status 200
  has 3 of 3
post /practice/i-handled-that/done began=1795292880000 s1="words of step 1" s2="words of step 2" s3="waiting"
  status 303
  append practice name=i-handled-that minutes=2 note="What did you do, step by step?\nwords of step 2\n\nWhat helped?\nWaiting"
  append win what="words of step 1" handled=1
follow
  status 200
  heading And now, out again
  has Undo
# Where I fell silent
get /practice/where-i-fell-silent
  status 200
  has action="/practice/where-i-fell-silent/1"
post /practice/where-i-fell-silent/1
  status 200
  has 1 of 4
post /practice/where-i-fell-silent/2 s1="words of step 1"
  status 200
  has 2 of 4
post /practice/where-i-fell-silent/3 s1="words of step 1" s2="kept-quiet"
  status 200
  has 3 of 4
post /practice/where-i-fell-silent/4 s1="words of step 1" s2="kept-quiet" s3="6"
  status 200
  has 4 of 4
post /practice/where-i-fell-silent/done began=1795292880000 s1="words of step 1" s2="kept-quiet" s3="6" s4="words of step 4"
  status 303
  append practice name=where-i-fell-silent minutes=2 note="words of step 4"
  append voiced what="words of step 1" did=kept-quiet fear=6
follow
  status 200
  heading And now, out again
  has Undo
# A no that fits
get /practice/a-no-that-fits
  status 200
  has action="/practice/a-no-that-fits/1"
post /practice/a-no-that-fits/1
  status 200
  has 1 of 4
post /practice/a-no-that-fits/2 s1="words of step 1"
  status 200
  has 2 of 4
post /practice/a-no-that-fits/3 s1="words of step 1" s2="words of step 2"
  status 200
  has 3 of 4
post /practice/a-no-that-fits/4 s1="words of step 1" s2="words of step 2" s3="no"
  status 200
  has 4 of 4
post /practice/a-no-that-fits/done began=1795292880000 s1="words of step 1" s2="words of step 2" s3="no" s4="words of step 4"
  status 303
  append practice name=a-no-that-fits minutes=2 note="words of step 2"
  append boundary limit="words of step 1" words="words of step 4" state=drafted review_on=2026-12-05
follow
  status 200
  heading And now, out again
  has Undo
# Time before I answer
get /practice/time-before-i-answer
  status 200
  has action="/practice/time-before-i-answer/1"
post /practice/time-before-i-answer/1
  status 200
  has 1 of 3
post /practice/time-before-i-answer/2 s1="look"
  status 200
  has 2 of 3
post /practice/time-before-i-answer/3 s1="look"
  status 200
  has 3 of 3
post /practice/time-before-i-answer/done began=1795292880000 s1="look" s3="words of step 3"
  status 303
  append practice name=time-before-i-answer minutes=2 note="Which sentence could be yours?\n\"Let me look at my week. I will tell you tomorrow.\"\n\nFor which request would you like to use it?\nwords of step 3"
follow
  status 200
  heading And now, out again
  has Undo
# A limit of mine
get /practice/a-limit-of-mine
  status 200
  has action="/practice/a-limit-of-mine/1"
post /practice/a-limit-of-mine/1
  status 200
  has 1 of 5
post /practice/a-limit-of-mine/2 s1="words of step 1"
  status 200
  has 2 of 5
post /practice/a-limit-of-mine/3 s1="words of step 1" s2="time"
  status 200
  has 3 of 5
post /practice/a-limit-of-mine/4 s1="words of step 1" s2="time" s3="words of step 3"
  status 200
  has 4 of 5
post /practice/a-limit-of-mine/5 s1="words of step 1" s2="time" s3="words of step 3" s4="words of step 4"
  status 200
  has 5 of 5
post /practice/a-limit-of-mine/done began=1795292880000 s1="words of step 1" s2="time" s3="words of step 3" s4="words of step 4" s5="words of step 5"
  status 303
  append practice name=a-limit-of-mine minutes=2 note="words of step 3"
  append boundary limit="words of step 1" area=time i_will="words of step 4" words="words of step 5" state=drafted review_on=2026-12-05
follow
  status 200
  heading And now, out again
  has Undo
# Telling people I am making up my own mind
get /practice/making-up-my-own-mind
  status 200
  has action="/practice/making-up-my-own-mind/1"
post /practice/making-up-my-own-mind/1
  status 200
  has 1 of 2
post /practice/making-up-my-own-mind/2 s1="listen"
  status 200
  has 2 of 2
post /practice/making-up-my-own-mind/done began=1795292880000 s1="listen" s2="words of step 2"
  status 303
  append practice name=making-up-my-own-mind minutes=2 note="That they listen"
  append boundary words="words of step 2" state=drafted area=opinions limit="Opinions that I did not ask for" review_on=2026-12-05
follow
  status 200
  heading And now, out again
  has Undo
# I feel, I need, I ask
get /practice/i-feel-i-need
  status 200
  has action="/practice/i-feel-i-need/1"
post /practice/i-feel-i-need/1
  status 200
  has 1 of 4
post /practice/i-feel-i-need/2 s1="words of step 1"
  status 200
  has 2 of 4
post /practice/i-feel-i-need/3 s1="words of step 1" s2="words of step 2"
  status 200
  has 3 of 4
post /practice/i-feel-i-need/4 s1="words of step 1" s2="words of step 2" s3="rest"
  status 200
  has 4 of 4
post /practice/i-feel-i-need/done began=1795292880000 s1="words of step 1" s2="words of step 2" s3="rest" s4="words of step 4"
  status 303
  append practice name=i-feel-i-need minutes=2
  append i-statement when="words of step 1" feel="words of step 2" need=rest ask="words of step 4"
follow
  status 200
  heading And now, out again
  has Undo
# Something I may like
get /practice/something-i-may-like
  status 200
  has action="/practice/something-i-may-like/1"
post /practice/something-i-may-like/1
  status 200
  has 1 of 4
post /practice/something-i-may-like/2 s1="taste"
  status 200
  has 2 of 4
post /practice/something-i-may-like/3 s1="taste"
  status 200
  has 3 of 4
post /practice/something-i-may-like/4 s1="taste" s3="words of step 3"
  status 200
  has 4 of 4
post /practice/something-i-may-like/done began=1795292880000 s1="taste" s3="words of step 3" s4="yes"
  status 303
  append practice name=something-i-may-like minutes=2
  append like what="words of step 3" verdict=yes tried=1
follow
  status 200
  heading And now, out again
  has Undo
# An hour of my own
get /practice/an-hour-of-my-own
  status 200
  has action="/practice/an-hour-of-my-own/1"
post /practice/an-hour-of-my-own/1
  status 200
  has 1 of 4
post /practice/an-hour-of-my-own/2 s1="words of step 1"
  status 200
  has 2 of 4
post /practice/an-hour-of-my-own/3 s1="words of step 1" s2="words of step 2"
  status 200
  has 3 of 4
post /practice/an-hour-of-my-own/4 s1="words of step 1" s2="words of step 2" s3="tired"
  status 200
  has 4 of 4
post /practice/an-hour-of-my-own/done began=1795292880000 s1="words of step 1" s2="words of step 2" s3="tired" s4="words of step 4"
  status 303
  append practice name=an-hour-of-my-own minutes=2 note="What could stand in the way?\nBeing tired\n\nOn which day, at what hour, and what is the very first movement?\nwords of step 4"
  append goal title="words of step 1" why="words of step 2"
follow
  status 200
  heading And now, out again
  has Undo
# Picking up an old thread
get /practice/an-old-thread
  status 200
  has action="/practice/an-old-thread/1"
post /practice/an-old-thread/1
  status 200
  has 1 of 2
post /practice/an-old-thread/2 s1="school"
  status 200
  has 2 of 2
post /practice/an-old-thread/done began=1795292880000 s1="school" s2="words of step 2"
  status 303
  append practice name=an-old-thread minutes=2 note="words of step 2"
follow
  status 200
  heading And now, out again
  has Undo
# Where people are
get /practice/where-people-are
  status 200
  has action="/practice/where-people-are/1"
post /practice/where-people-are/1
  status 200
  has 1 of 3
post /practice/where-people-are/2 s1="sing"
  status 200
  has 2 of 3
post /practice/where-people-are/3 s1="sing" s2="words of step 2"
  status 200
  has 3 of 3
post /practice/where-people-are/done began=1795292880000 s1="sing" s2="words of step 2" s3="with"
  status 303
  append practice name=where-people-are minutes=2 note="What draws you?\nSinging or music\n\nWhich place could it be, and when is it open?\nwords of step 2"
follow
  status 200
  heading And now, out again
  has Undo
# Reaching out a little
get /practice/reaching-out
  status 200
  has action="/practice/reaching-out/1"
post /practice/reaching-out/1
  status 200
  has 1 of 3
post /practice/reaching-out/2 s1="words of step 1"
  status 200
  has 2 of 3
post /practice/reaching-out/3 s1="words of step 1" s2="6"
  status 200
  has 3 of 3
post /practice/reaching-out/done began=1795292880000 s1="words of step 1" s2="6" s3="written"
  status 303
  append practice name=reaching-out minutes=2
  append step what="words of step 1" expected=6 ladder=opening
follow
  status 200
  heading And now, out again
  has Undo
# Asking for company
get /practice/asking-for-company
  status 200
  has action="/practice/asking-for-company/1"
post /practice/asking-for-company/1
  status 200
  has 1 of 3
post /practice/asking-for-company/2 s1="side-by-side"
  status 200
  has 2 of 3
post /practice/asking-for-company/3 s1="side-by-side" s2="words of step 2"
  status 200
  has 3 of 3
post /practice/asking-for-company/done began=1795292880000 s1="side-by-side" s2="words of step 2" s3="6"
  status 303
  append practice name=asking-for-company minutes=2
  append step what="words of step 2" expected=6 ladder=asking
follow
  status 200
  heading And now, out again
  has Undo
# Letting help in
get /practice/letting-help-in
  status 200
  has action="/practice/letting-help-in/1"
post /practice/letting-help-in/1
  status 200
  has 1 of 3
post /practice/letting-help-in/2 s1="no-need"
  status 200
  has 2 of 3
post /practice/letting-help-in/3 s1="no-need" s2="words of step 2"
  status 200
  has 3 of 3
post /practice/letting-help-in/done began=1795292880000 s1="no-need" s2="words of step 2" s3="6"
  status 303
  append practice name=letting-help-in minutes=2 note="I say that I can manage"
  append step what="words of step 2" expected=6 ladder=receiving
follow
  status 200
  heading And now, out again
  has Undo
# Someone kind, in mind
get /practice/someone-kind-in-mind
  status 200
  has action="/practice/someone-kind-in-mind/1"
post /practice/someone-kind-in-mind/1
  status 200
  has 1 of 6
post /practice/someone-kind-in-mind/2 s1="7"
  status 200
  has 2 of 6
post /practice/someone-kind-in-mind/3 s1="7"
  status 200
  has 3 of 6
post /practice/someone-kind-in-mind/4 s1="7"
  status 200
  has 4 of 6
post /practice/someone-kind-in-mind/5 s1="7"
  status 200
  has 5 of 6
post /practice/someone-kind-in-mind/6 s1="7" s5="words of step 5"
  status 200
  has 6 of 6
post /practice/someone-kind-in-mind/done began=1795292880000 s1="7" s5="words of step 5" s6="4"
  status 303
  append practice name=someone-kind-in-mind minutes=2 before=7 note="words of step 5" after=4
follow
  status 200
  heading And now, out again
  has Undo
# Missing someone
get /practice/missing-someone
  status 200
  has action="/practice/missing-someone/1"
post /practice/missing-someone/1
  status 200
  has 1 of 5
post /practice/missing-someone/2 s1="7"
  status 200
  has 2 of 5
post /practice/missing-someone/3 s1="7" s2="words of step 2"
  status 200
  has 3 of 5
post /practice/missing-someone/4 s1="7" s2="words of step 2" s3="love"
  status 200
  has 4 of 5
post /practice/missing-someone/5 s1="7" s2="words of step 2" s3="love" s4="words of step 4"
  status 200
  has 5 of 5
post /practice/missing-someone/done began=1795292880000 s1="7" s2="words of step 2" s3="love" s4="words of step 4" s5="4"
  status 303
  append practice name=missing-someone minutes=2 before=7 note="Whom or what do you miss?\nwords of step 2\n\nWhat could still be good about this evening?\nwords of step 4" after=4
follow
  status 200
  heading And now, out again
  has Undo
# A pause in a fight
get /practice/pause-in-a-fight
  status 200
  has action="/practice/pause-in-a-fight/1"
post /practice/pause-in-a-fight/1
  status 200
  has 1 of 4
post /practice/pause-in-a-fight/2
  status 200
  has 2 of 4
post /practice/pause-in-a-fight/3 s2="move"
  status 200
  has 3 of 4
post /practice/pause-in-a-fight/4 s2="move"
  status 200
  has 4 of 4
post /practice/pause-in-a-fight/done began=1795292880000 s2="move" s4="words of step 4"
  status 303
  append practice name=pause-in-a-fight minutes=2 note="words of step 4"
follow
  status 200
  heading And now, out again
  has Undo
# Listening before mending
get /practice/listening
  status 200
  has action="/practice/listening/1"
post /practice/listening/1
  status 200
  has 1 of 6
post /practice/listening/2
  status 200
  has 2 of 6
post /practice/listening/3 s2="tell"
  status 200
  has 3 of 6
post /practice/listening/4 s2="tell"
  status 200
  has 4 of 6
post /practice/listening/5 s2="tell"
  status 200
  has 5 of 6
post /practice/listening/6 s2="tell"
  status 200
  has 6 of 6
post /practice/listening/done began=1795292880000 s2="tell" s6="words of step 6"
  status 303
  append practice name=listening minutes=2 note="words of step 6"
follow
  status 200
  heading And now, out again
  has Undo
# If I wish to forgive someone
get /practice/forgiving-someone
  status 200
  has action="/practice/forgiving-someone/1"
post /practice/forgiving-someone/1
  status 200
  has 1 of 5
post /practice/forgiving-someone/2 s1="yes"
  status 200
  has 2 of 5
post /practice/forgiving-someone/3 s1="yes" s2="words of step 2"
  status 200
  has 3 of 5
post /practice/forgiving-someone/4 s1="yes" s2="words of step 2" s3="words of step 3"
  status 200
  has 4 of 5
post /practice/forgiving-someone/5 s1="yes" s2="words of step 2" s3="words of step 3" s4="words of step 4"
  status 200
  has 5 of 5
post /practice/forgiving-someone/done began=1795292880000 s1="yes" s2="words of step 2" s3="words of step 3" s4="words of step 4" s5="4"
  status 303
  append practice name=forgiving-someone minutes=2 note="What was done to you? It may stand here as bad as it was.\nwords of step 2\n\nWhat did it cost you, and what have you kept or won back?\nwords of step 3" after=4
  append kindness text="words of step 4" kind=forgiveness
follow
  status 200
  heading And now, out again
  has Undo
# Through it, step by step
get /practice/now-upset
  status 200
  has action="/practice/now-upset/1"
post /practice/now-upset/1
  status 200
  has 1 of 8
post /practice/now-upset/2 s1="7"
  status 200
  has 2 of 8
post /practice/now-upset/3 s1="7"
  status 200
  has 3 of 8
post /practice/now-upset/4 s1="7"
  status 200
  has 4 of 8
post /practice/now-upset/5 s1="7" s4="calm"
  status 200
  has 5 of 8
post /practice/now-upset/6 s1="7" s4="calm" s5="rest"
  status 200
  has 6 of 8
post /practice/now-upset/7 s1="7" s4="calm" s5="rest" s6="body"
  status 200
  has 7 of 8
post /practice/now-upset/8 s1="7" s4="calm" s5="rest" s6="body" s7="words of step 7"
  status 200
  has 8 of 8
post /practice/now-upset/done began=1795292880000 s1="7" s4="calm" s5="rest" s6="body" s7="words of step 7" s8="4"
  status 303
  append practice name=now-upset minutes=2 before=7 feelings=calm needs=rest note="What fits now? One thing is enough.\nSomething for the body\n\nWhat did you do, or what will you do now?\nwords of step 7" after=4
follow
  status 200
  heading And now, out again
  has Undo
# Through it, step by step
get /practice/now-are-we-ok
  status 200
  has action="/practice/now-are-we-ok/1"
post /practice/now-are-we-ok/1
  status 200
  has 1 of 8
post /practice/now-are-we-ok/2 s1="7"
  status 200
  has 2 of 8
post /practice/now-are-we-ok/3 s1="7"
  status 200
  has 3 of 8
post /practice/now-are-we-ok/4 s1="7" s3="words of step 3"
  status 200
  has 4 of 8
post /practice/now-are-we-ok/5 s1="7" s3="words of step 3" s4="calm"
  status 200
  has 5 of 8
post /practice/now-are-we-ok/6 s1="7" s3="words of step 3" s4="calm" s5="rest"
  status 200
  has 6 of 8
post /practice/now-are-we-ok/7 s1="7" s3="words of step 3" s4="calm" s5="rest" s6="words of step 6"
  status 200
  has 7 of 8
post /practice/now-are-we-ok/8 s1="7" s3="words of step 3" s4="calm" s5="rest" s6="words of step 6" s7="wait"
  status 200
  has 8 of 8
post /practice/now-are-we-ok/done began=1795292880000 s1="7" s3="words of step 3" s4="calm" s5="rest" s6="words of step 6" s7="wait" s8="4"
  status 303
  append practice name=now-are-we-ok minutes=2 before=7 feelings=calm needs=rest note="I wait a while" after=4
  append urge strength=7 question="words of step 3" own_answer="words of step 6" what=are-we-ok
follow
  status 200
  heading And now, out again
  has Undo
# A pause, step by step
get /practice/now-fight
  status 200
  has action="/practice/now-fight/1"
post /practice/now-fight/1
  status 200
  has 1 of 8
post /practice/now-fight/2 s1="7"
  status 200
  has 2 of 8
post /practice/now-fight/3 s1="7" s2="twenty"
  status 200
  has 3 of 8
post /practice/now-fight/4 s1="7" s2="twenty"
  status 200
  has 4 of 8
post /practice/now-fight/5 s1="7" s2="twenty" s4="calm"
  status 200
  has 5 of 8
post /practice/now-fight/6 s1="7" s2="twenty" s4="calm" s5="rest"
  status 200
  has 6 of 8
post /practice/now-fight/7 s1="7" s2="twenty" s4="calm" s5="rest" s6="words of step 6"
  status 200
  has 7 of 8
post /practice/now-fight/8 s1="7" s2="twenty" s4="calm" s5="rest" s6="words of step 6" s7="listen"
  status 200
  has 8 of 8
post /practice/now-fight/done began=1795292880000 s1="7" s2="twenty" s4="calm" s5="rest" s6="words of step 6" s7="listen" s8="4"
  status 303
  append practice name=now-fight minutes=2 before=7 back_at=2026-11-21T21:50:00.000+01:00 feelings=calm needs=rest note="What is it about for you, under the words?\nwords of step 6\n\nHow would you like to begin when you are back?\nBy asking what it was like for them" after=4
follow
  status 200
  heading And now, out again
  has Undo
# Before I decide
get /practice/now-decide
  status 200
  has action="/practice/now-decide/1"
post /practice/now-decide/1
  status 200
  has 1 of 8
post /practice/now-decide/2 s1="7"
  status 200
  has 2 of 8
post /practice/now-decide/3 s1="7"
  status 200
  has 3 of 8
post /practice/now-decide/4 s1="7" s3="now"
  status 200
  has 4 of 8
post /practice/now-decide/5 s1="7" s3="now" s4="calm"
  status 200
  has 5 of 8
post /practice/now-decide/6 s1="7" s3="now" s4="calm" s5="rest"
  status 200
  has 6 of 8
post /practice/now-decide/7 s1="7" s3="now" s4="calm" s5="rest" s6="words of step 6"
  status 200
  has 7 of 8
post /practice/now-decide/8 s1="7" s3="now" s4="calm" s5="rest" s6="words of step 6" s7="decide"
  status 200
  has 8 of 8
post /practice/now-decide/done began=1795292880000 s1="7" s3="now" s4="calm" s5="rest" s6="words of step 6" s7="decide" s8="4"
  status 303
  append practice name=now-decide minutes=2 before=7 feelings=calm needs=rest note="Which way do you lean, if nobody ever knew?\nwords of step 6\n\nWhat is the next small thing?\nI have decided" after=4
follow
  status 200
  heading And now, out again
  has Undo
# Before I answer
get /practice/now-say-no
  status 200
  has action="/practice/now-say-no/1"
post /practice/now-say-no/1
  status 200
  has 1 of 7
post /practice/now-say-no/2 s1="7"
  status 200
  has 2 of 7
post /practice/now-say-no/3 s1="7"
  status 200
  has 3 of 7
post /practice/now-say-no/4 s1="7" s3="calm"
  status 200
  has 4 of 7
post /practice/now-say-no/5 s1="7" s3="calm" s4="rest"
  status 200
  has 5 of 7
post /practice/now-say-no/6 s1="7" s3="calm" s4="rest" s5="no"
  status 200
  has 6 of 7
post /practice/now-say-no/7 s1="7" s3="calm" s4="rest" s5="no" s6="words of step 6"
  status 200
  has 7 of 7
post /practice/now-say-no/done began=1795292880000 s1="7" s3="calm" s4="rest" s5="no" s6="words of step 6" s7="4"
  status 303
  append practice name=now-say-no minutes=2 before=7 feelings=calm needs=rest note="Which answer is it?\nA plain no\n\nIn your words:\nwords of step 6" after=4
follow
  status 200
  heading And now, out again
  has Undo
