/** Who wants to be told of what happens, and what they have not taken yet. */
export const webhookTables = /* sql */ `
CREATE TABLE webhook (
  id text PRIMARY KEY,
  domain text NOT NULL,
  caller text NOT NULL,
  -- Where to, and the secrets: sealed, for each opens something.
  sealed text NOT NULL,
  -- With their domain; all where it is null.
  event_types jsonb,
  -- Until when deliveries are signed with the secret before, too.
  previous_expires_at timestamptz,
  -- The receiver answered 410.
  disabled boolean NOT NULL DEFAULT false,
  -- How far the outbox was gone through for it.
  position bigint NOT NULL,
  created_at timestamptz NOT NULL,
  delivered_at timestamptz,
  -- How the last try went.
  failing boolean NOT NULL DEFAULT false
);
CREATE INDEX webhook_owner ON webhook (domain, caller, created_at, id);

-- An event on its way to a webhook. It goes when it is taken.
CREATE TABLE delivery (
  webhook_id text NOT NULL REFERENCES webhook ON DELETE CASCADE,
  position bigint NOT NULL REFERENCES outbox ON DELETE CASCADE,
  attempts integer NOT NULL DEFAULT 0,
  -- When it is tried; null where the council gave up.
  due_at timestamptz,
  reason text,
  http_status integer,
  failed_at timestamptz,
  PRIMARY KEY (webhook_id, position)
);
CREATE INDEX delivery_due ON delivery (due_at) WHERE due_at IS NOT NULL;
`;
