CREATE TABLE attendance (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  enrolment BIGINT NOT NULL REFERENCES enrolment (ticket),
  meeting BIGINT NOT NULL CHECK (meeting >= 1),
  state TEXT NOT NULL CHECK (state IN ('present', 'partly', 'absent', 'excused', 'missing')),
  minutes BIGINT NOT NULL CHECK (minutes >= 0),
  seats BIGINT NOT NULL CHECK (seats >= 1),
  starts_at BIGINT NOT NULL,
  entered_at BIGINT NOT NULL);
INSERT INTO "attendance" VALUES(1,4,1,'partly',90,1,1795003200,1795067728);
INSERT INTO "attendance" VALUES(2,5,1,'present',180,4,1795003200,1795067728);
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at BIGINT NOT NULL,
  actor TEXT REFERENCES person (email) ON UPDATE CASCADE,
  undoes BIGINT UNIQUE REFERENCES change (id));
INSERT INTO "change" VALUES(1,1800000000,'anna@school.nl',NULL);
INSERT INTO "change" VALUES(2,1800000000,'bob@school.nl',NULL);
INSERT INTO "change" VALUES(3,1800000060,'anna@school.nl',NULL);
INSERT INTO "change" VALUES(4,1800000060,'anna@school.nl',3);
INSERT INTO "change" VALUES(5,1800000080,'carl@school.nl',NULL);
INSERT INTO "change" VALUES(6,1800000080,'carl@school.nl',NULL);
INSERT INTO "change" VALUES(7,1800000080,'carl@school.nl',NULL);
INSERT INTO "change" VALUES(8,1800000080,'dora@school.nl',NULL);
INSERT INTO "change" VALUES(9,1800000080,'dora@school.nl',NULL);
INSERT INTO "change" VALUES(10,1793598928,'eva@school.nl',NULL);
INSERT INTO "change" VALUES(11,1793598928,'finn@school.nl',NULL);
INSERT INTO "change" VALUES(12,1795067728,'iris@school.nl',NULL);
INSERT INTO "change" VALUES(13,1795067728,'iris@school.nl',NULL);
INSERT INTO "change" VALUES(14,1799128528,'iris@school.nl',NULL);
INSERT INTO "change" VALUES(15,1799214928,'eva@school.nl',NULL);
INSERT INTO "change" VALUES(16,1799214928,'gijs@school.nl',NULL);
INSERT INTO "change" VALUES(17,1799906128,'iris@school.nl',NULL);
INSERT INTO "change" VALUES(18,1799906128,'gijs@school.nl',NULL);
INSERT INTO "change" VALUES(19,1799906128,'eva@school.nl',NULL);
INSERT INTO "change" VALUES(20,1799906128,'gijs@school.nl',NULL);
INSERT INTO "change" VALUES(21,1799906128,'finn@school.nl',NULL);
INSERT INTO "change" VALUES(22,1799906128,'iris@school.nl',NULL);
INSERT INTO "change" VALUES(23,1799906128,'iris@school.nl',NULL);
INSERT INTO "change" VALUES(24,1799906128,'eva@school.nl',NULL);
INSERT INTO "change" VALUES(25,1799906128,'gijs@school.nl',NULL);
INSERT INTO "change" VALUES(26,1799906128,'eva@school.nl',NULL);
INSERT INTO "change" VALUES(27,1799906129,'iris@school.nl',NULL);
INSERT INTO "change" VALUES(28,1800092530,'dora@school.nl',NULL);
INSERT INTO "change" VALUES(29,1800190313,'eva@school.nl',NULL);
INSERT INTO "change" VALUES(30,1800190314,'finn@school.nl',NULL);
INSERT INTO "change" VALUES(31,1800190314,'eva@school.nl',NULL);
INSERT INTO "change" VALUES(32,1800190314,'finn@school.nl',NULL);
INSERT INTO "change" VALUES(33,1800190314,'eva@school.nl',NULL);
INSERT INTO "change" VALUES(34,1800190315,'finn@school.nl',NULL);
INSERT INTO "change" VALUES(35,1800190315,'eva@school.nl',NULL);
INSERT INTO "change" VALUES(36,1795378167,'linda@school.nl',NULL);
INSERT INTO "change" VALUES(37,1795378167,NULL,NULL);
INSERT INTO "change" VALUES(38,1795378167,NULL,NULL);
INSERT INTO "change" VALUES(39,1795378168,NULL,NULL);
INSERT INTO "change" VALUES(40,1795378168,NULL,NULL);
CREATE TABLE choice (
  enrolment BIGINT NOT NULL,
  offering TEXT NOT NULL,
  round TEXT NOT NULL,
  session TEXT NOT NULL,
  PRIMARY KEY (enrolment, round),
  FOREIGN KEY (enrolment, offering) REFERENCES enrolment (ticket, offering) ON UPDATE CASCADE,
  FOREIGN KEY (offering, round, session) REFERENCES session (offering, round, id) ON UPDATE CASCADE);
INSERT INTO "choice" VALUES(1,'laser@2027-01-25','ronde-1','hout');
INSERT INTO "choice" VALUES(2,'laser@2027-01-25','ronde-1','hout');
CREATE TABLE colleague_invitation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  offering TEXT NOT NULL REFERENCES offering (id) ON UPDATE CASCADE,
  mark TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('made', 'withdrawn')),
  since BIGINT NOT NULL);
INSERT INTO "colleague_invitation" VALUES(1,'eva@school.nl','lasersnijden-basis@2027-03-11','724b40f6693e7ea0','made',1800190315);
CREATE TABLE completion (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  course TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'withdrawn')),
  minutes BIGINT NOT NULL CHECK (minutes >= 0),
  done_at BIGINT NOT NULL,
  school TEXT);
INSERT INTO "completion" VALUES(1,'dora@school.nl','lasersnijden-veilig','done',40,1800092530,NULL);
CREATE TABLE enrolment (
  ticket INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  offering TEXT NOT NULL REFERENCES offering (id) ON UPDATE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('enrolled', 'waiting', 'cancelled', 'attended', 'absent')),
  created_at BIGINT NOT NULL, seats BIGINT NOT NULL DEFAULT 1 CHECK (seats >= 1), party TEXT NOT NULL DEFAULT '', school TEXT,
  UNIQUE (ticket, offering));
INSERT INTO "enrolment" VALUES(1,'anna@school.nl','laser@2027-01-25','waiting',1800000000,1,'',NULL);
INSERT INTO "enrolment" VALUES(2,'bob@school.nl','laser@2027-01-25','enrolled',1800000000,1,'',NULL);
INSERT INTO "enrolment" VALUES(3,'dora@school.nl','lassen@2027-01-26','enrolled',1800000080,1,'',NULL);
INSERT INTO "enrolment" VALUES(4,'eva@school.nl','frezen@2026-11-18','enrolled',1793598928,1,'','noord');
INSERT INTO "enrolment" VALUES(5,'finn@school.nl','frezen@2026-11-18','enrolled',1793598928,4,'Klas 3','zuid');
INSERT INTO "enrolment" VALUES(6,'gijs@school.nl','frezen@2027-02-03','enrolled',1799906128,1,'',NULL);
INSERT INTO "enrolment" VALUES(7,'eva@school.nl','lasersnijden-basis@2027-03-11','enrolled',1800190314,1,'',NULL);
INSERT INTO "enrolment" VALUES(8,'finn@school.nl','lasersnijden-basis@2027-03-11','enrolled',1800190314,1,'',NULL);
CREATE TABLE help_offer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  theme TEXT,
  course TEXT,
  text TEXT NOT NULL CHECK (text <> ''),
  state TEXT NOT NULL CHECK (state IN ('open', 'withdrawn')),
  since BIGINT NOT NULL,
  CHECK ((theme IS NULL) <> (course IS NULL)));
INSERT INTO "help_offer" VALUES(1,'finn@school.nl','metaal',NULL,'Ik laat graag zien hoe wij opspannen','open',1799906128);
CREATE TABLE idea (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  title TEXT NOT NULL CHECK (title <> ''),
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'course', 'closed', 'withdrawn')),
  course TEXT,
  since BIGINT NOT NULL,
  CHECK ((state = 'course') = (course IS NOT NULL)));
INSERT INTO "idea" VALUES(1,'gijs@school.nl','Een dag over opspannen','Met eigen werkstukken','open',NULL,1799906128);
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
  enrolment BIGINT REFERENCES enrolment (ticket), offering TEXT REFERENCES offering (id) ON UPDATE CASCADE
  CHECK ((offering IS NOT NULL) = (state IN ('planned', 'given'))),
  CHECK ((state = 'satisfied') = (enrolment IS NOT NULL)));
INSERT INTO "interest" VALUES(1,'carl@school.nl','laser','open','Heerlen','mon-morning,wed-afternoon',20878,'Dichter bij huis',1800000080,NULL,NULL);
INSERT INTO "interest" VALUES(2,'carl@school.nl','lassen','withdrawn',NULL,'',NULL,'',1800000080,NULL,NULL);
INSERT INTO "interest" VALUES(3,'dora@school.nl','lassen','satisfied',NULL,'',NULL,'',1800000080,3,NULL);
INSERT INTO "interest" VALUES(4,'eva@school.nl','frezen','planned','Noorddorp','',NULL,'',1799214928,NULL,'frezen@2027-02-03');
INSERT INTO "interest" VALUES(5,'gijs@school.nl','frezen','satisfied','Middendorp','wed-afternoon',NULL,'',1799214928,6,NULL);
CREATE TABLE introduction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  question BIGINT NOT NULL REFERENCES question (id),
  helper TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  state TEXT NOT NULL
    CHECK (state IN ('proposed', 'asker-agreed', 'helper-agreed', 'made', 'declined', 'withdrawn')),
  asker_agreed_at BIGINT,
  helper_agreed_at BIGINT,
  since BIGINT NOT NULL,
  CHECK (state NOT IN ('asker-agreed', 'made') OR asker_agreed_at IS NOT NULL),
  CHECK (state NOT IN ('helper-agreed', 'made') OR helper_agreed_at IS NOT NULL));
INSERT INTO "introduction" VALUES(1,1,'finn@school.nl','asker-agreed',1799906128,NULL,1799906128);
CREATE TABLE invitation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  interest BIGINT NOT NULL REFERENCES interest (id),
  offering TEXT NOT NULL REFERENCES offering (id) ON UPDATE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'lapsed', 'withdrawn')),
  until BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  UNIQUE (interest, offering));
INSERT INTO "invitation" VALUES(1,4,'frezen@2027-02-03','open',1800165328,1799906128);
INSERT INTO "invitation" VALUES(2,5,'frezen@2027-02-03','accepted',1800165328,1799906128);
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  change BIGINT NOT NULL REFERENCES change (id),
  enrolment BIGINT REFERENCES enrolment (ticket),
  action TEXT NOT NULL,
  before_state TEXT,
  after_state TEXT NOT NULL,
  before_choices TEXT NOT NULL,
  after_choices TEXT NOT NULL, interest BIGINT REFERENCES interest (id), before_seats BIGINT NOT NULL DEFAULT 1, after_seats BIGINT NOT NULL DEFAULT 1, subject_kind TEXT, subject TEXT);
INSERT INTO "journal" VALUES(1,1,1,'enrol',NULL,'enrolled','{}','{"ronde-1":"hout"}',NULL,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(2,2,2,'enrol',NULL,'waiting','{}','{"ronde-1":"hout"}',NULL,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(3,3,1,'cancel','enrolled','cancelled','{"ronde-1":"hout"}','{"ronde-1":"hout"}',NULL,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(4,3,2,'promote','waiting','enrolled','{"ronde-1":"hout"}','{"ronde-1":"hout"}',NULL,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(5,4,1,'undo','cancelled','waiting','{"ronde-1":"hout"}','{"ronde-1":"hout"}',NULL,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(6,5,NULL,'declare',NULL,'open','{}','{"dayparts":"mon-morning,wed-afternoon","earliest":"2027-03-01","place":"Heerlen","reason":"Dichter bij huis"}',1,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(7,6,NULL,'declare',NULL,'open','{}','{}',2,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(8,7,NULL,'withdraw','open','withdrawn','{}','{}',2,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(9,8,NULL,'declare',NULL,'open','{}','{}',3,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(10,9,3,'enrol',NULL,'enrolled','{}','{}',NULL,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(11,9,NULL,'satisfy','open','satisfied','{}','{}',3,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(12,10,4,'enrol',NULL,'enrolled','{}','{}',NULL,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(13,11,5,'enrol',NULL,'enrolled','{}','{}',NULL,4,4,NULL,NULL);
INSERT INTO "journal" VALUES(14,12,NULL,'attend','missing','partly','{}','{"minutes":"90","seats":"1"}',NULL,1,1,'attendance','4/1');
INSERT INTO "journal" VALUES(15,13,NULL,'attend','missing','present','{}','{"minutes":"180","seats":"4"}',NULL,1,1,'attendance','5/1');
INSERT INTO "journal" VALUES(16,14,NULL,'close-quarter','open','closed','{}','{"last":"2"}',NULL,1,1,'quarter','2026Q4');
INSERT INTO "journal" VALUES(17,15,NULL,'declare',NULL,'open','{}','{"place":"Noorddorp"}',4,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(18,16,NULL,'declare',NULL,'open','{}','{"dayparts":"wed-afternoon","place":"Middendorp"}',5,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(19,17,NULL,'open-variant',NULL,'variant','{}','{"until":"1800165328"}',NULL,1,1,'offering','frezen@2027-02-03');
INSERT INTO "journal" VALUES(20,17,NULL,'plan','open','planned','{"place":"Noorddorp"}','{"offering":"frezen@2027-02-03","place":"Noorddorp"}',4,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(21,17,NULL,'invite',NULL,'open','{}','{"until":"1800165328"}',NULL,1,1,'invitation','1');
INSERT INTO "journal" VALUES(22,17,NULL,'plan','open','planned','{"dayparts":"wed-afternoon","place":"Middendorp"}','{"dayparts":"wed-afternoon","offering":"frezen@2027-02-03","place":"Middendorp"}',5,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(23,17,NULL,'invite',NULL,'open','{}','{"until":"1800165328"}',NULL,1,1,'invitation','2');
INSERT INTO "journal" VALUES(24,18,NULL,'accept','open','accepted','{"until":"1800165328"}','{"until":"1800165328"}',NULL,1,1,'invitation','2');
INSERT INTO "journal" VALUES(25,18,6,'enrol',NULL,'enrolled','{}','{}',NULL,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(26,18,NULL,'satisfy','planned','satisfied','{"dayparts":"wed-afternoon","offering":"frezen@2027-02-03","place":"Middendorp"}','{"dayparts":"wed-afternoon","place":"Middendorp"}',5,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(27,19,NULL,'ask',NULL,'new','{}','{}',NULL,1,1,'question','1');
INSERT INTO "journal" VALUES(28,20,NULL,'ask',NULL,'new','{}','{}',NULL,1,1,'question','2');
INSERT INTO "journal" VALUES(29,21,NULL,'offer-help',NULL,'open','{}','{}',NULL,1,1,'help-offer','1');
INSERT INTO "journal" VALUES(30,22,NULL,'take','new','in-conversation','{}','{}',NULL,1,1,'question','1');
INSERT INTO "journal" VALUES(31,22,NULL,'follow',NULL,'held','{}','{}',NULL,1,1,'responsibility','1');
INSERT INTO "journal" VALUES(32,23,NULL,'connect',NULL,'proposed','{}','{}',NULL,1,1,'introduction','1');
INSERT INTO "journal" VALUES(33,24,NULL,'agree','proposed','asker-agreed','{}','{}',NULL,1,1,'introduction','1');
INSERT INTO "journal" VALUES(34,25,NULL,'propose',NULL,'open','{}','{}',NULL,1,1,'idea','1');
INSERT INTO "journal" VALUES(35,26,NULL,'join',NULL,'joined','{}','{}',NULL,1,1,'supporter','1');
INSERT INTO "journal" VALUES(36,27,NULL,'assign',NULL,'held','{}','{}',NULL,1,1,'responsibility','2');
INSERT INTO "journal" VALUES(37,28,NULL,'complete',NULL,'done','{}','{}',NULL,1,1,'completion','1');
INSERT INTO "journal" VALUES(38,29,NULL,'set-visible',NULL,'visible','{}','{}',NULL,1,1,'visibility','1');
INSERT INTO "journal" VALUES(39,30,NULL,'set-visible',NULL,'visible','{}','{}',NULL,1,1,'visibility','2');
INSERT INTO "journal" VALUES(40,31,7,'enrol',NULL,'enrolled','{}','{}',NULL,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(41,32,8,'enrol',NULL,'enrolled','{}','{}',NULL,1,1,NULL,NULL);
INSERT INTO "journal" VALUES(42,33,NULL,'travel',NULL,'yes','{}','{}',NULL,1,1,'travel','1');
INSERT INTO "journal" VALUES(43,34,NULL,'travel',NULL,'yes','{}','{}',NULL,1,1,'travel','2');
INSERT INTO "journal" VALUES(44,34,NULL,'follow',NULL,'met','{}','{}',NULL,1,1,'travel-pair','1');
INSERT INTO "journal" VALUES(45,35,NULL,'invite-colleague',NULL,'made','{}','{}',NULL,1,1,'colleague-invitation','1');
INSERT INTO "journal" VALUES(46,36,NULL,'give-role',NULL,'held','{}','{}',NULL,1,1,'role','1');
INSERT INTO "journal" VALUES(47,37,NULL,'give-role',NULL,'held','{}','{}',NULL,1,1,'role','2');
INSERT INTO "journal" VALUES(48,38,NULL,'take-role','held','ended','{}','{}',NULL,1,1,'role','1');
INSERT INTO "journal" VALUES(49,39,NULL,'add-key',NULL,'held','{}','{}',NULL,1,1,'login-key','1');
INSERT INTO "journal" VALUES(50,40,NULL,'make-code',NULL,'open','{}','{}',NULL,1,1,'login-code','1');
CREATE TABLE ledger (name TEXT NOT NULL PRIMARY KEY);
INSERT INTO "ledger" VALUES('92cef766-3221-4135-b1fb-15e81a1c46e6');
CREATE TABLE login_code (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'used', 'withdrawn')),
  until BIGINT NOT NULL,
  attempts BIGINT NOT NULL);
INSERT INTO "login_code" VALUES(1,'dirk@school.nl','NAVH','$6$T1PKV44S88YP8FX7$kmldmgGMqci6SqUq0DzvK62AEVqjVe3cs8PpiZZfNHSAWcturjFIqxOyjmETitZHfTNbYsNMtF1wNHNAR5wHc1','open',1796587768,0);
CREATE TABLE login_key (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  key TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('held', 'removed')),
  since BIGINT NOT NULL,
  CHECK ((state = 'held') = (key <> '')));
INSERT INTO "login_key" VALUES(1,'dirk@school.nl','ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINTHpI/j4pDPU8mdTs1VRiK1bTJjV+BFGkRrweCXTsfF','held',1795378168);
CREATE TABLE meeting (
  offering TEXT NOT NULL REFERENCES offering (id) ON UPDATE CASCADE,
  number BIGINT NOT NULL CHECK (number >= 1),
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL CHECK (ends_at > starts_at),
  PRIMARY KEY (offering, number));
INSERT INTO "meeting" VALUES('laser@2027-01-25',1,1800864000,1800874800);
INSERT INTO "meeting" VALUES('lassen@2027-01-26',1,1801000000,1801003600);
INSERT INTO "meeting" VALUES('frezen@2026-11-18',1,1795003200,1795014000);
INSERT INTO "meeting" VALUES('frezen@2027-02-03',1,1801656000,1801666800);
INSERT INTO "meeting" VALUES('lasersnijden-basis@2027-03-11',1,1804775400,1804786200);
CREATE TABLE migration (version BIGINT NOT NULL PRIMARY KEY);
INSERT INTO "migration" VALUES(1);
INSERT INTO "migration" VALUES(2);
INSERT INTO "migration" VALUES(3);
INSERT INTO "migration" VALUES(4);
INSERT INTO "migration" VALUES(5);
INSERT INTO "migration" VALUES(6);
INSERT INTO "migration" VALUES(7);
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
  settled_at BIGINT NOT NULL, place TEXT, cancelled_at BIGINT, closed_at BIGINT, variant_at BIGINT, taken BIGINT NOT NULL DEFAULT 0 CHECK (taken >= 0), waiting BIGINT NOT NULL DEFAULT 0 CHECK (waiting >= 0),
  CHECK ((capacity IS NULL) = (seat_limit IS NULL)));
INSERT INTO "offering" VALUES('laser@2027-01-25','laser','Lasersnijden',1,1,1800864000,1800874800,1800691200,1800777600,1800000060,NULL,NULL,NULL,NULL,1,1);
INSERT INTO "offering" VALUES('lassen@2027-01-26','lassen','Lassen',NULL,NULL,1801000000,1801003600,1801000000,1801000000,1800000080,NULL,NULL,NULL,NULL,1,0);
INSERT INTO "offering" VALUES('frezen@2026-11-18','frezen','Frezen, de basis',12,12,1795003200,1795014000,1795003200,1794916800,1795067728,'Zuiddorp',NULL,NULL,NULL,5,0);
INSERT INTO "offering" VALUES('frezen@2027-02-03','frezen','Frezen, de basis',8,8,1801656000,1801666800,1801656000,1801569600,1799906128,'Zuiddorp',NULL,NULL,1799906128,1,0);
INSERT INTO "offering" VALUES('lasersnijden-basis@2027-03-11','lasersnijden-basis','Lasersnijden, van tekening tot product',16,16,1804775400,1804786200,1804201200,1804689000,1800190315,'Heerlen',NULL,NULL,NULL,2,0);
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  journal BIGINT NOT NULL REFERENCES journal (id),
  kind TEXT NOT NULL,
  recipient TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  offering TEXT REFERENCES offering (id) ON UPDATE CASCADE,
  course TEXT,
  question BIGINT REFERENCES question (id),
  idea BIGINT REFERENCES idea (id),
  person TEXT REFERENCES person (email) ON UPDATE CASCADE,
  facts TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  state TEXT NOT NULL DEFAULT 'pending'
    CHECK (state IN ('pending', 'sending', 'sent', 'failed', 'dropped')),
  attempts BIGINT NOT NULL DEFAULT 0,
  not_before BIGINT NOT NULL DEFAULT 0,
  settled_at BIGINT,
  problem TEXT,
  CHECK ((settled_at IS NULL) = (state IN ('pending', 'sending'))),
  CHECK (state NOT IN ('failed', 'dropped') OR problem IS NOT NULL),
  CHECK (
    CASE WHEN offering IS NULL THEN 0 ELSE 1 END + CASE WHEN course IS NULL THEN 0 ELSE 1 END
    + CASE WHEN question IS NULL THEN 0 ELSE 1 END + CASE WHEN idea IS NULL THEN 0 ELSE 1 END <= 1));
INSERT INTO "outbox" VALUES(1,1,'confirmed','anna@school.nl','laser@2027-01-25',NULL,NULL,NULL,NULL,'{"choices":{"ronde-1":"hout"},"lostChoices":{},"state":"enrolled"}',1800000000,'sent',0,0,1800000060,NULL);
INSERT INTO "outbox" VALUES(2,2,'waiting','bob@school.nl','laser@2027-01-25',NULL,NULL,NULL,NULL,'{"choices":{"ronde-1":"hout"},"lostChoices":{},"position":1,"state":"waiting"}',1800000000,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(3,3,'cancelled','anna@school.nl','laser@2027-01-25',NULL,NULL,NULL,NULL,'{"choices":{"ronde-1":"hout"},"lostChoices":{},"state":"cancelled"}',1800000060,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(4,4,'promoted','bob@school.nl','laser@2027-01-25',NULL,NULL,NULL,NULL,'{"choices":{"ronde-1":"hout"},"lostChoices":{},"state":"enrolled"}',1800000060,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(5,5,'restored','anna@school.nl','laser@2027-01-25',NULL,NULL,NULL,NULL,'{"choices":{"ronde-1":"hout"},"lostChoices":{},"position":1,"state":"waiting"}',1800000060,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(6,6,'interest-noted','carl@school.nl',NULL,'laser',NULL,NULL,NULL,'{}',1800000080,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(7,7,'interest-noted','carl@school.nl',NULL,'lassen',NULL,NULL,NULL,'{}',1800000080,'dropped',0,0,1799906129,'needless by-hand');
INSERT INTO "outbox" VALUES(8,8,'interest-withdrawn','carl@school.nl',NULL,'lassen',NULL,NULL,NULL,'{}',1800000080,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(9,9,'interest-noted','dora@school.nl',NULL,'lassen',NULL,NULL,NULL,'{}',1800000080,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(10,10,'confirmed','dora@school.nl','lassen@2027-01-26',NULL,NULL,NULL,NULL,'{"choices":{},"lostChoices":{},"state":"enrolled"}',1800000080,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(11,12,'confirmed','eva@school.nl','frezen@2026-11-18',NULL,NULL,NULL,NULL,'{"choices":{},"lostChoices":{},"state":"enrolled"}',1793598928,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(12,13,'confirmed','finn@school.nl','frezen@2026-11-18',NULL,NULL,NULL,NULL,'{"choices":{},"lostChoices":{},"seats":4,"state":"enrolled"}',1793598928,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(13,17,'interest-noted','eva@school.nl',NULL,'frezen',NULL,NULL,NULL,'{}',1799214928,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(14,18,'interest-noted','gijs@school.nl',NULL,'frezen',NULL,NULL,NULL,'{}',1799214928,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(15,21,'invited','eva@school.nl','frezen@2027-02-03',NULL,NULL,NULL,NULL,'{"until":"1800165328"}',1799906128,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(16,23,'invited','gijs@school.nl','frezen@2027-02-03',NULL,NULL,NULL,NULL,'{"until":"1800165328"}',1799906128,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(17,25,'confirmed','gijs@school.nl','frezen@2027-02-03',NULL,NULL,NULL,NULL,'{"choices":{},"lostChoices":{},"state":"enrolled"}',1799906128,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(18,27,'question-noted','eva@school.nl',NULL,NULL,1,NULL,NULL,'{"state":"new","text":"Hoe span je dun plaatwerk op?","theme":"metaal"}',1799906128,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(19,28,'question-noted','gijs@school.nl',NULL,NULL,2,NULL,NULL,'{"state":"new","text":"Wie heeft een lesbrief over meten?"}',1799906128,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(20,29,'help-offered','finn@school.nl',NULL,NULL,NULL,NULL,NULL,'{"text":"Ik laat graag zien hoe wij opspannen","theme":"metaal"}',1799906128,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(21,30,'question-taken','eva@school.nl',NULL,NULL,1,NULL,NULL,'{"state":"in-conversation","text":"Hoe span je dun plaatwerk op?","theme":"metaal"}',1799906128,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(22,32,'introduction-proposed','eva@school.nl',NULL,NULL,1,NULL,NULL,'{"help":"Ik laat graag zien hoe wij opspannen","introduction":"1","side":"asker","state":"proposed","text":"Hoe span je dun plaatwerk op?","theme":"metaal"}',1799906128,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(23,32,'introduction-proposed','finn@school.nl',NULL,NULL,1,NULL,NULL,'{"help":"Ik laat graag zien hoe wij opspannen","introduction":"1","side":"helper","state":"proposed","text":"Hoe span je dun plaatwerk op?","theme":"metaal"}',1799906128,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(24,33,'introduction-agreed','eva@school.nl',NULL,NULL,1,NULL,NULL,'{"help":"Ik laat graag zien hoe wij opspannen","introduction":"1","side":"asker","state":"proposed","text":"Hoe span je dun plaatwerk op?","theme":"metaal"}',1799906128,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(25,34,'idea-noted','gijs@school.nl',NULL,NULL,NULL,1,NULL,'{"state":"open","supporters":"0","title":"Een dag over opspannen"}',1799906128,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(26,35,'idea-joined','eva@school.nl',NULL,NULL,NULL,1,NULL,'{"state":"open","supporters":"1","title":"Een dag over opspannen"}',1799906128,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(27,35,'idea-supported','gijs@school.nl',NULL,NULL,NULL,1,NULL,'{"state":"open","supporters":"1","title":"Een dag over opspannen"}',1799906128,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(28,36,'responsibility-given','iris@school.nl',NULL,NULL,NULL,NULL,NULL,'{"kind":"pillar","subject":"vak"}',1799906129,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(29,40,'confirmed','eva@school.nl','lasersnijden-basis@2027-03-11',NULL,NULL,NULL,NULL,'{"choices":{},"lostChoices":{},"state":"enrolled"}',1800190314,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(30,41,'confirmed','finn@school.nl','lasersnijden-basis@2027-03-11',NULL,NULL,NULL,NULL,'{"choices":{},"lostChoices":{},"state":"enrolled"}',1800190314,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(31,44,'travel-met','finn@school.nl','lasersnijden-basis@2027-03-11',NULL,NULL,NULL,'eva@school.nl','{"pair":"1","town":"Gulpen"}',1800190315,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(32,44,'travel-met','eva@school.nl','lasersnijden-basis@2027-03-11',NULL,NULL,NULL,'finn@school.nl','{"pair":"1","town":"Gulpen"}',1800190315,'pending',0,0,NULL,NULL);
INSERT INTO "outbox" VALUES(33,45,'colleague-invited','zoe@school.nl','lasersnijden-basis@2027-03-11',NULL,NULL,NULL,'eva@school.nl','{"text":"Iets voor jou"}',1800190315,'pending',0,0,NULL,NULL);
CREATE TABLE person (
  email TEXT NOT NULL PRIMARY KEY CHECK (email <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  school TEXT NOT NULL, left_at BIGINT, guest BIGINT NOT NULL DEFAULT 0 CHECK (guest IN (0, 1)));
INSERT INTO "person" VALUES('anna@school.nl','Anna','Sint-Jan',NULL,0);
INSERT INTO "person" VALUES('bob@school.nl','Bob','',NULL,0);
INSERT INTO "person" VALUES('carl@school.nl','Carl','Emma College',NULL,0);
INSERT INTO "person" VALUES('dora@school.nl','Dora','',NULL,0);
INSERT INTO "person" VALUES('eva@school.nl','Eva','noord',NULL,0);
INSERT INTO "person" VALUES('finn@school.nl','Finn','zuid',NULL,0);
INSERT INTO "person" VALUES('iris@school.nl','iris@school.nl','',NULL,0);
INSERT INTO "person" VALUES('gijs@school.nl','Gijs','oost',NULL,0);
INSERT INTO "person" VALUES('zoe@school.nl','Zoe','',NULL,1);
INSERT INTO "person" VALUES('dirk@school.nl','Dirk','',NULL,0);
INSERT INTO "person" VALUES('linda@school.nl','linda@school.nl','',NULL,0);
CREATE TABLE progress (
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  course TEXT NOT NULL,
  chapter TEXT NOT NULL,
  position BIGINT NOT NULL CHECK (position >= 0),
  furthest BIGINT NOT NULL CHECK (furthest >= 0),
  length BIGINT NOT NULL CHECK (length >= 0),
  answered TEXT NOT NULL,
  done_at BIGINT,
  read_at BIGINT NOT NULL,
  PRIMARY KEY (person, course, chapter));
INSERT INTO "progress" VALUES('dora@school.nl','lasersnijden-veilig','Wat er nooit in mag',120,900,1800,'1,2',1800091930,1800091930);
INSERT INTO "progress" VALUES('carl@school.nl','lob-gesprek-voeren','',0,0,180,'',NULL,1800092230);
CREATE TABLE quarter (
  name TEXT NOT NULL PRIMARY KEY,
  closed_at BIGINT NOT NULL,
  last_attendance BIGINT NOT NULL);
INSERT INTO "quarter" VALUES('2026Q4',1799128528,2);
CREATE TABLE question (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  school TEXT NOT NULL,
  theme TEXT,
  equipment TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  colleagues BIGINT NOT NULL CHECK (colleagues >= 0),
  state TEXT NOT NULL CHECK (state IN ('new', 'in-conversation', 'answered', 'withdrawn')),
  answer_course TEXT,
  answer_person TEXT REFERENCES person (email) ON UPDATE CASCADE,
  answer_idea BIGINT REFERENCES idea (id),
  since BIGINT NOT NULL,
  CHECK (
    CASE WHEN answer_course IS NULL THEN 0 ELSE 1 END + CASE WHEN answer_person IS NULL THEN 0 ELSE 1 END
    + CASE WHEN answer_idea IS NULL THEN 0 ELSE 1 END = CASE WHEN state = 'answered' THEN 1 ELSE 0 END));
INSERT INTO "question" VALUES(1,'eva@school.nl','noord','metaal','','Hoe span je dun plaatwerk op?',2,'in-conversation',NULL,NULL,NULL,1799906128);
INSERT INTO "question" VALUES(2,'gijs@school.nl','oost',NULL,'','Wie heeft een lesbrief over meten?',0,'new',NULL,NULL,NULL,1799906128);
CREATE TABLE request (
  id TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  asked TEXT NOT NULL,
  answer TEXT NOT NULL,
  at BIGINT NOT NULL);
INSERT INTO "request" VALUES('k1','anna@school.nl','{"action":"enrol","choices":{"ronde-1":"hout"},"offering":"laser@2027-01-25"}','{"effect":"added","enrolment":{"choices":{"ronde-1":"hout"},"createdAt":1800000000,"offering":"laser@2027-01-25","person":"anna@school.nl","state":"enrolled","ticket":1},"seats":{"taken":1,"waiting":0}}',1800000000);
INSERT INTO "request" VALUES('k2','anna@school.nl','{"action":"cancel","choices":{},"offering":"laser@2027-01-25"}','{"enrolment":{"choices":{"ronde-1":"hout"},"createdAt":1800000000,"offering":"laser@2027-01-25","person":"anna@school.nl","state":"cancelled","ticket":1},"promoted":[{"enrolment":{"choices":{"ronde-1":"hout"},"createdAt":1800000000,"offering":"laser@2027-01-25","person":"bob@school.nl","state":"enrolled","ticket":2},"lostChoices":{}}],"seats":{"taken":1,"waiting":0}}',1800000060);
INSERT INTO "request" VALUES('k3','carl@school.nl','{"action":"declare","choices":{"dayparts":"mon-morning,wed-afternoon","earliest":"2027-03-01","place":"Heerlen","reason":"Dichter bij huis"},"offering":"laser"}','{"effect":"added","interest":{"course":"laser","dayparts":[{"part":"afternoon","weekday":3},{"part":"morning","weekday":1}],"earliest":{"number":20878},"id":1,"person":"carl@school.nl","place":"Heerlen","reason":"Dichter bij huis","since":1800000080,"state":"open"}}',1800000080);
INSERT INTO "request" VALUES('k4','carl@school.nl','{"action":"withdraw","choices":{},"offering":"lassen"}','{"course":"lassen","dayparts":[],"id":2,"person":"carl@school.nl","reason":"","since":1800000080,"state":"withdrawn"}',1800000080);
INSERT INTO "request" VALUES('k5','eva@school.nl','{"action":"enrol","choices":{},"offering":"frezen@2026-11-18"}','{"effect":"added","enrolment":{"choices":{},"createdAt":1793598928,"offering":"frezen@2026-11-18","party":"","person":"eva@school.nl","seats":1,"state":"enrolled","ticket":4},"seats":{"held":0,"taken":1,"waiting":0}}',1793598928);
CREATE TABLE responsibility (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('question', 'offering', 'pillar')),
  subject TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('held', 'ended')),
  since BIGINT NOT NULL);
INSERT INTO "responsibility" VALUES(1,'question','1','iris@school.nl','held',1799906128);
INSERT INTO "responsibility" VALUES(2,'pillar','vak','iris@school.nl','held',1799906129);
CREATE TABLE role (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('school-coordinator', 'coordinator', 'operator')),
  school TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('held', 'ended')),
  CHECK ((role = 'school-coordinator') = (school <> '')));
INSERT INTO "role" VALUES(1,'dirk@school.nl','coordinator','','ended');
INSERT INTO "role" VALUES(2,'dirk@school.nl','school-coordinator','sint-jan','held');
CREATE TABLE session (
  offering TEXT NOT NULL REFERENCES offering (id) ON UPDATE CASCADE,
  round TEXT NOT NULL,
  id TEXT NOT NULL,
  capacity BIGINT CHECK (capacity >= 0),
  seat_limit BIGINT CHECK (seat_limit >= capacity),
  offered BIGINT NOT NULL CHECK (offered IN (0, 1)),
  PRIMARY KEY (offering, round, id),
  CHECK ((capacity IS NULL) = (seat_limit IS NULL)));
INSERT INTO "session" VALUES('laser@2027-01-25','ronde-1','acryl',NULL,NULL,1);
INSERT INTO "session" VALUES('laser@2027-01-25','ronde-1','hout',1,1,1);
CREATE TABLE supporter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  idea BIGINT NOT NULL REFERENCES idea (id),
  person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('joined', 'left')),
  since BIGINT NOT NULL,
  UNIQUE (idea, person));
INSERT INTO "supporter" VALUES(1,1,'eva@school.nl','joined',1799906128);
CREATE TABLE travel (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  enrolment BIGINT NOT NULL UNIQUE REFERENCES enrolment (ticket),
  town TEXT NOT NULL CHECK (town <> ''),
  state TEXT NOT NULL CHECK (state IN ('yes', 'no')),
  since BIGINT NOT NULL);
INSERT INTO "travel" VALUES(1,7,'Gulpen','yes',1800190314);
INSERT INTO "travel" VALUES(2,8,'Gulpen','yes',1800190315);
CREATE TABLE travel_pair (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  one BIGINT NOT NULL REFERENCES travel (id),
  other BIGINT NOT NULL REFERENCES travel (id),
  state TEXT NOT NULL CHECK (state IN ('met', 'ended')),
  since BIGINT NOT NULL,
  CHECK (one < other),
  UNIQUE (one, other));
INSERT INTO "travel_pair" VALUES(1,1,2,'met',1800190315);
CREATE TABLE visibility (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL UNIQUE REFERENCES person (email) ON UPDATE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('visible', 'hidden')),
  since BIGINT NOT NULL);
INSERT INTO "visibility" VALUES(1,'eva@school.nl','visible',1800190313);
INSERT INTO "visibility" VALUES(2,'finn@school.nl','visible',1800190314);
CREATE UNIQUE INDEX enrolment_once ON enrolment (person, offering) WHERE state <> 'cancelled';
CREATE INDEX choice_session ON choice (offering, round, session);
CREATE INDEX change_actor ON change (actor, id);
CREATE INDEX journal_change ON journal (change);
CREATE INDEX journal_enrolment ON journal (enrolment, id);
CREATE UNIQUE INDEX interest_once ON interest (person, course) WHERE state IN ('open', 'planned');
CREATE INDEX interest_course ON interest (course, state, id);
CREATE INDEX interest_enrolment ON interest (enrolment) WHERE enrolment IS NOT NULL;
CREATE INDEX journal_interest ON journal (interest, id);
CREATE INDEX offering_variant ON offering (course, variant_at) WHERE variant_at IS NOT NULL;
CREATE INDEX interest_person ON interest (person, id);
CREATE INDEX interest_offering ON interest (offering, state) WHERE offering IS NOT NULL;
CREATE INDEX invitation_offering ON invitation (offering, state, until);
CREATE INDEX invitation_open ON invitation (offering) WHERE state = 'open';
CREATE INDEX attendance_enrolment ON attendance (enrolment, meeting, id);
CREATE INDEX question_state ON question (state, id);
CREATE UNIQUE INDEX introduction_once ON introduction (question, helper) WHERE state <> 'withdrawn';
CREATE UNIQUE INDEX responsibility_once ON responsibility (kind, subject) WHERE state = 'held';
CREATE INDEX responsibility_person ON responsibility (person);
CREATE INDEX journal_subject ON journal (subject_kind, subject, id);
CREATE INDEX outbox_open ON outbox (id) WHERE state IN ('pending', 'sending');
CREATE INDEX outbox_recipient ON outbox (recipient, id);
CREATE UNIQUE INDEX completion_once ON completion (person, course) WHERE state = 'done';
CREATE INDEX travel_pair_other ON travel_pair (other);
CREATE UNIQUE INDEX colleague_invitation_once ON colleague_invitation (offering, mark) WHERE state = 'made';
CREATE INDEX colleague_invitation_person ON colleague_invitation (person, since);
CREATE INDEX enrolment_person ON enrolment (person, ticket, offering, state, seats);
CREATE INDEX enrolment_queue ON enrolment (offering, state, ticket, seats, person);
CREATE INDEX person_school ON person (LOWER(school));
CREATE UNIQUE INDEX role_once ON role (person, role, school) WHERE state = 'held';
CREATE UNIQUE INDEX login_key_once ON login_key (key) WHERE state = 'held';
CREATE INDEX login_key_person ON login_key (person);
CREATE UNIQUE INDEX login_code_once ON login_code (name) WHERE state = 'open';
CREATE INDEX login_code_person ON login_code (person);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('enrolment',8);
INSERT INTO "sqlite_sequence" VALUES('change',40);
INSERT INTO "sqlite_sequence" VALUES('journal',50);
INSERT INTO "sqlite_sequence" VALUES('interest',5);
INSERT INTO "sqlite_sequence" VALUES('outbox',33);
INSERT INTO "sqlite_sequence" VALUES('attendance',2);
INSERT INTO "sqlite_sequence" VALUES('invitation',2);
INSERT INTO "sqlite_sequence" VALUES('question',2);
INSERT INTO "sqlite_sequence" VALUES('help_offer',1);
INSERT INTO "sqlite_sequence" VALUES('responsibility',2);
INSERT INTO "sqlite_sequence" VALUES('introduction',1);
INSERT INTO "sqlite_sequence" VALUES('idea',1);
INSERT INTO "sqlite_sequence" VALUES('supporter',1);
INSERT INTO "sqlite_sequence" VALUES('completion',1);
INSERT INTO "sqlite_sequence" VALUES('visibility',2);
INSERT INTO "sqlite_sequence" VALUES('travel',2);
INSERT INTO "sqlite_sequence" VALUES('travel_pair',1);
INSERT INTO "sqlite_sequence" VALUES('colleague_invitation',1);
INSERT INTO "sqlite_sequence" VALUES('role',2);
INSERT INTO "sqlite_sequence" VALUES('login_key',1);
INSERT INTO "sqlite_sequence" VALUES('login_code',1);
