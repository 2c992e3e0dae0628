-- As with contacts: a look-up by phone or mailbox before every new company must not read a list of waiting keys.
alter index companies_phones set (fastupdate = off);
alter index companies_emails set (fastupdate = off);
select gin_clean_pending_list('companies_phones'), gin_clean_pending_list('companies_emails');
