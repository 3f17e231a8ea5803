-- A new SQLite database: what the migrations lead to, made at once. A test compares the two.

CREATE TABLE posting (
  "key" BIGINT NOT NULL,
  no INTEGER NOT NULL,
  PRIMARY KEY ("key", no)
) WITHOUT ROWID;

CREATE TABLE document (
  no INTEGER NOT NULL,
  id TEXT NOT NULL,
  mark BLOB NOT NULL,
  exact BIGINT NOT NULL,
  url_key BIGINT,
  url TEXT NOT NULL,
  outlet TEXT NOT NULL,
  published BIGINT,
  trust TEXT NOT NULL,
  story TEXT NOT NULL,
  root TEXT,
  copy_kind TEXT,
  PRIMARY KEY (no),
  UNIQUE (id)
);
CREATE INDEX ix_document_url_key ON document (url_key);
CREATE INDEX ix_document_exact ON document (exact);
CREATE INDEX ix_document_root ON document (root);

CREATE TABLE outlet_line (
  outlet TEXT NOT NULL,
  line BIGINT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (outlet, line)
) WITHOUT ROWID;
CREATE INDEX ix_outlet_line_known ON outlet_line (outlet) WHERE n >= 3;

CREATE TABLE feed (
  no INTEGER NOT NULL,
  id TEXT NOT NULL,
  source TEXT NOT NULL,
  enabled BOOLEAN NOT NULL,
  etag TEXT NOT NULL,
  modified TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  chunks BLOB NOT NULL,
  url TEXT NOT NULL,
  due_at BIGINT,
  interval FLOAT,
  failures INTEGER NOT NULL,
  problem TEXT NOT NULL,
  problem_code TEXT NOT NULL,
  parked BOOLEAN NOT NULL,
  retry_after BIGINT,
  first_polled BIGINT,
  last_polled BIGINT,
  last_ok BIGINT,
  last_full BIGINT,
  last_entry BIGINT,
  entry_gap FLOAT,
  watch_hash TEXT NOT NULL,
  lease_token TEXT,
  lease_until BIGINT,
  PRIMARY KEY (no),
  UNIQUE (id)
);
CREATE INDEX ix_feed_due_at ON feed (due_at);
CREATE INDEX ix_feed_lease_token ON feed (lease_token);

CREATE TABLE entry_key (
  feed_no INTEGER NOT NULL,
  "key" BIGINT NOT NULL,
  content_hash TEXT NOT NULL,
  item_id TEXT,
  at BIGINT NOT NULL,
  PRIMARY KEY (feed_no, "key")
) WITHOUT ROWID;

CREATE TABLE entry_tally (
  at BIGINT NOT NULL,
  feed_no INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (at, feed_no)
) WITHOUT ROWID;

CREATE TABLE item (
  no INTEGER NOT NULL,
  id TEXT NOT NULL,
  feed TEXT NOT NULL,
  source TEXT NOT NULL,
  outlet TEXT NOT NULL,
  trust TEXT NOT NULL,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  entry TEXT NOT NULL,
  fetched BIGINT NOT NULL,
  language TEXT NOT NULL,
  matches TEXT NOT NULL,
  verdict TEXT NOT NULL,
  copy_of TEXT,
  story TEXT NOT NULL,
  mentions TEXT NOT NULL,
  kinds TEXT NOT NULL,
  sides TEXT NOT NULL,
  known BOOLEAN NOT NULL,
  PRIMARY KEY (no),
  UNIQUE (id)
);
CREATE INDEX ix_item_feed ON item (feed);
CREATE INDEX ix_item_copy_of ON item (copy_of);
CREATE INDEX ix_item_fetched ON item (fetched, no);
CREATE INDEX ix_item_story ON item (story);
CREATE INDEX ix_item_url ON item (url);

CREATE TABLE report (
  no INTEGER NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  fetched BIGINT NOT NULL,
  event TEXT,
  settled BOOLEAN NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (no),
  UNIQUE (id)
);
CREATE INDEX ix_report_event ON report (event);
CREATE INDEX ix_report_open ON report (no) WHERE settled = 0;
CREATE INDEX ix_report_fetched ON report (fetched);
CREATE INDEX ix_report_item ON report (item);

CREATE TABLE event (
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  day DATE,
  day_end DATE,
  background BOOLEAN NOT NULL,
  seed BOOLEAN NOT NULL,
  retracted BOOLEAN NOT NULL,
  created BIGINT NOT NULL,
  updated BIGINT NOT NULL,
  state TEXT NOT NULL,
  reports TEXT NOT NULL,
  PRIMARY KEY (id)
);
CREATE INDEX ix_event_status ON event (status);
CREATE INDEX ix_event_created ON event (created);
CREATE INDEX ix_event_day ON event (day);
CREATE INDEX ix_event_updated ON event (updated);
CREATE INDEX ix_event_day_end ON event (day_end);

CREATE TABLE decision (no INTEGER NOT NULL, state TEXT NOT NULL, PRIMARY KEY (no));

CREATE TABLE digest (
  no INTEGER NOT NULL,
  watchlist TEXT NOT NULL,
  day DATE NOT NULL,
  number INTEGER NOT NULL,
  timezone TEXT NOT NULL,
  start BIGINT NOT NULL,
  "end" BIGINT NOT NULL,
  generated BIGINT NOT NULL,
  subject TEXT NOT NULL,
  mark INTEGER NOT NULL,
  document BLOB NOT NULL,
  PRIMARY KEY (no)
);
CREATE UNIQUE INDEX ux_digest_day ON digest (watchlist, day);

CREATE TABLE delivery (
  id INTEGER NOT NULL,
  watchlist TEXT NOT NULL,
  day DATE NOT NULL,
  recipient TEXT NOT NULL,
  message_id TEXT NOT NULL,
  message BLOB NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  next_at BIGINT,
  problem TEXT NOT NULL,
  owner TEXT,
  claimed BIGINT,
  PRIMARY KEY (id),
  UNIQUE (message_id)
);
CREATE INDEX ix_delivery_state ON delivery (state);

CREATE TABLE note ("key" TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY ("key"));

CREATE TABLE tally (
  name TEXT NOT NULL,
  day DATE NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (name, day)
) WITHOUT ROWID;

CREATE TABLE item_text (
  no INTEGER NOT NULL,
  summary TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (no),
  FOREIGN KEY(no) REFERENCES item (no) ON DELETE CASCADE
);

CREATE TABLE item_match (
  watchlist TEXT NOT NULL,
  no INTEGER NOT NULL,
  open BOOLEAN NOT NULL,
  PRIMARY KEY (watchlist, no),
  FOREIGN KEY(no) REFERENCES item (no) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX ix_item_match_no ON item_match (no);
CREATE INDEX ix_item_match_open ON item_match (watchlist, no) WHERE open = 1;

CREATE TABLE event_key (
  "key" TEXT NOT NULL,
  event TEXT NOT NULL,
  PRIMARY KEY ("key", event),
  FOREIGN KEY(event) REFERENCES event (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX ix_event_key_event ON event_key (event);

CREATE TABLE event_name (
  name TEXT NOT NULL,
  event TEXT NOT NULL,
  PRIMARY KEY (name, event),
  FOREIGN KEY(event) REFERENCES event (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX ix_event_name_event ON event_name (event);

CREATE TABLE event_watch (
  watchlist TEXT NOT NULL,
  event TEXT NOT NULL,
  PRIMARY KEY (watchlist, event),
  FOREIGN KEY(event) REFERENCES event (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX ix_event_watch_event ON event_watch (event);

CREATE TABLE digest_file (
  digest INTEGER NOT NULL,
  extension TEXT NOT NULL,
  position INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (digest, extension),
  FOREIGN KEY(digest) REFERENCES digest (no) ON DELETE CASCADE
);

CREATE TABLE digest_item (
  item TEXT NOT NULL,
  watchlist TEXT NOT NULL,
  digest INTEGER NOT NULL,
  PRIMARY KEY (item, watchlist),
  FOREIGN KEY(digest) REFERENCES digest (no)
) WITHOUT ROWID;
CREATE INDEX ix_digest_item_digest ON digest_item (digest);

CREATE TABLE told (
  watchlist TEXT NOT NULL,
  event TEXT NOT NULL,
  digest INTEGER NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (watchlist, event, digest),
  FOREIGN KEY(digest) REFERENCES digest (no)
);
CREATE INDEX ix_told_event ON told (event);

CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize="unicode61 remove_diacritics 0");

CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
