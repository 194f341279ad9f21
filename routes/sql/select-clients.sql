-- Clients of a company with their QuickBooks class, as the page Clients shows them, by name.
--
-- Given:   companyId; search, part of a name in lower case, empty for all; afterName and afterId, the client with which
--          the page before this one ended; pageSize.
-- Returns: the columns below under exactly these names (in any order and case). sort_name is what they are sorted by,
--          never null; client_type is RETAIL or WHOLESALE; class_id is the QuickBooks id of the client's class, null or
--          empty without one. Archived clients are left out.
-- Order:   sort_name, id, the same as in the condition.
SELECT n.id           AS client_id,
       n.sort_name    AS sort_name,
       n.client_type  AS client_type,
       n.company_name AS company_name,
       n.first_name   AS first_name,
       n.last_name    AS last_name,
       n.qbo_class_id AS class_id
FROM (SELECT c.id, c.client_type, c.company_name, c.first_name, c.last_name, c.qbo_class_id,
             LOWER(COALESCE(NULLIF(c.company_name, ''), CONCAT(c.last_name, ' ', c.first_name))) AS sort_name
      FROM client c
      WHERE c.company_id = :?companyId
        AND COALESCE(CAST(c.archived AS INTEGER), 0) = 0) n
WHERE (n.sort_name LIKE CONCAT('%', CAST(:?search AS VARCHAR(200)), '%') ESCAPE '!')
  AND (n.sort_name > :?afterName OR (n.sort_name = :?afterName AND n.id > :?afterId))
ORDER BY n.sort_name, n.id
OFFSET 0 ROWS FETCH NEXT :?pageSize ROWS ONLY
