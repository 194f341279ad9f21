-- Lets one exported invoice wait for export again, because a person wants it exported anew; provided it still is what was
-- read.
--
-- Given:   id; readStatus and readVersion, as select-invoice-versions.sql returned them; approvedStatus.
-- Changes: one row, or none when somebody changed the invoice meanwhile. The version grows by exactly one.
UPDATE invoice
SET status = :#approvedStatus,
    version = version + 1,
    updated_at = CURRENT_TIMESTAMP
WHERE id = :#id
  AND status = :#readStatus
  AND version = :#readVersion
