# Forgiving someone else is offered only behind the gate, and nothing waits for it.
log
  safety answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
get /kindness/new/forgiveness
  has Someone else, only if you wish it
get /kindness/new/forgiving-another
  has It is owed to no one
  has You can be well without it
post /kindness/new/forgiving-another harsh="The summer" text="I want to sleep again" person-new=Ben
  append person name=Ben
  append kindness kind=forgiveness
