/**
 * What council tax keeps beside submissions. Of a bank account the last two digits are kept and nothing
 * else: this council pays and takes no money.
 */
export const councilTaxTables = /* sql */ `
CREATE TABLE direct_debit (
  -- That of the submission that it began with.
  id text PRIMARY KEY,
  caller text NOT NULL,
  account_number text NOT NULL,
  last_two text NOT NULL,
  pay_day integer NOT NULL,
  instalments integer NOT NULL,
  cancelled boolean NOT NULL
);

-- What was sent, told by a hash, so that the same thing twice is noticed.
CREATE TABLE council_tax_request (
  submission_id text PRIMARY KEY REFERENCES submission ON DELETE CASCADE,
  caller text NOT NULL,
  digest text NOT NULL
);
CREATE INDEX council_tax_request_digest ON council_tax_request (caller, digest);

-- Tokens of matched accounts, as hashes.
CREATE TABLE account_match (
  token_hash text PRIMARY KEY,
  caller text NOT NULL,
  account_number text NOT NULL,
  expires_at timestamptz NOT NULL
);
`;
