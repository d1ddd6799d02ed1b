# What is for two is there to read only once the gate is open.
log
  safety answers=afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0
get /library
  has make up after a quarrel
get /library/repair
  status 200
get /help/professional
  order Working as a couple ... When it is wrong ... afraid of the other
