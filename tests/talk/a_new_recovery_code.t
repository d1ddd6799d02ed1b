# A new recovery code is shown once, after the passphrase; settings say what opens the notebook.
get /settings
  status 200
  order What opens this notebook ... A passphrase ... Yes ... A new recovery code
post /settings/recovery passphrase="not the right one"
  status 422
  lacks class="code"
post /settings/recovery passphrase="a lamp at the window tonight"
  status 200
  heading Your recovery code
  has class="code"
get /settings/recovery
  lacks class="code"
post /settings ask-note=yes theme=dark text-size=normal idle-lock-min=5 country=GB
  status 303
  goes /settings?kept=1
follow
  has Saved.
  has data-theme="dark"
