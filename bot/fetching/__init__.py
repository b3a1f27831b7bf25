"""An article's page: which addresses are read, how a page is fetched, and the article in it. Knows no Discord."""
