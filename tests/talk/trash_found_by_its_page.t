# The page of a record that lies in the trash leads to where it can be brought back.
log
  urge: urge what=are-we-ok strength=7 at=2026-11-20T20:00+01:00
  decision: decision about_what="the flat or the garden" way=own choice=garden confidence=70 at=2026-11-20T20:00+01:00
  person: person name=Ada at=2026-11-20T20:00+01:00
post /record/{urge}/erase
  status 303
get /urge/{urge}
  status 303
  goes /record/{urge}
get /record/{urge}
  status 200
  has Bring back
post /record/{decision}/erase
  status 303
get /decision/{decision}
  status 303
  goes /record/{decision}
get /record/{decision}
  status 200
  has Bring back
post /record/{person}/erase
  status 303
get /person/{person}
  status 303
  goes /record/{person}
get /record/{person}
  status 200
  has Bring back
