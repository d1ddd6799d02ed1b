# A note that holds markup is shown as text, wherever it is shown.
log
  old: note text="<script>alert(1)</script> & \"more\"" tags="<b>,'x'"
get /record/{old}
  status 200
  has &lt;script&gt;alert(1)&lt;/script&gt; &amp;
  lacks <script>alert
get /everything
  has &lt;script&gt;
  lacks <script>alert
post /write/note text="<img src=x onerror=alert(2)>"
  status 303
  append note text="<img src=x onerror=alert(2)>"
follow
  status 200
  lacks <img src=x
get /record/{new}/edit
  has &lt;img src=x onerror=alert(2)&gt;
  lacks <img src=x
