-- Who represents a member of a network, for which organisation.
create view network_member as
    select m.network_id, r.person_id, r.organisation_id
    from access_representation r
    join access_membership m
      on m.generation = r.generation and m.organisation_id = r.organisation_id and m.status = 'admitted'
    where r.active and r.generation = (select current_generation from projection_state);

-- Who reads along in a network and may follow: the same answer as access gives for one caller with the rights
-- READ_NETWORK and FOLLOW (member, steward), as a set. A test compares the two.
create view network_reader as
    select network_id, person_id, organisation_id from network_member
    union all
    select n.network_id, r.person_id, r.organisation_id
    from access_network n
    join access_representation r on r.organisation_id = n.steward_organisation_id and r.role = 'coordinator'
    where r.active and r.generation = (select current_generation from projection_state);
