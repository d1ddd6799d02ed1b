# Must fail: the page does not say this.
get /welcome
  has words that no page will ever have
