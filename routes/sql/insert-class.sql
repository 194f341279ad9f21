-- Adds one class of QuickBooks to the shop's list; run for all new classes as one batch.
--
-- Given:   companyId; realmId; classId, QuickBooks' id of the class; name; fullyQualifiedName, the names from the top
--          class down, joined by colons; parentClassId, null for a class at the top; active; importedAt.
INSERT INTO qb_class (id, company_id, realm_id, qbo_class_id, name, fully_qualified_name, parent_qbo_class_id, active,
    imported_at)
SELECT COALESCE(MAX(k.id), 0) + 1, :#companyId, :#realmId, :#classId, :#name, :#fullyQualifiedName, :#parentClassId,
    :#active, :#importedAt
FROM qb_class k
