-- Changes one class of the shop's list to what QuickBooks says of it now; run for all changed classes as one batch.
-- A class that QuickBooks no longer offers becomes inactive: clients keep its id and get it back should it return.
--
-- Given:   companyId; realmId; classId; name; fullyQualifiedName; parentClassId; active; importedAt:
--          as for insert-class.sql.
UPDATE qb_class
SET name = :#name,
    fully_qualified_name = :#fullyQualifiedName,
    parent_qbo_class_id = :#parentClassId,
    active = :#active,
    imported_at = :#importedAt
WHERE company_id = :#companyId
  AND realm_id = :#realmId
  AND qbo_class_id = :#classId
