-- Every new contact is looked for by its phones and mailboxes: new keys go into the index at once,
-- not into a list that each look-up would have to read through. A contact has one or two of them.
alter index contacts_phones set (fastupdate = off);
alter index contacts_emails set (fastupdate = off);
select gin_clean_pending_list('contacts_phones'), gin_clean_pending_list('contacts_emails');
