-- Somebody whose name has up to 60 characters attends a meeting as well as everybody else: the list took 30.
alter table meeting_attendee drop constraint meeting_attendee_name_check;
alter table meeting_attendee add constraint meeting_attendee_name_check check (length(name) between 2 and 60);
