/** The planning register's tables. */
export const planningTables = /* sql */ `
-- An application of the register, as the back office sent it: a SupplierApplication.
CREATE TABLE application (
  id text PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  body jsonb NOT NULL,
  -- What people look for: references, description and addresses, in small letters.
  words text NOT NULL,
  received_on date NOT NULL,
  -- Not on the register until then.
  published_at timestamptz,
  -- When it left the register, which keeps a tombstone.
  left_at timestamptz,
  -- The decision that counts.
  decided_on date,
  outcome text,
  changed_at timestamptz NOT NULL,
  -- Made by the sandbox, which makes it anew for each day. What a back office sends stays.
  seeded boolean NOT NULL
);
CREATE INDEX application_received ON application (received_on, id);
CREATE INDEX application_changed ON application (changed_at, id);

-- A document of the register, and what stands in it.
CREATE TABLE planning_document (
  id text PRIMARY KEY,
  application_id text NOT NULL,
  body jsonb NOT NULL,
  content text NOT NULL,
  published_at timestamptz NOT NULL,
  taken_down_at timestamptz,
  changed_at timestamptz NOT NULL,
  seeded boolean NOT NULL
);
CREATE INDEX planning_document_place ON planning_document (application_id, published_at, id);

-- A comment that is or was shown, as the back office redacted it. What people sent is a submission.
CREATE TABLE planning_comment (
  id text PRIMARY KEY,
  application_id text NOT NULL,
  -- The PublishedComment. Nothing of it is kept once it is taken down.
  body jsonb,
  published_at timestamptz NOT NULL,
  taken_down_at timestamptz,
  changed_at timestamptz NOT NULL,
  seeded boolean NOT NULL
);
CREATE INDEX planning_comment_place ON planning_comment (application_id, published_at, id);

CREATE TABLE specialist_comment (
  id text PRIMARY KEY,
  application_id text NOT NULL,
  body jsonb NOT NULL,
  position integer NOT NULL
);
`;
