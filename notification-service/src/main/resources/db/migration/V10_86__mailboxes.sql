-- What follows a plus in the name of an address leads to the same mailbox: who writes to one writes to all of them.
create function mailbox_hash(address text) returns bytea language sql immutable parallel safe
    return address_hash(regexp_replace(address, '^([^"+@]+)\+[^@]*@', '\1@'));
