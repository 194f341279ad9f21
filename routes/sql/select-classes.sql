-- The shop's list of QuickBooks classes, as far as it came from one QuickBooks company.
--
-- Given:   companyId; realmId, QuickBooks' id of its company.
-- Returns: the columns below under exactly these names (in any order and case); no row when the list is empty.
--          qbo_class_id is QuickBooks' id of the class, by which clients keep their assignment; active is true or
--          false (or 1 or 0); parent_qbo_class_id is null for a class at the top.
SELECT k.qbo_class_id         AS qbo_class_id,
       k.name                 AS name,
       k.fully_qualified_name AS fully_qualified_name,
       k.parent_qbo_class_id  AS parent_qbo_class_id,
       k.active               AS active
FROM qb_class k
WHERE k.company_id = :?companyId
  AND k.realm_id = :?realmId
