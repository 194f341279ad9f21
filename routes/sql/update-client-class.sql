-- Assigns a QuickBooks class to a client, or takes it away.
--
-- Given:   companyId; clientId; classId, QuickBooks' id of a class of the shop's list, null for none;
--          readClassId, the class that the client had when the page was shown, empty for none.
-- Changes: one row, or none when the client is another company's, or somebody changed its class meanwhile.
UPDATE client
SET qbo_class_id = :#classId,
    updated_at = CURRENT_TIMESTAMP
WHERE id = :#clientId
  AND company_id = :#companyId
  AND COALESCE(qbo_class_id, '') = :#readClassId
