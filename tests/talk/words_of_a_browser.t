# In a browser no page speaks of a terminal, a command or a file of the program, and the help for someone afraid says what a browser shows.
browser keeps=room
get /help/safety
  order If you are afraid of someone ... Things people get used to ... What this browser shows of it ... history ... A private window leaves no history
get /help
  lacks helplines.txt
  lacks on your device
get /settings
  lacks key file on this device
  has A key file on the computer it came from
get /data/import
  lacks terminal
  lacks evenkeel
browser off
get /help/safety
  lacks What this browser shows of it
get /help
  has helplines.txt
get /settings
  has A key file on this device
