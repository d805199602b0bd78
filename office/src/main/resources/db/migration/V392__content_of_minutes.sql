-- What the minutes of a meeting say is hashed when they are signed in a way that can be computed again: see meeting.Content. Those signed
-- before this have a hash of another kind, which nobody can compute any more; their rows are held by their traces.
alter table meeting
    add column content_form int check (content_form > 0),
    add constraint meeting_content check (content_form is null or (content_hash is not null and state = 'SIGNED'));
