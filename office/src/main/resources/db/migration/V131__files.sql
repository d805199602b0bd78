-- The list of files (M16): newest first within a territory.
create index casework_filed on casework (organisation, filed_on desc, id desc) where file_number is not null;
