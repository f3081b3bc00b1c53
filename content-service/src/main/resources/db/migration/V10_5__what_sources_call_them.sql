-- What an imported item's source calls its organisation and its author: kept to give it back in an export.
alter table knowledge_item
    add column external_organisation text,
    add column external_author text;
