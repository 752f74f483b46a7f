/** What is booked, subscribed to and paid. */
export const bookingTables = /* sql */ `
-- What a submission costs, and how much of that is settled, in pence. Money that an officer gives back
-- leaves both as they are: it is no part of the price.
CREATE TABLE charge (
  submission_id text PRIMARY KEY REFERENCES submission ON DELETE CASCADE,
  price bigint NOT NULL CHECK (price >= 0),
  settled bigint NOT NULL CHECK (settled >= 0),
  -- Until when the council waits for the rest.
  pay_until timestamptz,
  -- What stood before an amendment that is not paid yet. It comes back where it is never paid.
  before jsonb
);
CREATE INDEX charge_due ON charge (pay_until) WHERE pay_until IS NOT NULL;

CREATE TABLE payment (
  number bigint GENERATED ALWAYS AS IDENTITY,
  id text PRIMARY KEY,
  submission_id text NOT NULL REFERENCES submission ON DELETE CASCADE,
  -- Part of the payment page's address, which alone opens it.
  secret text NOT NULL UNIQUE,
  next_url text NOT NULL,
  -- Of the form that the page showed last. It can be sent once.
  token text,
  amount bigint NOT NULL CHECK (amount > 0),
  status text NOT NULL,
  failure text,
  return_url text NOT NULL,
  language text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  paid_at timestamptz
);
CREATE INDEX payment_submission ON payment (submission_id);
CREATE INDEX payment_due ON payment (expires_at) WHERE status IN ('created', 'pending');
-- Nobody pays twice at once, whatever the code above it does.
CREATE UNIQUE INDEX payment_open ON payment (submission_id) WHERE status IN ('created', 'pending');

CREATE TABLE refund (
  number bigint GENERATED ALWAYS AS IDENTITY,
  id text PRIMARY KEY,
  payment_id text NOT NULL REFERENCES payment ON DELETE CASCADE,
  amount bigint NOT NULL CHECK (amount > 0),
  -- For the council's records. No answer holds it.
  reason text,
  created_at timestamptz NOT NULL
);
CREATE INDEX refund_payment ON refund (payment_id);

CREATE TABLE bulky_booking (
  submission_id text PRIMARY KEY REFERENCES submission ON DELETE CASCADE,
  slot_id text NOT NULL UNIQUE REFERENCES bulky_slot,
  date date NOT NULL,
  -- The day that was booked at first, and why it is another now.
  original_date date,
  change_reason text,
  lines jsonb NOT NULL,
  collection_point text NOT NULL,
  notes text
);

CREATE TABLE garden_subscription (
  submission_id text PRIMARY KEY REFERENCES submission ON DELETE CASCADE,
  uprn text NOT NULL,
  service_id text NOT NULL,
  start_date date NOT NULL,
  end_date date NOT NULL,
  lines jsonb NOT NULL,
  -- Its first day is the one on which it is paid for.
  starts_when_paid boolean NOT NULL,
  renews_id text REFERENCES garden_subscription
);
CREATE INDEX garden_subscription_property ON garden_subscription (uprn);
`;
