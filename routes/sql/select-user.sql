-- For which companies a user may work: asked to show a user who has logged in where to go.
--
-- Given:   email, as the user typed it.
-- Returns: the columns below under exactly these names (in any order and case); a row for each company that has such a
--          user, no row when none has. user_active and user_administrator are true or false (or 1 or 0);
--          user_administrator tells whether the user has the role Administrator, as in select-company.sql.
SELECT c.id         AS company_id,
       c.name       AS company_name,
       u.active     AS user_active,
       CASE WHEN EXISTS (SELECT 1 FROM user_role r WHERE r.user_id = u.id AND r.role_code = 'Administrator')
            THEN 1 ELSE 0 END AS user_administrator
FROM app_user u
JOIN company c ON c.id = u.company_id
WHERE LOWER(u.email) = LOWER(:?email)
