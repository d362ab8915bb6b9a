-- Why a file was refused: the key of a sentence and what it names.
alter table community_import add column refusal varchar(4000);
