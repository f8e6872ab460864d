-- Who writes to two mailboxes writes one mail. Only a mail without a Message-ID is its mailbox's own.

alter table incoming_mail drop constraint incoming_mail_mailbox_message_id_sha256_key;

-- Copies from before this rule stay, under a hash that no mail has.
update incoming_mail as copy
   set sha256 = copy.sha256 || ' ' || copy.id
 where message_id <> ''
   and exists (select 1 from incoming_mail as first
                where first.message_id = copy.message_id and first.sha256 = copy.sha256 and first.arrival < copy.arrival);

create unique index incoming_mail_repeat on incoming_mail (message_id, sha256) where message_id <> '';
create unique index incoming_mail_repeat_without_id on incoming_mail (mailbox, sha256) where message_id = '';
