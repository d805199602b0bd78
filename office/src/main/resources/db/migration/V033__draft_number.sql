-- A draft goes by its id until it is submitted: the insert reads the number it was just given.
grant usage on sequence casework_id_seq to bangfu_app;
