/** Where events wait for who asks for them. Their own file, for what they are: the outbox. */
export const outboxTables = /* sql */ `
-- What happened, in the order in which it was kept. The database has one connection, so that a later
-- transaction never has an earlier position: who has read up to one has missed nothing before it.
CREATE TABLE outbox (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text NOT NULL UNIQUE DEFAULT 'evt-' || gen_random_uuid(),
  domain text NOT NULL,
  -- Without the domain: submission.updated.
  type text NOT NULL,
  occurred_at timestamptz NOT NULL,
  subject text,
  data jsonb NOT NULL,
  -- Who may see the submission may see the event.
  submission_id text REFERENCES submission ON DELETE CASCADE
);
CREATE INDEX outbox_submission ON outbox (submission_id);
CREATE INDEX outbox_time ON outbox (occurred_at);

-- No step of a submission without its event, in one transaction, whatever the code above it does.
CREATE FUNCTION record_submission_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (domain, type, occurred_at, subject, data, submission_id)
  SELECT s.domain,
    CASE NEW.version WHEN 1 THEN 'submission.created' ELSE 'submission.updated' END,
    NEW.changed_at, s.id, jsonb_build_object('id', s.id, 'version', NEW.version), s.id
  FROM submission s WHERE s.id = NEW.submission_id;
  RETURN NULL;
END $$;
CREATE TRIGGER submission_event AFTER INSERT ON submission_change
  FOR EACH ROW EXECUTE FUNCTION record_submission_event();
`;
