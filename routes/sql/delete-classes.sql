-- Empties the shop's list of QuickBooks classes. Nothing is deleted in QuickBooks, and clients keep the id of their
-- class, so that the next update of the list gives them their class back.
--
-- Given:   companyId.
DELETE FROM qb_class
WHERE company_id = :#companyId
