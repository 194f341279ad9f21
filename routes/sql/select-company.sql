-- Whether a company may export: the company, its subscription, and the user who starts the export.
--
-- Given:   companyId; actor, the e-mail of the user who exports, or of the configured user where nobody did.
-- Returns: the columns below under exactly these names (in any order and case); no row when there is no such company,
--          several where the feature has several periods or the e-mail several users.
--          time_zone is an IANA name such as America/Chicago: all dates of the company are dates there.
--          feature_active is null without the feature QuickBooksOnline2; its first and last day may be null.
--          actor_active is null when the company has no such user; actor_administrator tells whether the user has the
--          role Administrator (Team Administrator and Area Administrator are other roles).
--          classes_assigned tells whether any client of the company has a QuickBooks class.
--          The flags are true or false (or 1 or 0).
SELECT c.id            AS company_id,
       c.name          AS company_name,
       c.time_zone     AS time_zone,
       c.currency_code AS currency_code,
       f.active        AS feature_active,
       f.valid_from    AS feature_valid_from,
       f.valid_to      AS feature_valid_to,
       u.active        AS actor_active,
       CASE WHEN EXISTS (SELECT 1 FROM user_role r WHERE r.user_id = u.id AND r.role_code = 'Administrator')
            THEN 1 ELSE 0 END AS actor_administrator,
       CASE WHEN EXISTS (SELECT 1 FROM client k WHERE k.company_id = c.id AND k.qbo_class_id <> '')
            THEN 1 ELSE 0 END AS classes_assigned
FROM company c
LEFT JOIN company_feature f ON f.company_id = c.id AND f.feature_code = 'QuickBooksOnline2'
LEFT JOIN app_user u ON u.company_id = c.id AND LOWER(u.email) = LOWER(:?actor)
WHERE c.id = :?companyId
