-- Marks one exported bill, provided it still is what was read; run for a whole chunk as one batch.
--
-- Given:   id; readStatus and readVersion, as select-bills.sql returned them; exportedStatus.
-- Changes: one row, or none when somebody changed the bill meanwhile. The version grows by exactly one: that is how
--          an interrupted export recognises its own change.
UPDATE vendor_bill
SET status = :#exportedStatus,
    version = version + 1,
    updated_at = CURRENT_TIMESTAMP
WHERE id = :#id
  AND status = :#readStatus
  AND version = :#readVersion
