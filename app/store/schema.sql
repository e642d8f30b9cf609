-- The workbook: reports of many units and years in one SQLite 3 file.
--
-- application_id is 0x474B4149 ("GKAI"), user_version the number of this schema. Journal mode DELETE and
-- synchronous FULL, so that a copy of the file is complete at any time. Each statement ends with a
-- semicolon at the end of a line.

-- A reporting office. Level is one of township, county_department, county_government,
-- prefecture_department, prefecture_government, provincial_department, provincial_government,
-- central_department, or NULL where it is not known.
CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    level TEXT,
    code TEXT NOT NULL DEFAULT '',
    parent TEXT NOT NULL DEFAULT ''
);

-- One report: a unit, a year, the part of the year it tells of (year, q1 to q4), and whether it tells of
-- the office itself or sums up those below it (own, aggregate). State is draft, reviewed or final. A
-- report that was deleted keeps its row, so that this can be undone.
CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    unit INTEGER NOT NULL REFERENCES unit (id),
    year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    period TEXT NOT NULL DEFAULT 'year',
    scope TEXT NOT NULL DEFAULT 'own',
    edition TEXT NOT NULL,
    variant TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'draft',
    created TEXT NOT NULL,
    deleted TEXT
);

CREATE UNIQUE INDEX report_key ON report (unit, year, period, scope) WHERE deleted IS NULL;

-- One figure. There is no row for a blank cell. Value is a whole number of the cell's smallest unit: one,
-- or for money the fen; NULL where the item does not apply ("/"). Places is how many digits were typed
-- behind the point; money is '', 元 or 万元, for cells that leave the unit open.
CREATE TABLE amount (
    report INTEGER NOT NULL REFERENCES report (id),
    cell TEXT NOT NULL,
    value INTEGER,
    places INTEGER NOT NULL DEFAULT 0 CHECK (places BETWEEN 0 AND 6),
    money TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (report, cell)
) WITHOUT ROWID;

-- A note to one figure.
CREATE TABLE remark (
    report INTEGER NOT NULL REFERENCES report (id),
    cell TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (report, cell)
) WITHOUT ROWID;

-- The prose of one section. Paragraphs are separated by line feeds.
CREATE TABLE text (
    report INTEGER NOT NULL REFERENCES report (id),
    section TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (report, section)
) WITHOUT ROWID;

-- Who signs: role is head, reviewer, preparer, phone or date (ISO 8601).
CREATE TABLE person (
    report INTEGER NOT NULL REFERENCES report (id),
    role TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (report, role)
) WITHOUT ROWID;

-- Why a finding is accepted. It holds while the figures involved are "bound"; row and column tell which
-- instance of the rule is meant.
CREATE TABLE explanation (
    report INTEGER NOT NULL REFERENCES report (id),
    code TEXT NOT NULL,
    row TEXT NOT NULL DEFAULT '',
    column TEXT NOT NULL DEFAULT '',
    bound TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL,
    PRIMARY KEY (report, code, row, column)
) WITHOUT ROWID;

-- What somebody was typing when the program ended: kind and target as in change. Goes when the field itself
-- is written. Since version 2.
CREATE TABLE draft (
    report INTEGER NOT NULL REFERENCES report (id),
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (report, kind, target)
) WITHOUT ROWID;

-- The change log. A step is what was done at once, and is undone at once. Undone is 1 while it is, and 2 once
-- something else was done in its place, so that it cannot be done again. Steps count from 1 in each report.
CREATE TABLE step (
    report INTEGER NOT NULL REFERENCES report (id),
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (report, number)
) WITHOUT ROWID;

-- One field of a report that changed in a step: kind is amount, remark, text, person, explanation,
-- state or level, target the cell, section or role, old and new the values as people write them. The level is
-- the unit's, so that a change of it in one report holds for all of them.
CREATE TABLE change (
    report INTEGER NOT NULL,
    step INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    old TEXT NOT NULL,
    new TEXT NOT NULL,
    PRIMARY KEY (report, step, number),
    FOREIGN KEY (report, step) REFERENCES step (report, number)
) WITHOUT ROWID;
