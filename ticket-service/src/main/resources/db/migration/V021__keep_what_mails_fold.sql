-- Quotes, signatures and adverts of a mail are no part of its text, and are never thrown away: each stands where it
-- stood, as the number of lines above it and its own lines.
alter table message add column folded jsonb;
alter table note add column folded jsonb;
alter table held_reply add column folded jsonb;
