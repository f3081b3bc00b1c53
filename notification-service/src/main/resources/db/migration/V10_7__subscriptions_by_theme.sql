-- Whether a subscription counts is said by the journal too, so an index of those that aren't stopped serves nobody.
drop index subscription_theme_id_idx;
create index subscription_by_theme on subscription (theme_id, network_id);
