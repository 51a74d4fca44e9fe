BEGIN TRANSACTION;
CREATE TABLE "annual_report" ("id" INTEGER NOT NULL PRIMARY KEY, "deputy_id" INTEGER NOT NULL, "region_code" VARCHAR(15) NOT NULL, "year" INTEGER NOT NULL, "text" TEXT NOT NULL, "written_by_id" INTEGER NOT NULL, "written_at" DATETIME NOT NULL, "published_by_id" INTEGER, "published_at" DATETIME, "withdrawn_by_id" INTEGER, "withdrawn_at" DATETIME, "handed_in_at" DATETIME, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("region_code") REFERENCES "region" ("code"), FOREIGN KEY ("written_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("published_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("withdrawn_by_id") REFERENCES "user" ("id"));
CREATE TABLE "appointment" ("id" INTEGER NOT NULL PRIMARY KEY, "region_code" VARCHAR(15) NOT NULL, "deputy_id" INTEGER NOT NULL, "household_id" INTEGER, "follow_code" TEXT NOT NULL, "form" VARCHAR(64) NOT NULL, "way" VARCHAR(8) NOT NULL, "name" TEXT NOT NULL, "phone" TEXT NOT NULL, "address" TEXT NOT NULL, "topic" TEXT NOT NULL, "state" VARCHAR(10) NOT NULL, "begins_at" DATETIME, "visit_id" INTEGER, "asked_at" DATETIME NOT NULL, "changed_at" DATETIME NOT NULL, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("household_id") REFERENCES "household" ("id"), FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"));
INSERT INTO "appointment" VALUES(1,'990101001',3,NULL,'~a164ebec.9QBH-LY9CRYdoZrn4JxOMFCCZK0J9vQQyo0=','61c8f96484d970dce124b679bee5667a0100bd37c93b63b2bb87de2d7b315bf1','home','~a164ebec.f3c_oGT24kJG-qbiKZdpblpzP7qIkHgGI6QFP08t9dTTPQ==','~a164ebec.YbXugRGllIo_FYmIxiFkZhcsAdQgRRROsuyGHA5F392CuDtZAGzt','~a164ebec.mF1S082kazAu1EPc1ea2HySi-ym8zlxHw_YNhloIrJxNvGHq991kR4v6Ow==','~a164ebec.FHrkxr_D9rsPy-mrQBz4GctFXCDCJemz7BrEKFJrgZINvQLl5uQcxw==','asked',NULL,NULL,'2026-11-15 04:00:00','2026-11-15 04:00:00');
CREATE TABLE "appointment_step" ("id" INTEGER NOT NULL PRIMARY KEY, "appointment_id" INTEGER NOT NULL, "what" VARCHAR(10) NOT NULL, "at" DATETIME NOT NULL, "by_id" INTEGER, "begins_at" DATETIME, "word" TEXT NOT NULL, FOREIGN KEY ("appointment_id") REFERENCES "appointment" ("id"), FOREIGN KEY ("by_id") REFERENCES "user" ("id"));
INSERT INTO "appointment_step" VALUES(1,1,'ask','2026-11-22 16:01:36.615206',NULL,NULL,'');
CREATE TABLE "appointment_time" ("id" INTEGER NOT NULL PRIMARY KEY, "appointment_id" INTEGER NOT NULL, "by" VARCHAR(10) NOT NULL, "round" INTEGER NOT NULL, "begins_at" DATETIME NOT NULL, FOREIGN KEY ("appointment_id") REFERENCES "appointment" ("id"));
INSERT INTO "appointment_time" VALUES(1,1,'household',1,'2026-11-16 01:00:00');
INSERT INTO "appointment_time" VALUES(2,1,'household',1,'2026-11-17 07:00:00');
CREATE TABLE "appraisal_answered" ("id" INTEGER NOT NULL PRIMARY KEY, "round_id" INTEGER NOT NULL, "side" VARCHAR(12) NOT NULL, "deputy_id" INTEGER NOT NULL, "fellow_id" INTEGER, "household_id" INTEGER, "phone" TEXT NOT NULL, FOREIGN KEY ("round_id") REFERENCES "appraisal_round" ("id"), FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("fellow_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("household_id") REFERENCES "household" ("id"));
INSERT INTO "appraisal_answered" VALUES(1,1,'mass',1,NULL,2,'');
CREATE TABLE "appraisal_count" ("id" INTEGER NOT NULL PRIMARY KEY, "round_id" INTEGER NOT NULL, "deputy_id" INTEGER NOT NULL, "side" VARCHAR(12) NOT NULL, "mark" VARCHAR(12) NOT NULL, "shown" INTEGER NOT NULL, "fresh" INTEGER NOT NULL, FOREIGN KEY ("round_id") REFERENCES "appraisal_round" ("id"), FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"));
INSERT INTO "appraisal_count" VALUES(1,1,1,'mass','excellent',0,1);
INSERT INTO "appraisal_count" VALUES(2,1,1,'mass','competent',0,0);
INSERT INTO "appraisal_count" VALUES(3,1,1,'mass','basic',0,0);
INSERT INTO "appraisal_count" VALUES(4,1,1,'mass','incompetent',0,0);
CREATE TABLE "appraisal_reminder" ("id" INTEGER NOT NULL PRIMARY KEY, "round_id" INTEGER NOT NULL, "what" VARCHAR(8) NOT NULL, "sent_by_id" INTEGER NOT NULL, "sent_at" DATETIME NOT NULL, FOREIGN KEY ("round_id") REFERENCES "appraisal_round" ("id"), FOREIGN KEY ("sent_by_id") REFERENCES "user" ("id"));
CREATE TABLE "appraisal_round" ("id" INTEGER NOT NULL PRIMARY KEY, "form" VARCHAR(32) NOT NULL, "region_code" VARCHAR(15) NOT NULL, "body" VARCHAR(12) NOT NULL, "year" INTEGER NOT NULL, "least" INTEGER NOT NULL, "opened_by_id" INTEGER NOT NULL, "opened_at" DATETIME NOT NULL, "closed_by_id" INTEGER, "closed_at" DATETIME, "least_fellows" INTEGER NOT NULL, "ballot_text" TEXT NOT NULL, FOREIGN KEY ("region_code") REFERENCES "region" ("code"), FOREIGN KEY ("opened_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("closed_by_id") REFERENCES "user" ("id"));
INSERT INTO "appraisal_round" VALUES(1,'00000000000000000000000000000000','990101','',2026,5,5,'2026-11-22 16:01:36.658328',NULL,NULL,3,'{"questions": {"contact": "走访联系群众", "voice": "反映意见、办成实事", "meetings": "参加会议、活动和学习", "conduct": "遵规守纪、接受监督"}, "marks": {"self": [["excellent", "优秀", "100"], ["competent", "称职", "80"], ["basic", "基本称职", "60"], ["incompetent", "不称职", "40"]], "peer": [["excellent", "优秀", "100"], ["competent", "称职", "80"], ["basic", "基本称职", "60"], ["incompetent", "不称职", "40"]], "mass": [["excellent", "优秀", "100"], ["competent", "称职", "80"], ["basic", "基本称职", "60"], ["incompetent", "不称职", "40"]], "report": [["excellent", "优秀", "100"], ["competent", "称职", "80"], ["basic", "基本称职", "60"], ["incompetent", "不称职", "40"]]}}');
CREATE TABLE "appraisal_window" ("id" INTEGER NOT NULL PRIMARY KEY, "round_id" INTEGER NOT NULL, "what" VARCHAR(8) NOT NULL, "begins_on" DATE NOT NULL, "ends_on" DATE NOT NULL, "why" VARCHAR(200) NOT NULL, "set_by_id" INTEGER NOT NULL, "set_at" DATETIME NOT NULL, FOREIGN KEY ("round_id") REFERENCES "appraisal_round" ("id"), FOREIGN KEY ("set_by_id") REFERENCES "user" ("id"));
INSERT INTO "appraisal_window" VALUES(1,1,'self','2026-11-08','2026-11-22','',5,'2026-11-22 16:01:36.658957');
INSERT INTO "appraisal_window" VALUES(2,1,'peer','2026-11-08','2026-11-22','',5,'2026-11-22 16:01:36.659491');
INSERT INTO "appraisal_window" VALUES(3,1,'mass','2026-11-08','2026-11-22','',5,'2026-11-22 16:01:36.659858');
INSERT INTO "appraisal_window" VALUES(4,1,'writing','2026-11-08','2026-11-22','',5,'2026-11-22 16:01:36.660228');
INSERT INTO "appraisal_window" VALUES(5,1,'report','2026-11-08','2026-11-22','',5,'2026-11-22 16:01:36.660596');
CREATE TABLE "area" ("id" INTEGER NOT NULL PRIMARY KEY, "number" VARCHAR(20) NOT NULL, "slug" VARCHAR(16) NOT NULL, "name" VARCHAR(60) NOT NULL, "region_code" VARCHAR(15) NOT NULL, "station_id" INTEGER, FOREIGN KEY ("region_code") REFERENCES "region" ("code"), FOREIGN KEY ("station_id") REFERENCES "station" ("id"));
INSERT INTO "area" VALUES(1,'Q1','5c3d31da5ec4','青山社区1区','990101001001',1);
INSERT INTO "area" VALUES(2,'Q2','c7c332d8f425','青山社区2区','990101001001',1);
INSERT INTO "area" VALUES(3,'B1','ff333486c4ef','桥边村1组','990101002001',NULL);
INSERT INTO "area" VALUES(4,'B2','ba97b484c5a5','桥边村2组','990101002001',NULL);
CREATE TABLE "assignment" ("id" INTEGER NOT NULL PRIMARY KEY, "area_id" INTEGER NOT NULL, "deputy_id" INTEGER NOT NULL, "began_on" DATE NOT NULL, "ended_on" DATE, FOREIGN KEY ("area_id") REFERENCES "area" ("id") ON DELETE CASCADE, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id") ON DELETE CASCADE);
INSERT INTO "assignment" VALUES(1,1,1,'2020-01-01',NULL);
INSERT INTO "assignment" VALUES(2,1,2,'2020-01-01',NULL);
INSERT INTO "assignment" VALUES(3,2,3,'2020-01-01',NULL);
INSERT INTO "assignment" VALUES(4,3,4,'2020-01-01',NULL);
CREATE TABLE "attempt" ("id" INTEGER NOT NULL PRIMARY KEY, "login" VARCHAR(40) NOT NULL, "address" VARCHAR(45) NOT NULL, "at" DATETIME NOT NULL);
CREATE TABLE "audit" ("id" INTEGER NOT NULL PRIMARY KEY, "at" DATETIME NOT NULL, "user_id" INTEGER, "address" VARCHAR(45) NOT NULL, "action" VARCHAR(40) NOT NULL, "subject" VARCHAR(20) NOT NULL, "subject_id" INTEGER, "count" INTEGER NOT NULL, "outcome" VARCHAR(8) NOT NULL, "detail" VARCHAR(80) NOT NULL, "before" VARCHAR(64) NOT NULL, "hash" VARCHAR(64) NOT NULL, FOREIGN KEY ("user_id") REFERENCES "user" ("id"));
INSERT INTO "audit" VALUES(1,'2026-11-15 04:00:00',NULL,'','rule-set.published','ruleset',1,1,'done','2026 f8b7ce14f8eed4764f2d2cf9835fe79dff9d404ba75fb55bcbbf10ac39e7f7f1','0000000000000000000000000000000000000000000000000000000000000000','c3d0f99dd8963dc105e477b98060fe8166911cca96ce1c28854877f3fcb6d2a3');
INSERT INTO "audit" VALUES(2,'2026-11-15 04:00:00',1,'','signed-in','signin',1,1,'done','','c3d0f99dd8963dc105e477b98060fe8166911cca96ce1c28854877f3fcb6d2a3','874cb01586c491bc5852d016921496bd8d01db94587b1b7cfed6c159739f2d90');
INSERT INTO "audit" VALUES(3,'2026-11-15 04:00:00',5,'','review.declined','visit',7,1,'done','','874cb01586c491bc5852d016921496bd8d01db94587b1b7cfed6c159739f2d90','33d960c491aa19fb27919e794544832b06ea0a17632e008b49386fec1fd51ab8');
INSERT INTO "audit" VALUES(4,'2026-11-15 04:00:00',5,'','entry.recorded','entry',1,1,'done','','33d960c491aa19fb27919e794544832b06ea0a17632e008b49386fec1fd51ab8','cd69a6d4ae0cea7a2e36caa2e5ef3112d860638224e3bc2e3a14550c7617d823');
INSERT INTO "audit" VALUES(5,'2026-11-15 04:00:00',1,'','opinion.register','opinion',1,1,'done','','cd69a6d4ae0cea7a2e36caa2e5ef3112d860638224e3bc2e3a14550c7617d823','4c7aa690ba0d616ebe4099a67260e3c20e604e148f1f6a1d8af1b3e57e7f948e');
INSERT INTO "audit" VALUES(6,'2026-11-15 04:00:00',5,'','opinion.sort','opinion',1,1,'done','','4c7aa690ba0d616ebe4099a67260e3c20e604e148f1f6a1d8af1b3e57e7f948e','bae708b5d407044553e64aab445e49d19662ef9d2e2131bbe4abb8017d950d12');
INSERT INTO "audit" VALUES(7,'2026-11-15 04:00:00',NULL,'','own-home.confirmed','household',1,1,'done','','bae708b5d407044553e64aab445e49d19662ef9d2e2131bbe4abb8017d950d12','bc028a9e1193f473e4f1be347c491b0f3176aa70561b5341669f36d820a5e731');
INSERT INTO "audit" VALUES(8,'2026-11-15 04:00:00',NULL,'','own-home.rated','household',1,1,'done','','bc028a9e1193f473e4f1be347c491b0f3176aa70561b5341669f36d820a5e731','e64936f45d1b846483f5b0c9f3f850d0965477e9d0faad09f10462ee27ed2775');
INSERT INTO "audit" VALUES(9,'2026-11-15 04:00:00',NULL,'','own-home.asked','household',1,1,'done','correction','e64936f45d1b846483f5b0c9f3f850d0965477e9d0faad09f10462ee27ed2775','ed6434f98688bdbd4fe9137ce7fd61c56021f9b34a293f214c4217950f34975b');
INSERT INTO "audit" VALUES(10,'2026-11-15 04:00:00',5,'','reception-rule.made','receptionrule',1,1,'done','','ed6434f98688bdbd4fe9137ce7fd61c56021f9b34a293f214c4217950f34975b','6cd843a8630bfde8137aa138b8ef89559bb9005d5065a0d53d6f99aaf158ef9a');
INSERT INTO "audit" VALUES(11,'2026-11-15 04:00:00',5,'','pledge.made','pledge',2,1,'done','','6cd843a8630bfde8137aa138b8ef89559bb9005d5065a0d53d6f99aaf158ef9a','5e370d803143871f4a8cbc727d62d2c5f896830dde162a723fd43166b97477d9');
INSERT INTO "audit" VALUES(12,'2026-11-15 04:00:00',1,'','declaration.declare','declaration',1,1,'done','','5e370d803143871f4a8cbc727d62d2c5f896830dde162a723fd43166b97477d9','4cac77cc4ba95e49297d74832ac303a627f6ef75f21fb7d3d7911d287d676f00');
INSERT INTO "audit" VALUES(13,'2026-11-15 04:00:00',5,'','appraisal.opened','appraisalround',1,1,'done','','4cac77cc4ba95e49297d74832ac303a627f6ef75f21fb7d3d7911d287d676f00','92fe94705ec076ad729b75f5a663b1e6510c1ea5f9fb34d06619b345ee953bd4');
INSERT INTO "audit" VALUES(14,'2026-11-15 04:00:00',NULL,'','own-home.appraised','household',2,1,'done','','92fe94705ec076ad729b75f5a663b1e6510c1ea5f9fb34d06619b345ee953bd4','0eeb2a4e6ce2b358dbc243cce4baf46ba3dd6b445c179a20233d002e4d951873');
INSERT INTO "audit" VALUES(15,'2026-11-15 04:00:00',1,'','self-appraisal.handed-in','appraisalround',1,1,'done','','0eeb2a4e6ce2b358dbc243cce4baf46ba3dd6b445c179a20233d002e4d951873','22d0eff2427436b2ec893eff9a8c57401683b67be25cf0092653c86217cd8ede');
INSERT INTO "audit" VALUES(16,'2026-11-15 04:00:00',NULL,'','rule-set.published','ruleset',2,1,'done','2025 8445c75d85e06c4bb8764ae5f6326551b98a9c0c5c4be04614342d51c906286a','22d0eff2427436b2ec893eff9a8c57401683b67be25cf0092653c86217cd8ede','518cad71395a75ae2048adb03b923e2f5e83ae767adc69bd581094f763a66d53');
INSERT INTO "audit" VALUES(17,'2026-11-15 04:00:00',5,'','evaluation.begun','evaluation',1,1,'done','2025','518cad71395a75ae2048adb03b923e2f5e83ae767adc69bd581094f763a66d53','b2aa4a14a1ae10259bcd8dc2255d0fa3fea1511778330405b50cdaba633872a8');
INSERT INTO "audit" VALUES(18,'2026-11-15 04:00:00',5,'','evaluation.counted','evaluation',1,4,'done','','b2aa4a14a1ae10259bcd8dc2255d0fa3fea1511778330405b50cdaba633872a8','474eca9f117fd8741ca062e3a61a06897876c556c2364031ded235b245f03a00');
INSERT INTO "audit" VALUES(19,'2026-11-15 04:00:00',5,'','evaluation.published','evaluation',1,1,'done','2025','474eca9f117fd8741ca062e3a61a06897876c556c2364031ded235b245f03a00','610a02dc6858bc65ec86960944a9d78b2a2e896f6cbf103c5724d3ef32dd476a');
INSERT INTO "audit" VALUES(20,'2026-11-15 04:00:00',5,'','evaluation.closed','evaluation',1,1,'done','2025','610a02dc6858bc65ec86960944a9d78b2a2e896f6cbf103c5724d3ef32dd476a','f86fa8c410fea52afef7b58a9b52fc6e3bee021b0e6f71717b74320fd4ae6285');
CREATE TABLE "audit_checkpoint" ("id" INTEGER NOT NULL PRIMARY KEY, "line" INTEGER NOT NULL, "hash" VARCHAR(64) NOT NULL, "count" INTEGER NOT NULL, "made_at" DATETIME NOT NULL);
CREATE TABLE "authenticator" ("id" INTEGER NOT NULL PRIMARY KEY, "user_id" INTEGER NOT NULL, "secret" TEXT NOT NULL, "made_at" DATETIME NOT NULL, "confirmed_at" DATETIME, "step" INTEGER NOT NULL, FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE);
CREATE TABLE "call_back" ("id" INTEGER NOT NULL PRIMARY KEY, "draw_id" INTEGER NOT NULL, "visit_id" INTEGER NOT NULL, "region_code" VARCHAR(15) NOT NULL, "turn" INTEGER NOT NULL, "taken_by_id" INTEGER, "taken_at" DATETIME, "outcome" VARCHAR(12) NOT NULL, FOREIGN KEY ("draw_id") REFERENCES "draw" ("id"), FOREIGN KEY ("visit_id") REFERENCES "visit" ("id") ON DELETE CASCADE, FOREIGN KEY ("taken_by_id") REFERENCES "user" ("id"));
CREATE TABLE "call_back_call" ("id" INTEGER NOT NULL PRIMARY KEY, "call_back_id" INTEGER NOT NULL, "outcome" VARCHAR(12) NOT NULL, "words" TEXT NOT NULL, "form" VARCHAR(32) NOT NULL, "by_id" INTEGER NOT NULL, "at" DATETIME NOT NULL, FOREIGN KEY ("call_back_id") REFERENCES "call_back" ("id") ON DELETE CASCADE, FOREIGN KEY ("by_id") REFERENCES "user" ("id"));
CREATE TABLE "care_note" ("id" INTEGER NOT NULL PRIMARY KEY, "deputy_id" INTEGER NOT NULL, "region_code" VARCHAR(15) NOT NULL, "kind" TEXT NOT NULL, "words" TEXT NOT NULL, "look_on" DATE, "form" VARCHAR(32) NOT NULL, "by_id" INTEGER NOT NULL, "at" DATETIME NOT NULL, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("by_id") REFERENCES "user" ("id"));
CREATE TABLE "certificate" ("id" INTEGER NOT NULL PRIMARY KEY, "token" VARCHAR(16) NOT NULL, "number" VARCHAR(24) NOT NULL, "deputy_id" INTEGER NOT NULL, "region_code" VARCHAR(15) NOT NULL, "made_by_id" INTEGER NOT NULL, "made_at" DATETIME NOT NULL, "ended_by_id" INTEGER, "ended_at" DATETIME, "reason" VARCHAR(200) NOT NULL, "replacement_id" INTEGER, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id") ON DELETE CASCADE, FOREIGN KEY ("region_code") REFERENCES "region" ("code"), FOREIGN KEY ("made_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("ended_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("replacement_id") REFERENCES "certificate" ("id"));
CREATE TABLE "challenge" ("id" INTEGER NOT NULL PRIMARY KEY, "text" VARCHAR(64) NOT NULL, "purpose" VARCHAR(12) NOT NULL, "made_at" DATETIME NOT NULL);
CREATE TABLE "code" ("id" INTEGER NOT NULL PRIMARY KEY, "token" VARCHAR(16) NOT NULL, "short" VARCHAR(8) NOT NULL, "household_id" INTEGER NOT NULL, "made_at" DATETIME NOT NULL, "replaced_at" DATETIME, "replaced_by_id" INTEGER, "reason" TEXT NOT NULL, "pin" TEXT NOT NULL, "pinned_at" DATETIME, FOREIGN KEY ("household_id") REFERENCES "household" ("id") ON DELETE CASCADE, FOREIGN KEY ("replaced_by_id") REFERENCES "user" ("id"));
INSERT INTO "code" VALUES(1,'VEM0B3W9AJYY57GM','VEM0B3WX',1,'2026-11-15 04:00:00',NULL,NULL,'','~a164ebec.kRYnyOn9UZjZpuVhqPkmy1x2plN6Q2xDCrh6dHUNiCYqyvRO','2026-11-22 16:01:36.134388');
INSERT INTO "code" VALUES(2,'3Z4K5FZAKSRYMCAC','3Z4K5FZH',2,'2026-11-15 04:00:00',NULL,NULL,'','~a164ebec._qW_LuMn0IRlDdKAZ4Sc1Uwx3qEgAMD482geK7JZIt0AAAYy','2026-11-22 16:01:36.136342');
INSERT INTO "code" VALUES(3,'KYKRYY7ZE8CSW2ZQ','KYKRYY7X',3,'2026-11-15 04:00:00',NULL,NULL,'','~a164ebec.VLHhzu8Rj21beNphTLtkvDsUqH8qokvK6YwNS_Ign6QT3yoN','2026-11-22 16:01:36.138058');
INSERT INTO "code" VALUES(4,'X7S12VF73YWAJVBT','X7S12VF9',4,'2026-11-15 04:00:00',NULL,NULL,'','~a164ebec.41E-w1q-f1PEMZU6YFDe3rCc664UFnnqLILccLK6vCo3NqmL','2026-11-22 16:01:36.139470');
INSERT INTO "code" VALUES(5,'88DK1PCE96B9TWSN','88DK1PCF',5,'2026-11-15 04:00:00',NULL,NULL,'','~a164ebec.j4z1P7w4Mywb3y1b39qjlBavJJobo50SMndRZpeNTZODnnfb','2026-11-22 16:01:36.141064');
INSERT INTO "code" VALUES(6,'CP3D97S9B9JV7Q7K','CP3D97SJ',6,'2026-11-15 04:00:00',NULL,NULL,'','~a164ebec.Ac2aiCbNG0-CW6KS_mmi9RjQLCNK0HV2tZuMbdUMVOFGLCqd','2026-11-22 16:01:36.147122');
INSERT INTO "code" VALUES(7,'HCV6T5XESBWFZ7AJ','HCV6T5XS',7,'2026-11-15 04:00:00',NULL,NULL,'','~a164ebec.owJ-N9KiB_VsNORbP6nhw0oQRQWg2JoB-LzQz1pm7_bEnBJa','2026-11-22 16:01:36.149186');
INSERT INTO "code" VALUES(8,'YE8TAVQJNKVJ142A','YE8TAVQ8',8,'2026-11-15 04:00:00',NULL,NULL,'','~a164ebec.CDKSaPUrBWeRzzDgyRz_RvH987OUbzBqT7I9Tv3nI7KXk7L6','2026-11-22 16:01:36.155031');
INSERT INTO "code" VALUES(9,'T9YCVKDD5EHFFTRK','T9YCVKDX',9,'2026-11-15 04:00:00',NULL,NULL,'','~a164ebec.1BvnnGLoJUFNVeFGAcCnHM3i0pCCqVZpxf0-6hxMlIu_aM3H','2026-11-22 16:01:36.156625');
INSERT INTO "code" VALUES(10,'P1RKNCH6332PSQJT','P1RKNCH5',10,'2026-11-15 04:00:00',NULL,NULL,'','~a164ebec.y_t13bjkUC9Bf8Epg0GBs8on1nGrdtH9znewv5pQuOuOHjLv','2026-11-22 16:01:36.158655');
INSERT INTO "code" VALUES(11,'5Y5SZNDSMWZ63D4S','5Y5SZNDX',11,'2026-11-15 04:00:00',NULL,NULL,'','~a164ebec.t4NrM_yBVtqE9P_av1pZE-yunRdoIsCTF-7vLgVfIDjhYs5E','2026-11-22 16:01:36.159964');
INSERT INTO "code" VALUES(12,'7VKR3V91A79GWPA4','7VKR3V9C',12,'2026-11-15 04:00:00',NULL,NULL,'','~a164ebec.cDivRyTVKcp-qWIy3xzywOHyhs_cwTyGerpkEECKqtG9e3zR','2026-11-22 16:01:36.161281');
INSERT INTO "code" VALUES(13,'ZXDAQTQPWRQRB5JC','ZXDAQTQ3',13,'2026-11-15 04:00:00',NULL,NULL,'','~a164ebec.Ys6xsmU7FpJgpY_AWHlN1TaoRmxrqcbfRyqR9y3pVna9gXK7','2026-11-22 16:01:36.167803');
CREATE TABLE "commendation" ("id" INTEGER NOT NULL PRIMARY KEY, "deputy_id" INTEGER NOT NULL, "region_code" VARCHAR(15) NOT NULL, "year" INTEGER NOT NULL, "kind" VARCHAR(12) NOT NULL, "work" VARCHAR(60) NOT NULL, "figures" VARCHAR(120) NOT NULL, "why" VARCHAR(500) NOT NULL, "nominated_by_id" INTEGER NOT NULL, "nominated_at" DATETIME NOT NULL, "reason" VARCHAR(500) NOT NULL, "chosen_by_id" INTEGER, "chosen_at" DATETIME, "declined_by_id" INTEGER, "declined_at" DATETIME, "published_by_id" INTEGER, "published_at" DATETIME, "withdrawn_by_id" INTEGER, "withdrawn_at" DATETIME, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("nominated_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("chosen_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("declined_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("published_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("withdrawn_by_id") REFERENCES "user" ("id"));
CREATE TABLE "companion" ("id" INTEGER NOT NULL PRIMARY KEY, "visit_id" INTEGER NOT NULL, "deputy_id" INTEGER NOT NULL, FOREIGN KEY ("visit_id") REFERENCES "visit" ("id") ON DELETE CASCADE, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"));
CREATE TABLE "confirmation" ("id" INTEGER NOT NULL PRIMARY KEY, "visit_id" INTEGER NOT NULL, "household_id" INTEGER NOT NULL, "region_code" VARCHAR(15) NOT NULL, "came" INTEGER NOT NULL, "word" TEXT NOT NULL, "at" DATETIME NOT NULL, FOREIGN KEY ("visit_id") REFERENCES "visit" ("id") ON DELETE CASCADE, FOREIGN KEY ("household_id") REFERENCES "household" ("id") ON DELETE CASCADE);
INSERT INTO "confirmation" VALUES(1,1,1,'990101001001',1,'','2026-11-22 16:01:36.556921');
CREATE TABLE "declaration" ("id" INTEGER NOT NULL PRIMARY KEY, "region_code" VARCHAR(15) NOT NULL, "deputy_id" INTEGER NOT NULL, "entry_id" INTEGER NOT NULL, "form" VARCHAR(32) NOT NULL, "words" TEXT NOT NULL, "state" VARCHAR(10) NOT NULL, "version" INTEGER NOT NULL, "declared_at" DATETIME NOT NULL, "waits_since" DATETIME NOT NULL, "household_id" INTEGER REFERENCES "household" ("id"), FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("entry_id") REFERENCES "entry" ("id"));
INSERT INTO "declaration" VALUES(1,'990101001',1,2,'2e282caa9a3579e496d4d803726555b8','~a164ebec.ZbqzJI8BcFpCDpis5PlT6vKCBw1mIwbpr7KoKnETG9rGsKWdUOfy3GI7I-ysmg==','claimed',1,'2026-11-22 16:01:36.637477','2026-11-22 16:01:36.637483',NULL);
CREATE TABLE "declaration_step" ("id" INTEGER NOT NULL PRIMARY KEY, "declaration_id" INTEGER NOT NULL, "number" INTEGER NOT NULL, "step" VARCHAR(10) NOT NULL, "by_id" INTEGER NOT NULL, "word" TEXT NOT NULL, "facts" TEXT NOT NULL, "at" DATETIME NOT NULL, FOREIGN KEY ("declaration_id") REFERENCES "declaration" ("id") ON DELETE CASCADE, FOREIGN KEY ("by_id") REFERENCES "user" ("id"));
INSERT INTO "declaration_step" VALUES(1,1,1,'declare',1,'','~a164ebec.91yQiFI7fhQh9-NoLu_seRBhcn8zvZX7oT9i73cZIqWVw2NN32rKs5andPlKSpEk5Wa-fNfVDw2CaLvcS_r4loZp_X1YhBxTjByq2e9_QYkg8Cf4RHtm-aQ-zoIpiNpULZ7qgVa7UQfuVUZ6rHUCTmna3Wa5eABJeoNFxCGVif2FD2RxaKdMyNrnzGGgkz7eXVhzOv2HGcWH4L23mxgPKCgiXo3aSe-GngDj2GhE3kZkZRHjeDP2JCbdQtCXFpfDEA==','2026-11-15 04:00:00');
CREATE TABLE "deputy" ("id" INTEGER NOT NULL PRIMARY KEY, "number" VARCHAR(20) NOT NULL, "slug" VARCHAR(16) NOT NULL, "name" VARCHAR(40) NOT NULL, "initials" VARCHAR(40) NOT NULL, "phone" VARCHAR(20) NOT NULL, "occupation" VARCHAR(60) NOT NULL, "region_code" VARCHAR(15) NOT NULL, "shows_phone" INTEGER NOT NULL, "phone_set_at" DATETIME, FOREIGN KEY ("region_code") REFERENCES "region" ("code"));
INSERT INTO "deputy" VALUES(1,'D001','21e5f8f76927','王秀英','wxy','13900000010','社区医生','990101001',1,NULL);
INSERT INTO "deputy" VALUES(2,'D002','0ffa44446058','张国庆','zgq','13900000020','社区医生','990101001',1,NULL);
INSERT INTO "deputy" VALUES(3,'D003','9538082fa60d','周晓燕','zxy','13900000030','社区医生','990101001',1,NULL);
INSERT INTO "deputy" VALUES(4,'D004','6cff1ba5587d','刘海生','lhs','13900000040','社区医生','990101002',1,NULL);
CREATE TABLE "deputy_group" ("id" INTEGER NOT NULL PRIMARY KEY, "number" VARCHAR(20) NOT NULL, "name" VARCHAR(60) NOT NULL, "region_code" VARCHAR(15) NOT NULL, FOREIGN KEY ("region_code") REFERENCES "region" ("code"));
INSERT INTO "deputy_group" VALUES(1,'G1','青山一组','990101001');
INSERT INTO "deputy_group" VALUES(2,'G2','桥边一组','990101002');
CREATE TABLE "draw" ("id" INTEGER NOT NULL PRIMARY KEY, "region_code" VARCHAR(15) NOT NULL, "form" VARCHAR(32) NOT NULL, "first_on" DATE NOT NULL, "last_on" DATE NOT NULL, "size" INTEGER NOT NULL, "by_group" INTEGER NOT NULL, "tickets" TEXT NOT NULL, "listed" INTEGER NOT NULL, "fingerprint" VARCHAR(64) NOT NULL, "source" VARCHAR(120) NOT NULL, "seed_on" DATE NOT NULL, "announced_by_id" INTEGER NOT NULL, "announced_at" DATETIME NOT NULL, "seed" VARCHAR(80) NOT NULL, "drawn_by_id" INTEGER, "drawn_at" DATETIME, FOREIGN KEY ("region_code") REFERENCES "region" ("code"), FOREIGN KEY ("announced_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("drawn_by_id") REFERENCES "user" ("id"));
CREATE TABLE "duty" ("id" INTEGER NOT NULL PRIMARY KEY, "region_code" VARCHAR(15) NOT NULL, "deputy_id" INTEGER NOT NULL, "year" INTEGER NOT NULL, "month" INTEGER NOT NULL, "done_on" DATE NOT NULL, "kind" VARCHAR(20) NOT NULL, "aspect" VARCHAR(12) NOT NULL, "quantity" DECIMAL(8, 2) NOT NULL, "household_id" INTEGER, "state" VARCHAR(8) NOT NULL, "visit_id" INTEGER, "entry_id" INTEGER, "reason" TEXT NOT NULL, "entered_at" DATETIME NOT NULL, "entered_by_id" INTEGER, "opinion_id" INTEGER REFERENCES "opinion" ("id"), "traits" VARCHAR(120) NOT NULL, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("household_id") REFERENCES "household" ("id"), FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"), FOREIGN KEY ("entry_id") REFERENCES "entry" ("id"), FOREIGN KEY ("entered_by_id") REFERENCES "user" ("id"));
INSERT INTO "duty" VALUES(1,'990101',1,2026,3,'2026-03-03','visit','home',1,1,'counted',1,NULL,'','2026-11-15 04:00:00',1,NULL,'routine alone outside elder');
INSERT INTO "duty" VALUES(2,'990101',1,2026,3,'2026-03-03','must-visit','',1,1,'counted',1,NULL,'','2026-11-15 04:00:00',1,NULL,'routine alone outside elder');
INSERT INTO "duty" VALUES(3,'990101',1,2026,3,'2026-03-03','heard','',1,1,'counted',1,NULL,'','2026-11-15 04:00:00',1,NULL,'routine alone outside elder');
INSERT INTO "duty" VALUES(4,'990101',1,2026,3,'2026-03-03','promised','',1,1,'counted',1,NULL,'','2026-11-15 04:00:00',1,NULL,'routine alone outside elder');
INSERT INTO "duty" VALUES(5,'990101',1,2026,6,'2026-06-03','visit','home',1,1,'counted',2,NULL,'','2026-11-15 04:00:00',1,NULL,'routine alone outside elder');
INSERT INTO "duty" VALUES(6,'990101',1,2026,6,'2026-06-03','must-visit','',1,1,'counted',2,NULL,'','2026-11-15 04:00:00',1,NULL,'routine alone outside elder');
INSERT INTO "duty" VALUES(7,'990101',1,2026,6,'2026-06-03','done','',1,1,'counted',2,NULL,'','2026-11-15 04:00:00',1,NULL,'routine alone outside elder');
INSERT INTO "duty" VALUES(8,'990101',1,2026,6,'2026-06-04','visit','home',1,2,'counted',3,NULL,'','2026-11-15 04:00:00',1,NULL,'routine alone outside hardship');
INSERT INTO "duty" VALUES(9,'990101',1,2026,6,'2026-06-04','must-visit','',1,2,'counted',3,NULL,'','2026-11-15 04:00:00',1,NULL,'routine alone outside hardship');
INSERT INTO "duty" VALUES(10,'990101',1,2026,10,'2026-10-04','visit','talk',1,4,'counted',4,NULL,'','2026-11-15 04:00:00',1,NULL,'routine alone outside');
INSERT INTO "duty" VALUES(11,'990101',2,2026,4,'2026-04-10','visit','home',1,3,'counted',5,NULL,'','2026-11-15 04:00:00',2,NULL,'routine alone outside founder');
INSERT INTO "duty" VALUES(12,'990101',2,2026,4,'2026-04-10','must-visit','',1,3,'counted',5,NULL,'','2026-11-15 04:00:00',2,NULL,'routine alone outside founder');
INSERT INTO "duty" VALUES(13,'990101',3,2026,5,'2026-05-11','visit','home',1,7,'counted',6,NULL,'','2026-11-15 04:00:00',3,NULL,'routine alone outside petitioner');
INSERT INTO "duty" VALUES(14,'990101',3,2026,5,'2026-05-11','must-visit','',1,7,'counted',6,NULL,'','2026-11-15 04:00:00',3,NULL,'routine alone outside petitioner');
INSERT INTO "duty" VALUES(15,'990101',3,2026,5,'2026-05-12','visit','home',1,10,'claimed',7,NULL,'','2026-11-15 04:00:00',3,NULL,'routine alone outside elder');
INSERT INTO "duty" VALUES(16,'990101',4,2026,7,'2026-07-20','visit','home',1,11,'counted',8,NULL,'','2026-11-15 04:00:00',4,NULL,'routine alone outside');
INSERT INTO "duty" VALUES(17,'990101',4,2025,12,'2025-12-20','visit','home',1,12,'counted',9,NULL,'','2026-11-15 04:00:00',4,NULL,'routine alone outside');
INSERT INTO "duty" VALUES(18,'990101',3,2026,5,'2026-05-12','visit','home',1,10,'void',7,NULL,'~a164ebec.I44DWgwBFexVQZzTCz8fiW6I_GUSq778IdXt4K3HUdPo9sYOh0DJMibekiHj9P7g9A==','2026-11-15 04:00:00',5,NULL,'routine alone outside elder');
INSERT INTO "duty" VALUES(19,'990101',3,2026,5,'2026-05-12','visit','home',-1,10,'claimed',7,NULL,'~a164ebec.W0XwE7rN9iZR33eZypJdCqKtiIwz3JckIwnbCss1BINBtVQn039aWOIkpLZYYC65TA==','2026-11-15 04:00:00',5,NULL,'routine alone outside elder');
INSERT INTO "duty" VALUES(20,'990101',1,2026,11,'2026-11-15','training','present',1,NULL,'counted',NULL,1,'','2026-11-15 04:00:00',5,NULL,'');
INSERT INTO "duty" VALUES(21,'990101',1,2026,5,'2026-05-08','research','submitted',1,NULL,'claimed',NULL,2,'','2026-11-15 04:00:00',1,NULL,'lead');
CREATE TABLE "enrolment" ("id" INTEGER NOT NULL PRIMARY KEY, "user_id" INTEGER NOT NULL, "digest" VARCHAR(64) NOT NULL, "made_by_id" INTEGER NOT NULL, "made_at" DATETIME NOT NULL, "expires_at" DATETIME NOT NULL, "used_at" DATETIME, FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE, FOREIGN KEY ("made_by_id") REFERENCES "user" ("id"));
CREATE TABLE "entry" ("id" INTEGER NOT NULL PRIMARY KEY, "deputy_id" INTEGER NOT NULL, "kind" VARCHAR(20) NOT NULL, "aspect" VARCHAR(12) NOT NULL, "done_on" DATE NOT NULL, "title" TEXT NOT NULL, "quantity" DECIMAL(8, 2) NOT NULL, "entered_by_id" INTEGER, "entered_at" DATETIME NOT NULL, "traits" VARCHAR(80) NOT NULL, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("entered_by_id") REFERENCES "user" ("id"));
INSERT INTO "entry" VALUES(1,1,'training','present','2026-11-15','~a164ebec.1fPw-Srlxo62xZ7CyJFDu0CiGM-ulw==',1,5,'2026-11-22 16:01:36.512043','');
INSERT INTO "entry" VALUES(2,1,'research','submitted','2026-05-08','~a164ebec.ItWr7b1-EWMcwEp7lE2_IYEyl4nZd5xVuJapiapzhCUcOw==',1,1,'2026-11-22 16:01:36.636755','lead');
CREATE TABLE "evaluation" ("id" INTEGER NOT NULL PRIMARY KEY, "region_code" VARCHAR(15) NOT NULL, "year" INTEGER NOT NULL, "begun_at" DATETIME NOT NULL, "begun_by_id" INTEGER, "counted_at" DATETIME, "head" VARCHAR(64) NOT NULL, FOREIGN KEY ("region_code") REFERENCES "region" ("code"), FOREIGN KEY ("begun_by_id") REFERENCES "user" ("id"));
INSERT INTO "evaluation" VALUES(1,'990101',2025,'2026-11-22 16:01:36.731456',5,'2026-11-15 04:00:00','3edc2ede9960beea8bbd78046e91a989e4140cdd5c6aed7acdca6c15dd62c95f');
CREATE TABLE "evaluation_step" ("id" INTEGER NOT NULL PRIMARY KEY, "evaluation_id" INTEGER NOT NULL, "step" VARCHAR(12) NOT NULL, "until" DATE, "shows" VARCHAR(12) NOT NULL, "who" VARCHAR(12) NOT NULL, "by_id" INTEGER, "at" DATETIME NOT NULL, FOREIGN KEY ("evaluation_id") REFERENCES "evaluation" ("id"), FOREIGN KEY ("by_id") REFERENCES "user" ("id"));
INSERT INTO "evaluation_step" VALUES(1,1,'published','2026-11-14','','',5,'2026-11-22 16:01:36.785771');
INSERT INTO "evaluation_step" VALUES(2,1,'closed',NULL,'','',5,'2026-11-22 16:01:36.891719');
CREATE TABLE "evidence" ("id" INTEGER NOT NULL PRIMARY KEY, "upload_id" INTEGER NOT NULL, "form" VARCHAR(32) NOT NULL, "declaration_id" INTEGER, "title" TEXT NOT NULL, FOREIGN KEY ("upload_id") REFERENCES "upload" ("id"), FOREIGN KEY ("declaration_id") REFERENCES "declaration" ("id"));
CREATE TABLE "frozen_record" ("id" INTEGER NOT NULL PRIMARY KEY, "evaluation_id" INTEGER NOT NULL, "number" INTEGER NOT NULL, "kind" VARCHAR(12) NOT NULL, "content" TEXT NOT NULL, "hash" VARCHAR(64) NOT NULL, FOREIGN KEY ("evaluation_id") REFERENCES "evaluation" ("id"));
INSERT INTO "frozen_record" VALUES(1,1,1,'evaluation','~a164ebec.QKTcd7KgBX0KZwCJDyoB_rK7Roj8aV7fqpf6r0T-8abXb-sSjMa9l3K1jfaZbpw1HPtqM0KjeuHuZ-AqIyiWFYXVu-RWJYjD-crcEKtYT24a7omSUYKzpQeMhYEOAI0rjxcEirHe1MXaaIXgpSG1FD4HmfBRFsSiGx3TBCEK6B6mUlXtcUWeaS9_wbs2N3_JMN7zkui5FgmQ1I8RKjNOEkXyVxLNjq5V9Qf1hEWB4QP0K0TeDhl7gLNf42S5IcO4hEVeoRs3J0zgP2wlR4zHnfN8vEajLGK-BeUDBr2oLBArvVPlp7gvZMTfBMdQLq7Xl7ZLjudYJBHYVG2srlUNpb5TFWA1wCLOgpfYL3AtQknyQX3caoDok8RL0DG6YhOUE0wjmsLmBfHea1jYiN5z_cfWLRmHDScv_iPZVDVn8RT07Gx6Vk9GowRWx7N0k3614FvabjONzwRe80k-4iITAL8QocrSEvQjDnWLAj7hR3vkrE4AfwOyIezsLkKLOu6QC2ZvspTRy3ISOyWJFrstEYUyLEx0BjB5_fpOE6oHObIYSdBmD0serWaE0mAmcuC77296zrDASxJLK5ux8P6d-dG4cE90uDO0iexXDZAVCU38sEELBYG-MbZwsgZS6xNmo7CayciBrzVepfeZVHk-nhwVIruCsMgNPet00qV8lHSo_YMoYUasLj1rixom7QyIq3kQuKZQFOt55GLFz0HdXp6rFF3HTh5WhaBMuwmVPkq2t0_QH4X5964WzCE3jv2Wbrb90yLEe3ddfGwZHFqWnRK-ODEK3Nhe53Nw8-99yGfuPNBKYf3FoJ4pP7Gh2AcqZpd0jSKLMrmhmNMWEMAYqNvLZuqafmm34zECwHY4pg32lFiqySPdEjH9fS9nahBgUNSy5QmmS_pFUlD_TCngCcoTx4ce-4swxSYLx4_bC7qI1WapmluCIUUpDLeF53IpLncWd8gv6GJcllGc2HtUYPeibEfbwbSWN1NSV3v8yGgneiNvExBQzpn1L7Ktg70HUw0eo2FXmt4HdvJDsiR0aSBFMAnmrZ6i79fFoiitp84S1Euc9u0oYQdAs_U6xO9NLcduiBTSrxCZs-bko8e2517hX2AOYrFlP9TFztNrFK-WTMeD20uKtPjAsLOzZiNG6-kK4qMkrmWQJiKBWGggJQwH7ns5Dqyq2o2kE1SLhtVjox_QlB1extGjd-6lTDkdAzRsNZTKAzcRyzqwem3QZn9F6sTSdn176yU6NTM56J2JZryQlwIsU-ytP4RhkaotKssuZyuRHqH2bV3zng9kOuftBITMoZyluMMjPFfVWxWCfjH14Cor-ECONDJW40CcY2ahXcqZVXshnehVY6FWxv8rFKp4v9wz4gc8p_wVBeI4VQt4XxxI667o_rZLwqnZH54mt01ypQ3f7VdIp5gmqZo33RbTed13zYqtxc6K9Zhi40r4BOu9eD-nyjySoHP3EXjgC6zbCzq_WzsntFRqQsr7nAiUtj3Qnsm1bbeIsPMDTolXRPhqbvXYVrSw1qRn4nfYuBfuidPA2Z2_ABxBJr1NGb5YgKL-ywBB3_7fJ5kcn0T86LoUMqOmrgbpRzcbmCjXXO6ok84xDncgKbaFSKX6awZk949JmrCcStwVx_-20CjDfV_eWk5UoquupC-DOKIvqqhEPKmpcFO-YILnBzgm0ptawzmucFpRl36Zm-IN_xhMEyx3ETzmDJXWzmscaxrsHSgTRiNUNcu7u0Y4udZgg7tLJjAof_zYGvH5JAzA-LwGvhB3g4ddbkPQQWt69hgO2D4dpZ1gBpg1YIiQSOJKpJQost9QFloTh5ZO1aCjagBUdHfb1Z_ZrsVSKKbtR4CWSiKFJzOLuikk1yozn0iZGCzd8TMYNi4pK4fBSjBVw_H4-k-voBOhiD1Bx-w4OKI6H1e143315Be6LdnawGwxKD_y2ChqMoRy5Af4YjSt618Wiz4_VVPoUnUDnF-f1SFbvIHio4owNEm5SElsi0ThXWVitSNmVFCyXhgk3uQpx4FUjQEYEhRuY7-rYB3o1Ni3yOvMleBID1HtBr_0-S0wPYh6iBHItyucjTsDwcTV7tFCCfxk-TTks7_pqYgsYhaB1GB4xLl8DtHPGaooT8PAKbnKUZBZ6XT6v9G_7Z4CJyQ1qbuXJaSZ8HuxmadIkf52B3ohr9yR__ovHxQp3ybRK_8EB9Vf12OVdCWxz0OR2s8h1xBgomEJ3Dv_LJzOMJ6R0FpiuBjgbTA6GsdeMsNxSs9YrL4DjkCfw3z18VJwlDpgTXwCub5qmihgYUWd7d1VTQUqMOkut7KWF82Xjk8-MkG8T2fFKd3qD4NwmsVcjwsMEIzh7tXiJTGPQCEb5QHHgyBxbEmTeRkYRPYqaz7-VZ9X5KpUotKaBUQV-ohG756z7iBa2IvXY6FPPy9UHK-xUfEX4gySyBoxFO5DXSNo_0Zz2ykqDisG7gySVCK8Gc2LerCLJhQaVUVqgtwqIO3AghaIIKDHhKqh0mJ5DuLH4aMZsdCPp33ireSmlPlIVY6pixU6TIPBGGAt5BNU6vtPhVxZJlsXImcBEYyMzjiMWQNTbE1rVj-p4M2idzgIN-m9binROL2cZwgGu-6RFXeBgEN-nAsHw_np8bXDLDdBBtf9BEwV0nha_UXrwpK_xjCk9zkPg8t_TdWadrya54o_S7lKoua3WdY4kg==','e19750518f5d8759de01b4791df70a0a1f30a20a0004e5f0c5654ccb2ce7508b');
INSERT INTO "frozen_record" VALUES(2,1,2,'rules','~a164ebec.L-YK0jpn63QlcnrnKr5ce0duNdBgdNxZ8ykYTO1L8pkMK-mN2PljRLY-aelJnkqkwRbtW4xdRzMDyA_16bGf4QwCKm0gq2bnBdf7Ryysqxoj6fJD249SRtovIauTa73krod7T-Q8pEhgSHfbInW5odpfz8S95Dc0fEB0NZ5kIT5ZXFZBSfgMvZa6udsgeJ5FkpMrLkE4imM0_mWOxys5bropXZTmW9CoEc3ErW_Aqd8jRZuRHceqwpmUYE9gNzQaJHyqDb2LTD7Xzl3m9KN3sMh_7vFat4tM9Xt_FK5X_-bXRqxkrVbwZAFp7Oza5roi5G_dfTdfq4c5y3eKKq6VsufyQSjknJAI_tOV20je1ADmqpApgpMaa7_R8LxqfHNgWlSFI4z-nsVX9KsOyvtnTUhX_o4JGiM-m8gEoxlzkCS4kx5YT_BtCNEYjwmuKIZogfRWil_tkNFAlGIDtx_Cnn7TteNCu00kMQg4VHCUpAut298E3Noc5p3YJiE7_VY5s69VyqFD_YrakOp6drqT3VmbXSRBplx7IaIGbWEpVFgmEZjCO2DCfYLcWqfvQjQt2A5f-ek7skwjfaqY9GJvck_xoXIUrz4Z51z9seA0TsoO51Hah52qcC4ZkXKS_OwD61kBjmxcURqwbCHAXIjJsghxWPztZDEtFnqaZOuLJIOQXBdNkOP1dZ085wxaP9nfkAmhrNajEQ2FaHWjQ1N_eeW1W_8sZ70oTnsoc-uXpcSLx_YH_fbxS9XzNvvFmTtVjRdcJu3rrWiGEuTPoiu5I9kQsQ66bF0VP2B8Iri2T1OKO80A6pcaTGEDG6OM2UU5rIL-2VzuxbcUtjK2VBppo8YYMrNWET_q2fESD4VqE8DCOZGLASKYGsgolS8EtOI6yAaquI7R2aIBMQSryvBLA4fLvTl1v8LeKsMRewjfPAFxCz2pQHO02273WKd_k8tEqxi_O9AiLfcGbqCrqo9VAyrixlo-ulefqil_WXmWfvjIxawqiFI4c6WlwKE-ifMN9cH3qidQJRis8TTUGWRolYiSXX9kEuPhrzaV3UsxGEK3n5GAZphlvmRwN-JBE0LnPj2qmeROOBsUMHVk794qHj3_X85FHNormLkrVjhGZpgStVn1TocXnhu5ftJryoSR9-TYwoaLuZocOxO886jp4V8tN7EqaZenK_b8M0gTXSLYsUeQmgrcLXs3MYvuTxwNJFAToEJbqfe9gumTlHqcxXH4H_PMkBXsGl64oF0JKhJWO_CH56j90UogaDp-q0IpJFB1FtZJM53FiHRXq971UBcxKeluex2uf58vonaj6Hyh3jmiDCDy74_4rBwO4YNyxp7lJYzEK8IHUFbH_drpWAJlhdzdZ0980SRiAzMZUnalrv084SGYNDHCTixumFa5iuxj3bnkz8zOwyWd4BQLRlvng0o7qxf8lqIkr1z-OC12TDKOWNv25wbgTYMG4Tzqk90GalWh2kcuVSMtPFkWk8Hy03a098pRodfWtrhAeTYrVXVJTQDBuFtD_Pz3-rFMXkM4TpsdPvPTu0GnSjhfwNke5v43TBFCrMlVhKJkDhaPzN2vfB1S7RFss1O3UwgDjO5GWy-mN_HBlde1LkbVmag5N80klPcFFKTip4igU9vHuAmKV81RgEtvDUJThzRPvd4ca46WNx5Zwk4b5FqjfBRnM-81on-J_x5UCj-HTQZOcChMiZFFvmu_9vHnroKeOiXW_GVtcnEmi0__6UdGWOI1DN3xadPhoF7nCpefQEGQve3JDl1ctXwqmGFlp9KGrEUIgRU2rJmfGaPWRgwMZBD9zYkDr3EcIcO7cw1IzmwQJtCJHpP-7RcO2w5sY8C7l5b-At7F2mjaML_0k-6616MebQzw9xVaUbd4VJgkZmkx6IbDr3HfcLRJFKOp5o7zD4XUs6r6-vmzZJwjbBHPVoSFeXXCjGGNRua4KPqbi4MtDc8ZTaZGCLf_i1Qwn10Ca3E5nInibH63BpJCXpM3-1V5b3q97Q7ii4KZSrEHo_EUVs1a4XkzqvnL19LPtBpDGIrzF3AC9g44_zH5kE12TAEzutgWKrOYdJYt55jn42Nar7YDOwE30mbi4M8AzfqIdipSrssfVDOi2E_8ns2nAvH8SJG0YQmJ_P4lF7NpVhaALbZjD0fFnnX7xq-uZeWH','1b7195be3b4fb6449d9dcbca5d824d59de9fdb00f5446dad32868e29e90dc950');
INSERT INTO "frozen_record" VALUES(3,1,3,'deputy','~a164ebec.9tJgwtcP4dc_dCEpmWD1fH9huulWvEh3lo8Nw9KeDOh1HVwaBHeeuM1eZvm9QbbUKWdRHorolsoQLJ5uVM20rsJ9F8MPQQ4-haTUIct-auofBWddQQ9Ejd6x','5fdf89dc23991f18928eacb69d1837c9725592180c09a63deedae68e091d313c');
INSERT INTO "frozen_record" VALUES(4,1,4,'deputy','~a164ebec.JHphcRf4QNyrJfXR7poeAyMuPq748CwS8O3BPmGSyEm2UIMeWtpmyTLnHbMnLTbHWRQCySGtPwBbvP0mVgqXJx-Uat51v69AwuMWngpJ2OVLmtn5f3Y9JCj7','63a29a241943110b7cb128d137b12772cd401c584fc6bd82b6072fcb9d503879');
INSERT INTO "frozen_record" VALUES(5,1,5,'deputy','~a164ebec.YWM-k3IVSRUMZY7uTGE53bbRud2Nkw-9B6H-TSKQRX_zC80GGMh5Wz_ohBYjEHpyysu9oSClerii9EOK2kOkidKa5PonwFa7udgAVHz8aot2KkKpGVf1E2g9','84bca24f83079d697c2001dd3147ab37ce1f99a4c8434a3c120727afda1f4f52');
INSERT INTO "frozen_record" VALUES(6,1,6,'deputy','~a164ebec.xuATK3aq5mcU8OPKdR5Yjpb5pqCfeWklwQPc1ySO6Sk8w2oHTDHePsAPT5Nd5pWxHrs20wHSmFQPkWthA8obEMf1xwlBBSTQ_OrPaLEFYuynXusB_pu6y2bf','03c8c5766bc47b138bde6aea8685711ec33c64e7039944aa79128c0722963565');
INSERT INTO "frozen_record" VALUES(7,1,7,'lines','~a164ebec.cXS1NqttZwE7kvAQVJlQTthsTqH1ZP0S1gM5iWjAShx4TpX9sJWVThBPOGTV-UAPxLlbZ2FgY8aWLcQ=','e44bba393a3c8e82e2b1e35aa692f746b85b28b87e185f7248179322776f6c4d');
INSERT INTO "frozen_record" VALUES(8,1,8,'lines','~a164ebec.l5HnWbTGmE6dGv5kpmAPGilmWBZOVnrfzRIMdKdNkYHBV99vVlY8Jngr0yKNTuyfsiDH-XyJyn_6W_U=','1d85db79311b07f7f64b9dd49976f36c0e90c2756c8297a041956962bd347992');
INSERT INTO "frozen_record" VALUES(9,1,9,'lines','~a164ebec.H1kSdc94Yrj1dbFaTWfuNCvmjkXh503ox8Y58ZklFOYpgGpz-83eymucbkdJmrmAYU2wo4nGLIL_HdE=','7195eaac9b9c092081ae68ca9a6180b1aabb50ed8738db77122a02a67b9dfaf4');
INSERT INTO "frozen_record" VALUES(10,1,10,'lines','~a164ebec.NgbR0aZX2nS2Gaz9XoLhEjW6-lQJekjUCjQLz3CgjP7h06rew4NJHTq3Ln9aw4ljsbOZOyQgpBswSnEL2aZeOTLTm-tYOPT0l3x4Oz-ba9svQ33f8ozH6DPVtCHGJ-_AzIp8kCZlYWV2t74RfHYYuoPQvOElkRZOE4P8GJ06J_s-bhHabXzxJQwv','77c02ecb33cbd6f9ec8eb37ce2b718a08b54e691e271b35d0952d55754464de4');
INSERT INTO "frozen_record" VALUES(11,1,11,'tally','~a164ebec.gJoGvIlVX9-sgX9cKw27GgQm-jRQS5UwYDOTh6HtSVEFetwHVKmnCHn2J9CkwUV9RgUgAI-i9haCX-8WTVdt-BQ6JCbXISXcrraQyPNBNXX7Shf_o_j7dGK5VsueSA-rwzashBxLoRfPzsBbqOZ-4ND5HEf5ih-egoOhYnzgCE6oOYRAGHg0tjihTz1iya4Gw13LlfCegqMBMjPMoa6oBVffcFAb9ho41dSJzWIKXsZIYXJ_YqUtNw==','2ac4a06b9edbc8194f6abcb973187b3a2b505f3ee7e82c2535eae06a2e86ad4a');
INSERT INTO "frozen_record" VALUES(12,1,12,'tally','~a164ebec.urb3C2sY-NM4qA5xsoViAiAqGfgBjshWWxJjV2Mt8YIZA7Yl51dWAusTTaG18Dt9GThhYPqZoUeLfzx_cDFV2ZiiBb5FSZo_WmGYSJp61-GSC5q15C4pvoAspljZjtKTibxZMVkeGpsdLo3ZnDFnH29yXFBBbGo4cVtb4gyl_aLcGzrXRyqC0Q228-JZlKhHZAs4D0PnwQuYXgrq2dulMdzIOuzZFiQlO_JoybXSmmg0JYY9stThdw==','cf082abb1852eb70d0de561346e35527ce06fc0ab174c6c2cd2831e0519de3c1');
INSERT INTO "frozen_record" VALUES(13,1,13,'tally','~a164ebec.oDSApItDMkEHcAg9hADSD6sQ_LuyQsYAH1d4hxGkYwhYqLqGcr3FgVPEWykj3p2hbQUYgmj3GzK8LahwNsrrCOuJFm8q9lsHycGHjSGgsjHKDn6xArFNw67c_781tWaeWSnctKYgMAFBNSEjB4I69GLVLWBJ3KLLImVeMepEq8BZC89K90YshUXdOPZ3yyAxZknOdmUEa9S7lCIM6nYd6X21cyYYmkuNCq1QBEmOXmyqN_AtiqbX_w==','5464b9f72ce31a830949857706e461bbc262c8e9eceab9c9504f5c3bf3c574dc');
INSERT INTO "frozen_record" VALUES(14,1,14,'tally','~a164ebec.ynR4CGlibD4128eFISs43n46RTzkRDxI342VrP6zfAzoZf8uWBZT4f3rfnyx2n0xq5hgaVAYnjuFgXxqGqKkcAXP7i1NI6o1CRt8jqO0gfh3B2vk2u82lrGiNoiJ8wofYag4dH4azwtMTvfgjwNrpy8U82iqHcy3jXZa1pF-c1fsswuR6smD7mEuRrPGsqd8sZ62a245gH6QdcLg2ruVNzKLloWWkAjHo7SE_BL2P1IWmLNpyCknHcOXtFmwAMre4JsxwirvlLsy125zPQ1yofjIJyEHH9PvCo_RMob1OO0bBY-MNZIgSpeFxyiYcP4m8Oy8mP0t6U2b','68e8fff81f12bb146fd6d26d3aa9f4783a1f9eb66277e30350ef0e5e9ace3bce');
INSERT INTO "frozen_record" VALUES(15,1,15,'scorecard','~a164ebec.jFkI8V0R3msRRQL3o8D0yV1KTH6OeiCAxmfa9RK6ywrOBkpwHqntGECMNmtYOh7kn2UNLjtGnACcXOFyk_6WfvCIhsbyib1Z_g-sbQ8KTG7qdNmRpkk_NopGMSvAR0tALbjUJ_ZrtpTzuU_Ba8m_3NmpYXXI8qd7W9Fg16RdzKJib6qc1JrwvnntBdAXSbIUH43jaoAGnw8O8UQemsoXfJRmDyhjutzj6lGEJzVGvcr8gDDW9NryqtUomfIfi7QtTe5O2uY8IX2d6sN4UhhEwF6TyjiBGaLK8JWRqxn6kjN_TcqwBR1cW37cFhc_jcdz1wjVYPIF38465EU_2iJqihSlcGBHW_U3oR8wYVt9_a3eytdZo7MykK93lWyNT5dgIRwMoXrSBt9zTxyGi1gh6wpzV72wMWPX5OvH_ycx8SXNIvvd6OU_QJ-FVIzHKoeJ_llT_vrHzYsjg8GdQObqHlGKpQqfk0PBSwYsaRacQAh7HinnQ4-93BWDwN8HLW38YZfnQfHwkqYM7nIvXDiM0vxikuhg9iFLpVzOZ98iknFkpeRJcQT-WOZEXltD75U-lC_y2ZRfMgSmQ6x55OM6027cxQUEx70fiGONz8TFHklDcX1xissSn_dPdV7M5E2WrDAobGscdbTO_9R4JDYse_aNNM9Dpcrc8871d_nvsWYyPDoYVw6xqCuzO5rFA7PxylrcP7hZ1Rrc3svsShFsrqTYgASZFGWLAX2C8Cm8jFf3vUPQEGtH33gielZ5Y5n-Aw59CH9WveL4ZAEtLjSRZ3qYFL29Z39ClzECZckFQgW0DXXu0PbCVCcMh7Vm9RbsXIh_ExktYipfOqI7EBvb_ENawSFSfRtZX4ud09pnom_O1BtR_e4XAmtRzH8w0b5f3Oal14PZUpvHrYfx1b4pm0DsKO3tKkrz9CGUT_6hfIXtHPM4m82ivfGX01b_pnjOL4UjyWD4BE7ScfKsMYbW5RnNw033MFXOryL8HJDRN7b0nB_DXOW9mFP48kKwPURdWTfL3N_yfB842VB4XLLjcIKXNcLk1oy95emqqXgSFNKVYkHBgfW-oMyR1B0Ts3Uv-WA6bYkeH7NxIy5SD3gyguk-FucvF1ZasKZrRvgrup4TnA0lOkiIVbk29aesyv9-nlMK1igtu-vzG4oGFIh7wo16dMjV7rshznhZ6QUJ3Cf-E4-sVTypZ0xqbs773p3Mm-Ak4PZ5wqhgRP8rSuMtWdTKXKtSMM6jvg58b9AsJgLxWYgr8vfMAmtNS3lCdNi5Y-zs6Gm2LhbeCkRcS2oSfnwy9wq_GT3heCehKd8R_V2nbodtT6G1SPbjZQs76sea13Tq5_iivg7Qcn7K6WmJaXe7QQtKtjlUrQCKOpheoLJ-pNKQHI4p4PaCbuwT6CoOmURMWLpYgLGCoR8Anu6mgXSt8PMK6gmpsUEyV7mw8cvtr_bF--8cQtz1U0Ihf9WnDve_M3hprQ3iBsKJ_QA0f2l1d4Y_oXdUEbuFZU3l7WtuC_1Tm5Qi7bW8vU0zqqOYU233F7fAhpCPzSRBpwMgJat7hSAC1THVtx7K7O8pH7dJnVBXVpqFaZhEsIKfPV4oTf0jydxGkwJZj7Zt4P4lY29zcgiaMI86xSo9LioPlwrb1K9K9cKLRz6akqB4ujJSs3IuvERuKsQCzPMCoHRYuVzl80Ee94pdzsws-TMxUnndUy2m-SoVZ1Q4dNMyeIvOhOI_8WeXKEqDulHQORLu5_E6p0soIYe3rpbN2g69Kzgfor0SWHc3TEiaqGCYJ1hddvVeLKLRszNpW66z-4_tv5SNepenzTgu6_JvWdOI2eUQVlWRqVi4TSH2OkwiHTrkOyzUs8TYmesv_8h7chjqwE8nLYr6_adCDflyRuRYwny9kROXTW2Ge-unYZhQOeCRH9ypoXdCcQ49Qh4or-RrO7bCT0aQ2ZrJ0oWope56syJfoQr04BH7wYo2_UrJxctWWbBLgDaGoJb7pMVsMWEsTc2HNTsMRax4RR3Heus46W0AKTWbxdGz9F83OMRu5lqCB8_rITOn4aPS7oyjQc0M941HADGMKgd_qrk_HF2NMKGuy1H0Rh8cRNzVr0d9LOP5x7iq2gf66i-C2uIz9q0gXHc1zCLJU7v9Oejz7EXURFhLbstMo2NzrLXlbQJa_Ig8axQfxcozzyyz6b-JuHfmmIytlEfZFUtJRnwJE5FMtUlzNDWs5c112aAwO3_EyEvIUWcWbNsK50JNjNMXRzv6k4GHM1ssZbfBqMez0lsx88rMMWJsbqhBIj_2wzQ-dhR2CzB5Ggr6NozfwnRGStbL3hMYiP-iNVploQ5XanBjXo_UVQ9BD1fuP7QTh49bbCftP-DuWH2mM2ifYuJ25FEdlHhDdHKDKdDritNkkZPmpR1fTp0nu6OC4soGYnPRYb39PpPxFMCsPtTTmVpzx_jzZ3odWyfqxmd6Y-EEbK6ktlJyGbbB_acAtpN8yX8_rkKPu44ErhMXDlM7WOUwdqTCbotESg-WVhw74eMRTBwSLFzt6kpm37rTIkJFskG2z987mZCWMg8JqbJkJ3ufXjtkHIPzBsFRC68gj0A44QSs58_LrflZEALJ4uSgRXg2mYG2J31_ytbjJNNo4KuOqXdyVw6O94mL98RmcDM7R1_893Tm9O9M-uJwrtkz-aiaQRNSl-E3HGss7ADlPKAPrli-T32DL7Tmi5xnQSoFJ-DKi_chS7VRLm5I0B3q0rYHcyOcrFCfs5QQu4T9rivnvv8YNNXMJuywwn2Xm3g7I7jcSc6OADbtvUM7QmklhhplkMSgLJSuXRC0M9vtfH7X2wnmKWINMGIP_0X7XzaDlKWK3A3ITQI160buE1btmrSP5jZw9oojK4aXScsl7cuDz83OPe-YZt8UoZ5DvA==','09ae79a27e25bf44970cb061f626a16a0067d16f8739f37eac8310b9b0d6986b');
INSERT INTO "frozen_record" VALUES(16,1,16,'scorecard','~a164ebec.VKEs2usqkaV_Ngmw78Se5Fy65Jqa3cZA1rp914sJiwiaTNfZ9-zqMGT3EVFK-_uu7TdoYn3nwr96-xFHOAj_y7UQzDPdO6kL2Tcq5VeGecoFhROFBMfQc8N85boDHBGmCy3Hc44mVPQVVJomfeC3vY2IEuwBrfkorrDQZXXVZJGQHzCaDHqWL1KDOa1Gzlk-65YG26xhckN8H_ho9i3eesvgjaI7I6lp0TJsVJxPHHvGlF1XjWsp0vT5GCzQR15OoD2ZSbkgQxZEFX3tIInVUYwMmelz2SqYhp3SnD7IDvK5K7cceOUT9YL4SxHGZKhnnVloAqKwBqRAhpKiGLtzqIEDGF4D7oAfDLlwzRax_hP4JvyO1KGX9APx9rHh6rLRsN6jdjr16OXPmwhXdxxNmr8ug6AyUvV_0ceMzgYGrDQ5DdCLHZ5T-BbROlkSjMrhm1hVD4YAIjvhXgF1EMMXisNxE_IDF1E2l0eC13eZV61ikEiFb3HYrkg95BG5k2Iqf7Eyd5psjZlMLENMzcPjRap7OTVJNSVIekB8x5l71l7YFgWjIJAZDf2cKMOHccRxLcsiocsrJ658u1nXeEaHemLkHy6cs1JcuD85etq9e0wbd2XlEV7sjhx5nRqIMTYy5d5Cw7xhuv4Itay2jHzoh0WjTu8C1qaZcVOsOl9wnGJGGHhlnDdg7Hk8ukbn3jtTSjMBWT2nNYbxiMQF8PczbnMdawSWz8R5rQshrimtRTr2hEN9UimDll3Lhb44pSDpBoDw1tnowSrvzHTW8NM4COngAJp6V6EEr_-cUwAxg5SISwP4X5de3wZ4ToqDV-cDCmN8k61p-PmTzslUWTXx0I_ltnTghugCOP8vgi7MObgpeNQq_CKSwZblc_9Iv1rUMte6JNM8HcJvF--vYJ3eW7W7PGhG1Ga_QYEtBRYbgKnEJS7bCcFGYtsOvqoVtasfSTjOa01rfAYIHvuE2fvkN6k8FJEWg-_-EeS5aIUhR98bCKZlBi5noptoWqjssbPZq1Bd-FrYiSiUkXs5sY8DPeHvHfBJCtyhuSFSBz4WaDVnsjujR1ftjhavRkBW7gl5hO-yX9tM_ITDQBZTtaod1zPfnRuucF2O6iOE3tFLxEV37w71EUWR4f37pHTnycC-en-hzG3OsEHHunt3Ut6bcFZJlhuJGFfK1S9JgsB4ta0SLpagAfVI9yWa5CZgHveeo0-0B169Tnl7OCM2_lc17jcqRG8yrNLSmc1MJFsSOIVD6sciw6vwDgTdAUl0w1N9iZxa-TFhMi8fCQyBm4i1Uztp4tvvRjbUEye_c1O2t4ErzQhKLTjWIJ7Hn8hiVqaxC-cz9Aq3RhpTj8WX2zvbRRCXsi63X8ajeC56m92yc2At-B9Zuh4Al3afVnU_uXwb1CqRWgdpkYLGaxZRYNEIc4e_o_NqjstLzxposUDzpZPR3t8vY8Y3ufiswIuD0xsyGcuSfvxhLWQ2FiXsEeZs1PR6Xc1pCnnoemDm8DwgWqTVav5NWro1gsYYBHkipo32ZY2UqAN170JoO5zyhoZVvffXxdTkG6h7nYnc8N1tC2Ycvdhn_OAbE2nqA2hH9nfooLJ6Zdq6-PNDFTwOYVY6hspryAtc-LBV53zU-PiTU9iqmzTWOIbr0K7WTjz6C6di-bMWIgcLdTJwG5dhHwhiVISxSr2jkElSqhlwfhDU3c-vYTs6zbfxXSk-54eSqf5hY69RvuSSIRTFZjocEXk3jbH1oFpyrXHx6JfwUwlLevngRyv0azAVTpb6Vl_Gv8u4zzaMlGDqv3LYkm3J8mLlWvOEYflrAMYdNg17qScvySdWVmTEKCUhRMyiCWRs8VoL5YQ88yyU4pACGcUh14pgpGwzzzJcWE2jHzBammzZVcHlpXBs0ms-cZZaRUnynNo10KCHdDjM7pKjGOW3pvjgxNbI1R_k0mIk7ySG6FgLqEqtSbGJud1hh90DAkmTnjRiCk_MXDny0Q1viftp4Mgv1OB8vzFuaPN33qPCCjvnTQWyHv4omrscGSwRtZs_tB6OPY692ABbeJiReVCONi__CAicPHHVdKam9btfmrtoS1iyfGG-T8Els1JqhNUjYjP5FDbAvAErMUjnKwG9w-k6UGOn588UyoScfX6XDgCCOqH2hkSCQSqYZQHE3vheqofjXAZLF9c2sUK-xcaVnZ899Uxr3jO-LWmA-xADfDMyfaZqTuTiu5GOtBA3Xc2jfbTS_DsKX5pm4ean-YyTiQEFxm3nv0wcgZqNUOKG5r-JXnwUMbyKcNxupw6xkC-c21KGbMHx2K-A0KvRnqX-qM9BZxT8twHjbWPcOekxcIbhls0ScjiMBO5ecOlei5ylMEBNWkiiHqptRcTx9DEr75P5JLLxE15uVD-EwSpv_GCDk7ZCyxa6TaRsu9TbsLX2s_2xXCtbs0bQt1EAxII3oY77Xwa0xISk2-M-zwAUPp-46yFc4R4YIUW6cK02Sm6_WbSv9VTtU2KgYMM7I8p6EtqfB_A8AqpoJ9NhV02xRLHwTUS6tAxfYtaX1BbAafvRGuyO835_rVFAhPLzMKvbf65djYI11QcN6kws7TnMIHxrxdcyqXbYXFwbjBwVBTv7gLXGOoR6rUOt4eCZgMBOlCUz--kVkNh4bMyUmuJr7-KCB5yQn2Q8WHNt7rpasR0aDPx4QYn7950GRRO24auhaQeQj1ekYNoKUuxMmo2FEyxv4TVUKt-Zlw0zFE0S1gGKrAVqvZ2B230GJ70SCWM3zylUkc1nayQkRhcx7BfB15iZLvwOL49fIaOWPxzotQf8dxi6k50Mhn7A1aU6uh2dcu6zptHoocxd81fGLnjlCJCfpmkqdDw1f8EgOtacCRfGseD2rH5i5QYaYh3QnReH6U22OXGgT1NXZ3cieQ==','1be3d21be660a2c690be4bff3b146a4e821ecb84e2e956bf83c4b219aef26ed2');
INSERT INTO "frozen_record" VALUES(17,1,17,'scorecard','~a164ebec.nxA_y-MSxuEYbVRqK_XBsFXsowdKTzB0vhTprbQX0G-59Ezlm87wT6hm8CAUVK4IWyDHuaDu2-DVDczYmPMf6KHUVCbcbdTV5LJ-RB61Xp8vGwWV9oL9kXYAD1yEKUzn2Qld9I40iDgdhBAipGJWLgNPGD1pGSkUDwhmRKEi_cLUAEJAuBDThtF5DYtjtVNpn0hAD03YlOXjxxeFBqa60cNagfsWWpKDP2wWoOXIGIaNo6JQpj_LsHISeFicRp4k4BNabFjc-fTFIZyhnQja_suBfysD_j9V-bTJLLpn8p-gAH94_xOy94V59pICytycQDWJL9Y0PkYqHIhIb7jP3dQQiYaxVVewlJTxujlQcNKufdKLoZzoKySBEg8HmX3NHJ8c0jLFP6syeEJBwn4hiCPWmsQvLhSht9xkT4TZLqUM5TT_DCP9FuM_ttO7uuEUMoYYuuTdxrWQk0rl_Qgpl1_FLh8Q75T1sRCy1UIB8OLza6y2KBV-6K0gJ-c_7myPtJJ8deWIlIB515QlFFnbBgdga6MnQCgAXxDdwDTOH_ZWvlz4Y8bqEnQkttA1aPnzTs_hhvGNsh5Y7xPqYQ0Fja287KweKHdG0hWlEOhfNqFS3rm95WDpJsDRC1vPW3VxV-gz8HIIeiVVtpFTzEGwIAduEvwbB8rh9sEFy3uvz-CJSCdk5eyruI2ES9PeQ3-k3R5-PoM74YB9uJs_yg7Sua2ixit-M7r65VfaAmv3d482DRUkHIfcPhi6uGdgDm2QKD_xdl6mcAWNhEZ4xLtHj2WaS9hnE_jYxtZqqB-gx1itP8KosAXoGOXOmZI8AqJdUxAYR8Yhdy0tm29yQieqVy2Z4LWGX-HrgfU-UX2da_Nbu1GvU0eMq4w7Q5dga-Gx0lrEiGMz2M4AAKv7W8mqstbbFkt9dSDtt1XdIG0FsrrsJAfFe0TvVbd5h131EoslW9GV3j4MLqIPy_GaPEGsHTpZPZOLfeTNN52SLJdubRJ4hnxpWRMSLwEkNMNb1IWgEl1cd9WUAhMGIpe5EEfvcO5yJMiGfJGNYtLQXoTqTTgKSvNjT-1O_-TaDihvzGogwVEf_QGIefGQj7RqM6pdmdFrZma4Hu9nFeQgcS6hq16qO8Y9lD5ElGmKY0OaSOLlgw0gj6jFXMqpSQCTCVAw7MiPmHf5sT5r0ywVxDKhSeD_YCMePg20WrFpYrAN2UX86cl1uMKlMqOA0XyG_wINbB5sddnQjLeIxnVlx2xnZ5LA2q5b1O2PkfvLS-SAe-QpaI5CT2QZFs_VkqN2j-Y38XdhFO9WnbCxmOBvA84mM1iv4-MoU8njq2U16hxpTK8b6UL7WZMpl038hJbJhMCjGmiY9ta_ODztFK11Ry7uj-I5LnBuEUxclbRmvP_Mfz7DH4VaCBD73jZlvTeyCyYpbFA6avgVgPyYW4B1lYITsALTuejIV-PM9pJO-pVbHnoKx2Ym7-Zjxmq_xkEAs-xTKxOUr6jUNqn9QnFoj7uFD-z127c8rzzVM-ZiRbBvOTywryRXJE8a9xh93vd75VJ3lUs5Uwe7rrVRfr1aEEUNcTG-1pN9hYTyMmNE92YKk5-09huHIJvMs9bkqOfh9zXyxyceSBFbZScCH4b9eIqexiSNzhjdf0YhwEEO6QhCOmr-XtEE6DCFmg8XyY9mBcim-iI_Fp46baHKr3DlyR6AGOm32fUK0AOIADTaFwWgThHh53vhfEmrb28zQPzU53gDnW_mrxJGWqXwXFcbeg_fMllK4TJPlaqRK1G7MmlIBQEkI7B0UOIpInKKbOw5f45ckOBWqeHSuuDw2wuMDnpf7h6-lcD9IAptf449W7rz_ugxV35bSvHtWB0sT-9w5uH2IlHuGn1BDlkVjYTtErpH7UjGHQAn1Z6X5yoI8O4KHFfCFts7qpW5b9cZ4HXsZE1iFNxH6xTh6BnkDUCyUodnkb3R2JPNQ6uQmdvrOr5_mq9gNSUBrWwyloqWwZnEJNS168sPQgwpNdMax6-1PO7GJXaXnsgU8W4JC_dNNZou1LcMYk4tVeJdZJ6k7bGKJBAe_y8nuSZpr33JwQJqHLgLL0qz-_4x4Al-fsmrkS0TFvvWhRP2YwxdwRstOvenvLDs6MJyMh7uF_l7yIJeUjY48mngpcpocj-QDTcy-T4dPWFFRZndIt5QHnvTvsblir2_u4USxWC5W3A4qcRr-PVsIwfMmwe5NaoA3rJcLEMs8jE3z7WLu2A-he6tRres4HMgC9hYqUHKXrsIETsmQRTLyOgPMcJv-SlN9e8JYvgyGjuHBxESMAVLKO8Ud9SY1OYPuUzBAxru0DuRiGZweoqfd8kR8yOt-hp8gD8N0EtazcWjVg-8lkJAoicUmItHLIXSYtDkh1ZwO9vUaXT82QpvHYjL1tgoOcZuAcpRN7hfAx44Y-ah61ZI5d4pMzoFBQN-x8fouIEKhPDC1DroCecQrb3a4sTLO2HhHfft1YbMhSp2pNdSQtRxEisPgj_jTZnq4GzeNsXcP_z5lg5u-UShvEvySb6N-Q4Qs63nBu_vG8cCae9zsc8EUv3kKGe6FZQz4pvEoF51THuWeJ0GQuktwgCt2cwImN5OPYVtxD4azG5QAznvllhY45DatJqc5dGfy0_RYxP4ZLHjPSOZF9nOVcykrYwrnQLLTjprtjYySOV57hMQRrWxDvM77vYpbUJh4k8y6EFt2IcKbH2O2QLw006uvkycL_Ny-N9bL16PnBTxx1tEmRCH707x_rjofHbOmNcDo_w1I7F8sSL6ZlpSCG0YcXKuJ4D035N0XpbQEzfflOho3m5IDACHumfhJjoUALTAjFQ-Cv14D47x3j6VaSbVsLPcDVG2oW7bShH_eobAR2i8KSka80DQMKKUg09fwKJvHmVFiYqP1A==','6fec996d0a2050f920bca005134c38a66d7fd588e2f421dc0080e025ffe83633');
INSERT INTO "frozen_record" VALUES(18,1,18,'scorecard','~a164ebec.ya07z9xzHVtTQ0qi14hsNFMtOaMs6avslo6rFOznA0GvsQ9OZPLOuciAj4URnZYdqAVxQ4ooQ1vUMT_P9B0mag8rsKZluVnHZhp2Os35Jh0DwlC5SmKN0_2JtKnHxyY4Y3ZfC6tFJXQzKLm-9E4nHKMHD9AbQHWXqyKvTdH0kUwx40GAMfCWIE1dznClPwV5bo438jy9Ova4vQ8EfVfmvewSQVDvXNY0DHh5WoNsMlgSr2wyUJx4Omsm3FtchVZCHYjc2tTyd-uAqsTdykCqX_qUe3nCQHOOHsqBgavlL0d17YKOalhZ3jdg9bgOvbsO_TrnrGIi2jFtnKXYHPjawguI2ruQFvkFU-u27rlsajKmI5iCpoPRM4Ut5YTP8zYQH4e14S3Q5nkXyJmppvqSOXug3cSnv3ah5CHaJjTHZRJ0bgiH6NhEhSaDdI-d5cKnJoIoPfR2I8Yzo6LzfY11ODHs4IGGZFeBP1lg5V4Iw4SxS33H8k2DUj0I8FatbB23GVIG55sFO0w47sfp5Cv3sS3urfSjYt-Q-yGh9nJGr_o_ph4gMWK9JTmpC5Z8hYHOTz9K40OLcjlv6TgebE05O23tFtXN3c6zl4JF8DNAYq6h2xV3C-iZlISjR7Te_2RO9WE5iw0--oRqfNGFBzgJeeiuMuSRUAygW4pCdW4TNZW87rtOZEs5TpqFmM9mo-S7PY8WzwKIw0TAiXhUYXtlHEjQuZylLky08NBvNyerugPRlvLFhLPIFWA_xfiqoK26bF58Ex_wCMaMQtNWczxZcDTfIZkojs5wPAnAglIpWz5gIhomSVUWNsYE6K8GECVpbZxVXYXatj3FlqJzV2HVjLEC6oPdAE5z7kTdkCOM4bd4uVAlQXKwzyBaX-mBrQ7BuBiiwVyeaV0AxoJN0D19wUfMF99sTIR-4kwuHc4OiTn5Wuy9BCwz_pFRIaEDTVPVoXDfqy8WB0DFMN5uCR5SjsYT7GY-u3GeDUtEt3ndBiwPcOlemkSga8NU3eFtVbhFn_ojqXsKG3f5cYV9BX_o4k84BSqrIqSisITBvMWmVL69E8631IQYlulHRPpC6sZEZbJDRkurAnGqGLTGVZyk_rISuiaQQXZzZu7OL7apNSzcZj9MUynRVVExPKzY7lbdDmKkgflnXahKQraiIV1qfbJCubsmSXWdVfaYGEDbRvio_-kbmmbsNFSHXjjSrb3rNHM2f7Uql6lXbPuX3yxSl5NtcBJbnagVQBXouy1jl8WUhp4_m2AVVOeAs9lmNCit_5L7u51SINivSsjMxdIWEKSn7qQOaqYE74XJSS5kasns-uazI6Sjccw4tyRCgZ55dHWa_cMLIy5VrGzhkzMRuWqx9hURNdCk-D4q8sUdZqt4rleCj31JVk0Ls7NcUilTW1OX609iWnLWC1BPtAD8heICwgBM2S7sqQD9olha6Gy5YTfkoyiI-Anok-Fj0vuQ-N3zP_BZgta300bjqTzBXFRxxh9QCvddjL_XZ47uJBk8m_Bw3Jd8c8w2Qg5hPZGhPAhaEFCqQDElLjSAVka7U1bAGPORKx3c9M_sBnE28FOkx7Q5laWfKtYLDeyjB4GP1won9HiCdnSWUKDMdEDSvwa5S3ejV1jq_DgwvWZCcmOEa2Ssl4fdlEUMFx8SyIHmMxDGN6ZJ6EfvqGT3zF_tRqKMcCgB7cIho_AXVsJyxOE8JCDg5ymyobaA3BWf3G5Ges2Ymx_qtePC_U-dHyNThw4fCHktSLCDlchZWmRNFSZ3ZNKmE6GmYu_LQZCGek3aD8I_7Z3YEfInh_oA2UK9pujF5Xj6lJW6KDU4Fv3ReRzVFsMPCDuhWfExA9Uud1VtiWBPksz1LWhVAcYwhv-3nxEpoaXbf3F6mryIRalcJybz6EWE3CNbg60LqnFYAOOZnL-di_zt0s1IZrvSdVYqtOhxsuIA7r4RoyVguHzBOzUya59Zp8TyGkKPBnr59_WdL0QYk1f-jWcowj01ERwuCTzRQNtQaZe5cFpIZNaY4S3T0MeSL9_F0UbhsaS3jY0TREiAy3Dr-hKblRyw4f_4qP8LcykV1RH-aOFVTADuFQXxZF4S-WccNOtrZ0N-q3ylCFE43gXNlTddrdm8NrZSryC6pzoaz5T7BdjlUozYr-vjwcjigGgcaDfu95fc5-svzJVZLvoUoNXrk8FFwE1mRy-CBbj_aPMQSTouTGrlL7XNHBknlk8HDjHHIpqJLCnqOf8FGq8ofDB6FdmmyjZAaRE9XuX1t5_tsaqLaQ57voYACtxQlkvrYJcv9qVkvsNMWTQpkwIH-S2jmZI_Kv-enG38tQPFDQgP-8EC-UtWTJXkE1xubDv39Hdfta2UphEp_6WLThTYg17KP2jV-Yaeb36ioRPEmijxgsIbRuekScFCdY1SlYAEvqm_8x8Os234IjiAoyrBsCP-rq9df0ppd2tz5wkhQCz1_-sHThIwbLXOIxQQPOKPSUmrkwTt5JO3ZPxFHhZF73lbA6Sl3LGeihI92l5AChQjPkAIt82q9wyEaLWUNPpqf7Fom4r_l_f2M10SH2zIrAb5adhfDFqNuq61a_BG0tY9qKJa1R5KW87MZM3d951M_mVQGi-1Vy9si2gulfNBxmWNnpVtcvBf4ieSFm8NewEH6xhZR9mx28i3owmFZtTnyuWZk0WGDj44fsAT__q4SicY3r2l5_m-ZuPKqsaub6UUXQuwkbTCSNFGJkfSVbR1-8l03PVT7XcCrr9Sa_6ktmXMonvj2eOJmr8qCiq-P7avnl6JOUY9zn14KtdONdqb26H2tZI1OKYV31GW4Yo_rSM7vLra9oESxX3Sc0S0QpUXv40c4rKjxb2z-SfniBeVxCUfpL3qQ72hkshWpLPnL1ViU7IZY-rR0RFiGO3tN3ZyHtGAwbJIhDw2bREfNa4IDhqXKPX0zOx54qx1tFkkq91CJLUikQ0hb0sANoSYAuUX2mJDaRbHckpfz4Xdirbo2texR0frE5Cc3y97toKpoggAsqLf8Rateo6iLAM_OgFOBosJ4U7kl52X6HpTk4C2TfB-uU3DQcUR8apWAunXvZYLqeSy5pg8twNOgu8ODDq5n08j0d-dm_44o3QkDP-nIvot4jIFhLix1PMq3HA6L6-d5yOZpxGaYNFx2w6agiLVCVPj2W5jzgxWxKyCQsXwdA3SJn4SBbRUM0sRnmEtoCjLCdJ1XOVkalhQGodXQD1pf_guJDEETb3_1wAjlAVMkTsZ20xTUg==','040bd256083b952d271cb24d71aa8954dce2db17351fd514fba13d2383179d2a');
INSERT INTO "frozen_record" VALUES(19,1,19,'standing','~a164ebec.nRxjGr6m_MwzvyNwIahRy6vIzJy1nQZWTaHvvHQ7UrcLQ4YCwY-tZC-IzMcEJ6ZEFnpzRWUsh7dZkZPakVxHblIm5AhAGRfGuD37bXk4FADkIbuUzIXyqLtcxwXOFnKdS5wL6FItogEEGiCp5UEIcDMQIJE5j9faKO91LL2TFD84LCGUdR27NrYqXx8CmTo87HRL1aqEiiJglrKi3d8c5W3UdWHRmN38U3RJeDY9H49FUg0infRDqQEY2-dOqRu9BUWRB6VRqzmRiX0vRYK879GvkYV2GvUA5ROvnayUoEsucoK-qo8WgwHCX2G3DS1d3ewgrH8jTLn2oy5pIdkRb90uuJfqhY93P5yiAbrmpFTSYOsnPW0WhJ4NngjMBYjfANAswbswVQOMsHhJl-WeE9GaIcgEXQR8cF-FJ5GupoZfuW1UtQ4PWpJEsWbP_B8R4xd4VVnNGCJuB8iaV9r4enHroxmx2-G1yjIaR0PjDnTPLCqZ5FwTcRb17u3NwN65tPf-60ccnMjve3Bb8k1DPwXBT0OkSNtQ7HzjDsdLSIlUa8qFyrbs6PNvTYS2nzJfJetkX8ClqizFekbdx_ep4RiwrUJdHTNn5lZf7b4Mbe809V_bcX7FiHJ679W2JnD1kQ0mSV-0JH7nZj12JU3LFkeDJG1FI3QiquAx03SRL6tfvyHlCtRrf4e9xoUmaaL5Cm8u2fIbWR2fug5_MbEyxiflsYxm8hNjZRmB6gCYga8Ra851_3aZPm54pa95zzQCIEgdGbCcNR9SKWDEoGeAb-pwiH1qgcsr8P9ehK2Gd6mi0ydcf6Q0iyzCqG_W2WTENQeAWWIzZkpCa36LBC3kDexYhh0YS00849Io2Wz6BEV8W7VbiqRehAklN-0NEtM_RScyIx1cIOtyIpQUfkJtFz0SPmhD1xZzV84XgSSmJ6VCN2ydPZ832WVYHuNYJPYNVTjACU5-VswPWJ6pUwJ0Bsj-xO32MjQayzArauzeQrIEK6YewI_Nxnl8GTUC-D_Q9WVe8GZyyAuU_Lucn0_Fa6EJ0gYlDsgB3Rykag==','26026b84f23de0a4d3766c43d4a123b127dc94c68152d6c599525cbf43a92886');
INSERT INTO "frozen_record" VALUES(20,1,20,'standing','~a164ebec.GWQ3we7L9t2hqBWx5nhbha5DzDQnrwjKwU3WRkzp1lKQzS-6SPEPBwR9VTmrMZ5JJ34xeDpBDniUl5K90cPvVTMbNkOaw6IM-ousUBlOgyiuRiaFDg_KnAhf670HMr4l0duIntkCplckSjR2-_Zhv4sDANdHmGfqOqKgzX6JBz5CAiaJiIkxjy6LpJE1oHrqcPQwYYRxpPG-Th40_SJ-F46MGYxfJOrxjkZwSPnhp2VVxZYitF1JXNecq9BA6QAMXhaRwb8Rv8r07k3ZA6Mtcq29RgOUfDfyW3Q9eqYL3OrdvVxuxrDjD8uJ0cHCDowVpIyrMjaNLJ_ozGA8dRbhohcFJpnde6chKneF7GfB-SVImiDRPg_ojune_2QbTB83FCfv5YZFiInbsz8cFX74eysi25rhdFjOiBTaGfL7W-P3e9RzXl-a9qlEXe9Q5lZtlWD-rZe2l7RKTd8-DXvhFD6oE3xt6y7Xk9NZJiGwmyuw4UmRPJQcHPKB7raUxMWItmurLTtlXThrZP5_Ox5-0UmKyrYFJDTGb_it13NM2bRqosffwyz1Uv1GtaAjVqoNlO3FSOPOhtjVnG1kJ82acwV8ev2L3GXV1Q0ngjUo9yNeEDdoZ0UlWWAyxbRQbVYQTCDPeZymL1BS6qTPnnCJn2DeEQCiQZ6RazY61icQ362K_NVgJKTrQnrtatP2OcR87ADZnxbr9WMFt93Mnj8cKiAkn60eU8iJ9AAPKx8me_miXIEbBrACU1hgmzR0p-tHp5wpjumKYTOE8wZxNk5SxVfddWjqaC429y1kyp7w-_liJmPG8Lcds-hOD6Os8PAUocZq9qtcId99-Rj-5JGhfa2SwzA_xeJDOBTsMb-gL2WaYGvakroj3K-iBLBiKDZFmTGbq2IQO4NUkM36yE-kgoWl2sxlOAys8r6qsrQ2AFbso6XnvUuxf9wJaLx1QwG4XU4Wog-eturZqj5TbZOfCblcf6F98yQfpyniU23IiqVV6GlaCK1tf3T3wn4YAvRDiAttHAuKkq85cM49MsqNUjoLFsmWFx-SoC1Mbw==','0085b2e212d3473166071a2513e36aae8a76f0815f220eb8b94694e94c6f7da0');
INSERT INTO "frozen_record" VALUES(21,1,21,'standing','~a164ebec.2BPTxwVkH9xBFnLjU3u5PHjtJQjuCzgZPQLak5VoM1BgQ4RxCGyDvqTKvU8jyDaL4bKn1qYzygXI4Y5gWn5AEj2h2RHtfEtuWZzakf1fakjxo3YXHuuoB_kvYDBzCPv15SWI0kvPjqsuvKDv5Al7Kr0yF3Y9rfy25yzeFp_WEq2K3KFTVLiznXepZ3Z3o8w5X_x4mMIROFOYHJSp50WnhXWfjQgBHJsVcA0BgYzQoHV5wU6OJijIYvOginDn5whRWmTQ2uEfRe8jcqR0Hf91cUZcTH9s3CyxZnXMJnJyDfpyeHWNtcxPCxS0XC0d6-6EBimIs2zNcI5QaonGdEXGwc-j6T_myYy96sBVzre48zSwnKhj5EqgkPt9VDFY8jmWauX4V0Ng7nSMb8zZ3R4HPq_FGKiWVG902YjVBM3lh77cRH90AzLT78Gy8RyMDXCTrLLtDis2_FEjAFfuDHhFrNrGkNtYP-8KmMaknTe5QzVlMCfRggrod6Wl4HXyU5X1TCCQVLgl_fbBA5YJeHQNB1eL4Lxdr-c68p75JRFQNAb9JHvEYUq330s35aGfatWOu8HHM4UnJlYUe1S0Zf5xyXQzXlLQLFmigmqLcr-Q4fL11LwSmwM2l2c5tzsVPK9YZ2Z2o6hI3LxhVjTLjXV8g0F3ybYByoNdeZiEjaaUjaATebIh-qvg8MJFXbnAn_7aWFlyKc9cgIirm7HpldkIpdvjBs7XmVB1ECcS-mg6fEaGMQCrb62dR4p_UqQ_QzaQDozt_IevnYOmzR1jENjk_jMZEVrSJLXdw2WYcZ2OIH25NKNsqN8Paen0YkebfJXUPPUNdw7DWRt9-p2PDq3XML7DJzmLoNexPSXcaCgTLMcalOImloRpfkFsjdthMd6e1R2k9GomMU3G67CKsdduas9_TVG7GZquLakakEnw1Y6jdiiRT4-x3Xg5bBCk5gN5jLSr__LSOOVV7pDtNzNEpkTwBvNmaGPTqa-qRtIF7G5l-fwjKCR___dSUq-fBpBs_3Ia7vMk3PdTxw5R_b2DH7lamS21TMiLNSSFOA==','f48763802c1472d1626b0615316ca9d2602835d7f76438017b20dab282d18d4b');
INSERT INTO "frozen_record" VALUES(22,1,22,'standing','~a164ebec.0eCujV9JoNB-lr3H6cMGe8TPBLh1EDQO2W5qz09PrBw0LeRX2MfGMU_NFKnxt245eU4_dMB4OZNySe7xM19EdQN6c6U10ID0GLPVdAwWWPeVUI6OeVDEh9xetTLM5X71_pwBhlR6Z_rDM2dfXrpv3KE742xuJodD3LC3q2-82bv8vedYTW85VDy1bdsP_1G0jyKaeP89l4tImbBWgQqNr9Sw53sLo6zc_ZXg-TyO4R6tSIHh1naAzbCquDW5jGMHKEh8SLzLIoxLqvtICscdrM9EjEy45JzdwI6ivotC8WmQJO_Bjs2Dg41NVz4vY_m05FZaBkxG1dEzliuJbOqPImbG41t69ffuIhr8l6EMn7wEsoMCUuCsB_GXqUfGzowImDgUkcxZhFFZQ6iROIPm5DdH-rNgei9Gdl_mjGnYTQSMlOyFhp9pct9f2Ty7ig7Eep3e38JzIq0yP8Gb_G5YPMJZbjYsaI4F8E4i1BcTMk_aGl19rgmjXrqOLvKO_Pp9-s6maMLxFeKw17LSmGU8iTciVNhRPTuC4uPN_CNgIYP83ScZs_b0aFZffSE790bpalXkOU90IB82SBUh9pYl8LGV__lZZpSuomAr55dQeAlM_4hK4DzJ3SCBomMVGzplHsQKQzQsVp22W6H4fBwZDveYW3Gc2q-61Icat1pP4aOtvOd9VZCmM3KP55HHbDjybgf2fBHt5Kqy3LS_-HKGmWLu-qaXI5XL6RDTpmF8b_aPpZSDTLjo7JIXC18ans9TCsV8S5b9QhXpPowyn6yyMLtSE_AjedAmFYDPzZgFaoKN7LtvTcaxPSECIsvHxNU3TzcV7XKm1Fg_kY74U2WanFXvp7DTAnPc_tDevtHQhn6Zm-W2g0sJVq5qYCjIBBhD5Y8AlR2kkOgWWYr64p1LpjfOO-J8ABNLU_3oRZreDuvf0G0q2brZRTr8','73fc47c9468c3255da45b2fb4bc7e3dc4b9a31abf960591ebbe209b719d70118');
INSERT INTO "frozen_record" VALUES(23,1,23,'group','~a164ebec.Ao8kaLFjYmb8eTA6cc3MREFml_5UHX9RjmTflq-KY63WrqrFdDNbIOewymlSgmgd0SYJC5jIfz56lzqr99HiagyKLQiGJLlTB_IJE7nmnjxx6lkZbLGV8YQlaA8tXWLLnmUfGB_ePrBWG5OXDDHybQCqu6sgGL2A3FF5WtOSJDBSYw==','c69071d53a9988c2a0d17a26324dde0884ea3e1e5b7d1eb236471cf76ac5c6d0');
INSERT INTO "frozen_record" VALUES(24,1,24,'group','~a164ebec.VvwAEJ_47Vs3nO84T_rAcnkLAYmagjXCt9jAqo0dg_8pPsyPInpIIsD_Fg4s3t60YzHvnxDg5267M1gKhmpKa4lIXreqgwGQcvIsnagA1fJ3XRE1v6tBGJIyghaxBrn-NVDj6XrHupCrQRZkzYT8ltJCGgcAVPYsrbNwPWKdtqtQuxtgVoppugQhdjgBGBxJfYU=','3edc2ede9960beea8bbd78046e91a989e4140cdd5c6aed7acdca6c15dd62c95f');
CREATE TABLE "given_mark" ("id" INTEGER NOT NULL PRIMARY KEY, "region_code" VARCHAR(15) NOT NULL, "deputy_id" INTEGER NOT NULL, "year" INTEGER NOT NULL, "item" VARCHAR(40) NOT NULL, "points" DECIMAL(8, 2), "reason" TEXT NOT NULL, "form" VARCHAR(32) NOT NULL, "given_by_id" INTEGER NOT NULL, "given_at" DATETIME NOT NULL, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("given_by_id") REFERENCES "user" ("id"));
CREATE TABLE "grade_decision" ("id" INTEGER NOT NULL PRIMARY KEY, "evaluation_id" INTEGER NOT NULL, "deputy_id" INTEGER , "grade" VARCHAR(40) NOT NULL, "reason" TEXT NOT NULL, "by_id" INTEGER, "at" DATETIME NOT NULL, "group_id" INTEGER REFERENCES "deputy_group" ("id"), FOREIGN KEY ("evaluation_id") REFERENCES "evaluation" ("id"), FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("by_id") REFERENCES "user" ("id"));
CREATE TABLE "holiday" ("id" INTEGER NOT NULL PRIMARY KEY, "district" VARCHAR(6) NOT NULL, "day" DATE NOT NULL, "works" INTEGER NOT NULL, "name" VARCHAR(20) NOT NULL, "set_by_id" INTEGER NOT NULL, "set_at" DATETIME NOT NULL, FOREIGN KEY ("set_by_id") REFERENCES "user" ("id"));
CREATE TABLE "household" ("id" INTEGER NOT NULL PRIMARY KEY, "area_id" INTEGER NOT NULL, "number" VARCHAR(20) NOT NULL, "region_code" VARCHAR(15) NOT NULL, "name" TEXT NOT NULL, "address" TEXT NOT NULL, "in_party" INTEGER NOT NULL, "must_visit" INTEGER NOT NULL, "joined_on" DATE, "erased_at" DATETIME, "erased_by_id" INTEGER REFERENCES "user" ("id"), "erased_why" TEXT NOT NULL, "no_visits_at" DATETIME, "traits" VARCHAR(120) NOT NULL, FOREIGN KEY ("area_id") REFERENCES "area" ("id"));
INSERT INTO "household" VALUES(1,1,'001','990101001001','~a164ebec.HbFWCqLb1P7JqhIcIY8KE2AtoZ-3f-tvJJomGw==','~a164ebec.nLHyRfpDxINkUSLXm1KWVw_tFtNZ9bKfvskz8R07NCXJQcbfObfMt47_0P9JILhsHts=',0,1,'2020-01-01',NULL,NULL,'',NULL,'outside elder');
INSERT INTO "household" VALUES(2,1,'002','990101001001','~a164ebec.QMHDsy9IjYnQbNg2yV6nj1l6_PWdF64ZF2Q=','~a164ebec.KTXl59gRYa4UubYn-K9PYs2LkxJApR-M7opX5lQYsnWsXYxxWR4LhMZJhpMndcuyUjM=',0,1,'2020-01-01',NULL,NULL,'',NULL,'outside hardship');
INSERT INTO "household" VALUES(3,1,'003','990101001001','~a164ebec.CimDSb_cQSobgXsiIHwqa7eg80r-nM18Nrijhg==','~a164ebec.tMMh-3Ki2mKA-BcqhZgZP44Mm5HZaiZjofZTP47eIBC69K9xOh3XcnEZTNCAKaLs9WE=',0,1,'2020-01-01',NULL,NULL,'',NULL,'outside founder');
INSERT INTO "household" VALUES(4,1,'004','990101001001','~a164ebec.nwUXxqnF-lLK8WZwau75HvYBexNUPjz_vgMl5Q==','~a164ebec.AjowoAoS2acq2Kptam5s2j5EsuNy7-jl7snlmaxqMVnYXt49TAzr6hSdxHcKGS2BSAQ=',0,0,'2020-01-01',NULL,NULL,'',NULL,'outside');
INSERT INTO "household" VALUES(5,1,'005','990101001001','~a164ebec.tzCkyRkyrlUQn3hQ2iIwBy8Cw-kpYBybdFv7Gg==','~a164ebec.-pV06I2AKpwvZHiDMX37kB0RnUZLUohpdSKP65UjKtd0_DEC8yQJNcX64pSYePEGcrY=',0,0,'2020-01-01',NULL,NULL,'',NULL,'outside youth');
INSERT INTO "household" VALUES(6,1,'006','990101001001','~a164ebec.0drNO2cBYkt_TGKsvU1uz3j--jdTikVCscZcSQ==','~a164ebec.cox0LcfI52_oV62uhGMixkyPH67KgHVtd9Qw3qvYCAQTpXqk8nKDiX6Lb9zqYrVr5-E=',0,0,'2020-01-01',NULL,NULL,'',NULL,'outside');
INSERT INTO "household" VALUES(7,2,'001','990101001001','~a164ebec.D2NWafudJdB2rcIggjeTswodYsFnf91wiPbPvQ==','~a164ebec.bcYXPn_uBNORWWXmtTbKIEQ9mk3Lj3I-czZ9fIGU3neTW-7dFZShUjw4PI3Jtrk3Eag=',0,1,'2020-01-01',NULL,NULL,'',NULL,'outside petitioner');
INSERT INTO "household" VALUES(8,2,'002','990101001001','~a164ebec.p3OnCyWTWbe0_TSvOikO4uJomi1H6Cjtj_ramg==','~a164ebec.6yroyXx8i9FL8r6lNxVPHCUsBnrOmMg4-h18PlHUdNbFkLx1j1x55Jl9cljJrRJQXg8=',0,0,'2020-01-01',NULL,NULL,'',NULL,'outside');
INSERT INTO "household" VALUES(9,2,'003','990101001001','~a164ebec.DJd_DVQxnedM_j-yg9BpxO-2la3RQ-mB3g==','~a164ebec.F8mRTZNN0Uux8sOBXZ8qORrmXvWFPZGLWaCSZQl_G32mbpO5O5mxffbnF4nH3aiQ4Cg=',0,1,'2020-01-01',NULL,NULL,'',NULL,'outside hub');
INSERT INTO "household" VALUES(10,3,'001','990101002001','~a164ebec.d_ckUvUaRbUCo1u-ru55r5gReKBFig==','~a164ebec.lXARLKMSQn2vA6jlB3n15N3sjmvIYdarKv7-YFLMOyexkcVzKD72iWSoTcQpgkg=',0,1,'2020-01-01',NULL,NULL,'',NULL,'outside elder');
INSERT INTO "household" VALUES(11,3,'002','990101002001','~a164ebec.LKrEbBc23lU_tjcMOZ_Zjgt8k1b2dQ==','~a164ebec.QbIdE4J_C3c67jBzhy-YB4rG2QFNUgUaPYTuCKEERBF_D9m50CvKjn89yY5snwo=',0,0,'2020-01-01',NULL,NULL,'',NULL,'outside');
INSERT INTO "household" VALUES(12,3,'003','990101002001','~a164ebec.x3JfopJzZCSlgB-xuVpZ50kJCYl-SQ==','~a164ebec.u6cCSWUuCH9RfsA2tqMYYXgzfj7QLzVQtXkXEc-NcRCE0nVGnMiY3UPHoesGxMU=',0,0,'2020-01-01',NULL,NULL,'',NULL,'outside');
INSERT INTO "household" VALUES(13,4,'001','990101002001','~a164ebec.a544eAgOWwWbhgmcQTR5lKkcB_ulNw==','~a164ebec._OcgneWou2TxcVwKTj-2RTVgbJuxWkSQ13NGjlsBW2Ycmdg2FeK1GxqQujHc9E8=',0,1,'2020-01-01',NULL,NULL,'',NULL,'outside hardship');
CREATE TABLE "household_kind" ("id" INTEGER NOT NULL PRIMARY KEY, "household_id" INTEGER NOT NULL, "kind" VARCHAR(16) NOT NULL, FOREIGN KEY ("household_id") REFERENCES "household" ("id") ON DELETE CASCADE);
INSERT INTO "household_kind" VALUES(1,1,'elder');
INSERT INTO "household_kind" VALUES(2,2,'hardship');
INSERT INTO "household_kind" VALUES(3,3,'founder');
INSERT INTO "household_kind" VALUES(4,5,'youth');
INSERT INTO "household_kind" VALUES(5,7,'petitioner');
INSERT INTO "household_kind" VALUES(6,9,'hub');
INSERT INTO "household_kind" VALUES(7,10,'elder');
INSERT INTO "household_kind" VALUES(8,13,'hardship');
CREATE TABLE "installation" ("id" INTEGER NOT NULL PRIMARY KEY, "epoch" VARCHAR(32) NOT NULL, "demo" INTEGER NOT NULL);
CREATE TABLE "introduction" ("id" INTEGER NOT NULL PRIMARY KEY, "region_code" VARCHAR(15) NOT NULL, "body" VARCHAR(12) NOT NULL, "deputy_id" INTEGER, "purpose" VARCHAR(120) NOT NULL, "help" VARCHAR(120) NOT NULL, "written_by_id" INTEGER NOT NULL, "written_at" DATETIME NOT NULL, FOREIGN KEY ("region_code") REFERENCES "region" ("code"), FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("written_by_id") REFERENCES "user" ("id"));
CREATE TABLE "job" ("id" INTEGER NOT NULL PRIMARY KEY, "kind" VARCHAR(20) NOT NULL, "asked_by_id" INTEGER , "asked_at" DATETIME NOT NULL, "request" TEXT NOT NULL, "began_at" DATETIME, "ended_at" DATETIME, "done" INTEGER NOT NULL, "total" INTEGER NOT NULL, "result" TEXT NOT NULL, "failure" TEXT NOT NULL, "file" VARCHAR(200) NOT NULL, "slot" VARCHAR(40), "worker" VARCHAR(80) NOT NULL, "seen_at" DATETIME, "tries" INTEGER NOT NULL, "cancelled_at" DATETIME, "read_at" DATETIME, FOREIGN KEY ("asked_by_id") REFERENCES "user" ("id"));
INSERT INTO "job" VALUES(1,'close-year',5,'2026-11-22 16:01:36.790834','{"evaluation": 1, "name": "2025"}','2026-11-15 04:00:00','2026-11-15 04:00:00',4,4,'~a164ebec.YgFkUBka2yeNiTOXaVkq9jADBVS0XGo0vk1QdmiVcHY-_BHhPVKIGPc70fQYPmco6ZuXyLTboGwngoQDxR-hheogJOy3zufTJEUPeXprs9I-00quKxF3o2GFNS6TbCQVlgMzvc7k0-8Um0X-hqF7ivFB058=','','',NULL,'vm:2380:5fbafac009c06941','2026-11-15 04:00:00',1,NULL,NULL);
CREATE TABLE "kept_tally" ("id" INTEGER NOT NULL PRIMARY KEY, "deputy_id" INTEGER NOT NULL, "year" INTEGER NOT NULL, "seen" INTEGER NOT NULL, "sums" TEXT NOT NULL, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id") ON DELETE CASCADE);
CREATE TABLE "letter_text" ("id" INTEGER NOT NULL PRIMARY KEY, "region_code" VARCHAR(15) NOT NULL, "title" VARCHAR(40) NOT NULL, "body" TEXT NOT NULL, "written_by_id" INTEGER NOT NULL, "written_at" DATETIME NOT NULL, FOREIGN KEY ("region_code") REFERENCES "region" ("code"), FOREIGN KEY ("written_by_id") REFERENCES "user" ("id"));
CREATE TABLE "mandate" ("id" INTEGER NOT NULL PRIMARY KEY, "deputy_id" INTEGER NOT NULL, "body" VARCHAR(12) NOT NULL, "level" VARCHAR(12) NOT NULL, "term" VARCHAR(20) NOT NULL, "category" VARCHAR(16) NOT NULL, "standing" INTEGER NOT NULL, "began_on" DATE, "ended_on" DATE, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id") ON DELETE CASCADE);
INSERT INTO "mandate" VALUES(1,1,'party','district','第六届','professional',0,NULL,NULL);
INSERT INTO "mandate" VALUES(2,2,'party','district','第六届','professional',0,NULL,NULL);
INSERT INTO "mandate" VALUES(3,3,'party','district','第六届','professional',0,NULL,NULL);
INSERT INTO "mandate" VALUES(4,4,'party','district','第六届','professional',0,NULL,NULL);
CREATE TABLE "membership" ("id" INTEGER NOT NULL PRIMARY KEY, "group_id" INTEGER NOT NULL, "deputy_id" INTEGER NOT NULL, "role" VARCHAR(8) NOT NULL, "began_on" DATE NOT NULL, "ended_on" DATE, FOREIGN KEY ("group_id") REFERENCES "deputy_group" ("id") ON DELETE CASCADE, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id") ON DELETE CASCADE);
INSERT INTO "membership" VALUES(1,1,1,'member','2020-01-01',NULL);
INSERT INTO "membership" VALUES(2,1,2,'leader','2020-01-01',NULL);
INSERT INTO "membership" VALUES(3,1,3,'member','2020-01-01',NULL);
INSERT INTO "membership" VALUES(4,2,4,'leader','2020-01-01',NULL);
CREATE TABLE "objection" ("id" INTEGER NOT NULL PRIMARY KEY, "key" VARCHAR(36) NOT NULL, "evaluation_id" INTEGER NOT NULL, "deputy_id" INTEGER , "region_code" VARCHAR(15) NOT NULL, "about" VARCHAR(60) NOT NULL, "title" VARCHAR(60) NOT NULL, "figure" VARCHAR(20) NOT NULL, "words" TEXT NOT NULL, "made_by_id" INTEGER NOT NULL, "made_at" DATETIME NOT NULL, "taken_back_at" DATETIME, "decided_at" DATETIME, "decided_by_id" INTEGER, "upheld" INTEGER, "answer" TEXT NOT NULL, "group_id" INTEGER REFERENCES "deputy_group" ("id"), FOREIGN KEY ("evaluation_id") REFERENCES "evaluation" ("id"), FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("made_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("decided_by_id") REFERENCES "user" ("id"));
CREATE TABLE "opinion" ("id" INTEGER NOT NULL PRIMARY KEY, "visit_id" INTEGER, "region_code" VARCHAR(15) NOT NULL, "district" VARCHAR(6) NOT NULL, "year" INTEGER NOT NULL, "serial" INTEGER NOT NULL, "follow_code" TEXT NOT NULL, "source" VARCHAR(12) NOT NULL, "area_id" INTEGER, "deputy_id" INTEGER, "household_id" INTEGER, "reception" INTEGER, "text" TEXT NOT NULL, "name" TEXT NOT NULL, "phone" TEXT NOT NULL, "call_back" INTEGER NOT NULL, "registered_by_id" INTEGER, "registered_at" DATETIME NOT NULL, "kind" VARCHAR(16) NOT NULL, "state" VARCHAR(12) NOT NULL, "version" INTEGER NOT NULL, "main_id" INTEGER, "unit_id" INTEGER, "assigned_on" DATE, "answer_by" DATE, "due_on" DATE, "answer_text" TEXT NOT NULL, "outcome" VARCHAR(12) NOT NULL, "satisfied" INTEGER, "ended_at" DATETIME, "public_text" TEXT NOT NULL, "public_answer" TEXT NOT NULL, "published_at" DATETIME, "fingerprint" VARCHAR(64), FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"), FOREIGN KEY ("area_id") REFERENCES "area" ("id"), FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("household_id") REFERENCES "household" ("id"), FOREIGN KEY ("registered_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("main_id") REFERENCES "opinion" ("id"), FOREIGN KEY ("unit_id") REFERENCES "unit" ("id"));
INSERT INTO "opinion" VALUES(1,1,'990101001001','990101',2026,1,'~a164ebec.yh2w98jSdTJ9UeuBFmGQJ8pE6OfIcZFSABA=','visit',1,NULL,1,NULL,'~a164ebec.QTJOosQ5zklmvAD9M10ZYoORZZfdnl1disNJMwG2yllReGVMe0vtur9qfZbegA==','','',0,1,'2026-11-15 04:00:00','facilities','sorted',2,NULL,NULL,NULL,NULL,'2026-11-17','','',NULL,NULL,'','',NULL,NULL);
CREATE TABLE "opinion_limits" ("id" INTEGER NOT NULL PRIMARY KEY, "district" VARCHAR(6) NOT NULL, "sort" INTEGER NOT NULL, "take_up" INTEGER NOT NULL, "answer" INTEGER NOT NULL, "tell" INTEGER NOT NULL, "judge" INTEGER NOT NULL, "set_by_id" INTEGER NOT NULL, "set_at" DATETIME NOT NULL, FOREIGN KEY ("set_by_id") REFERENCES "user" ("id"));
CREATE TABLE "opinion_step" ("id" INTEGER NOT NULL PRIMARY KEY, "opinion_id" INTEGER NOT NULL, "number" INTEGER NOT NULL, "step" VARCHAR(12) NOT NULL, "by_id" INTEGER, "role" VARCHAR(12) NOT NULL, "unit_id" INTEGER, "word" TEXT NOT NULL, "detail" VARCHAR(40) NOT NULL, "at" DATETIME NOT NULL, FOREIGN KEY ("opinion_id") REFERENCES "opinion" ("id") ON DELETE CASCADE, FOREIGN KEY ("by_id") REFERENCES "user" ("id"), FOREIGN KEY ("unit_id") REFERENCES "unit" ("id"));
INSERT INTO "opinion_step" VALUES(1,1,1,'register',1,'deputy',NULL,'','','2026-11-15 04:00:00');
INSERT INTO "opinion_step" VALUES(2,1,2,'sort',5,'office',NULL,'','facilities','2026-11-15 04:00:00');
CREATE TABLE "passkey" ("id" INTEGER NOT NULL PRIMARY KEY, "user_id" INTEGER NOT NULL, "credential" VARCHAR(1400) NOT NULL, "public_key" TEXT NOT NULL, "count" INTEGER NOT NULL, "name" VARCHAR(40) NOT NULL, "made_at" DATETIME NOT NULL, "used_at" DATETIME, FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE);
CREATE TABLE "pattern_limits" ("id" INTEGER NOT NULL PRIMARY KEY, "district" VARCHAR(6) NOT NULL, "burst_homes" INTEGER NOT NULL, "burst_minutes" INTEGER NOT NULL, "crowd_homes" INTEGER NOT NULL, "crowd_minutes" INTEGER NOT NULL, "few_homes" INTEGER NOT NULL, "few_share" INTEGER NOT NULL, "night_visits" INTEGER NOT NULL, "rated_minutes" INTEGER NOT NULL, "rated_visits" INTEGER NOT NULL, "last_days" INTEGER NOT NULL, "last_share" INTEGER NOT NULL, "enough" INTEGER NOT NULL, "set_by_id" INTEGER NOT NULL, "set_at" DATETIME NOT NULL, FOREIGN KEY ("set_by_id") REFERENCES "user" ("id"));
CREATE TABLE "pattern_note" ("id" INTEGER NOT NULL PRIMARY KEY, "deputy_id" INTEGER NOT NULL, "region_code" VARCHAR(15) NOT NULL, "code" VARCHAR(16) NOT NULL, "began_on" DATE NOT NULL, "step" VARCHAR(12) NOT NULL, "visits" TEXT NOT NULL, "words" TEXT NOT NULL, "form" VARCHAR(32) NOT NULL, "by_id" INTEGER NOT NULL, "at" DATETIME NOT NULL, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("by_id") REFERENCES "user" ("id"));
CREATE TABLE "pin_attempt" ("id" INTEGER NOT NULL PRIMARY KEY, "code_id" INTEGER, "address" VARCHAR(45) NOT NULL, "at" DATETIME NOT NULL, FOREIGN KEY ("code_id") REFERENCES "code" ("id") ON DELETE CASCADE);
CREATE TABLE "pledge" ("id" INTEGER NOT NULL PRIMARY KEY, "region_code" VARCHAR(15) NOT NULL, "deputy_id" INTEGER NOT NULL, "visit_id" INTEGER, "form" VARCHAR(32), "text" VARCHAR(200) NOT NULL, "made_on" DATE NOT NULL, "due_on" DATE NOT NULL, "state" VARCHAR(10) NOT NULL, "ended_on" DATE, "made_by_id" INTEGER, "made_at" DATETIME NOT NULL, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("visit_id") REFERENCES "visit" ("id"), FOREIGN KEY ("made_by_id") REFERENCES "user" ("id"));
INSERT INTO "pledge" VALUES(1,'990101',1,1,NULL,'','2026-03-03','2026-04-02','open',NULL,1,'2026-11-15 04:00:00');
INSERT INTO "pledge" VALUES(2,'990101001',3,NULL,'D003','修好路灯','2026-11-15','2026-11-15','open',NULL,5,'2026-11-22 16:01:36.627795');
CREATE TABLE "pledge_note" ("id" INTEGER NOT NULL PRIMARY KEY, "pledge_id" INTEGER NOT NULL, "at" DATETIME NOT NULL, "by_id" INTEGER, "word" TEXT NOT NULL, "kept" INTEGER, "due_on" DATE, FOREIGN KEY ("pledge_id") REFERENCES "pledge" ("id"), FOREIGN KEY ("by_id") REFERENCES "user" ("id"));
CREATE TABLE "pruning" ("id" INTEGER NOT NULL PRIMARY KEY, "kind" VARCHAR(24) NOT NULL, "count" INTEGER NOT NULL, "at" DATETIME NOT NULL, "asked_by_id" INTEGER, FOREIGN KEY ("asked_by_id") REFERENCES "user" ("id"));
CREATE TABLE "question" ("id" INTEGER NOT NULL PRIMARY KEY, "key" VARCHAR(36) NOT NULL, "deputy_id" INTEGER NOT NULL, "region_code" VARCHAR(15) NOT NULL, "text" TEXT NOT NULL, "doubtful" INTEGER NOT NULL, "asked_at" DATETIME NOT NULL, "answer" TEXT NOT NULL, "answered_by_id" INTEGER, "answered_at" DATETIME, "wording" TEXT NOT NULL, "published_by_id" INTEGER, "published_at" DATETIME, "set_aside_by_id" INTEGER, "set_aside_at" DATETIME, "set_aside_why" VARCHAR(200) NOT NULL, "report_year" INTEGER, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("region_code") REFERENCES "region" ("code"), FOREIGN KEY ("answered_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("published_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("set_aside_by_id") REFERENCES "user" ("id"));
CREATE TABLE "rating" ("id" INTEGER NOT NULL PRIMARY KEY, "visit_id" INTEGER NOT NULL, "household_id" INTEGER NOT NULL, "region_code" VARCHAR(15) NOT NULL, "face" VARCHAR(8) NOT NULL, "word" TEXT NOT NULL, "at" DATETIME NOT NULL, "phone" TEXT NOT NULL, "address" TEXT NOT NULL, "oddities" VARCHAR(80) NOT NULL, "counts_at" DATETIME, "decided_at" DATETIME, "decided_by_id" INTEGER, "answer" TEXT NOT NULL, FOREIGN KEY ("visit_id") REFERENCES "visit" ("id") ON DELETE CASCADE, FOREIGN KEY ("household_id") REFERENCES "household" ("id") ON DELETE CASCADE, FOREIGN KEY ("decided_by_id") REFERENCES "user" ("id"));
INSERT INTO "rating" VALUES(1,1,1,'990101001001','good','~a164ebec.F67htpKMlu3OHxhHqpkAP2dHOekuhDY8CK-rCOezJeqL7MNMJQ==','2026-11-15 04:00:00','','','at-once',NULL,NULL,NULL,'');
CREATE TABLE "reception" ("id" INTEGER NOT NULL PRIMARY KEY, "region_code" VARCHAR(15) NOT NULL, "uid" VARCHAR(24) NOT NULL, "rule_id" INTEGER, "slot" VARCHAR(12) NOT NULL, "station_id" INTEGER NOT NULL, "deputy_id" INTEGER NOT NULL, "begins_at" DATETIME NOT NULL, "ends_at" DATETIME NOT NULL, "state" VARCHAR(10) NOT NULL, "received_by_id" INTEGER, "entry_id" INTEGER, "sequence" INTEGER NOT NULL, "changed_at" DATETIME NOT NULL, FOREIGN KEY ("rule_id") REFERENCES "reception_rule" ("id"), FOREIGN KEY ("station_id") REFERENCES "station" ("id"), FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("received_by_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("entry_id") REFERENCES "entry" ("id"));
INSERT INTO "reception" VALUES(1,'990101001','2548750fdba4a1768a06',NULL,'',2,3,'2026-11-15 01:00:00','2026-11-15 03:30:00','planned',NULL,NULL,0,'2026-11-22 16:01:36.599181');
CREATE TABLE "reception_guest" ("id" INTEGER NOT NULL PRIMARY KEY, "reception_id" INTEGER NOT NULL, "form" VARCHAR(32) NOT NULL, "name" TEXT NOT NULL, "phone" TEXT NOT NULL, "words" TEXT NOT NULL, "opinion_id" INTEGER, "written_at" DATETIME NOT NULL, "written_by_id" INTEGER NOT NULL, FOREIGN KEY ("reception_id") REFERENCES "reception" ("id"), FOREIGN KEY ("opinion_id") REFERENCES "opinion" ("id"), FOREIGN KEY ("written_by_id") REFERENCES "user" ("id"));
CREATE TABLE "reception_rule" ("id" INTEGER NOT NULL PRIMARY KEY, "region_code" VARCHAR(15) NOT NULL, "station_id" INTEGER NOT NULL, "group_id" INTEGER, "pattern" VARCHAR(60) NOT NULL, "on_holidays" VARCHAR(4) NOT NULL, "made_at" DATETIME NOT NULL, "made_by_id" INTEGER NOT NULL, "ended_at" DATETIME, "ended_by_id" INTEGER, FOREIGN KEY ("station_id") REFERENCES "station" ("id"), FOREIGN KEY ("group_id") REFERENCES "deputy_group" ("id"), FOREIGN KEY ("made_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("ended_by_id") REFERENCES "user" ("id"));
INSERT INTO "reception_rule" VALUES(1,'990101001',2,NULL,'day 15 am','move','2026-11-22 16:01:36.587292',5,NULL,NULL);
CREATE TABLE "reception_step" ("id" INTEGER NOT NULL PRIMARY KEY, "reception_id" INTEGER NOT NULL, "what" VARCHAR(10) NOT NULL, "at" DATETIME NOT NULL, "by_id" INTEGER, "deputy_id" INTEGER, "begins_at" DATETIME, "word" TEXT NOT NULL, FOREIGN KEY ("reception_id") REFERENCES "reception" ("id"), FOREIGN KEY ("by_id") REFERENCES "user" ("id"), FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"));
INSERT INTO "reception_step" VALUES(1,1,'planned','2026-11-22 16:01:36.599953',5,3,'2026-11-15 01:00:00','');
CREATE TABLE "reception_swap" ("id" INTEGER NOT NULL PRIMARY KEY, "reception_id" INTEGER NOT NULL, "in_return_id" INTEGER, "asked_by_id" INTEGER NOT NULL, "asked_of_id" INTEGER NOT NULL, "word" TEXT NOT NULL, "asked_at" DATETIME NOT NULL, "answered_at" DATETIME, "answered_by_id" INTEGER, "accepted" INTEGER, FOREIGN KEY ("reception_id") REFERENCES "reception" ("id"), FOREIGN KEY ("in_return_id") REFERENCES "reception" ("id"), FOREIGN KEY ("asked_by_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("asked_of_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("answered_by_id") REFERENCES "user" ("id"));
INSERT INTO "reception_swap" VALUES(1,1,NULL,3,3,'','2026-11-22 16:01:36.605561',NULL,NULL,NULL);
CREATE TABLE "recovery_code" ("id" INTEGER NOT NULL PRIMARY KEY, "user_id" INTEGER NOT NULL, "digest" VARCHAR(64) NOT NULL, "used_at" DATETIME, FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE);
CREATE TABLE "region" ("code" VARCHAR(15) NOT NULL PRIMARY KEY, "name" VARCHAR(60) NOT NULL);
INSERT INTO "region" VALUES('990101','连心区');
INSERT INTO "region" VALUES('990101001','青山街道');
INSERT INTO "region" VALUES('990101001001','青山社区');
INSERT INTO "region" VALUES('990101002','桥边镇');
INSERT INTO "region" VALUES('990101002001','桥边村');
INSERT INTO "region" VALUES('990102','邻水区');
CREATE TABLE "retention" ("id" INTEGER NOT NULL PRIMARY KEY, "kind" VARCHAR(24) NOT NULL, "days" INTEGER NOT NULL, "set_by_id" INTEGER NOT NULL, "set_at" DATETIME NOT NULL, FOREIGN KEY ("set_by_id") REFERENCES "user" ("id"));
CREATE TABLE "review" ("id" INTEGER NOT NULL PRIMARY KEY, "visit_id" INTEGER NOT NULL, "causes" VARCHAR(120) NOT NULL, "words" TEXT NOT NULL, "opened_at" DATETIME NOT NULL, "decided_at" DATETIME, "decided_by_id" INTEGER, "accepted" INTEGER, "answer" TEXT NOT NULL, FOREIGN KEY ("visit_id") REFERENCES "visit" ("id") ON DELETE CASCADE, FOREIGN KEY ("decided_by_id") REFERENCES "user" ("id"));
INSERT INTO "review" VALUES(1,7,'foreign-area','','2026-11-15 04:00:00','2026-11-15 04:00:00',5,0,'~a164ebec.Z96Ouq9kgiT2glXF0aqr9497dNelnGGIthHqR8hNTENjPCHQ_gkTC0v4dAV9bOvxuA==');
CREATE TABLE "role" ("id" INTEGER NOT NULL PRIMARY KEY, "user_id" INTEGER NOT NULL, "role" VARCHAR(16) NOT NULL, "region_code" VARCHAR(15) NOT NULL, FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE, FOREIGN KEY ("region_code") REFERENCES "region" ("code"));
INSERT INTO "role" VALUES(1,5,'office','990101');
INSERT INTO "role" VALUES(2,6,'administrator','990101');
INSERT INTO "role" VALUES(3,7,'station','990101001');
INSERT INTO "role" VALUES(4,8,'office','990102');
INSERT INTO "role" VALUES(5,9,'security','990101');
INSERT INTO "role" VALUES(6,10,'auditor','990101');
CREATE TABLE "rule_draft" ("id" INTEGER NOT NULL PRIMARY KEY, "title" VARCHAR(60) NOT NULL, "origin" VARCHAR(60) NOT NULL, "begun_at" DATETIME NOT NULL, "begun_by_id" INTEGER NOT NULL, "rule_set_id" INTEGER, "put_away_at" DATETIME, "put_away_by_id" INTEGER, "region_code" VARCHAR(15) NOT NULL, FOREIGN KEY ("begun_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("rule_set_id") REFERENCES "rule_set" ("id"), FOREIGN KEY ("put_away_by_id") REFERENCES "user" ("id"));
CREATE TABLE "rule_save" ("id" INTEGER NOT NULL PRIMARY KEY, "draft_id" INTEGER NOT NULL, "number" INTEGER NOT NULL, "part" VARCHAR(60) NOT NULL, "document" TEXT NOT NULL, "saved_at" DATETIME NOT NULL, "saved_by_id" INTEGER NOT NULL, FOREIGN KEY ("draft_id") REFERENCES "rule_draft" ("id"), FOREIGN KEY ("saved_by_id") REFERENCES "user" ("id"));
CREATE TABLE "rule_set" ("id" INTEGER NOT NULL PRIMARY KEY, "year" INTEGER NOT NULL, "title" VARCHAR(60) NOT NULL, "document" TEXT NOT NULL, "published_at" DATETIME NOT NULL, "published_by_id" INTEGER, "until" INTEGER, "version" INTEGER NOT NULL, "reason" VARCHAR(200) NOT NULL, "region_code" VARCHAR(15) NOT NULL, FOREIGN KEY ("published_by_id") REFERENCES "user" ("id"));
INSERT INTO "rule_set" VALUES(1,2026,'党代表联系服务群众百分制','{
  "year": 2026,
  "title": "党代表联系服务群众百分制",
  "categories": [
    {
      "id": "visits",
      "title": "走访群众"
    },
    {
      "id": "must-visit",
      "title": "必访人家"
    },
    {
      "id": "rounds",
      "title": "集中走访"
    },
    {
      "id": "activities",
      "title": "活动与培训"
    },
    {
      "id": "opinions",
      "title": "意见与实事"
    }
  ],
  "items": [
    {
      "id": "households",
      "category": "visits",
      "title": "一年走访 100 户，入户不少于三分之一",
      "rule": {
        "kind": "quota",
        "duties": [
          "visit"
        ],
        "counting": "households",
        "points": "40",
        "reach": 100,
        "share": {
          "aspect": "home",
          "least": "1/3"
        }
      }
    },
    {
      "id": "must-visit",
      "category": "must-visit",
      "title": "五类必访人家都走到",
      "rule": {
        "kind": "coverage",
        "points": "15",
        "list_name": "must-visit"
      }
    },
    {
      "id": "rounds",
      "category": "rounds",
      "title": "上半年、下半年各集中走访一次",
      "rule": {
        "kind": "periods",
        "duties": [
          "round"
        ],
        "points": "10",
        "every": "half"
      }
    },
    {
      "id": "training",
      "category": "activities",
      "title": "参加一次培训",
      "rule": {
        "kind": "quota",
        "duties": [
          "training"
        ],
        "points": "8",
        "reach": 1
      }
    },
    {
      "id": "activities",
      "category": "activities",
      "title": "参加两次小组活动",
      "rule": {
        "kind": "quota",
        "duties": [
          "activity"
        ],
        "points": "12",
        "reach": 2
      }
    },
    {
      "id": "heard",
      "category": "opinions",
      "title": "带回群众的意见",
      "rule": {
        "kind": "per-unit",
        "duties": [
          "heard"
        ],
        "counting": "pieces",
        "each": "1"
      },
      "cap": "6"
    },
    {
      "id": "done",
      "category": "opinions",
      "title": "为群众办成实事",
      "rule": {
        "kind": "per-unit",
        "duties": [
          "done"
        ],
        "counting": "pieces",
        "each": "3"
      },
      "cap": "9"
    }
  ],
  "cap": "100"
}','2026-11-22 16:01:36.327723',NULL,NULL,1,'','');
INSERT INTO "rule_set" VALUES(2,2025,'党代表联系服务群众百分制','{
  "year": 2025,
  "title": "党代表联系服务群众百分制",
  "categories": [
    {
      "id": "visits",
      "title": "走访群众"
    },
    {
      "id": "must-visit",
      "title": "必访人家"
    },
    {
      "id": "rounds",
      "title": "集中走访"
    },
    {
      "id": "activities",
      "title": "活动与培训"
    },
    {
      "id": "opinions",
      "title": "意见与实事"
    }
  ],
  "items": [
    {
      "id": "households",
      "category": "visits",
      "title": "一年走访 100 户，入户不少于三分之一",
      "rule": {
        "kind": "quota",
        "duties": [
          "visit"
        ],
        "counting": "households",
        "points": "40",
        "reach": 100,
        "share": {
          "aspect": "home",
          "least": "1/3"
        }
      }
    },
    {
      "id": "must-visit",
      "category": "must-visit",
      "title": "五类必访人家都走到",
      "rule": {
        "kind": "coverage",
        "points": "15",
        "list_name": "must-visit"
      }
    },
    {
      "id": "rounds",
      "category": "rounds",
      "title": "上半年、下半年各集中走访一次",
      "rule": {
        "kind": "periods",
        "duties": [
          "round"
        ],
        "points": "10",
        "every": "half"
      }
    },
    {
      "id": "training",
      "category": "activities",
      "title": "参加一次培训",
      "rule": {
        "kind": "quota",
        "duties": [
          "training"
        ],
        "points": "8",
        "reach": 1
      }
    },
    {
      "id": "activities",
      "category": "activities",
      "title": "参加两次小组活动",
      "rule": {
        "kind": "quota",
        "duties": [
          "activity"
        ],
        "points": "12",
        "reach": 2
      }
    },
    {
      "id": "heard",
      "category": "opinions",
      "title": "带回群众的意见",
      "rule": {
        "kind": "per-unit",
        "duties": [
          "heard"
        ],
        "counting": "pieces",
        "each": "1"
      },
      "cap": "6"
    },
    {
      "id": "done",
      "category": "opinions",
      "title": "为群众办成实事",
      "rule": {
        "kind": "per-unit",
        "duties": [
          "done"
        ],
        "counting": "pieces",
        "each": "3"
      },
      "cap": "9"
    }
  ],
  "cap": "100"
}','2026-11-22 16:01:36.722027',NULL,NULL,1,'','');
CREATE TABLE "schema_migration" ("id" INTEGER NOT NULL PRIMARY KEY, "name" VARCHAR(255) NOT NULL, "applied" DATETIME NOT NULL);
INSERT INTO "schema_migration" VALUES(1,'0001_first_tables','2026-11-22 16:01:35.097169');
INSERT INTO "schema_migration" VALUES(2,'0002_keys_by_district','2026-11-22 16:01:35.102765');
INSERT INTO "schema_migration" VALUES(3,'0003_job_leases','2026-11-22 16:01:35.134919');
INSERT INTO "schema_migration" VALUES(4,'0004_audit_chain','2026-11-22 16:01:35.171331');
INSERT INTO "schema_migration" VALUES(5,'0005_sealed_households','2026-11-22 16:01:35.221898');
INSERT INTO "schema_migration" VALUES(6,'0014_second_factors','2026-11-22 16:01:35.233739');
INSERT INTO "schema_migration" VALUES(7,'0015_sealed_words','2026-11-22 16:01:35.297445');
INSERT INTO "schema_migration" VALUES(8,'0025_privacy','2026-11-22 16:01:35.325943');
INSERT INTO "schema_migration" VALUES(9,'0026_fewer_indexes','2026-11-22 16:01:35.330066');
INSERT INTO "schema_migration" VALUES(10,'0027_opinions','2026-11-22 16:01:35.348609');
INSERT INTO "schema_migration" VALUES(11,'0028_mailboxes','2026-11-22 16:01:35.371596');
INSERT INTO "schema_migration" VALUES(12,'0029_public_pages','2026-11-22 16:01:35.410029');
INSERT INTO "schema_migration" VALUES(13,'0030_printed_things','2026-11-22 16:01:35.419499');
INSERT INTO "schema_migration" VALUES(14,'0031_receptions','2026-11-22 16:01:35.438456');
INSERT INTO "schema_migration" VALUES(15,'0032_appointments_and_pledges','2026-11-22 16:01:35.454126');
INSERT INTO "schema_migration" VALUES(16,'0033_own_homes','2026-11-22 16:01:35.486681');
INSERT INTO "schema_migration" VALUES(17,'0034_membership_history','2026-11-22 16:01:35.504712');
INSERT INTO "schema_migration" VALUES(18,'0035_traits','2026-11-22 16:01:35.557997');
INSERT INTO "schema_migration" VALUES(19,'0036_appraisals','2026-11-22 16:01:35.587598');
INSERT INTO "schema_migration" VALUES(20,'0037_declarations','2026-11-22 16:01:35.622193');
INSERT INTO "schema_migration" VALUES(21,'0038_evaluations','2026-11-22 16:01:35.640192');
INSERT INTO "schema_migration" VALUES(22,'0039_fairness','2026-11-22 16:01:35.690550');
INSERT INTO "schema_migration" VALUES(23,'0040_rule_drafts','2026-11-22 16:01:35.782575');
INSERT INTO "schema_migration" VALUES(24,'0041_kept_tallies','2026-11-22 16:01:35.788479');
INSERT INTO "schema_migration" VALUES(25,'0042_types_of_documents','2026-11-22 16:01:35.823934');
INSERT INTO "schema_migration" VALUES(26,'0043_evaluated_groups','2026-11-22 16:01:35.940845');
INSERT INTO "schema_migration" VALUES(27,'0045_rules_of_regions','2026-11-22 16:01:36.022247');
INSERT INTO "schema_migration" VALUES(28,'0046_ballots','2026-11-22 16:01:36.098302');
INSERT INTO "schema_migration" VALUES(29,'0047_homes_of_declarations','2026-11-22 16:01:36.111075');
INSERT INTO "schema_migration" VALUES(30,'0048_chosen_phones','2026-11-22 16:01:36.122982');
CREATE TABLE "self_appraisal" ("id" INTEGER NOT NULL PRIMARY KEY, "round_id" INTEGER NOT NULL, "deputy_id" INTEGER NOT NULL, "words" TEXT NOT NULL, "written_by_id" INTEGER NOT NULL, "written_at" DATETIME NOT NULL, "handed_in_at" DATETIME, FOREIGN KEY ("round_id") REFERENCES "appraisal_round" ("id"), FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("written_by_id") REFERENCES "user" ("id"));
INSERT INTO "self_appraisal" VALUES(1,1,1,'~a164ebec.GkC3Obl2VLkh3h3MHw1WV67Ong7LJ4o-lK0mTZQYoB-rQsKamAOJgw==',1,'2026-11-22 16:01:36.701692','2026-11-15 04:00:00');
CREATE TABLE "self_mark" ("id" INTEGER NOT NULL PRIMARY KEY, "appraisal_id" INTEGER NOT NULL, "question" VARCHAR(12) NOT NULL, "mark" VARCHAR(12) NOT NULL, FOREIGN KEY ("appraisal_id") REFERENCES "self_appraisal" ("id") ON DELETE CASCADE);
INSERT INTO "self_mark" VALUES(1,1,'contact','competent');
INSERT INTO "self_mark" VALUES(2,1,'voice','competent');
INSERT INTO "self_mark" VALUES(3,1,'meetings','competent');
INSERT INTO "self_mark" VALUES(4,1,'conduct','competent');
CREATE TABLE "sheet" ("id" INTEGER NOT NULL PRIMARY KEY, "evaluation_id" INTEGER NOT NULL, "deputy_id" INTEGER , "region_code" VARCHAR(15) NOT NULL, "peers" VARCHAR(60) NOT NULL, "points" DECIMAL(8, 2) NOT NULL, "total" DECIMAL(8, 2) NOT NULL, "rank" INTEGER NOT NULL, "size" INTEGER NOT NULL, "grade" VARCHAR(40) NOT NULL, "tied" INTEGER NOT NULL, "barred" INTEGER NOT NULL, "card_text" TEXT NOT NULL, "standing_text" TEXT NOT NULL, "group_id" INTEGER REFERENCES "deputy_group" ("id"), FOREIGN KEY ("evaluation_id") REFERENCES "evaluation" ("id"), FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"));
INSERT INTO "sheet" VALUES(1,1,1,'990101001','全体代表',0,0,2,4,'incompetent',0,0,'{"total": "0.0", "out_of": "100", "reasons": [], "categories": [{"id": "visits", "title": "走访群众", "points": "0.0", "out_of": "40", "reasons": [], "items": [{"id": "households", "title": "一年走访 100 户，入户不少于三分之一", "points": "0.0", "out_of": "40", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}]}, {"id": "must-visit", "title": "必访人家", "points": "0.0", "out_of": "15", "reasons": [], "items": [{"id": "must-visit", "title": "五类必访人家都走到", "points": "0.0", "out_of": "15", "reasons": [{"code": "list-reached", "effect": "0.0", "told": "名单上 3 户，去了 0 户", "params": {"reached": 0, "total": 3}, "period": ""}]}]}, {"id": "rounds", "title": "集中走访", "points": "0.0", "out_of": "10", "reasons": [], "items": [{"id": "rounds", "title": "上半年、下半年各集中走访一次", "points": "0.0", "out_of": "10", "reasons": [{"code": "period-missing", "effect": "0.0", "told": "上半年、下半年没有记录", "params": {"periods": ["上半年", "下半年"], "least": 1}, "period": ""}]}]}, {"id": "activities", "title": "活动与培训", "points": "0.0", "out_of": "20", "reasons": [], "items": [{"id": "training", "title": "参加一次培训", "points": "0.0", "out_of": "8", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}, {"id": "activities", "title": "参加两次小组活动", "points": "0.0", "out_of": "12", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}]}, {"id": "opinions", "title": "意见与实事", "points": "0.0", "out_of": "15", "reasons": [], "items": [{"id": "heard", "title": "带回群众的意见", "points": "0.0", "out_of": "6", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}, {"id": "done", "title": "为群众办成实事", "points": "0.0", "out_of": "9", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}]}]}','{"peers": "全体代表", "size": 4, "total": "0.00", "rank": 2, "grade": "incompetent", "tied": false, "barred": false, "steps": [{"code": "part", "params": {"part": "points", "mark": "0", "weight": "100", "worth": "0"}, "told": "履职积分 0 分，占 100%，计 0 分"}, {"code": "total", "params": {"total": "0", "peers": "all", "size": "4", "rank": "2"}, "told": "总评 0 分，全体代表共 4 人，排第 2"}, {"code": "tied-rank", "params": {"count": "2"}, "told": "另有 2 人同分，名次一样"}, {"code": "band", "params": {"grade": "不称职", "least": "0"}, "told": "0 分起是“不称职”"}, {"code": "proposed", "params": {"grade": "不称职"}, "told": "拟定等次：不称职"}]}',NULL);
INSERT INTO "sheet" VALUES(2,1,2,'990101001','全体代表',0,0,2,4,'incompetent',0,0,'{"total": "0.0", "out_of": "100", "reasons": [], "categories": [{"id": "visits", "title": "走访群众", "points": "0.0", "out_of": "40", "reasons": [], "items": [{"id": "households", "title": "一年走访 100 户，入户不少于三分之一", "points": "0.0", "out_of": "40", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}]}, {"id": "must-visit", "title": "必访人家", "points": "0.0", "out_of": "15", "reasons": [], "items": [{"id": "must-visit", "title": "五类必访人家都走到", "points": "0.0", "out_of": "15", "reasons": [{"code": "list-reached", "effect": "0.0", "told": "名单上 3 户，去了 0 户", "params": {"reached": 0, "total": 3}, "period": ""}]}]}, {"id": "rounds", "title": "集中走访", "points": "0.0", "out_of": "10", "reasons": [], "items": [{"id": "rounds", "title": "上半年、下半年各集中走访一次", "points": "0.0", "out_of": "10", "reasons": [{"code": "period-missing", "effect": "0.0", "told": "上半年、下半年没有记录", "params": {"periods": ["上半年", "下半年"], "least": 1}, "period": ""}]}]}, {"id": "activities", "title": "活动与培训", "points": "0.0", "out_of": "20", "reasons": [], "items": [{"id": "training", "title": "参加一次培训", "points": "0.0", "out_of": "8", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}, {"id": "activities", "title": "参加两次小组活动", "points": "0.0", "out_of": "12", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}]}, {"id": "opinions", "title": "意见与实事", "points": "0.0", "out_of": "15", "reasons": [], "items": [{"id": "heard", "title": "带回群众的意见", "points": "0.0", "out_of": "6", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}, {"id": "done", "title": "为群众办成实事", "points": "0.0", "out_of": "9", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}]}]}','{"peers": "全体代表", "size": 4, "total": "0.00", "rank": 2, "grade": "incompetent", "tied": false, "barred": false, "steps": [{"code": "part", "params": {"part": "points", "mark": "0", "weight": "100", "worth": "0"}, "told": "履职积分 0 分，占 100%，计 0 分"}, {"code": "total", "params": {"total": "0", "peers": "all", "size": "4", "rank": "2"}, "told": "总评 0 分，全体代表共 4 人，排第 2"}, {"code": "tied-rank", "params": {"count": "2"}, "told": "另有 2 人同分，名次一样"}, {"code": "band", "params": {"grade": "不称职", "least": "0"}, "told": "0 分起是“不称职”"}, {"code": "proposed", "params": {"grade": "不称职"}, "told": "拟定等次：不称职"}]}',NULL);
INSERT INTO "sheet" VALUES(3,1,3,'990101001','全体代表',0,0,2,4,'incompetent',0,0,'{"total": "0.0", "out_of": "100", "reasons": [], "categories": [{"id": "visits", "title": "走访群众", "points": "0.0", "out_of": "40", "reasons": [], "items": [{"id": "households", "title": "一年走访 100 户，入户不少于三分之一", "points": "0.0", "out_of": "40", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}]}, {"id": "must-visit", "title": "必访人家", "points": "0.0", "out_of": "15", "reasons": [], "items": [{"id": "must-visit", "title": "五类必访人家都走到", "points": "0.0", "out_of": "15", "reasons": [{"code": "list-reached", "effect": "0.0", "told": "名单上 2 户，去了 0 户", "params": {"reached": 0, "total": 2}, "period": ""}]}]}, {"id": "rounds", "title": "集中走访", "points": "0.0", "out_of": "10", "reasons": [], "items": [{"id": "rounds", "title": "上半年、下半年各集中走访一次", "points": "0.0", "out_of": "10", "reasons": [{"code": "period-missing", "effect": "0.0", "told": "上半年、下半年没有记录", "params": {"periods": ["上半年", "下半年"], "least": 1}, "period": ""}]}]}, {"id": "activities", "title": "活动与培训", "points": "0.0", "out_of": "20", "reasons": [], "items": [{"id": "training", "title": "参加一次培训", "points": "0.0", "out_of": "8", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}, {"id": "activities", "title": "参加两次小组活动", "points": "0.0", "out_of": "12", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}]}, {"id": "opinions", "title": "意见与实事", "points": "0.0", "out_of": "15", "reasons": [], "items": [{"id": "heard", "title": "带回群众的意见", "points": "0.0", "out_of": "6", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}, {"id": "done", "title": "为群众办成实事", "points": "0.0", "out_of": "9", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}]}]}','{"peers": "全体代表", "size": 4, "total": "0.00", "rank": 2, "grade": "incompetent", "tied": false, "barred": false, "steps": [{"code": "part", "params": {"part": "points", "mark": "0", "weight": "100", "worth": "0"}, "told": "履职积分 0 分，占 100%，计 0 分"}, {"code": "total", "params": {"total": "0", "peers": "all", "size": "4", "rank": "2"}, "told": "总评 0 分，全体代表共 4 人，排第 2"}, {"code": "tied-rank", "params": {"count": "2"}, "told": "另有 2 人同分，名次一样"}, {"code": "band", "params": {"grade": "不称职", "least": "0"}, "told": "0 分起是“不称职”"}, {"code": "proposed", "params": {"grade": "不称职"}, "told": "拟定等次：不称职"}]}',NULL);
INSERT INTO "sheet" VALUES(4,1,4,'990101002','全体代表',0.4,0.4,1,4,'incompetent',0,0,'{"total": "0.4", "out_of": "100", "reasons": [], "categories": [{"id": "visits", "title": "走访群众", "points": "0.4", "out_of": "40", "reasons": [], "items": [{"id": "households", "title": "一年走访 100 户，入户不少于三分之一", "points": "0.4", "out_of": "40", "reasons": [{"code": "counted", "effect": "0.4", "told": "1 户，每户 0.4 分", "params": {"each": {"number": "0.4"}, "count": {"number": "1"}, "unit": "户"}, "period": ""}, {"code": "share-reached", "effect": "0.0", "told": "入户 100%，达到三分之一", "params": {"percent": 100, "aspect": "入户", "least": {"share": "1/3"}, "unit": "户"}, "period": ""}]}]}, {"id": "must-visit", "title": "必访人家", "points": "0.0", "out_of": "15", "reasons": [], "items": [{"id": "must-visit", "title": "五类必访人家都走到", "points": "0.0", "out_of": "15", "reasons": [{"code": "list-reached", "effect": "0.0", "told": "名单上 1 户，去了 0 户", "params": {"reached": 0, "total": 1}, "period": ""}]}]}, {"id": "rounds", "title": "集中走访", "points": "0.0", "out_of": "10", "reasons": [], "items": [{"id": "rounds", "title": "上半年、下半年各集中走访一次", "points": "0.0", "out_of": "10", "reasons": [{"code": "period-missing", "effect": "0.0", "told": "上半年、下半年没有记录", "params": {"periods": ["上半年", "下半年"], "least": 1}, "period": ""}]}]}, {"id": "activities", "title": "活动与培训", "points": "0.0", "out_of": "20", "reasons": [], "items": [{"id": "training", "title": "参加一次培训", "points": "0.0", "out_of": "8", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}, {"id": "activities", "title": "参加两次小组活动", "points": "0.0", "out_of": "12", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}]}, {"id": "opinions", "title": "意见与实事", "points": "0.0", "out_of": "15", "reasons": [], "items": [{"id": "heard", "title": "带回群众的意见", "points": "0.0", "out_of": "6", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}, {"id": "done", "title": "为群众办成实事", "points": "0.0", "out_of": "9", "reasons": [{"code": "nothing-yet", "effect": "0.0", "told": "还没有记录", "params": {}, "period": ""}]}]}]}','{"peers": "全体代表", "size": 4, "total": "0.40", "rank": 1, "grade": "incompetent", "tied": false, "barred": false, "steps": [{"code": "part", "params": {"part": "points", "mark": "0.4", "weight": "100", "worth": "0.4"}, "told": "履职积分 0.4 分，占 100%，计 0.4 分"}, {"code": "total", "params": {"total": "0.4", "peers": "all", "size": "4", "rank": "1"}, "told": "总评 0.4 分，全体代表共 4 人，排第 1"}, {"code": "band", "params": {"grade": "不称职", "least": "0"}, "told": "0 分起是“不称职”"}, {"code": "proposed", "params": {"grade": "不称职"}, "told": "拟定等次：不称职"}]}',NULL);
CREATE TABLE "sign_in" ("id" INTEGER NOT NULL PRIMARY KEY, "user_id" INTEGER NOT NULL, "digest" VARCHAR(64) NOT NULL, "agent" VARCHAR(200) NOT NULL, "began_at" DATETIME NOT NULL, "seen_at" DATETIME NOT NULL, "expires_at" DATETIME NOT NULL, "revoked_at" DATETIME, "revoked_by_id" INTEGER, "second_factor_at" DATETIME, FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE, FOREIGN KEY ("revoked_by_id") REFERENCES "user" ("id"));
INSERT INTO "sign_in" VALUES(1,1,'a81138726b10935751bb8e74557e3ba2853c9deb92bdc8de861537e52b63061a','an old phone','2026-11-22 16:01:36.338722','2026-11-22 16:01:36.338725','2027-02-13 04:00:00',NULL,NULL,NULL);
CREATE TABLE "sign_note" ("id" INTEGER NOT NULL PRIMARY KEY, "deputy_id" INTEGER NOT NULL, "region_code" VARCHAR(15) NOT NULL, "done" VARCHAR(12) NOT NULL, "words" TEXT NOT NULL, "form" VARCHAR(32) NOT NULL, "by_id" INTEGER NOT NULL, "at" DATETIME NOT NULL, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("by_id") REFERENCES "user" ("id"));
CREATE TABLE "station" ("id" INTEGER NOT NULL PRIMARY KEY, "number" VARCHAR(20) NOT NULL, "name" VARCHAR(60) NOT NULL, "region_code" VARCHAR(15) NOT NULL, "place" VARCHAR(120) NOT NULL, "opening_hours" VARCHAR(120) NOT NULL, "slug" VARCHAR(16) NOT NULL, FOREIGN KEY ("region_code") REFERENCES "region" ("code"));
INSERT INTO "station" VALUES(1,'S1','青山社区代表工作站','990101001001','青山路 8 号','周五 9:00','0f814cbc1a52');
INSERT INTO "station" VALUES(2,'S-D003','另一个工作站','990101001','','','333348b68ed5');
CREATE TABLE "talk" ("id" INTEGER NOT NULL PRIMARY KEY, "deputy_id" INTEGER NOT NULL, "region_code" VARCHAR(15) NOT NULL, "kind" VARCHAR(12) NOT NULL, "held_on" DATE NOT NULL, "speaker" VARCHAR(40) NOT NULL, "reason" TEXT NOT NULL, "form" VARCHAR(32) NOT NULL, "by_id" INTEGER NOT NULL, "at" DATETIME NOT NULL, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("by_id") REFERENCES "user" ("id"));
CREATE TABLE "talk_word" ("id" INTEGER NOT NULL PRIMARY KEY, "talk_id" INTEGER NOT NULL, "words" TEXT NOT NULL, "withdraws" INTEGER NOT NULL, "form" VARCHAR(32) NOT NULL, "by_id" INTEGER NOT NULL, "at" DATETIME NOT NULL, FOREIGN KEY ("talk_id") REFERENCES "talk" ("id") ON DELETE CASCADE, FOREIGN KEY ("by_id") REFERENCES "user" ("id"));
CREATE TABLE "unit" ("id" INTEGER NOT NULL PRIMARY KEY, "name" VARCHAR(60) NOT NULL, "region_code" VARCHAR(15) NOT NULL, "made_at" DATETIME NOT NULL, "closed_at" DATETIME, FOREIGN KEY ("region_code") REFERENCES "region" ("code"));
INSERT INTO "unit" VALUES(1,'城管局','990101','2026-11-22 16:01:36.315854',NULL);
CREATE TABLE "upload" ("id" INTEGER NOT NULL PRIMARY KEY, "name" VARCHAR(32) NOT NULL, "purpose" VARCHAR(16) NOT NULL, "deputy_id" INTEGER, "digest" VARCHAR(64) NOT NULL, "type" VARCHAR(100) NOT NULL, "size" INTEGER NOT NULL, "width" INTEGER NOT NULL, "height" INTEGER NOT NULL, "made_by_id" INTEGER, "made_at" DATETIME NOT NULL, "removed_at" DATETIME, "removed_by_id" INTEGER, "opinion_id" INTEGER REFERENCES "opinion" ("id"), FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("made_by_id") REFERENCES "user" ("id"), FOREIGN KEY ("removed_by_id") REFERENCES "user" ("id"));
CREATE TABLE "user" ("id" INTEGER NOT NULL PRIMARY KEY, "login" VARCHAR(40) NOT NULL, "name" VARCHAR(40) NOT NULL, "password" VARCHAR(200) NOT NULL, "deputy_id" INTEGER, "active" INTEGER NOT NULL, "unit_id" INTEGER REFERENCES "unit" ("id"), FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"));
INSERT INTO "user" VALUES(1,'D001','王秀英','$argon2id$v=19$m=19456,t=2,p=1$ZxkcJMiJqxd+4gGs2tx6Tw$BuQgu+NJqvTKyhRaYwA+febYuqwXpwBe1WiLFiZqvbc',1,1,NULL);
INSERT INTO "user" VALUES(2,'D002','张国庆','$argon2id$v=19$m=19456,t=2,p=1$ZxkcJMiJqxd+4gGs2tx6Tw$BuQgu+NJqvTKyhRaYwA+febYuqwXpwBe1WiLFiZqvbc',2,1,NULL);
INSERT INTO "user" VALUES(3,'D003','周晓燕','$argon2id$v=19$m=19456,t=2,p=1$ZxkcJMiJqxd+4gGs2tx6Tw$BuQgu+NJqvTKyhRaYwA+febYuqwXpwBe1WiLFiZqvbc',3,1,NULL);
INSERT INTO "user" VALUES(4,'D004','刘海生','$argon2id$v=19$m=19456,t=2,p=1$ZxkcJMiJqxd+4gGs2tx6Tw$BuQgu+NJqvTKyhRaYwA+febYuqwXpwBe1WiLFiZqvbc',4,1,NULL);
INSERT INTO "user" VALUES(5,'chen','陈敏','$argon2id$v=19$m=19456,t=2,p=1$ZxkcJMiJqxd+4gGs2tx6Tw$BuQgu+NJqvTKyhRaYwA+febYuqwXpwBe1WiLFiZqvbc',NULL,1,NULL);
INSERT INTO "user" VALUES(6,'sun','孙丽','$argon2id$v=19$m=19456,t=2,p=1$ZxkcJMiJqxd+4gGs2tx6Tw$BuQgu+NJqvTKyhRaYwA+febYuqwXpwBe1WiLFiZqvbc',NULL,1,NULL);
INSERT INTO "user" VALUES(7,'he','何站长','$argon2id$v=19$m=19456,t=2,p=1$ZxkcJMiJqxd+4gGs2tx6Tw$BuQgu+NJqvTKyhRaYwA+febYuqwXpwBe1WiLFiZqvbc',NULL,1,NULL);
INSERT INTO "user" VALUES(8,'ma','马主任','$argon2id$v=19$m=19456,t=2,p=1$ZxkcJMiJqxd+4gGs2tx6Tw$BuQgu+NJqvTKyhRaYwA+febYuqwXpwBe1WiLFiZqvbc',NULL,1,NULL);
INSERT INTO "user" VALUES(9,'lu','鲁安','$argon2id$v=19$m=19456,t=2,p=1$ZxkcJMiJqxd+4gGs2tx6Tw$BuQgu+NJqvTKyhRaYwA+febYuqwXpwBe1WiLFiZqvbc',NULL,1,NULL);
INSERT INTO "user" VALUES(10,'qi','齐明','$argon2id$v=19$m=19456,t=2,p=1$ZxkcJMiJqxd+4gGs2tx6Tw$BuQgu+NJqvTKyhRaYwA+febYuqwXpwBe1WiLFiZqvbc',NULL,1,NULL);
INSERT INTO "user" VALUES(11,'cg','郑工','$argon2id$v=19$m=19456,t=2,p=1$ZxkcJMiJqxd+4gGs2tx6Tw$BuQgu+NJqvTKyhRaYwA+febYuqwXpwBe1WiLFiZqvbc',NULL,1,1);
CREATE TABLE "visit" ("id" INTEGER NOT NULL PRIMARY KEY, "uuid" VARCHAR(36) NOT NULL, "region_code" VARCHAR(15) NOT NULL, "deputy_id" INTEGER NOT NULL, "household_id" INTEGER, "must_visit" INTEGER NOT NULL, "code" VARCHAR(32) NOT NULL, "visited_at" DATETIME NOT NULL, "visited_on" DATE NOT NULL, "sent_at" DATETIME NOT NULL, "received_at" DATETIME NOT NULL, "place" VARCHAR(12) NOT NULL, "schedule" VARCHAR(12) NOT NULL, "roles" VARCHAR(60) NOT NULL, "heard" TEXT NOT NULL, "done" TEXT NOT NULL, "promised" TEXT NOT NULL, "means" VARCHAR(8) NOT NULL, "digest" VARCHAR(64) NOT NULL, "traits" VARCHAR(120) NOT NULL, FOREIGN KEY ("deputy_id") REFERENCES "deputy" ("id"), FOREIGN KEY ("household_id") REFERENCES "household" ("id"));
INSERT INTO "visit" VALUES(1,'3c2e7a45-4fdb-44f3-bcf5-6c59c401c363','990101',1,1,1,'VEM0B3W9AJYY57GM','2026-03-03 02:00:00','2026-03-03','2026-11-15 04:00:00','2026-11-15 04:00:00','home','routine','','~a164ebec.tW1pILvj5Twvhd2TtxqqmrIruel5dj-WswIVfIjYlrtXIUHG1PgGiA==','','~a164ebec.OaPjQTjAzRdsBAMdg8NJnLOafthHIVkGCSm9Hj8luuHg-9usIcl0lA==','scan','0a39550f56c5371336bb20cee66105f5f08f622c1251329ff94983e3b4931ad5','outside elder');
INSERT INTO "visit" VALUES(2,'1caa994f-cbb7-4c5a-89a0-67ddcefcb8c7','990101',1,1,1,'VEM0B3W9AJYY57GM','2026-06-03 02:00:00','2026-06-03','2026-11-15 04:00:00','2026-11-15 04:00:00','home','routine','','','~a164ebec.M1d6hw7B-WpgyJynD8LXo9TGmZVIntMd6rqytH6lfPnkZkeqqeVtIjU_qw==','','scan','1404a043fc947c21059db7bad1ad6a7069f4a43d208ef7d0c487177de3e45156','outside elder');
INSERT INTO "visit" VALUES(3,'ae877ff1-8d9f-408d-a1ba-c4663217467f','990101',1,2,1,'3Z4K5FZAKSRYMCAC','2026-06-04 02:00:00','2026-06-04','2026-11-15 04:00:00','2026-11-15 04:00:00','home','routine','','','','','scan','3eaac36e0372a43c797cb0e906341da1b296828a6b73a8c061c29cd89a45b5d2','outside hardship');
INSERT INTO "visit" VALUES(4,'a4399011-e73f-4415-afdd-31c790389cc1','990101',1,4,0,'X7S12VF73YWAJVBT','2026-10-04 02:00:00','2026-10-04','2026-11-15 04:00:00','2026-11-15 04:00:00','talk','routine','','','','','scan','beca570a986643acfd93f6e1ec49ad5077e0e60d5cc4e2535f58957f81c533b2','outside');
INSERT INTO "visit" VALUES(5,'6e5f580c-f49a-4d03-baa0-6c8ccdb99d20','990101',2,3,1,'KYKRYY7ZE8CSW2ZQ','2026-04-10 02:00:00','2026-04-10','2026-11-15 04:00:00','2026-11-15 04:00:00','home','routine','','','','','scan','18efd18a9c1ddba7ba33bb0a58e2385d2aa4f3eb921885cd970180034741494a','outside founder');
INSERT INTO "visit" VALUES(6,'ca586dab-909c-4f07-ae17-de52eb9fce75','990101',3,7,1,'HCV6T5XESBWFZ7AJ','2026-05-11 02:00:00','2026-05-11','2026-11-15 04:00:00','2026-11-15 04:00:00','home','routine','','','','','scan','667ce4c967ac1e5bf621def03995fbe9e64ad3b323d6b68bda14bbbeea73ce60','outside petitioner');
INSERT INTO "visit" VALUES(7,'32898c48-acfb-4217-86f2-446c8d19ad90','990101',3,10,1,'P1RKNCH6332PSQJT','2026-05-12 02:00:00','2026-05-12','2026-11-15 04:00:00','2026-11-15 04:00:00','home','routine','','','','','scan','5bf8a39ca1c1d2267a823ca931c065a369397752895b74181b59444fd7685ffb','outside elder');
INSERT INTO "visit" VALUES(8,'d3710d24-86cb-4aee-892b-9292bf991ebe','990101',4,11,0,'5Y5SZNDSMWZ63D4S','2026-07-20 02:00:00','2026-07-20','2026-11-15 04:00:00','2026-11-15 04:00:00','home','routine','','','','','scan','ebedb71290e09c13212720cddf2a46af09520ceeb5884e03f6a4764def1cd093','outside');
INSERT INTO "visit" VALUES(9,'ba088f09-0477-47a7-a824-86789f20aecd','990101',4,12,0,'7VKR3V91A79GWPA4','2025-12-20 02:00:00','2025-12-20','2026-11-15 04:00:00','2026-11-15 04:00:00','home','routine','','','','','scan','b17bdc0d054d5e2c03006cfd9c96b9d882c6baeacf74ad1d5954ebd5c64fbf0c','outside');
CREATE TABLE "wish" ("id" INTEGER NOT NULL PRIMARY KEY, "household_id" INTEGER NOT NULL, "region_code" VARCHAR(15) NOT NULL, "kind" VARCHAR(12) NOT NULL, "text" TEXT NOT NULL, "name" TEXT NOT NULL, "address" TEXT NOT NULL, "old_name" TEXT NOT NULL, "old_address" TEXT NOT NULL, "asked_at" DATETIME NOT NULL, "due_on" DATE NOT NULL, "decided_at" DATETIME, "decided_by_id" INTEGER, "granted" INTEGER, "answer" TEXT NOT NULL, "taken_back_at" DATETIME, FOREIGN KEY ("household_id") REFERENCES "household" ("id") ON DELETE CASCADE, FOREIGN KEY ("decided_by_id") REFERENCES "user" ("id"));
INSERT INTO "wish" VALUES(1,1,'990101001001','correction','~a164ebec.CiMDYUalOI26mVdgnuN6WUwZqfL0hLycCkiMpWBiBeR-UAULZMZc1A==','','~a164ebec.wbDWHmyFNNGm8hQpeWu47hHgnIjpI45Q-FKgSerAiPD9QStqC17xFTr2yAg=','','','2026-11-22 16:01:36.577249','2026-12-04',NULL,NULL,NULL,'',NULL);
CREATE UNIQUE INDEX "schema_migration_name" ON "schema_migration" ("name");
CREATE UNIQUE INDEX "area_number" ON "area" ("number");
CREATE UNIQUE INDEX "area_slug" ON "area" ("slug");
CREATE INDEX "area_region_code" ON "area" ("region_code");
CREATE INDEX "area_station_id" ON "area" ("station_id");
CREATE INDEX "assignment_area_id" ON "assignment" ("area_id");
CREATE INDEX "assignment_deputy_id" ON "assignment" ("deputy_id");
CREATE INDEX "assignment_deputy_id_ended_on" ON "assignment" ("deputy_id", "ended_on");
CREATE INDEX "assignment_area_id_ended_on" ON "assignment" ("area_id", "ended_on");
CREATE INDEX "attempt_login_at" ON "attempt" ("login", "at");
CREATE INDEX "attempt_address_at" ON "attempt" ("address", "at");
CREATE UNIQUE INDEX "user_login" ON "user" ("login");
CREATE UNIQUE INDEX "user_deputy_id" ON "user" ("deputy_id");
CREATE INDEX "companion_deputy_id" ON "companion" ("deputy_id");
CREATE UNIQUE INDEX "companion_visit_id_deputy_id" ON "companion" ("visit_id", "deputy_id");
CREATE INDEX "enrolment_user_id" ON "enrolment" ("user_id");
CREATE UNIQUE INDEX "enrolment_digest" ON "enrolment" ("digest");
CREATE INDEX "enrolment_made_by_id" ON "enrolment" ("made_by_id");
CREATE UNIQUE INDEX "group_number" ON "deputy_group" ("number");
CREATE INDEX "group_region_code" ON "deputy_group" ("region_code");
CREATE INDEX "householdkind_household_id" ON "household_kind" ("household_id");
CREATE UNIQUE INDEX "householdkind_household_id_kind" ON "household_kind" ("household_id", "kind");
CREATE INDEX "mandate_deputy_id" ON "mandate" ("deputy_id");
CREATE UNIQUE INDEX "mandate_deputy_id_body_level_term" ON "mandate" ("deputy_id", "body", "level", "term");
CREATE INDEX "review_visit_id" ON "review" ("visit_id");
CREATE INDEX "review_decided_at" ON "review" ("decided_at");
CREATE INDEX "review_decided_by_id" ON "review" ("decided_by_id");
CREATE INDEX "role_user_id" ON "role" ("user_id");
CREATE INDEX "role_region_code" ON "role" ("region_code");
CREATE UNIQUE INDEX "role_user_id_role_region_code" ON "role" ("user_id", "role", "region_code");
CREATE INDEX "signin_user_id" ON "sign_in" ("user_id");
CREATE UNIQUE INDEX "signin_digest" ON "sign_in" ("digest");
CREATE INDEX "signin_revoked_by_id" ON "sign_in" ("revoked_by_id");
CREATE INDEX "job_asked_by_id" ON "job" ("asked_by_id");
CREATE UNIQUE INDEX "job_slot" ON "job" ("slot");
CREATE INDEX "audit_at" ON "audit" ("at");
CREATE INDEX "audit_subject_subject_id" ON "audit" ("subject", "subject_id");
CREATE INDEX "audit_user_id" ON "audit" ("user_id");
CREATE UNIQUE INDEX "authenticator_user_id" ON "authenticator" ("user_id");
CREATE UNIQUE INDEX "challenge_text" ON "challenge" ("text");
CREATE INDEX "passkey_user_id" ON "passkey" ("user_id");
CREATE UNIQUE INDEX "passkey_credential" ON "passkey" ("credential");
CREATE INDEX "recoverycode_user_id" ON "recovery_code" ("user_id");
CREATE UNIQUE INDEX "recoverycode_digest" ON "recovery_code" ("digest");
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit lines do not change'); END;
CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'audit lines do not change'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
    WHEN OLD.at > datetime('now', '-184 days') OR NOT EXISTS (SELECT 1 FROM audit_checkpoint WHERE line >= OLD.id)
    BEGIN SELECT RAISE(ABORT, 'audit lines are kept for six months, and leave behind a checkpoint'); END;
CREATE TRIGGER audit_checkpoint_no_update BEFORE UPDATE ON audit_checkpoint
    BEGIN SELECT RAISE(ABORT, 'checkpoints do not change'); END;
CREATE TRIGGER audit_checkpoint_no_replace BEFORE INSERT ON audit_checkpoint
    WHEN EXISTS (SELECT 1 FROM audit_checkpoint WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'checkpoints do not change'); END;
CREATE TRIGGER audit_checkpoint_no_delete BEFORE DELETE ON audit_checkpoint
    BEGIN SELECT RAISE(ABORT, 'checkpoints do not change'); END;
CREATE INDEX "pruning_kind" ON "pruning" ("kind");
CREATE INDEX "pruning_asked_by_id" ON "pruning" ("asked_by_id");
CREATE INDEX "retention_kind" ON "retention" ("kind");
CREATE INDEX "retention_set_by_id" ON "retention" ("set_by_id");
CREATE INDEX "holiday_set_by_id" ON "holiday" ("set_by_id");
CREATE UNIQUE INDEX "holiday_district_day" ON "holiday" ("district", "day");
CREATE INDEX "unit_region_code" ON "unit" ("region_code");
CREATE UNIQUE INDEX "unit_region_code_name" ON "unit" ("region_code", "name");
CREATE INDEX "opinion_visit_id" ON "opinion" ("visit_id");
CREATE INDEX "opinion_region_code" ON "opinion" ("region_code");
CREATE INDEX "opinion_follow_code" ON "opinion" ("follow_code");
CREATE INDEX "opinion_area_id" ON "opinion" ("area_id");
CREATE INDEX "opinion_deputy_id" ON "opinion" ("deputy_id");
CREATE INDEX "opinion_household_id" ON "opinion" ("household_id");
CREATE INDEX "opinion_reception" ON "opinion" ("reception");
CREATE INDEX "opinion_main_id" ON "opinion" ("main_id");
CREATE INDEX "opinion_unit_id" ON "opinion" ("unit_id");
CREATE UNIQUE INDEX "opinion_district_year_serial" ON "opinion" ("district", "year", "serial");
CREATE INDEX "opinion_state_due_on" ON "opinion" ("state", "due_on");
CREATE INDEX "opinionlimits_district" ON "opinion_limits" ("district");
CREATE INDEX "opinionlimits_set_by_id" ON "opinion_limits" ("set_by_id");
CREATE UNIQUE INDEX "opinionstep_opinion_id_number" ON "opinion_step" ("opinion_id", "number");
CREATE INDEX "user_unit_id" ON "user" ("unit_id");
CREATE UNIQUE INDEX "opinion_fingerprint" ON "opinion" ("fingerprint");
CREATE INDEX "annualreport_deputy_id" ON "annual_report" ("deputy_id");
CREATE INDEX "annualreport_region_code" ON "annual_report" ("region_code");
CREATE INDEX "annualreport_written_by_id" ON "annual_report" ("written_by_id");
CREATE INDEX "annualreport_published_by_id" ON "annual_report" ("published_by_id");
CREATE INDEX "annualreport_withdrawn_by_id" ON "annual_report" ("withdrawn_by_id");
CREATE INDEX "annualreport_deputy_id_year" ON "annual_report" ("deputy_id", "year");
CREATE INDEX "introduction_region_code" ON "introduction" ("region_code");
CREATE INDEX "introduction_deputy_id" ON "introduction" ("deputy_id");
CREATE INDEX "introduction_written_by_id" ON "introduction" ("written_by_id");
CREATE UNIQUE INDEX "question_key" ON "question" ("key");
CREATE INDEX "question_deputy_id" ON "question" ("deputy_id");
CREATE INDEX "question_region_code" ON "question" ("region_code");
CREATE INDEX "question_asked_at" ON "question" ("asked_at");
CREATE INDEX "question_answered_by_id" ON "question" ("answered_by_id");
CREATE INDEX "question_published_by_id" ON "question" ("published_by_id");
CREATE INDEX "question_set_aside_by_id" ON "question" ("set_aside_by_id");
CREATE INDEX "deputy_initials" ON "deputy" ("initials");
CREATE UNIQUE INDEX "deputy_number" ON "deputy" ("number");
CREATE INDEX "deputy_region_code" ON "deputy" ("region_code");
CREATE UNIQUE INDEX "deputy_slug" ON "deputy" ("slug");
CREATE UNIQUE INDEX "station_number" ON "station" ("number");
CREATE INDEX "station_region_code" ON "station" ("region_code");
CREATE UNIQUE INDEX "station_slug" ON "station" ("slug");
CREATE UNIQUE INDEX "certificate_token" ON "certificate" ("token");
CREATE UNIQUE INDEX "certificate_number" ON "certificate" ("number");
CREATE INDEX "certificate_deputy_id" ON "certificate" ("deputy_id");
CREATE INDEX "certificate_region_code" ON "certificate" ("region_code");
CREATE INDEX "certificate_made_by_id" ON "certificate" ("made_by_id");
CREATE INDEX "certificate_ended_by_id" ON "certificate" ("ended_by_id");
CREATE INDEX "certificate_replacement_id" ON "certificate" ("replacement_id");
CREATE INDEX "lettertext_region_code" ON "letter_text" ("region_code");
CREATE INDEX "lettertext_written_by_id" ON "letter_text" ("written_by_id");
CREATE INDEX "reception_rule_region_code" ON "reception_rule" ("region_code");
CREATE INDEX "reception_rule_station_id" ON "reception_rule" ("station_id");
CREATE INDEX "reception_rule_group_id" ON "reception_rule" ("group_id");
CREATE INDEX "reception_rule_made_by_id" ON "reception_rule" ("made_by_id");
CREATE INDEX "reception_rule_ended_by_id" ON "reception_rule" ("ended_by_id");
CREATE INDEX "reception_region_code" ON "reception" ("region_code");
CREATE UNIQUE INDEX "reception_uid" ON "reception" ("uid");
CREATE INDEX "reception_rule_id" ON "reception" ("rule_id");
CREATE INDEX "reception_station_id" ON "reception" ("station_id");
CREATE INDEX "reception_deputy_id" ON "reception" ("deputy_id");
CREATE INDEX "reception_received_by_id" ON "reception" ("received_by_id");
CREATE UNIQUE INDEX "reception_entry_id" ON "reception" ("entry_id");
CREATE UNIQUE INDEX "reception_rule_id_slot" ON "reception" ("rule_id", "slot");
CREATE INDEX "reception_station_id_begins_at" ON "reception" ("station_id", "begins_at");
CREATE INDEX "reception_deputy_id_begins_at" ON "reception" ("deputy_id", "begins_at");
CREATE INDEX "reception_guest_reception_id" ON "reception_guest" ("reception_id");
CREATE UNIQUE INDEX "reception_guest_form" ON "reception_guest" ("form");
CREATE INDEX "reception_guest_opinion_id" ON "reception_guest" ("opinion_id");
CREATE INDEX "reception_guest_written_by_id" ON "reception_guest" ("written_by_id");
CREATE INDEX "reception_step_reception_id" ON "reception_step" ("reception_id");
CREATE INDEX "reception_step_by_id" ON "reception_step" ("by_id");
CREATE INDEX "reception_step_deputy_id" ON "reception_step" ("deputy_id");
CREATE INDEX "reception_swap_reception_id" ON "reception_swap" ("reception_id");
CREATE INDEX "reception_swap_in_return_id" ON "reception_swap" ("in_return_id");
CREATE INDEX "reception_swap_asked_by_id" ON "reception_swap" ("asked_by_id");
CREATE INDEX "reception_swap_asked_of_id" ON "reception_swap" ("asked_of_id");
CREATE INDEX "reception_swap_answered_by_id" ON "reception_swap" ("answered_by_id");
CREATE INDEX "reception_swap_asked_of_id_answered_at" ON "reception_swap" ("asked_of_id", "answered_at");
CREATE INDEX "appointment_region_code" ON "appointment" ("region_code");
CREATE INDEX "appointment_deputy_id" ON "appointment" ("deputy_id");
CREATE INDEX "appointment_household_id" ON "appointment" ("household_id");
CREATE INDEX "appointment_follow_code" ON "appointment" ("follow_code");
CREATE UNIQUE INDEX "appointment_form" ON "appointment" ("form");
CREATE INDEX "appointment_visit_id" ON "appointment" ("visit_id");
CREATE INDEX "appointment_asked_at" ON "appointment" ("asked_at");
CREATE INDEX "appointment_deputy_id_state" ON "appointment" ("deputy_id", "state");
CREATE INDEX "appointment_step_appointment_id" ON "appointment_step" ("appointment_id");
CREATE INDEX "appointment_step_by_id" ON "appointment_step" ("by_id");
CREATE INDEX "appointment_time_appointment_id" ON "appointment_time" ("appointment_id");
CREATE INDEX "pledge_region_code" ON "pledge" ("region_code");
CREATE INDEX "pledge_deputy_id" ON "pledge" ("deputy_id");
CREATE UNIQUE INDEX "pledge_visit_id" ON "pledge" ("visit_id");
CREATE UNIQUE INDEX "pledge_form" ON "pledge" ("form");
CREATE INDEX "pledge_made_by_id" ON "pledge" ("made_by_id");
CREATE INDEX "pledge_deputy_id_state" ON "pledge" ("deputy_id", "state");
CREATE INDEX "pledge_note_pledge_id" ON "pledge_note" ("pledge_id");
CREATE INDEX "pledge_note_by_id" ON "pledge_note" ("by_id");
CREATE INDEX "code_household_id" ON "code" ("household_id");
CREATE INDEX "code_replaced_by_id" ON "code" ("replaced_by_id");
CREATE UNIQUE INDEX "code_short" ON "code" ("short");
CREATE UNIQUE INDEX "code_token" ON "code" ("token");
CREATE UNIQUE INDEX "confirmation_visit_id" ON "confirmation" ("visit_id");
CREATE INDEX "confirmation_household_id" ON "confirmation" ("household_id");
CREATE INDEX "pinattempt_code_id_at" ON "pin_attempt" ("code_id", "at");
CREATE INDEX "pinattempt_address_at" ON "pin_attempt" ("address", "at");
CREATE UNIQUE INDEX "rating_visit_id" ON "rating" ("visit_id");
CREATE INDEX "rating_household_id" ON "rating" ("household_id");
CREATE INDEX "rating_region_code" ON "rating" ("region_code");
CREATE INDEX "rating_at" ON "rating" ("at");
CREATE INDEX "rating_decided_by_id" ON "rating" ("decided_by_id");
CREATE INDEX "wish_household_id" ON "wish" ("household_id");
CREATE INDEX "wish_region_code" ON "wish" ("region_code");
CREATE INDEX "wish_decided_at" ON "wish" ("decided_at");
CREATE INDEX "wish_decided_by_id" ON "wish" ("decided_by_id");
CREATE INDEX "membership_deputy_id" ON "membership" ("deputy_id");
CREATE INDEX "membership_group_id" ON "membership" ("group_id");
CREATE INDEX "membership_deputy_id_ended_on" ON "membership" ("deputy_id", "ended_on");
CREATE INDEX "membership_group_id_ended_on" ON "membership" ("group_id", "ended_on");
CREATE INDEX "household_area_id" ON "household" ("area_id");
CREATE INDEX "household_area_id_must_visit" ON "household" ("area_id", "must_visit");
CREATE UNIQUE INDEX "household_area_id_number" ON "household" ("area_id", "number");
CREATE INDEX "household_erased_by_id" ON "household" ("erased_by_id");
CREATE INDEX "household_name" ON "household" ("name");
CREATE INDEX "household_region_code" ON "household" ("region_code");
CREATE INDEX "visit_deputy_id_visited_at" ON "visit" ("deputy_id", "visited_at");
CREATE INDEX "visit_household_id_visited_on" ON "visit" ("household_id", "visited_on");
CREATE UNIQUE INDEX "visit_region_code_uuid" ON "visit" ("region_code", "uuid");
CREATE INDEX "duty_deputy_id" ON "duty" ("deputy_id");
CREATE INDEX "duty_entry_id" ON "duty" ("entry_id");
CREATE INDEX "duty_household_id" ON "duty" ("household_id");
CREATE INDEX "duty_visit_id" ON "duty" ("visit_id");
CREATE INDEX "duty_region_code_year_deputy_id_state_kind_aspect_traits_fa1e33f" ON "duty" ("region_code", "year", "deputy_id", "state", "kind", "aspect", "traits", "month", "household_id", "quantity");
CREATE INDEX "appraisal_answered_round_id" ON "appraisal_answered" ("round_id");
CREATE INDEX "appraisal_answered_deputy_id" ON "appraisal_answered" ("deputy_id");
CREATE INDEX "appraisal_answered_fellow_id" ON "appraisal_answered" ("fellow_id");
CREATE INDEX "appraisal_answered_household_id" ON "appraisal_answered" ("household_id");
CREATE UNIQUE INDEX "appraisal_answered_round_id_side_deputy_id_fellow_id" ON "appraisal_answered" ("round_id", "side", "deputy_id", "fellow_id");
CREATE UNIQUE INDEX "appraisal_answered_round_id_side_deputy_id_household_id" ON "appraisal_answered" ("round_id", "side", "deputy_id", "household_id");
CREATE INDEX "appraisal_count_round_id" ON "appraisal_count" ("round_id");
CREATE INDEX "appraisal_count_deputy_id" ON "appraisal_count" ("deputy_id");
CREATE UNIQUE INDEX "appraisal_count_round_id_deputy_id_side_mark" ON "appraisal_count" ("round_id", "deputy_id", "side", "mark");
CREATE INDEX "appraisal_reminder_round_id" ON "appraisal_reminder" ("round_id");
CREATE INDEX "appraisal_reminder_sent_by_id" ON "appraisal_reminder" ("sent_by_id");
CREATE INDEX "appraisal_window_round_id" ON "appraisal_window" ("round_id");
CREATE INDEX "appraisal_window_set_by_id" ON "appraisal_window" ("set_by_id");
CREATE INDEX "self_appraisal_round_id" ON "self_appraisal" ("round_id");
CREATE INDEX "self_appraisal_deputy_id" ON "self_appraisal" ("deputy_id");
CREATE INDEX "self_appraisal_written_by_id" ON "self_appraisal" ("written_by_id");
CREATE INDEX "self_appraisal_deputy_id_round_id" ON "self_appraisal" ("deputy_id", "round_id");
CREATE INDEX "self_mark_appraisal_id" ON "self_mark" ("appraisal_id");
CREATE UNIQUE INDEX "self_mark_appraisal_id_question" ON "self_mark" ("appraisal_id", "question");
CREATE INDEX "declaration_region_code" ON "declaration" ("region_code");
CREATE INDEX "declaration_deputy_id" ON "declaration" ("deputy_id");
CREATE UNIQUE INDEX "declaration_entry_id" ON "declaration" ("entry_id");
CREATE UNIQUE INDEX "declaration_form" ON "declaration" ("form");
CREATE INDEX "declaration_state_waits_since" ON "declaration" ("state", "waits_since");
CREATE INDEX "declaration_deputy_id_state" ON "declaration" ("deputy_id", "state");
CREATE UNIQUE INDEX "declaration_step_declaration_id_number" ON "declaration_step" ("declaration_id", "number");
CREATE UNIQUE INDEX "evidence_upload_id" ON "evidence" ("upload_id");
CREATE INDEX "evidence_form" ON "evidence" ("form");
CREATE INDEX "evidence_declaration_id" ON "evidence" ("declaration_id");
CREATE INDEX "given_mark_region_code" ON "given_mark" ("region_code");
CREATE UNIQUE INDEX "given_mark_form_deputy_id_item" ON "given_mark" ("form", "deputy_id", "item");
CREATE INDEX "given_mark_deputy_id_year_item" ON "given_mark" ("deputy_id", "year", "item");
CREATE INDEX "entry_deputy_id" ON "entry" ("deputy_id");
CREATE INDEX "entry_entered_by_id" ON "entry" ("entered_by_id");
CREATE INDEX "evaluation_region_code" ON "evaluation" ("region_code");
CREATE INDEX "evaluation_begun_by_id" ON "evaluation" ("begun_by_id");
CREATE UNIQUE INDEX "evaluation_region_code_year" ON "evaluation" ("region_code", "year");
CREATE INDEX "evaluationstep_by_id" ON "evaluation_step" ("by_id");
CREATE INDEX "evaluationstep_evaluation_id_id" ON "evaluation_step" ("evaluation_id", "id");
CREATE UNIQUE INDEX "frozenrecord_evaluation_id_number" ON "frozen_record" ("evaluation_id", "number");
CREATE INDEX "frozenrecord_evaluation_id_kind" ON "frozen_record" ("evaluation_id", "kind");
CREATE INDEX "draw_region_code" ON "draw" ("region_code");
CREATE UNIQUE INDEX "draw_form" ON "draw" ("form");
CREATE INDEX "draw_announced_by_id" ON "draw" ("announced_by_id");
CREATE INDEX "draw_drawn_by_id" ON "draw" ("drawn_by_id");
CREATE INDEX "call_back_visit_id" ON "call_back" ("visit_id");
CREATE INDEX "call_back_region_code" ON "call_back" ("region_code");
CREATE INDEX "call_back_taken_by_id" ON "call_back" ("taken_by_id");
CREATE UNIQUE INDEX "call_back_draw_id_turn" ON "call_back" ("draw_id", "turn");
CREATE INDEX "call_back_call_call_back_id" ON "call_back_call" ("call_back_id");
CREATE UNIQUE INDEX "call_back_call_form" ON "call_back_call" ("form");
CREATE INDEX "call_back_call_by_id" ON "call_back_call" ("by_id");
CREATE INDEX "care_note_deputy_id" ON "care_note" ("deputy_id");
CREATE INDEX "care_note_region_code" ON "care_note" ("region_code");
CREATE UNIQUE INDEX "care_note_form" ON "care_note" ("form");
CREATE INDEX "care_note_by_id" ON "care_note" ("by_id");
CREATE INDEX "care_note_at" ON "care_note" ("at");
CREATE INDEX "commendation_deputy_id" ON "commendation" ("deputy_id");
CREATE INDEX "commendation_region_code" ON "commendation" ("region_code");
CREATE INDEX "commendation_nominated_by_id" ON "commendation" ("nominated_by_id");
CREATE INDEX "commendation_chosen_by_id" ON "commendation" ("chosen_by_id");
CREATE INDEX "commendation_declined_by_id" ON "commendation" ("declined_by_id");
CREATE INDEX "commendation_published_by_id" ON "commendation" ("published_by_id");
CREATE INDEX "commendation_published_at" ON "commendation" ("published_at");
CREATE INDEX "commendation_withdrawn_by_id" ON "commendation" ("withdrawn_by_id");
CREATE UNIQUE INDEX "commendation_deputy_id_year_kind_work" ON "commendation" ("deputy_id", "year", "kind", "work");
CREATE INDEX "pattern_limits_district" ON "pattern_limits" ("district");
CREATE INDEX "pattern_limits_set_by_id" ON "pattern_limits" ("set_by_id");
CREATE INDEX "pattern_note_deputy_id" ON "pattern_note" ("deputy_id");
CREATE INDEX "pattern_note_region_code" ON "pattern_note" ("region_code");
CREATE UNIQUE INDEX "pattern_note_form" ON "pattern_note" ("form");
CREATE INDEX "pattern_note_by_id" ON "pattern_note" ("by_id");
CREATE INDEX "pattern_note_deputy_id_began_on_code" ON "pattern_note" ("deputy_id", "began_on", "code");
CREATE INDEX "sign_note_deputy_id" ON "sign_note" ("deputy_id");
CREATE INDEX "sign_note_region_code" ON "sign_note" ("region_code");
CREATE UNIQUE INDEX "sign_note_form" ON "sign_note" ("form");
CREATE INDEX "sign_note_by_id" ON "sign_note" ("by_id");
CREATE INDEX "sign_note_at" ON "sign_note" ("at");
CREATE INDEX "talk_deputy_id" ON "talk" ("deputy_id");
CREATE INDEX "talk_region_code" ON "talk" ("region_code");
CREATE UNIQUE INDEX "talk_form" ON "talk" ("form");
CREATE INDEX "talk_by_id" ON "talk" ("by_id");
CREATE INDEX "talk_word_talk_id" ON "talk_word" ("talk_id");
CREATE UNIQUE INDEX "talk_word_form" ON "talk_word" ("form");
CREATE INDEX "talk_word_by_id" ON "talk_word" ("by_id");
CREATE INDEX "rule_save_draft_id" ON "rule_save" ("draft_id");
CREATE INDEX "rule_save_saved_by_id" ON "rule_save" ("saved_by_id");
CREATE UNIQUE INDEX "rule_save_draft_id_number" ON "rule_save" ("draft_id", "number");
CREATE INDEX "kept_tally_deputy_id" ON "kept_tally" ("deputy_id");
CREATE INDEX "kept_tally_seen" ON "kept_tally" ("seen");
CREATE UNIQUE INDEX "kept_tally_deputy_id_year" ON "kept_tally" ("deputy_id", "year");
CREATE INDEX "upload_deputy_id" ON "upload" ("deputy_id");
CREATE INDEX "upload_deputy_id_purpose" ON "upload" ("deputy_id", "purpose");
CREATE INDEX "upload_digest" ON "upload" ("digest");
CREATE INDEX "upload_made_by_id" ON "upload" ("made_by_id");
CREATE UNIQUE INDEX "upload_name" ON "upload" ("name");
CREATE INDEX "upload_opinion_id" ON "upload" ("opinion_id");
CREATE INDEX "upload_removed_by_id" ON "upload" ("removed_by_id");
CREATE INDEX "sheet_deputy_id" ON "sheet" ("deputy_id");
CREATE UNIQUE INDEX "sheet_evaluation_id_deputy_id" ON "sheet" ("evaluation_id", "deputy_id");
CREATE INDEX "sheet_group_id" ON "sheet" ("group_id");
CREATE INDEX "gradedecision_by_id" ON "grade_decision" ("by_id");
CREATE INDEX "gradedecision_deputy_id" ON "grade_decision" ("deputy_id");
CREATE INDEX "gradedecision_evaluation_id_deputy_id" ON "grade_decision" ("evaluation_id", "deputy_id");
CREATE INDEX "grade_decision_group_id" ON "grade_decision" ("group_id");
CREATE INDEX "objection_decided_at" ON "objection" ("decided_at");
CREATE INDEX "objection_decided_by_id" ON "objection" ("decided_by_id");
CREATE INDEX "objection_deputy_id" ON "objection" ("deputy_id");
CREATE INDEX "objection_evaluation_id" ON "objection" ("evaluation_id");
CREATE UNIQUE INDEX "objection_key" ON "objection" ("key");
CREATE INDEX "objection_made_by_id" ON "objection" ("made_by_id");
CREATE INDEX "objection_group_id" ON "objection" ("group_id");
CREATE UNIQUE INDEX "sheet_evaluation_id_group_id" ON "sheet" ("evaluation_id", "group_id");
CREATE INDEX "ruleset_published_by_id" ON "rule_set" ("published_by_id");
CREATE UNIQUE INDEX "rule_set_region_code_year_version" ON "rule_set" ("region_code", "year", "version");
CREATE INDEX "rule_draft_begun_by_id" ON "rule_draft" ("begun_by_id");
CREATE INDEX "rule_draft_put_away_by_id" ON "rule_draft" ("put_away_by_id");
CREATE UNIQUE INDEX "rule_draft_rule_set_id" ON "rule_draft" ("rule_set_id");
CREATE TRIGGER rule_set_no_update BEFORE UPDATE ON rule_set
    BEGIN SELECT RAISE(ABORT, 'a published rule set does not change'); END;
CREATE TRIGGER rule_set_no_delete BEFORE DELETE ON rule_set
    BEGIN SELECT RAISE(ABORT, 'a published rule set does not change'); END;
CREATE INDEX "appraisal_round_closed_by_id" ON "appraisal_round" ("closed_by_id");
CREATE UNIQUE INDEX "appraisal_round_form" ON "appraisal_round" ("form");
CREATE INDEX "appraisal_round_opened_by_id" ON "appraisal_round" ("opened_by_id");
CREATE INDEX "appraisal_round_region_code" ON "appraisal_round" ("region_code");
CREATE INDEX "appraisal_round_year" ON "appraisal_round" ("year");
CREATE INDEX "declaration_household_id" ON "declaration" ("household_id");
COMMIT;
