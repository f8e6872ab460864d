-- A browser is a cookie, which a program drops: what nobody claims is also counted by the network that it came from.
alter table attachment add column network text;
