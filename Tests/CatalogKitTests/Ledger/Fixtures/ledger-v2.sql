CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at BIGINT NOT NULL,
  actor TEXT REFERENCES person (email) ON UPDATE CASCADE,
  undoes BIGINT UNIQUE REFERENCES change (id));
INSERT INTO change VALUES(1,1800000000,'anna@school.nl',NULL);
INSERT INTO change VALUES(2,1800000000,'bob@school.nl',NULL);
INSERT INTO change VALUES(3,1800000060,'anna@school.nl',NULL);
INSERT INTO change VALUES(4,1800000060,'anna@school.nl',3);
INSERT INTO change VALUES(5,1800000080,'carl@school.nl',NULL);
INSERT INTO change VALUES(6,1800000080,'carl@school.nl',NULL);
INSERT INTO change VALUES(7,1800000080,'carl@school.nl',NULL);
INSERT INTO change VALUES(8,1800000080,'dora@school.nl',NULL);
INSERT INTO change VALUES(9,1800000080,'dora@school.nl',NULL);
CREATE TABLE choice (
  enrolment BIGINT NOT NULL,
  offering TEXT NOT NULL,
  round TEXT NOT NULL,
  session TEXT NOT NULL,
  PRIMARY KEY (enrolment, round),
  FOREIGN KEY (enrolment, offering) REFERENCES enrolment (ticket, offering) ON UPDATE CASCADE,
  FOREIGN KEY (offering, round, session) REFERENCES session (offering, round, id) ON UPDATE CASCADE);
INSERT INTO choice VALUES(1,'laser@2027-01-25','ronde-1','hout');
INSERT INTO choice VALUES(2,'laser@2027-01-25','ronde-1','hout');
CREATE TABLE enrolment (
  ticket INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  offering TEXT NOT NULL REFERENCES offering (id) ON UPDATE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('enrolled', 'waiting', 'cancelled', 'attended', 'absent')),
  created_at BIGINT NOT NULL,
  UNIQUE (ticket, offering));
INSERT INTO enrolment VALUES(1,'anna@school.nl','laser@2027-01-25','waiting',1800000000);
INSERT INTO enrolment VALUES(2,'bob@school.nl','laser@2027-01-25','enrolled',1800000000);
INSERT INTO enrolment VALUES(3,'dora@school.nl','lassen@2027-01-26','enrolled',1800000080);
CREATE TABLE interest (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  course TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('open', 'satisfied', 'withdrawn', 'planned', 'given', 'not-enough')),
  place TEXT,
  dayparts TEXT NOT NULL,
  earliest BIGINT,
  reason TEXT NOT NULL,
  since BIGINT NOT NULL,
  enrolment BIGINT REFERENCES enrolment (ticket),
  CHECK ((state = 'satisfied') = (enrolment IS NOT NULL)));
INSERT INTO interest VALUES(1,'carl@school.nl','laser','open','Heerlen','mon-morning,wed-afternoon',20878,'Dichter bij huis',1800000080,NULL);
INSERT INTO interest VALUES(2,'carl@school.nl','lassen','withdrawn',NULL,'',NULL,'',1800000080,NULL);
INSERT INTO interest VALUES(3,'dora@school.nl','lassen','satisfied',NULL,'',NULL,'',1800000080,3);
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  change BIGINT NOT NULL REFERENCES change (id),
  enrolment BIGINT REFERENCES enrolment (ticket),
  action TEXT NOT NULL,
  before_state TEXT,
  after_state TEXT NOT NULL,
  before_choices TEXT NOT NULL,
  after_choices TEXT NOT NULL, interest BIGINT REFERENCES interest (id));
INSERT INTO journal VALUES(1,1,1,'enrol',NULL,'enrolled','{}','{"ronde-1":"hout"}',NULL);
INSERT INTO journal VALUES(2,2,2,'enrol',NULL,'waiting','{}','{"ronde-1":"hout"}',NULL);
INSERT INTO journal VALUES(3,3,1,'cancel','enrolled','cancelled','{"ronde-1":"hout"}','{"ronde-1":"hout"}',NULL);
INSERT INTO journal VALUES(4,3,2,'promote','waiting','enrolled','{"ronde-1":"hout"}','{"ronde-1":"hout"}',NULL);
INSERT INTO journal VALUES(5,4,1,'undo','cancelled','waiting','{"ronde-1":"hout"}','{"ronde-1":"hout"}',NULL);
INSERT INTO journal VALUES(6,5,NULL,'declare',NULL,'open','{}','{"dayparts":"mon-morning,wed-afternoon","earliest":"2027-03-01","place":"Heerlen","reason":"Dichter bij huis"}',1);
INSERT INTO journal VALUES(7,6,NULL,'declare',NULL,'open','{}','{}',2);
INSERT INTO journal VALUES(8,7,NULL,'withdraw','open','withdrawn','{}','{}',2);
INSERT INTO journal VALUES(9,8,NULL,'declare',NULL,'open','{}','{}',3);
INSERT INTO journal VALUES(10,9,3,'enrol',NULL,'enrolled','{}','{}',NULL);
INSERT INTO journal VALUES(11,9,NULL,'satisfy','open','satisfied','{}','{}',3);
CREATE TABLE migration (version BIGINT NOT NULL PRIMARY KEY);
INSERT INTO migration VALUES(1);
INSERT INTO migration VALUES(2);
CREATE TABLE offering (
  id TEXT NOT NULL PRIMARY KEY,
  course TEXT NOT NULL,
  title TEXT NOT NULL,
  capacity BIGINT CHECK (capacity >= 0),
  seat_limit BIGINT CHECK (seat_limit >= capacity),
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  enrol_until BIGINT NOT NULL,
  promote_until BIGINT NOT NULL,
  settled_at BIGINT NOT NULL,
  CHECK ((capacity IS NULL) = (seat_limit IS NULL)));
INSERT INTO offering VALUES('laser@2027-01-25','laser','Lasersnijden',1,1,1800864000,1800874800,1800691200,1800777600,1800000060);
INSERT INTO offering VALUES('lassen@2027-01-26','lassen','Lassen',NULL,NULL,1801000000,1801003600,1801000000,1801000000,1800000080);
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  journal BIGINT NOT NULL REFERENCES journal (id),
  kind TEXT NOT NULL,
  recipient TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  offering TEXT REFERENCES offering (id) ON UPDATE CASCADE,
  course TEXT,
  facts TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  sent_at BIGINT,
  CHECK ((offering IS NULL) <> (course IS NULL)));
INSERT INTO outbox VALUES(1,1,'confirmed','anna@school.nl','laser@2027-01-25',NULL,'{"choices":{"ronde-1":"hout"},"lostChoices":{},"state":"enrolled"}',1800000000,1800000060);
INSERT INTO outbox VALUES(2,2,'waiting','bob@school.nl','laser@2027-01-25',NULL,'{"choices":{"ronde-1":"hout"},"lostChoices":{},"position":1,"state":"waiting"}',1800000000,NULL);
INSERT INTO outbox VALUES(3,3,'cancelled','anna@school.nl','laser@2027-01-25',NULL,'{"choices":{"ronde-1":"hout"},"lostChoices":{},"state":"cancelled"}',1800000060,NULL);
INSERT INTO outbox VALUES(4,4,'promoted','bob@school.nl','laser@2027-01-25',NULL,'{"choices":{"ronde-1":"hout"},"lostChoices":{},"state":"enrolled"}',1800000060,NULL);
INSERT INTO outbox VALUES(5,5,'restored','anna@school.nl','laser@2027-01-25',NULL,'{"choices":{"ronde-1":"hout"},"lostChoices":{},"position":1,"state":"waiting"}',1800000060,NULL);
INSERT INTO outbox VALUES(6,6,'interest-noted','carl@school.nl',NULL,'laser','{}',1800000080,NULL);
INSERT INTO outbox VALUES(7,7,'interest-noted','carl@school.nl',NULL,'lassen','{}',1800000080,NULL);
INSERT INTO outbox VALUES(8,8,'interest-withdrawn','carl@school.nl',NULL,'lassen','{}',1800000080,NULL);
INSERT INTO outbox VALUES(9,9,'interest-noted','dora@school.nl',NULL,'lassen','{}',1800000080,NULL);
INSERT INTO outbox VALUES(10,10,'confirmed','dora@school.nl','lassen@2027-01-26',NULL,'{"choices":{},"lostChoices":{},"state":"enrolled"}',1800000080,NULL);
CREATE TABLE person (
  email TEXT NOT NULL PRIMARY KEY CHECK (email <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  school TEXT NOT NULL);
INSERT INTO person VALUES('anna@school.nl','Anna','Sint-Jan');
INSERT INTO person VALUES('bob@school.nl','Bob','');
INSERT INTO person VALUES('carl@school.nl','Carl','Emma College');
INSERT INTO person VALUES('dora@school.nl','Dora','');
CREATE TABLE request (
  id TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  asked TEXT NOT NULL,
  answer TEXT NOT NULL,
  at BIGINT NOT NULL);
INSERT INTO request VALUES('k1','anna@school.nl','{"action":"enrol","choices":{"ronde-1":"hout"},"offering":"laser@2027-01-25"}','{"effect":"added","enrolment":{"choices":{"ronde-1":"hout"},"createdAt":1800000000,"offering":"laser@2027-01-25","person":"anna@school.nl","state":"enrolled","ticket":1},"seats":{"taken":1,"waiting":0}}',1800000000);
INSERT INTO request VALUES('k2','anna@school.nl','{"action":"cancel","choices":{},"offering":"laser@2027-01-25"}','{"enrolment":{"choices":{"ronde-1":"hout"},"createdAt":1800000000,"offering":"laser@2027-01-25","person":"anna@school.nl","state":"cancelled","ticket":1},"promoted":[{"enrolment":{"choices":{"ronde-1":"hout"},"createdAt":1800000000,"offering":"laser@2027-01-25","person":"bob@school.nl","state":"enrolled","ticket":2},"lostChoices":{}}],"seats":{"taken":1,"waiting":0}}',1800000060);
INSERT INTO request VALUES('k3','carl@school.nl','{"action":"declare","choices":{"dayparts":"mon-morning,wed-afternoon","earliest":"2027-03-01","place":"Heerlen","reason":"Dichter bij huis"},"offering":"laser"}','{"effect":"added","interest":{"course":"laser","dayparts":[{"part":"afternoon","weekday":3},{"part":"morning","weekday":1}],"earliest":{"number":20878},"id":1,"person":"carl@school.nl","place":"Heerlen","reason":"Dichter bij huis","since":1800000080,"state":"open"}}',1800000080);
INSERT INTO request VALUES('k4','carl@school.nl','{"action":"withdraw","choices":{},"offering":"lassen"}','{"course":"lassen","dayparts":[],"id":2,"person":"carl@school.nl","reason":"","since":1800000080,"state":"withdrawn"}',1800000080);
CREATE TABLE session (
  offering TEXT NOT NULL REFERENCES offering (id) ON UPDATE CASCADE,
  round TEXT NOT NULL,
  id TEXT NOT NULL,
  capacity BIGINT CHECK (capacity >= 0),
  seat_limit BIGINT CHECK (seat_limit >= capacity),
  offered BIGINT NOT NULL CHECK (offered IN (0, 1)),
  PRIMARY KEY (offering, round, id),
  CHECK ((capacity IS NULL) = (seat_limit IS NULL)));
INSERT INTO session VALUES('laser@2027-01-25','ronde-1','acryl',NULL,NULL,1);
INSERT INTO session VALUES('laser@2027-01-25','ronde-1','hout',1,1,1);
CREATE UNIQUE INDEX enrolment_once ON enrolment (person, offering) WHERE state <> 'cancelled';
CREATE INDEX enrolment_queue ON enrolment (offering, state, ticket);
CREATE INDEX choice_session ON choice (offering, round, session);
CREATE INDEX change_actor ON change (actor, id);
CREATE INDEX journal_change ON journal (change);
CREATE INDEX journal_enrolment ON journal (enrolment, id);
CREATE UNIQUE INDEX interest_once ON interest (person, course) WHERE state IN ('open', 'planned');
CREATE INDEX interest_course ON interest (course, state, id);
CREATE INDEX interest_enrolment ON interest (enrolment) WHERE enrolment IS NOT NULL;
CREATE INDEX journal_interest ON journal (interest, id);
CREATE INDEX outbox_pending ON outbox (id) WHERE sent_at IS NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO sqlite_sequence VALUES('enrolment',3);
INSERT INTO sqlite_sequence VALUES('change',9);
INSERT INTO sqlite_sequence VALUES('journal',11);
INSERT INTO sqlite_sequence VALUES('outbox',10);
INSERT INTO sqlite_sequence VALUES('interest',3);
