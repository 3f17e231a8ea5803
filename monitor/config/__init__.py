"""Configuration files → frozen settings; every mistake is told by file, line, key and remedy."""
