-- 1 December 2026: a line of a case's history says by the constant in which role somebody acted, until now by the word that was shown, on which
-- duties kept apart (F15) must not hang. Lines of before keep their word: each holds the hash of the one before, over what was written. So the
-- application alone is held to it, and a backup of before is still restored (casework.procedure.ActedAs reads both).
create policy casework_event_acted_as on casework_event as restrictive for insert to bangfu_app
    with check (role in ('WORKER', 'GRASSROOTS_CLERK', 'CENTRE_CLERK', 'CENTRE_REVIEWER', 'CHAIR', 'BOOKKEEPER', 'PAYER', 'AUDITOR', 'SUPERVISOR',
                         'UPPER_OFFICER', 'ADMINISTRATOR', 'NONE'));
