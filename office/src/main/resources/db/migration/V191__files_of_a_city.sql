-- The list of files of a whole city, newest first, read as far as the page goes.
create index casework_filed_anywhere on casework (filed_on desc, id desc) where file_number is not null;
