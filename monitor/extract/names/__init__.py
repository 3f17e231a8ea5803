"""Who is named: people with their offices, governments, bodies; who he, it and the two are."""
