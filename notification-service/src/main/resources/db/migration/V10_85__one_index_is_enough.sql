-- Two migrations made the same index for counting what an entry stands for; every decision paid for both.
drop index update_recipient_person_id_superseded_by_idx1;
