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
  -- When it goes onto the register; absent where it may not.
  published_at timestamptz,
  -- On the register.
  shown boolean NOT NULL,
  -- When it left the register, which keeps a tombstone. Absent while it is on it.
  left_at timestamptz,
  -- When each of its decisions changed last, by its id, and that it is gone: DecisionChanges.
  decision_changes jsonb NOT NULL,
  -- The decision that counts.
  decided_on date,
  outcome text,
  changed_at timestamptz NOT NULL,
  -- Made by the sandbox, which makes it anew for each day. What a back office sends stays.
  seeded boolean NOT NULL
);
CREATE INDEX application_received ON application (received_on, id);
CREATE INDEX application_changed ON application (changed_at, id);
CREATE INDEX application_due ON application (published_at) WHERE NOT shown;

-- A document of the register, and what stands in it.
CREATE TABLE planning_document (
  id text PRIMARY KEY,
  application_id text NOT NULL,
  body jsonb NOT NULL,
  content text NOT NULL,
  published_at timestamptz NOT NULL,
  shown boolean NOT NULL,
  taken_down_at timestamptz,
  changed_at timestamptz NOT NULL,
  seeded boolean NOT NULL
);
CREATE INDEX planning_document_place ON planning_document (application_id, published_at, id);

-- What the back office said of a comment, which it redacted. What people sent is a submission.
CREATE TABLE planning_comment (
  id text PRIMARY KEY,
  application_id text NOT NULL,
  -- The PublishedComment. Nothing of it is kept once it is taken down.
  body jsonb,
  -- When it is to be shown; absent where it never was.
  published_at timestamptz,
  -- Whether it is. It is not before its time, nor once it is taken down.
  shown boolean NOT NULL,
  -- When what was shown went, which leaves a tombstone. Absent while it is shown.
  taken_down_at timestamptz,
  -- The moment of what was said last: whatever was said before that comes too late.
  said_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  seeded boolean NOT NULL
);
CREATE INDEX planning_comment_place ON planning_comment (application_id, published_at, id);
CREATE INDEX planning_comment_due ON planning_comment (published_at) WHERE NOT shown;

CREATE TABLE specialist_comment (
  id text PRIMARY KEY,
  application_id text NOT NULL,
  -- Nothing of it is kept once it is taken down.
  body jsonb,
  published_at timestamptz NOT NULL,
  shown boolean NOT NULL,
  taken_down_at timestamptz,
  changed_at timestamptz NOT NULL,
  seeded boolean NOT NULL
);
`;
