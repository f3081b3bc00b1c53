-- Who sent the invitation, to hear that it was taken up.
alter table representation add column invited_by uuid;
