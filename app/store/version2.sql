-- From version 1 to 2: what somebody was typing when the program ended.
CREATE TABLE draft (
    report INTEGER NOT NULL REFERENCES report (id),
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (report, kind, target)
) WITHOUT ROWID;
