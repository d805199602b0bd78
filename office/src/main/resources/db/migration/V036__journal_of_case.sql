-- Who opened a case is shown to those in whose territory it lies, wherever the reader sat, and to the worker it is about.
create policy access_record_of_case on access_record for select to bangfu_app
    using (exists (select from casework c where c.number = subject));
