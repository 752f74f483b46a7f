/** The addresses of private calendars. */
export const calendarLinkTable = /* sql */ `
CREATE TABLE calendar_link (
  id text PRIMARY KEY,
  -- Of the token, which is kept nowhere.
  token_hash text NOT NULL UNIQUE,
  caller text NOT NULL,
  uprn text NOT NULL,
  created_at timestamptz NOT NULL,
  -- For good where it is null.
  expires_at timestamptz
);
CREATE INDEX calendar_link_owner ON calendar_link (caller, uprn);
`;
