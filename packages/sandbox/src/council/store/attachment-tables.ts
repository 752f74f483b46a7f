/** Files that were uploaded: what is known of each. Their bytes are in the folder beside the database. */
export const attachmentTables = /* sql */ `
CREATE TABLE attachment (
  id text PRIMARY KEY,
  domain text NOT NULL,
  caller text NOT NULL,
  filename text NOT NULL,
  media_type text NOT NULL,
  byte_size bigint NOT NULL,
  description text,
  scan_status text NOT NULL,
  -- What has it. A file that nothing has goes after a day.
  submission_id text REFERENCES submission ON DELETE CASCADE,
  created_at timestamptz NOT NULL
);
CREATE INDEX attachment_submission ON attachment (submission_id);

-- Files whose bytes are to go: a transaction cannot take a file away, and what it undoes must be there.
CREATE TABLE removed_file (id text PRIMARY KEY);

CREATE FUNCTION remove_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO removed_file VALUES (OLD.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER attachment_gone AFTER DELETE ON attachment
  FOR EACH ROW EXECUTE FUNCTION remove_file();
CREATE TRIGGER attachment_refused AFTER UPDATE OF scan_status ON attachment
  FOR EACH ROW WHEN (NEW.scan_status = 'refused') EXECUTE FUNCTION remove_file();
`;
