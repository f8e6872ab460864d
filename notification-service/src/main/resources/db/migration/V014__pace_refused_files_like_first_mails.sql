-- What a stranger's mail brings to an address counts together, whichever of the two mails it is.
drop index notice_first_mail;

create index notice_first_mail on notice (recipient_key, not_before desc)
 where kind in ('request-received', 'files-refused');
