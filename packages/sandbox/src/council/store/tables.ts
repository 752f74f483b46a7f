import { councilTaxTables } from "./council-tax/tables.js";
import { stepTable } from "./due-steps.js";
import { planningTables } from "./planning/tables.js";

/**
 * The council's tables, in PostgreSQL's SQL. The records of `borough/records.ts` fill them; a column has
 * the name of its property.
 */
export const tables = /* sql */ `
CREATE TABLE setting (name text PRIMARY KEY, value jsonb NOT NULL);

CREATE TABLE street (usrn text PRIMARY KEY, name text NOT NULL);

CREATE TABLE property (
  uprn text PRIMARY KEY,
  parent_uprn text,
  kind text NOT NULL,
  usrn text,
  postcode text,
  sort_key text NOT NULL,
  body jsonb NOT NULL
);
CREATE INDEX property_postcode ON property (postcode, sort_key, uprn);
CREATE INDEX property_usrn ON property (usrn, sort_key, uprn);

CREATE TABLE service (
  id text PRIMARY KEY,
  position integer NOT NULL,
  season jsonb,
  -- Says something of who lives there, so that not everyone may see it.
  sensitive boolean NOT NULL,
  -- Made from a real feed, and gone with it.
  from_feed boolean NOT NULL,
  body jsonb NOT NULL
);

CREATE TABLE container_type (id text PRIMARY KEY, position integer NOT NULL, body jsonb NOT NULL);

CREATE TABLE service_point (
  id text PRIMARY KEY,
  kind text NOT NULL,
  name jsonb,
  usrn text,
  -- What a supplier said last: when, and the last day on which a crew stops there.
  changed_at timestamptz,
  end_date date,
  -- A crew stops there for something that comes to a property alone, beside where its other waste is taken.
  beside boolean NOT NULL DEFAULT false
);

CREATE TABLE served_property (
  uprn text NOT NULL,
  service_point_id text NOT NULL,
  PRIMARY KEY (uprn, service_point_id)
);

-- A property whose days come from a real feed is served through the feed's place only.
CREATE TABLE fed_property (uprn text PRIMARY KEY, service_point_id text NOT NULL);

CREATE TABLE stop (
  number integer PRIMARY KEY,
  service_number integer NOT NULL,
  service_point_id text NOT NULL,
  service_id text NOT NULL,
  round_id text NOT NULL,
  standing text NOT NULL,
  assisted boolean NOT NULL,
  -- Of what staff have agreed to: from when and until when, and how often.
  start_date date,
  end_date date,
  frequency text
);
CREATE INDEX stop_place ON stop (service_point_id);

CREATE TABLE container (
  id text PRIMARY KEY,
  service_point_id text NOT NULL,
  service_id text NOT NULL,
  type_id text NOT NULL,
  quantity integer NOT NULL
);
CREATE INDEX container_place ON container (service_point_id);

CREATE TABLE visit (
  round_id text NOT NULL,
  service_id text NOT NULL,
  original_date date NOT NULL,
  date date NOT NULL,
  revision integer NOT NULL,
  precision text NOT NULL,
  change_reason text,
  state text,
  knows_state boolean NOT NULL,
  -- What a real feed says of it.
  feed_id text,
  label text,
  streams jsonb,
  -- Of the round's stops this one alone: a supplier comes there beside the plan.
  service_point_id text,
  UNIQUE NULLS NOT DISTINCT (round_id, service_id, original_date, feed_id)
);

CREATE TABLE event (
  id text PRIMARY KEY,
  code text NOT NULL,
  occurred_at timestamptz NOT NULL,
  service_point_id text,
  uprn text,
  usrn text,
  collection_id text,
  service_id text,
  message jsonb,
  -- What the supplier says in place of the code's own.
  level text,
  effect text,
  -- Sent by a supplier, so that no new plan takes it away.
  from_supplier boolean NOT NULL DEFAULT false
);
CREATE INDEX event_place ON event (service_point_id);
CREATE INDEX event_property ON event (uprn);
CREATE INDEX event_street ON event (usrn);

CREATE TABLE submission (
  id text PRIMARY KEY,
  domain text NOT NULL,
  type text NOT NULL,
  status text NOT NULL,
  phase text NOT NULL,
  -- Who sent it: the name of a key, or nobody.
  caller text,
  uprn text,
  service_id text,
  collection_id text,
  subject jsonb NOT NULL,
  -- What the person wrote, contact details too. No answer holds it.
  sent jsonb,
  expected_by date,
  message jsonb,
  outcome text,
  -- What staff decided, with their reason and note. No answer holds it.
  decision jsonb,
  referred_to jsonb,
  -- When the back office gives its reference, where it does so later.
  reference_due_at timestamptz,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX submission_changed ON submission (domain, updated_at, id);
CREATE INDEX submission_property ON submission (uprn) WHERE phase = 'open';
CREATE INDEX submission_due ON submission (reference_due_at) WHERE reference_due_at IS NOT NULL;
-- Of two reports of one collection at once, one is taken, whatever the code above it does.
CREATE UNIQUE INDEX submission_open_report ON submission (collection_id)
  WHERE domain = 'waste' AND type = 'missed-collection' AND phase = 'open';

-- Of two applications of a kind for a property at once, one is taken.
CREATE UNIQUE INDEX submission_open_application ON submission (uprn, type)
  WHERE type IN ('assisted-collection', 'clinical-collection') AND phase = 'open';

-- Help that staff have agreed to: with these services or all, from a day until a day or for good.
CREATE TABLE assistance (
  submission_id text PRIMARY KEY REFERENCES submission ON DELETE CASCADE,
  uprn text NOT NULL,
  service_ids jsonb,
  start_date date NOT NULL,
  end_date date
);
CREATE INDEX assistance_property ON assistance (uprn);

CREATE TABLE submission_reference (
  submission_id text NOT NULL REFERENCES submission ON DELETE CASCADE,
  scheme text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (submission_id, scheme, value)
);
CREATE SEQUENCE reference_number START 42;

CREATE TABLE requested_container (
  submission_id text NOT NULL REFERENCES submission ON DELETE CASCADE,
  line integer NOT NULL,
  type_id text NOT NULL,
  action text NOT NULL,
  quantity integer NOT NULL,
  PRIMARY KEY (submission_id, line)
);

-- What became of a submission, step by step.
CREATE TABLE submission_change (
  submission_id text NOT NULL REFERENCES submission ON DELETE CASCADE,
  version integer NOT NULL,
  status text NOT NULL,
  changed_at timestamptz NOT NULL,
  -- What was sent with the step: by a supplier, by staff, or by the person who was asked.
  sent jsonb,
  PRIMARY KEY (submission_id, version)
);

CREATE TABLE bulky_quote (
  id text PRIMARY KEY,
  caller text NOT NULL,
  uprn text NOT NULL,
  lines jsonb NOT NULL,
  -- In pence.
  price bigint NOT NULL,
  dates jsonb NOT NULL,
  expires_at timestamptz NOT NULL
);

CREATE TABLE bulky_slot (
  id text PRIMARY KEY,
  quote_id text NOT NULL REFERENCES bulky_quote,
  date date NOT NULL,
  expires_at timestamptz NOT NULL,
  extensions integer NOT NULL,
  released boolean NOT NULL,
  booked boolean NOT NULL
);

-- The places that a day has, and which slot has each. Of two who want the last one, one gets it,
-- whatever the code above it does.
CREATE TABLE bulky_place (
  date date NOT NULL,
  place integer NOT NULL,
  slot_id text NOT NULL UNIQUE,
  held_until timestamptz NOT NULL,
  PRIMARY KEY (date, place)
);

CREATE TABLE idempotency (
  operation text NOT NULL,
  caller text NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  -- Sealed.
  answer text NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (operation, caller, key)
);
CREATE INDEX idempotency_age ON idempotency (answered_at);

CREATE TABLE api_key (
  name text PRIMARY KEY,
  salt text NOT NULL,
  hash text NOT NULL,
  scopes jsonb NOT NULL,
  -- Sees the submissions of every caller, not only its own.
  sees_all boolean NOT NULL
);

-- Where crews stop for a property: a feed's place, its own, else its parent's, and any that is beside it.
CREATE VIEW own_place AS
  SELECT s.uprn, s.service_point_id FROM served_property s
  JOIN service_point p ON p.id = s.service_point_id WHERE NOT p.beside;

CREATE VIEW property_place AS
  SELECT s.uprn, s.service_point_id FROM served_property s
  JOIN service_point p ON p.id = s.service_point_id WHERE p.beside
  UNION ALL
  SELECT uprn, service_point_id FROM fed_property
  UNION ALL
  SELECT uprn, service_point_id FROM own_place s
  WHERE NOT EXISTS (SELECT 1 FROM fed_property f WHERE f.uprn = s.uprn)
  UNION ALL
  SELECT p.uprn, s.service_point_id FROM property p
  JOIN own_place s ON s.uprn = p.parent_uprn
  WHERE NOT EXISTS (SELECT 1 FROM fed_property f WHERE f.uprn = p.uprn)
    AND NOT EXISTS (SELECT 1 FROM own_place own WHERE own.uprn = p.uprn);

-- Each visit at each of its stops, as the supplier says that it is. The id is that of
-- borough/records.ts, collectionId. One select that joins, so that a question about one place reads that
-- place alone: through a UNION the database would put all visits together first.
CREATE VIEW collection AS
  SELECT
    coalesce(
      o.id,
      v.feed_id,
      v.service_id || '-' || to_char(v.original_date, 'YYYYMMDD') || '-' || s.service_number
    ) AS id,
    s.service_point_id, s.standing, v.service_id, v.original_date,
    coalesce(o.date, v.date) AS date, coalesce(o.revision, v.revision) AS revision,
    coalesce(o.precision, v.precision) AS precision,
    CASE WHEN o.id IS NULL THEN v.change_reason ELSE o.change_reason END AS change_reason,
    CASE WHEN o.id IS NULL THEN v.state ELSE nullif(o.state, 'unknown') END AS state,
    CASE WHEN o.id IS NULL THEN v.knows_state ELSE o.state <> 'unknown' END AS knows_state,
    coalesce(o.label, v.label) AS label, coalesce(o.streams, v.streams) AS streams
  FROM stop s
  JOIN visit v ON v.round_id = s.round_id AND v.service_id = s.service_id
    AND (v.service_point_id IS NULL OR v.service_point_id = s.service_point_id)
    AND (s.end_date IS NULL OR v.original_date <= s.end_date)
  LEFT JOIN supplier_collection o ON o.service_point_id = s.service_point_id
    AND o.service_id = v.service_id AND o.original_date = v.original_date
  WHERE s.standing IN ('active', 'not-subscribed');
${stepTable}
${planningTables}
${councilTaxTables}
`;
