from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "assistant_version" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "number" INT NOT NULL,
    "settings" JSONB NOT NULL,
    "by" VARCHAR(120) NOT NULL,
    "restored" INT,
    "created_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_assistant_v_workspa_31450b" UNIQUE ("workspace_id", "number")
);
COMMENT ON TABLE "assistant_version" IS 'The settings as somebody saved them. Nothing is ever changed in one; going back saves the old ones anew.';
        CREATE TABLE IF NOT EXISTS "concept" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "public_id" VARCHAR(20) NOT NULL UNIQUE,
    "terms" JSONB NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "by" VARCHAR(120) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON COLUMN "concept"."state" IS 'SUGGESTED: suggested\nACCEPTED: accepted\nREFUSED: refused';
COMMENT ON TABLE "concept" IS 'Words that mean the same in this shop, in whatever languages: what is found by one is found by all.';
        CREATE TABLE IF NOT EXISTS "zero_hit" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "folded" VARCHAR(200) NOT NULL,
    "words" VARCHAR(200) NOT NULL,
    "language" VARCHAR(10) NOT NULL,
    "times" INT NOT NULL,
    "asked_at" TIMESTAMPTZ,
    "last_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_zero_hit_workspa_e833da" UNIQUE ("workspace_id", "folded")
);
COMMENT ON TABLE "zero_hit" IS 'A question that nothing in the shop answered, and how often it came. Personal data are placeholders already.';
        CREATE TABLE IF NOT EXISTS "document" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "public_id" VARCHAR(20) NOT NULL UNIQUE,
    "name" VARCHAR(120) NOT NULL,
    "kind" VARCHAR(10) NOT NULL,
    "size" INT NOT NULL,
    "body" BYTEA,
    "state" VARCHAR(10) NOT NULL,
    "reason" VARCHAR(40) NOT NULL,
    "pages" INT NOT NULL,
    "by" VARCHAR(120) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON COLUMN "document"."state" IS 'NEW: new\nREADY: ready\nREFUSED: refused';
COMMENT ON TABLE "document" IS 'A paper. Its bytes are kept only until they are read.';
        CREATE TABLE IF NOT EXISTS "correction" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "public_id" VARCHAR(20) NOT NULL UNIQUE,
    "question" VARCHAR(300) NOT NULL,
    "folded" VARCHAR(300) NOT NULL,
    "language" VARCHAR(10) NOT NULL,
    "answer" TEXT NOT NULL,
    "by" VARCHAR(120) NOT NULL,
    "message_id" BIGINT,
    "test_case" BOOL NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_correction_workspa_d671bf" UNIQUE ("workspace_id", "language", "folded")
);
COMMENT ON TABLE "correction" IS 'A question and the answer that the shop wants given to it.';
        CREATE TABLE IF NOT EXISTS "playbook" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "code" VARCHAR(40) NOT NULL,
    "position" INT NOT NULL,
    "active" BOOL NOT NULL,
    "version" INT NOT NULL,
    "rule" JSONB NOT NULL,
    CONSTRAINT "uid_playbook_workspa_7eb9b6" UNIQUE ("workspace_id", "code")
);
COMMENT ON TABLE "playbook" IS 'A rule of the owner''s, or what the owner has changed about one of the house.';
        CREATE TABLE IF NOT EXISTS "model_budget" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "micros" BIGINT,
    "per_minute" INT,
    CONSTRAINT "uid_model_budge_workspa_82dbeb" UNIQUE ("workspace_id")
);
COMMENT ON TABLE "model_budget" IS 'How much a shop lets models cost. What is null is as the installation has it.';
        CREATE TABLE IF NOT EXISTS "spending_month" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "month" DATE NOT NULL,
    "micros" BIGINT NOT NULL,
    "turns" INT NOT NULL,
    "free_turns" INT NOT NULL,
    "cheap_turns" INT NOT NULL,
    "saved_micros" BIGINT NOT NULL,
    CONSTRAINT "uid_spending_mo_workspa_7925a6" UNIQUE ("workspace_id", "month")
);
COMMENT ON TABLE "spending_month" IS 'What a shop has spent in a calendar month of its zone, and what it was spared.';
        CREATE TABLE IF NOT EXISTS "own_function" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "public_id" VARCHAR(20) NOT NULL UNIQUE,
    "name" VARCHAR(40) NOT NULL,
    "description" VARCHAR(500) NOT NULL,
    "parameters" JSONB NOT NULL,
    "url" VARCHAR(500) NOT NULL,
    "method" VARCHAR(4) NOT NULL,
    "header" VARCHAR(60) NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "timeout" DOUBLE PRECISION NOT NULL,
    "triggers" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "active" BOOL NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_own_functio_workspa_f82b82" UNIQUE ("workspace_id", "name")
);
COMMENT ON TABLE "own_function" IS 'One address outside that the assistant may ask, with what it is for and what it wants to know.';
        CREATE TABLE IF NOT EXISTS "dialogue" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "language" VARCHAR(10) NOT NULL,
    "turns" JSONB NOT NULL,
    "active" BOOL NOT NULL,
    "message_id" BIGINT,
    "created_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "dialogue" IS 'A conversation that was thought through once and shall go like that from now on.';
        CREATE TABLE IF NOT EXISTS "business_connection" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "public_id" VARCHAR(20) NOT NULL UNIQUE,
    "connection_id" VARCHAR(120) NOT NULL,
    "bot" VARCHAR(20) NOT NULL,
    "owner_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "enabled" BOOL NOT NULL,
    "can_reply" BOOL NOT NULL,
    "when" VARCHAR(8) NOT NULL,
    "away_minutes" INT NOT NULL,
    "hours" JSONB NOT NULL,
    "show_first_until" TIMESTAMPTZ,
    "wrote_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_business_co_workspa_826ec5" UNIQUE ("workspace_id", "bot", "owner_id")
);
CREATE INDEX IF NOT EXISTS "idx_business_co_connect_ff5000" ON "business_connection" ("connection_id");
COMMENT ON COLUMN "business_connection"."when" IS 'AWAY: away\nHOURS: hours\nALWAYS: always\nNEVER: never';
COMMENT ON TABLE "business_connection" IS 'A person of the shop has connected their own account to a bot of ours.';
        CREATE TABLE IF NOT EXISTS "passage" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "number" INT NOT NULL,
    "heading" VARCHAR(120) NOT NULL,
    "text" TEXT NOT NULL,
    "language" VARCHAR(10) NOT NULL,
    "document_id" BIGINT NOT NULL,
    CONSTRAINT "uid_passage_workspa_83b83b" UNIQUE ("workspace_id", "document_id", "number")
);
CREATE INDEX IF NOT EXISTS "idx_passage_documen_7c6712" ON "passage" ("document_id");
COMMENT ON TABLE "passage" IS 'Some sentences of a document, to be found and quoted on their own.';
        CREATE TABLE IF NOT EXISTS "playbook_version" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "number" INT NOT NULL,
    "rule" JSONB NOT NULL,
    "by" VARCHAR(40) NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "playbook_id" BIGINT NOT NULL,
    CONSTRAINT "uid_playbook_ve_workspa_a1dbfe" UNIQUE ("workspace_id", "playbook_id", "number")
);
CREATE INDEX IF NOT EXISTS "idx_playbook_ve_playboo_cbbabf" ON "playbook_version" ("playbook_id");
COMMENT ON TABLE "playbook_version" IS 'A playbook as it was written once.';
        CREATE TABLE IF NOT EXISTS "haggle" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "made" JSONB NOT NULL,
    "deal" JSONB NOT NULL,
    "until" TIMESTAMPTZ,
    "customer_id" BIGINT NOT NULL,
    "product_id" BIGINT NOT NULL,
    CONSTRAINT "uid_haggle_workspa_9d3f67" UNIQUE ("workspace_id", "customer_id", "product_id")
);
CREATE INDEX IF NOT EXISTS "idx_haggle_custome_4d47cc" ON "haggle" ("customer_id");
CREATE INDEX IF NOT EXISTS "idx_haggle_product_c351f7" ON "haggle" ("product_id");
COMMENT ON TABLE "haggle" IS 'What one customer was offered for one product, in order, and what they agreed to.';
        CREATE TABLE IF NOT EXISTS "haggle_limits" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "active" BOOL NOT NULL,
    "floor_basis_points" INT NOT NULL,
    "floor_price" BIGINT,
    "steps" JSONB NOT NULL,
    "gifts" JSONB NOT NULL,
    "second_basis_points" INT NOT NULL,
    "hours" INT NOT NULL,
    "category_id" BIGINT,
    "product_id" BIGINT
);
CREATE INDEX IF NOT EXISTS "idx_haggle_limi_categor_3ce4bb" ON "haggle_limits" ("category_id");
CREATE INDEX IF NOT EXISTS "idx_haggle_limi_product_e46700" ON "haggle_limits" ("product_id");
COMMENT ON TABLE "haggle_limits" IS 'How far the assistant may go: for one product, for one shelf, or for the whole shop; the nearest rule holds.';
        CREATE TABLE IF NOT EXISTS "model_call" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "message_id" BIGINT,
    "feature" VARCHAR(20) NOT NULL,
    "provider" VARCHAR(20) NOT NULL,
    "model" VARCHAR(120) NOT NULL,
    "version" VARCHAR(80) NOT NULL,
    "prompt" INT NOT NULL,
    "cached" INT NOT NULL,
    "written" INT NOT NULL,
    "output" INT NOT NULL,
    "thinking" INT NOT NULL,
    "micros" BIGINT,
    "currency" VARCHAR(3) NOT NULL,
    "ms" INT NOT NULL,
    "outcome" VARCHAR(12) NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "conversation_id" BIGINT
);
CREATE INDEX IF NOT EXISTS "idx_model_call_convers_ace349" ON "model_call" ("conversation_id");
CREATE INDEX IF NOT EXISTS "idx_model_call_workspa_753793" ON "model_call" ("workspace_id", "at");
COMMENT ON TABLE "model_call" IS 'One request to a provider, and what it came to.';
        CREATE TABLE IF NOT EXISTS "call_back" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "sealed_phone" TEXT NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL,
    "done_at" TIMESTAMPTZ,
    "done_by" VARCHAR(120) NOT NULL,
    "conversation_id" BIGINT NOT NULL,
    "customer_id" BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_call_back_convers_276506" ON "call_back" ("conversation_id");
CREATE INDEX IF NOT EXISTS "idx_call_back_custome_b6c7e7" ON "call_back" ("customer_id");
COMMENT ON COLUMN "call_back"."state" IS 'WAITING: waiting\nDONE: done';
COMMENT ON TABLE "call_back" IS 'A customer waits for a call. One waits at most per conversation; asked again, the newer number counts.';
        CREATE TABLE IF NOT EXISTS "handoff" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "reason" VARCHAR(40) NOT NULL,
    "words" TEXT NOT NULL,
    "state" VARCHAR(12) NOT NULL,
    "rung" INT NOT NULL,
    "promises" JSONB NOT NULL,
    "brief" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL,
    "answered_at" TIMESTAMPTZ,
    "told_at" TIMESTAMPTZ,
    "closed_at" TIMESTAMPTZ,
    "reminded_at" TIMESTAMPTZ,
    "asked_id" BIGINT,
    "conversation_id" BIGINT NOT NULL,
    "taker_id" BIGINT
);
CREATE INDEX IF NOT EXISTS "idx_handoff_asked_i_b76f63" ON "handoff" ("asked_id");
CREATE INDEX IF NOT EXISTS "idx_handoff_convers_8ef854" ON "handoff" ("conversation_id");
CREATE INDEX IF NOT EXISTS "idx_handoff_taker_i_4202ac" ON "handoff" ("taker_id");
COMMENT ON COLUMN "handoff"."state" IS 'WAITING: waiting\nTAKEN: taken\nGIVEN_BACK: given_back\nCLOSED: closed';
COMMENT ON TABLE "handoff" IS 'One call for a person: why, who was asked, who came, and what they left for the assistant to know.';
        ALTER TABLE "member" ADD "duty" BOOL NOT NULL DEFAULT True;
        ALTER TABLE "workspace" ADD "answer_minutes" INT NOT NULL DEFAULT 10;
        ALTER TABLE "workspace" ADD "forget_hours" INT NOT NULL DEFAULT 12;
        ALTER TABLE "workspace" ADD "promise_hours" INT NOT NULL DEFAULT 24;
        ALTER TABLE "customer" ADD "notes" VARCHAR(1000) NOT NULL DEFAULT '';
        ALTER TABLE "media" ADD "inner_look" BIGINT;
        ALTER TABLE "media" ADD "tiles" VARCHAR(800);
        ALTER TABLE "media" ADD "look" BIGINT;
        ALTER TABLE "search_doc" ADD "size" INT NOT NULL DEFAULT 100;
        ALTER TABLE "search_doc" ADD "vector" BYTEA;
        ALTER TABLE "search_doc" ADD "vector_of" VARCHAR(60) NOT NULL DEFAULT '';
        ALTER TABLE "cart_line" ADD "deal" JSONB;
        ALTER TABLE "order_line" ADD "gift" VARCHAR(10) NOT NULL DEFAULT '';
        ALTER TABLE "order_line" ADD "off" INT NOT NULL DEFAULT 0;
        ALTER TABLE "order_line" ADD "listed" BIGINT;
        ALTER TABLE "conversation" ADD "history_from" BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE "conversation" ADD "public_id" VARCHAR(20) UNIQUE;
        ALTER TABLE "conversation" ADD "human_at" TIMESTAMPTZ;
        ALTER TABLE "conversation" ADD "human_acts" INT NOT NULL DEFAULT 0;
        ALTER TABLE "conversation" ADD "saying_until" TIMESTAMPTZ;
        COMMENT ON COLUMN "message"."state" IS 'HEARD: heard\nDRAFT: draft\nQUEUED: queued\nDROPPED: dropped\nSENT: sent\nFAILED: failed\nIN_DOUBT: in_doubt';
        CREATE INDEX IF NOT EXISTS "idx_notice_chat_id_ff0dc9" ON "notice" ("chat_id", "message_id");
ALTER TABLE "assistant_version" ADD CONSTRAINT "assistant_version_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "concept" ADD CONSTRAINT "concept_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "zero_hit" ADD CONSTRAINT "zero_hit_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "document" ADD CONSTRAINT "document_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "correction" ADD CONSTRAINT "correction_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "playbook" ADD CONSTRAINT "playbook_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "model_budget" ADD CONSTRAINT "model_budget_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "spending_month" ADD CONSTRAINT "spending_month_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "own_function" ADD CONSTRAINT "own_function_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "business_connection" ADD CONSTRAINT "business_connection_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "passage" ADD CONSTRAINT "passage_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "playbook_version" ADD CONSTRAINT "playbook_version_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "haggle" ADD CONSTRAINT "haggle_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "haggle_limits" ADD CONSTRAINT "haggle_limits_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "model_call" ADD CONSTRAINT "model_call_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "assistant_version" ADD CONSTRAINT "assistant_version_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "concept" ADD CONSTRAINT "concept_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "zero_hit" ADD CONSTRAINT "zero_hit_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "document" ADD CONSTRAINT "document_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "correction" ADD CONSTRAINT "correction_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "playbook" ADD CONSTRAINT "playbook_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "model_budget" ADD CONSTRAINT "model_budget_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "spending_month" ADD CONSTRAINT "spending_month_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "own_function" ADD CONSTRAINT "own_function_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "business_connection" ADD CONSTRAINT "business_connection_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "passage" ADD CONSTRAINT "passage_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "playbook_version" ADD CONSTRAINT "playbook_version_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "haggle" ADD CONSTRAINT "haggle_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "haggle_limits" ADD CONSTRAINT "haggle_limits_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "model_call" ADD CONSTRAINT "model_call_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "passage" ADD CONSTRAINT "passage_document" FOREIGN KEY (workspace_id, document_id) REFERENCES "document" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "playbook_version" ADD CONSTRAINT "playbook_version_playbook" FOREIGN KEY (workspace_id, playbook_id) REFERENCES "playbook" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "haggle" ADD CONSTRAINT "haggle_customer" FOREIGN KEY (workspace_id, customer_id) REFERENCES "customer" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "haggle" ADD CONSTRAINT "haggle_product" FOREIGN KEY (workspace_id, product_id) REFERENCES "product" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "haggle_limits" ADD CONSTRAINT "haggle_limits_category" FOREIGN KEY (workspace_id, category_id) REFERENCES "category" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "haggle_limits" ADD CONSTRAINT "haggle_limits_product" FOREIGN KEY (workspace_id, product_id) REFERENCES "product" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "model_call" ADD CONSTRAINT "model_call_conversation" FOREIGN KEY (workspace_id, conversation_id) REFERENCES "conversation" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_conversation" FOREIGN KEY (workspace_id, conversation_id) REFERENCES "conversation" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_customer" FOREIGN KEY (workspace_id, customer_id) REFERENCES "customer" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_asked" FOREIGN KEY (workspace_id, asked_id) REFERENCES "member" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_conversation" FOREIGN KEY (workspace_id, conversation_id) REFERENCES "conversation" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_taker" FOREIGN KEY (workspace_id, taker_id) REFERENCES "member" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "assistant_version" ENABLE ROW LEVEL SECURITY; ALTER TABLE "assistant_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY assistant_version_of_shop ON "assistant_version" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY assistant_version_platform ON "assistant_version" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "concept" ENABLE ROW LEVEL SECURITY; ALTER TABLE "concept" FORCE ROW LEVEL SECURITY;
CREATE POLICY concept_of_shop ON "concept" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY concept_platform ON "concept" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "zero_hit" ENABLE ROW LEVEL SECURITY; ALTER TABLE "zero_hit" FORCE ROW LEVEL SECURITY;
CREATE POLICY zero_hit_of_shop ON "zero_hit" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY zero_hit_platform ON "zero_hit" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "document" ENABLE ROW LEVEL SECURITY; ALTER TABLE "document" FORCE ROW LEVEL SECURITY;
CREATE POLICY document_of_shop ON "document" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY document_platform ON "document" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "correction" ENABLE ROW LEVEL SECURITY; ALTER TABLE "correction" FORCE ROW LEVEL SECURITY;
CREATE POLICY correction_of_shop ON "correction" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY correction_platform ON "correction" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "playbook" ENABLE ROW LEVEL SECURITY; ALTER TABLE "playbook" FORCE ROW LEVEL SECURITY;
CREATE POLICY playbook_of_shop ON "playbook" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY playbook_platform ON "playbook" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "model_budget" ENABLE ROW LEVEL SECURITY; ALTER TABLE "model_budget" FORCE ROW LEVEL SECURITY;
CREATE POLICY model_budget_of_shop ON "model_budget" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY model_budget_platform ON "model_budget" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "spending_month" ENABLE ROW LEVEL SECURITY; ALTER TABLE "spending_month" FORCE ROW LEVEL SECURITY;
CREATE POLICY spending_month_of_shop ON "spending_month" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY spending_month_platform ON "spending_month" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "own_function" ENABLE ROW LEVEL SECURITY; ALTER TABLE "own_function" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_function_of_shop ON "own_function" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY own_function_platform ON "own_function" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "dialogue" ENABLE ROW LEVEL SECURITY; ALTER TABLE "dialogue" FORCE ROW LEVEL SECURITY;
CREATE POLICY dialogue_of_shop ON "dialogue" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY dialogue_platform ON "dialogue" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "business_connection" ENABLE ROW LEVEL SECURITY; ALTER TABLE "business_connection" FORCE ROW LEVEL SECURITY;
CREATE POLICY business_connection_of_shop ON "business_connection" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY business_connection_platform ON "business_connection" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "passage" ENABLE ROW LEVEL SECURITY; ALTER TABLE "passage" FORCE ROW LEVEL SECURITY;
CREATE POLICY passage_of_shop ON "passage" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY passage_platform ON "passage" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "playbook_version" ENABLE ROW LEVEL SECURITY; ALTER TABLE "playbook_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY playbook_version_of_shop ON "playbook_version" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY playbook_version_platform ON "playbook_version" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "haggle" ENABLE ROW LEVEL SECURITY; ALTER TABLE "haggle" FORCE ROW LEVEL SECURITY;
CREATE POLICY haggle_of_shop ON "haggle" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY haggle_platform ON "haggle" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "haggle_limits" ENABLE ROW LEVEL SECURITY; ALTER TABLE "haggle_limits" FORCE ROW LEVEL SECURITY;
CREATE POLICY haggle_limits_of_shop ON "haggle_limits" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY haggle_limits_platform ON "haggle_limits" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "model_call" ENABLE ROW LEVEL SECURITY; ALTER TABLE "model_call" FORCE ROW LEVEL SECURITY;
CREATE POLICY model_call_of_shop ON "model_call" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY model_call_platform ON "model_call" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "call_back" ENABLE ROW LEVEL SECURITY; ALTER TABLE "call_back" FORCE ROW LEVEL SECURITY;
CREATE POLICY call_back_of_shop ON "call_back" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY call_back_platform ON "call_back" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "handoff" ENABLE ROW LEVEL SECURITY; ALTER TABLE "handoff" FORCE ROW LEVEL SECURITY;
CREATE POLICY handoff_of_shop ON "handoff" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY handoff_platform ON "handoff" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
CREATE UNIQUE INDEX "handoff_open" ON "handoff" (workspace_id, conversation_id) WHERE state IN ('waiting', 'taken');
CREATE INDEX "handoff_waiting" ON "handoff" (asked_at) WHERE state = 'waiting' AND told_at IS NULL;
CREATE INDEX "handoff_promises" ON "handoff" (closed_at) WHERE promises <> '[]' AND reminded_at IS NULL;
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_hand_times" CHECK (answer_minutes BETWEEN 1 AND 1440 AND forget_hours BETWEEN 1 AND 720 AND promise_hours BETWEEN 1 AND 720);
ALTER TABLE "conversation" ALTER COLUMN public_id TYPE VARCHAR(20) USING coalesce(public_id, substr(md5(gen_random_uuid()::text), 1, 12));
ALTER TABLE "conversation" ALTER COLUMN public_id SET NOT NULL;
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_bargain" CHECK ((listed IS NULL OR listed >= price) AND off BETWEEN 0 AND 10000);
ALTER TABLE "haggle_limits" ADD CONSTRAINT "haggle_limits_bounds" CHECK (floor_basis_points BETWEEN 0 AND 9000 AND second_basis_points BETWEEN 0 AND 9000 AND (floor_price IS NULL OR floor_price >= 0) AND hours BETWEEN 1 AND 720 AND (product_id IS NULL OR category_id IS NULL));
CREATE UNIQUE INDEX "haggle_limits_product" ON "haggle_limits" (workspace_id, product_id) WHERE product_id IS NOT NULL;
CREATE UNIQUE INDEX "haggle_limits_category" ON "haggle_limits" (workspace_id, category_id) WHERE category_id IS NOT NULL;
CREATE UNIQUE INDEX "haggle_limits_shop" ON "haggle_limits" (workspace_id) WHERE product_id IS NULL AND category_id IS NULL;
CREATE INDEX IF NOT EXISTS "message_playbooks" ON "message" (workspace_id, at) WHERE trace ? 'playbooks';
CREATE UNIQUE INDEX "call_back_waiting" ON "call_back" (workspace_id, conversation_id) WHERE state = 'waiting';
ALTER TABLE "model_budget" ADD CONSTRAINT "model_budget_sane" CHECK (coalesce(micros, 0) >= 0 AND coalesce(per_minute, 1) >= 1);
CREATE UNIQUE INDEX "business_connection_named" ON "business_connection" (connection_id, bot) WHERE enabled;
CREATE INDEX "search_doc_meant" ON "search_doc" (workspace_id) WHERE vector IS NOT NULL;
SELECT set_config('app.everywhere', 'on', true);
UPDATE "conversation" SET human_at = coalesce(heard_at, now()) WHERE with_human;
        """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX IF EXISTS "idx_notice_chat_id_ff0dc9";
        DROP INDEX IF EXISTS "uid_conversatio_public__dfdb69";
        ALTER TABLE "member" DROP COLUMN "duty";
        ALTER TABLE "workspace" DROP COLUMN "answer_minutes";
        ALTER TABLE "workspace" DROP COLUMN "forget_hours";
        ALTER TABLE "workspace" DROP COLUMN "promise_hours";
        ALTER TABLE "customer" DROP COLUMN "notes";
        ALTER TABLE "media" DROP COLUMN "inner_look";
        ALTER TABLE "media" DROP COLUMN "tiles";
        ALTER TABLE "media" DROP COLUMN "look";
        ALTER TABLE "search_doc" DROP COLUMN "size";
        ALTER TABLE "search_doc" DROP COLUMN "vector";
        ALTER TABLE "search_doc" DROP COLUMN "vector_of";
        ALTER TABLE "cart_line" DROP COLUMN "deal";
        ALTER TABLE "order_line" DROP COLUMN "gift";
        ALTER TABLE "order_line" DROP COLUMN "off";
        ALTER TABLE "order_line" DROP COLUMN "listed";
        ALTER TABLE "conversation" DROP COLUMN "history_from";
        ALTER TABLE "conversation" DROP COLUMN "public_id";
        ALTER TABLE "conversation" DROP COLUMN "human_at";
        ALTER TABLE "conversation" DROP COLUMN "human_acts";
        ALTER TABLE "conversation" DROP COLUMN "saying_until";
        COMMENT ON COLUMN "message"."state" IS 'HEARD: heard\nQUEUED: queued\nSENT: sent\nFAILED: failed\nIN_DOUBT: in_doubt';
        DROP TABLE IF EXISTS "handoff" CASCADE;
        DROP TABLE IF EXISTS "model_budget" CASCADE;
        DROP TABLE IF EXISTS "correction" CASCADE;
        DROP TABLE IF EXISTS "playbook" CASCADE;
        DROP TABLE IF EXISTS "business_connection" CASCADE;
        DROP TABLE IF EXISTS "haggle_limits" CASCADE;
        DROP TABLE IF EXISTS "concept" CASCADE;
        DROP TABLE IF EXISTS "spending_month" CASCADE;
        DROP TABLE IF EXISTS "playbook_version" CASCADE;
        DROP TABLE IF EXISTS "document" CASCADE;
        DROP TABLE IF EXISTS "dialogue" CASCADE;
        DROP TABLE IF EXISTS "passage" CASCADE;
        DROP TABLE IF EXISTS "own_function" CASCADE;
        DROP TABLE IF EXISTS "zero_hit" CASCADE;
        DROP TABLE IF EXISTS "call_back" CASCADE;
        DROP TABLE IF EXISTS "assistant_version" CASCADE;
        DROP TABLE IF EXISTS "model_call" CASCADE;
        DROP TABLE IF EXISTS "haggle" CASCADE;"""


MODELS_STATE = (
    "eJztfetz27iW57+C8pfuW6X1xu4kN+ve2io/lMQTx87aTnL7jqc0EAlJHFOALh9W1LP9vy"
    "8AvkASpAiJoiAGXxKbxKHk3wEPzvv899Gc2Mj1jy9IcG5ZJMTB0Rn47yMM54j+ILk7AEdw"
    "scjusQsBHLt8+ZgEIygsHPuBBy32yAl0fUQv2ci3PGcROAQzgnPwiFw09eAcUFoQzGAAlg"
    "hA7C+RB5ZOMDujFxFYuDCYEG/+iw9+xQT4M7L4GyAegPxHepUs8TF4mEEP2WfAI2Hg4Clw"
    "CXn2wQx5CEwczw+O2ZeyiUW/Fb29p88PsfOvEI0CMkX0yR79Fv/+H/Syg230A/nJr4vn0c"
    "RBrp3jhmOzB/Dro2C14NcunOk1Dt7zteyvG48s4oZznK1frIIZwSmBE/FmijDyYIDYJwRe"
    "yHiDQ9eNOZmwK/qy2ZLoWwo0NprA0GUcZtTRF8iuHY1Gt3ePo4fh42h0VOJ+QiEwJL5kEc"
    "x2Dv2qPgdgyr7C//hfp6e//fb301e/vX335vXf//7m3at3dC3/vuVbf/8r+jIZWtGjOGbX"
    "H65vH9kXInR7RluXXfiL08AARlScGRn6i3DsOtZIxoRLyng5C3JEBU7QP7HIiQT37Vhx9L"
    "8nIbYYyiB+gcfQR8eWt1oE5Dj9Sv/naFf8msMfIxfhaTCjv56+qmHFt/P7y4/n97+evvpb"
    "nh+38Z1TfotxJuPEknjP/gJaSMqMujeiSLn+3ZBwJMY7ZUiypP8vR8aCIBabyhwoEG7EgJ"
    "9XOmUMCH3k8Z8VhJFI044sKm/97KDvAvqcoHn7uoGgefu6UtCwW3mQfQRdRJ9EnhEuA/2I"
    "flRs8iJdL8CuAfdx+A++Yee+/y9XBPXXz+f/4HjPV/Gdm7vbD8lygQmXN3cXJfAtDwUq+z"
    "uj6AXgO9/dAcVCju8Qh3OO8TX9RhBbqIx1Qtwd1EfUlHBekq/SFO6j88vH62/DMxBRP+H7"
    "4be7T8MrqqajF/qC2kWjoAkzTproNCfVOs1JSachk4kv2+11Z2lG084x2oQJr3p1ilJ5wf"
    "AZQQnyV/RO4MyRHPs8ZQF/OyY9Tn44ROlD/0D7DrurWJ2qE//Xn4cPj+efv+TOgKvzxyG7"
    "c5qT/8nVX98WXo70IeD79eNHwH4F/7y7HXJ4iR9MPf6J2brHfx6x7wTDgIwwWY6gLWh+yd"
    "UEtb+YUT15Fgw7dmEMrecl9OxR6Q45JVVry7fmp/PiFYjhlPOMgcu+ZmyIfUbzMTf6Sz6W"
    "+M6gzr8yz9Y0cK0skOcT/IvPvBcWAg4GBCPusJA5Qtaslrgt/r1sTvFnHP2HcWjoI+yqHR"
    "p7NqO1E3h7OYE84m6sgyW0Omu7R3ffb4f3Z8xBirwn/Pn89vwD+z2SkPQK/fX2kWpn9OsG"
    "T/j7+f3w493XB6qvUWGLZoTarE/48u7r/TWjskjoOZEEVFbZTpuobKfVKttpUWXL1NHCm0"
    "MoXyCWvzoZUYFrY0q1K7Ylsq1bq/Di7u4mpxFcXBfNvq+fL4YUdQ46XeQEFW+JHQYrRaAT"
    "kj3DnB4rGqMbHdvKp0CObFdHQD+P5ZI2WmRGmRPviYecKf6EVqVDoYB9rFB+SR90WFz4K9"
    "lnydXs8z24TLXI/PajP9A/GkU7/J4aCPfXlxToaiU/A3wGsc0s6RH0Y29A4RWI6d9/ukcu"
    "5H9NJeYfo2e1EkTYh3OvBHpOTqRIBVDqEDVIJUhhEjgW8reD6JY/RB9VbnuIdmlZx+JOYl"
    "lngrDass6k7nrL+oHM0ZjYK7CcEcBNIZ4pwG1lP8sCYOZz9Fiq7K74QmZV++iF8tItm+Dt"
    "PdakGGh89A9qLPK9RlWLcvan4YcgthUDqt0HU48Uox8bBptOGiVtnNRkbZyU0zYOJ2TdEc"
    "rth/RciKchPR9VIBZpOoQ4/LOjrdx6qI4aXt5mQaM8ZQtBIz11Y91jRAkmpSCRCQ02e8F+"
    "2tCg4KZhUbItDbws5HdgG2AvBt43x3ek2enRjUGdefeSLllr3X2fOVZkdAEIOB3xAJkU08"
    "BZurjjU8srs8wcfoV7kcAY0XUozg9nl58xSxEvGX07/zRp3Jbl6UeWgmg4mLCtRkZJtZGY"
    "Ma85BzIaE6rtSc7zT8kC7TP/fwIeHJCNeagWJgxGbL8qRrwFqg6D3umVw00u8OBEYuT928"
    "PdbUVqQUJQtO0cKwD/D7iOvzOJLpR2jUPHDRzsH7OP3VktVw0LGEA5FpSy/osJ/oO8vcYe"
    "cCGLhu8nN/N7ckQcSYyM7GatobHMLVtrbNzFKZZMnffBnGC0GvAf/6Q/Rj8lotOPfvVCF/"
    "llO2KbB5lwkdYnb7Ul4LvhVOUUTtZ3VYfaWW3M6yYn8OvqE/h16QTWPxLUGbjvmoD7rhrc"
    "dzIH+s9YePTw9eHL8PaKlR75ob9A9BM3Kz5qPZPVCj0PYUuSYlm940WaHu763xpg/FslxL"
    "8VEWbHsAq6yfoON/m578D/+Qj92TOKDuQOAqBNRMvbatHytiRaDsg4PdwAaKpJqhhNOSI9"
    "DCf2eQdtOOVkuCNLka+R3440P/7w3THt6ytwTEIlB0FKoMc+P3gHQS4JmYSekuBJCQwzWm"
    "eG7fi829doDH3HHy0I/yIl5lT6Ayrpe1PQfnry+u+v3/329nXqGUiv1DkEJF7KBKqJR+Zq"
    "XpcSaW/Q7Tj0kQIZoB9qHuMioZFF7StAzAGMwySlprEelCfrnTrUvm+MIzYjrr0B0BlZ74"
    "BuX+8MiCvxr1dLmWS9ES6tCxcGmJLWmRIYZrTODOhTZTGA9DiVFcrWx8gLpKYIv3mcPOqK"
    "O5o7OJS+DJX6Z5mwOwX0pKSBRlf0UOonxJuiYFRh01YCWiTrEM7TEpyn+sC5oPaN4yNlPE"
    "t03QF6+roIaHRFD0B9OF/I+tPUytiMyKQhKYhXF/r0VPKkWnWddZ+nM6a96QRoyn0OoBPg"
    "HUaPdD/cOPj5SJJvJt4e1GWcEYxGbGON3GRpg9aAbG087YA3GiDYousmfKKBDVdJlcnv9I"
    "a7otcmdH8gb0G3Ca868QNC78q6CLb3YJOVprXkrGliwLpej2bQn6l4h/JUvctQa7/UO/Q3"
    "TqGKSXXO2jl6uP5wO7q+PQO+M8UjBz/hu++3vI1gUersJ2Vqbz3TTA3KmakD0oEH6MfCoZ"
    "rYBhpznrKHGvOBaMgJJrV9EOhhsYlVJJCZPhe68VcTE+g7Gj8g33fkbduEu7UG0BKNR76w"
    "sHFndK5aIDtqdc77qtnoxbFQVmMPazqtJX3Z7hQtpE4/2xhRWh+mxojasxFlOh8bLV4XpW"
    "JPKW382FERMhlF71J4Tl81m1VZN6yylMWz8MjLRip0jtBYSdpp0cYY/unYLIyMUwiIC1Qm"
    "Iq4QETcx2epzy8Rkd+CQGP4IWLthd/iCsLTVYH7BoM4tgeKlI5SuXe+ZwCBcsF3JZstb0H"
    "XZn8XaAUJMmP0OLDJfQLz6hRr5Kz9Ac7EdoB91/2PuAroajFHUBRCskGzw/a4+6Qk/4S+I"
    "LFxESamabvsDsKBvH/Lpo21AtwHdKT5iXgr2u4Pp8wb8Fvtg+u0AmlM86AL6G/2HwUk/m7"
    "DvtuRxZciuUjs3CiGzRonPaPWEWddDtIifla5k3y+kr6jnB4TY3DvCZ/NW90b0SehF6m3K"
    "QdMbUS/rpaYjSsq8ptZMRqFzOFSbkgTxnVBAuUDWQ6h30jGfjQMpw1xddJCs777mYD/2w0"
    "6qC0gY0MNv4+QKgbxD/0g6kUklx+Lx/NPw9iw6TempfXdN0TgDC+LEo3D232kCeR6RpMM+"
    "UnlSIWgSgh74pup0+uE/Hus3fqrS39zdfkiWF9+GQo0TspCzmauqQNpDg+tADCzdQ77Vll"
    "UDi6q5IcVmaUXWxIw+D7FIa0CAn1wdgPGK/8YOTGoxBACCOf0VSyyl7R5lArAHakmY4dga"
    "BKee6V+rYmYk63toX7TfKs0Px/+FLMlRX2MsZyQ9hLj9TgkxXsoiJE9nBMjGAoQqCTL7oX"
    "qHpwQ9sB86cFCw41PFQZGsN00RWndbmGDZJqw4CNvtoHsnsz7HjDlqvD1inZKvbz+cgZj+"
    "CV9RRM+ATTDS01cFg4CFrpQaYwgkvSncbq35gIsgKyIIceC4qjKtSGtqEHQWasbNu2M3ry"
    "bev/Ok+9I35FWVfZTWDOp8glk/pxdh+Vr/4OMMAR8FVAucshmKqQMP+PCFOfhmLOHhNk5I"
    "cHzAyi6ANYN4mtRsoN/BlLC7PHGCkfk8F4G4NoizHdCy7E3s8oOl6Q1F71Tc+dDkN2hkvx"
    "qvpIZMEWbDVPQYrcS+srvoQaPeXpOpWB6qOBJEGuNMaN2ZMFYaJTDu5yCBnXjMKOi8PFNB"
    "fIgkPSp0ak1+GM/XJnLjIIxETeyWy5C+gXOuQpfslfRerZ1iiasapS9wq2A5I2DpOQHT8Q"
    "kvE2eZ18eAmxH0e4BZSL80MwySvO1kAnyaxx1/8ACEOMrSZpeRPM+hg880CRFaa7nG9NCQ"
    "KYc0lvKQdTMzPK6DMElUfzPiNUEqLt8iXQ+2dNcJvmOX/plVyNeYd3myXQFfOlI7EiXtdx"
    "WJt2pc67bBJhcozTbfYJsTS71IW6AyRdoKRdpU55cNg6jRSYh8CES3W7vFE7JR0xC2rOaU"
    "LLcNMV6Nagb8tMXvojGMcOCwQmmJnItp33+6Ry4MHOmom9h9cR09Z3WA2+CvZOMnV7PtIJ"
    "ZQkmd5cEEFpYvoKX0FaQanU3fbnfSRP6SvEFnQk6V2qQB0SR/RV3j4/JEt8blLZpj0ESB6"
    "l2WocAi23UfCo3oLF3TdETsDt37nXJet7xNOu4x0pOqAJNIhqgrVkQ5HXNWgF28SLPjFT5"
    "rDxHlOPO0JI/cMLFn0gMUQVlFgArA5xnGfF3ZniUA0Yk7Wb7f15zdKq4qfzUGw+Ohf9qPp"
    "KKOph92EPTRkinAaZG9TUy+DQNLDUsVG0Y+a4Ec59iFIqea1cilJDyFuvxrU9E7qrE1V6D"
    "PI1GKlIk0PvO47hxh7CFIpS//2ke9gWde1NRNCZA8wdTq6pWDlzuFYl1bWhQqEpmW+iiZU"
    "8g+XGVLmxnviIWeKP6FVqSS0wlIWHnVYnJAZysk38uAyNamKu5BiQP9yFAW27unLcX99Sf"
    "Fu4n033py9eik+I9uBRxIXRXRjUOefmKdLGjgnosRrsHCsIPTQGQgXnjOdBQOwdCgvw4A3"
    "w7Xod/DgL7zZLPJ5D6g5Fbzg5O2rV5T0B/0GAALfsSVZl7v5CJNkqbE4Hxhvg45MEQZ2hG"
    "PXsRSttBxRV5OXhDqkWACOoY+OLW+1CMhx+pV2Vpa0a6fEM1KqQ4qX99BC3slgmrmjZiAn"
    "63uIb/vOnqVjB5LZbdXyO1nfJ8HdWonXDDGdSAHOjMDgKSu5df6UvPrV/eji5QZLGZYzeP"
    "rmrYogzSg6y6XuTJK2n00dUBt96sF5GeHq8nCRxpSH59yLbZSHu4Q8q5knCUWP6pc7tkoc"
    "TDEaqSOfpzP4b4p/4EgzJGuG8SYEGwl53TAvRJOahZPq4kkm4d0kvKskvFOWLjxih9a2ab"
    "hfoqd8mZGAHOBeaJaOi0cv0HMg3hasb9FTDk9gNYKJjy2RtuxUweg+ekqf9tJOm2lQfKbE"
    "k6aYpvcGtc00xFVNojgz5E7YAEHWJ481q/idX3oRpxBC+ocjeYBGjbpZeij9o0wGqE6Kno"
    "nJaMgUMeBuK/mqk/U99FW3PwmE/a/UfS8lML6V1n0r0HWgr8YOgUQPhrDP6w1D6H0nUQAb"
    "+stFEtPXvRRfhx7C6kNxcmQ78mP1U7upSSCMQC0zQj19UNDJD4oNjbMHc/tvm9zBmePaHp"
    "LIE7XCxhbx1sPozAfVmIUlkxDqnh4FqHTT/BSq90euM3e2dWVENfw36ZN6srN26c6IN9mR"
    "xJuR3BrUOTMWwqIGvoxoMsCEeMCHLjoG14EPElcfsKDnrcDCcyzEy1f9gFjPvwNepsXI5n"
    "AFxgiQyWTAvBkYOAHr28m7cwL6yOhXTCRjUDv9ZONDOUAtY2B8KDoyxeS16pfXarxZxpv1"
    "c3izhK+pxJMinWGNcTT23dEIxySUuGJq2JEQ6MGMfr0dPxRfjR/mvdjVZGNmRCr38xWoOu"
    "znm6iyB9vO9+DmC0O69V+Q4l4/Or98vP42PAMR9RP+eH11Nbw9AzPHthF+wmzX0gVXdIVn"
    "zZzYFbn/7vnWDMEF8kbKFkSBrncNTtq3I1yyHHE3lkLgL0djIn8lD4QJpbYLqMmZroba5E"
    "zHUbR28qX7HkVbsHxwk1q+Fqeu88oPEiTTUN1ErduVTvQE2bbRVNQR9QvZnSuip7H9uooF"
    "yem4NtY/Ui1giOmiegMfEFZwwMsSjkF2k4XYo4IEet9HL5S7riyOv93DGoXmhZyG9E81kX"
    "qNgsImUq8hU8TpB9FLo95nM09o+mxunCsRS2rlJOUcncG/rTTl7EDZMk9ZyMk7LD40z1PO"
    "bcGKRGWZtGkB3XadBFrCWxCxyongHeirkf+hWllN/RPrNdVFurS5mvqLn3QzHbDaWF42i1"
    "yXj2Dhc6JqtNJmtKa/qcZi3GiXWjLFRGF2FoXhLaWVd7RIZRRFo6gfDv5GUd+Pop62rt8S"
    "2rRLfk+BFSWrVvr5A2LZRFfEOpIo59nNWs3c58tGdryugVpOl4ZzhAMAecEVGDPwfKpXI+"
    "AEA2HOoRPwQQN8/KFMR9/8QY28xs90W3GXsSns0krcG4VeS6YIbfLjF6dpMmCyvoflRDvI"
    "uDS1WrvLsfTQRFlwZDRGZGwsMmL1oXE5VrS8++KG3auTnZUxaN9z/+RVyeESX9LDzfKCrI"
    "BIRt1dOBh6KzmKGU2xCGQVoMNNFpK++PE+TDct3bMX17fn93+kuzbNYr25u/1wIdm3F388"
    "Ds+lsI/IROUUzBHttdhAs9NPIY93l5Zokn8psUOF1MxqK/RFWLTWBP0+g7y9h4eg667AmI"
    "TTWXAGCEbAIvMxfX159RqZABJV/EbD7/jku4dPXwfFviJl23Qnn9DIaPWfQ2Or6qTjGFtV"
    "Q6YIWhB9XxTOkXi5MaYaGFNEvc2CQKJH4XKvasj5oaIalnKknnsjYpqLGArbDMo8YpWoCx"
    "Qmul2Ek25w5El7Mda4aDISA2g5ZE3hkTVdre1nIFCZfgbN+xmMoafqwRVIelcm3/6g06z/"
    "gsJmzojMXm6+l03iVtuSmGW3qqcOCVSmD7nJ2zoY/E3e1n7yttIk+o7ytvSSL81xFeTqFv"
    "3152TrlhcPzAf8mbz0tvjewSMLeltXlNNH3Di4CUp6htHWDFFk9SYjl/6BW+J0xx7UM6B2"
    "GZy6JFQMLqTBqeTWoHY+oLBofXCKspmlM8IAzKm9EpUcseRFXn7k+HzkHy9GWtI1rBIeuB"
    "BPQ/rV/TN+jQWeJiTENhiveMhJ/B26kiL8jj7TlElprIwNTKRKR6aYdvn6tcsPkDdXCmul"
    "BHoEtXrVjfcAG8QyZQDZigw4evj64QM1PFgPWD+c0pOXPuMJn19eDr/wi8lzn/D98P3XB3"
    "bJQ5PQ16VV7FhS0F/j9F710t990kgandSIoxPJ+A7TdbMS/Z+26+YuDaJ/Io98dKQGUXKr"
    "1iD6ky4azZzGQ8boVvL5EcZNFEyi0V9JPwZqmwCI/SXykB1Vfc3IEpBJEI31YpVfx+AL8n"
    "yCoQuYkgugh8DCpWrpjLjUFvapicI2ykpWZdbthzdK8pswQtvk+emkqBvrSUOmZEyIXxkF"
    "DSSj6GG23+mrZlZRnVlU0kOWzI2kAnFKYBBuhnDidVMBWaTpIc7tGypM1ZVs40opna7vsD"
    "Rqt7K5tYQG6D9vZJeIdC1YJXoGMXQ3QhJMSlZIXiL5wQYMFsh6aHUeOoM1MTNZa/AI5nLn"
    "wPjWoLZpoLBorZV5hxGYenDOi7Loz0lzkWPwSO28hefMobcCz2jFFoQ+j3D9miroA047SK"
    "n+9jv4T8f+T/okd0WNPcTGFHKD8e7+c9nI7PizG9mY7JnxF2VXjK2pkVljbE0NmZIxIXl1"
    "mmroyfoeauft53fH8khpb2c0Zldvl6G5H0Ugy3+T9SkTk+Nq+pSxZaN5sm6tPvDFQRY9N3"
    "nfMOKBJT+O78nS5/5bfrZSLYo5fTFPiLFm1M5Gdvlw3+ZBJmNG45fDnMNaMkUcTsreJAVP"
    "TkbQJ9RbrLyEvqzap1muRUats55zdD+8HEaTdj0qt9mk3Sd8eff1ludYxEOcn/DD3Q3Lwy"
    "AuT7d4/Hp/G1EEoYd1SbiI8oVV5Y9IZaqJNpQ8UN4ZqtoEgBVtoUzGizTjZQOPsvE16ulr"
    "lMzyVJZZeTpThNdSEZ7QVGvLSrFWx6tqWSyW34Jadfm+IOS5wo2e3BrUWc5jYVGDZC0rpK"
    "b2nE/IYSL1DMzot0zypViVF5hQM3gG3QmAGMxI6A3YLUyVKzxxvDniNSNsceVwnl18hDG1"
    "NRZSA2Nq68iUXBa+F/gbBIJzhN2oZ3s4P3qhnSFsb8Jhgcyo31oz+OBKaT4Ob64UrVhOcw"
    "bYv8yvc/v++v4zc92kPz7hKwrvGWD/0hXnt5fDmxu+IvnxCd/ejR4+3n0/A/EPevh7mBI0"
    "CnHguKqvaJ7SJFzp/JImuq/6LOY8obGSN9V1nl3o+8rwi1TGr7qpmom8F2cDTT9PZ7b+Fm"
    "r+RH1Cikhltn47vrl4R7fgm3vInnRYr0Bj31z+7W8ygTw+KltA91J4VE/hLSgWDfDlAqGN"
    "rZs856DkR/N9K8jNBqhyDaM9gXCZPK6f4Ir62Bbd3UznsjLepnOZLp3LkrNdljaZHft1w1"
    "2zRWtDPw/0EIiK44O4I5jNihlYKIbHZeJj4gzQm3FYJpp649PLY2Lz6gZeVM/k3oAlSzoY"
    "QGCxNzVaycvm/XJIqNuPblQ/YabG6qVLD0wISUemmMGmEt9w+7N42P9KLctSAj1alvVqDo"
    "/wNZV4UqQzrGmdNdB1WLmkClcEEj0Y0qv2fmZm1V4O47mDw0CpC4ZAsSMf70HXTrAkOv6X"
    "lrdy3WAakazD0TTplYOdTWPGAJkxQEWkdR4DpFBpmxcq9Itt6VQTkoAP7Gxs5HzkPpytJ3"
    "Co+cQPEijmMhvJuvSqjSqBk0mrIUU9gOrASxttrmpXbbr51vprR1a6tEHCfkzEvaU+K0GH"
    "LvOTsqEVA+4wpVcDnmg/SJymgP4tq0pvbDuPNAn5WtsKxpuqIVNMQv5PlQoK6bviBJITuz"
    "oJVCDp09vVmp0ewGekYsmk640ZY5I1938EmIzB7jIGdbTQNfOi7sec4lmB0k5hcbpgXZew"
    "ZEmjdBeeOrKcEWAT5CdWjx/bNGSJAdNoWVoKyzipyFvZ4BnGNNJYBA+MaaQjU/K5EGXwqx"
    "NNkvU9TDR51yTR5F11osm7chEiE1Iq4fOUQI/geb+yGUwQbJdBsIOI2RyKRpiPRGw/Md2E"
    "ITbSm+syxguYrtGiR0rJ449szPSCz0mLFOFo7nT0iLLivH55oyTtVN1PvqtJ2NZIZTN6tI"
    "ZMMf49bfDfTzH2T4t9nW+144JWzXiwq4pW47LuzGW9S8WSBZzt4QviX76kVgp3a5VKm0+q"
    "RulC1XrEGX00wj4r7CMegB4JsZ3N8KV6JJ+8BFeDpDcku/6Lz12wFnQRtqGkGeWuPsTUGB"
    "7gCWFUVi2ZYmoMTY3hz+b6NTWG2rJGVinBlCA5Q6Rezlwi3sEqtTLEWWJdg2EPNZM0ZImL"
    "OxTYHY3ReNNAWr+pFNZv/qbPMLf38F9HEjOAXa7V/yfxggYZ7ZR7PhcgXCdPun/4APrPAA"
    "oKeax4Q+wvkQcCApxAls2+7eOMLn+QaqPR5TVkitHlO9HlE5GnpDvmiIzi2LriGB0sas0p"
    "MhLDkPYZYrqF7J8hmqi1V8QK51Uu7uRerYJri6saaLkLuEDeMbgOfDBeBSiaJ/yMFkE0VJ"
    "j382e66Yrf8BCUDCfe+CkmBVlrNcnorhoyRWiZEY5dRz7HvlqBzRG1o8Wufx+EIyMWZmN6"
    "fh1b3moRkOP0K+3sBMkruo1midaMEi1PEjXJ4Lud1PpM/zQVfJP1fcS39Yk/vvOnynjzZH"
    "mfBHeLDbpsWesTB0NvJYczoSimya/iNmgHmZgtPdNi7TtV1emWvLi+Pb//I9XV08L4m7vb"
    "DxcSbf3ij8fheTmB7bDmjWG0VDznjm6H3yniaMnGxJ9f/XHGNegV++3914doZvwk9JEmI+"
    "Ppl/Nl4alqeZ1R9C7k8roJvK+r4X1dgndBTUeVnorpetNcoCSuJcK6epeOZYL68HfoTjQ2"
    "i77SLNNOvXVMntIM+9SuecxGBWuL7cebfIG+T0XZ4XK820KsBC6JJ1FAstqRuBAWNcqSBT"
    "7CAaJals/mYECQeCIHLIg9Zm3cWBorC3X/KySUd4DHwpHjsXi3PCd2+0c2ipqLPlOqMo7p"
    "OhND18jlZfyQGjJF8H5Fr0xzjTQj6BPqrWmlM2rcxWXZTVVTgcTop0300wD9kGimj/SqHO"
    "BkfS88inUa6PAfj/UB1ZyTJllejLLmwXYhnoaxLtF0R4s0vQB9116XRIlRPgkLhKacU+Uc"
    "rCnnFLXKLQsPxdD/YXGiceVhYRdqVXp4STwPWfGfXrKmhLuDOoPKyq9TyUBO8oOTpGCWQZ"
    "zWAy4hxRpMnReEG2Qfb/CoRjZUTsYT16Y4GhtKGzE1MDaUjkwxuRz65XIkklKFESJND5XV"
    "3141QZmuqoSZ38vjHB8SCihnFAbjZhgbw6sDwyvSpFScCRlFLwDu2p1gorZHO/KKzRGP+S"
    "grgnm6Hk1u7FgLDKgaMbKoOiWBv67bao7ONFxtPnXQpClsJNV7lqaw04oe5DovyFt9h6sj"
    "WVGPcHtQW9cTLxwt45Vr/Ud3GAG6mEXOUwcPC5szroMpIbY/4N6g5Qx5CDgBSyq0ZrJRbF"
    "s9ydT4aH34GL+QhkxpUvmwPrn5EKogjpjIPwN/Eoye8Jfry09fv5yBhWM9hwv6+93DI/2N"
    "HgZP+PH8H9f0LYQ/nKJ4aqItv2ugK7+rHlBgmlRpVq6bc53yaZ8q3Mgo9GDHwVdP531Oso"
    "inS2DFYeFKNegJIzg8s7EG7Ku7rxc3Q/Dlfnh5/XAdA59qyfxm3lq5H57fFLGVuaXrsJW6"
    "pA22Mmw9aDuhP3qeKyGcozI4N8B5gmTejRptMiboTfVKxxrkxENoNPGIZF/Xoi6SGY/epu"
    "hbYTAisq7uNS2mMpLeea1baECYy3mDK380d1RG7Yok3YmUk91u6tZSjyN04A9lQCMSA2gR"
    "UO4KGcnUtmrzRKQxBkr79qKHFlBWpV8XYcmIOgyvpFcONr4CbZtyQq23WUaix+bvlbPEDH"
    "PsbO9TVjjyRLLqUn2BpDf2zlZn6UbFxsSzpR0uVaqN79gzDs/K2U+psQtXbCLpkazWOLk3"
    "qC02Flc1yIz3Qhcl4UiypAz6xR+wWTnLJJ2dXwQz6ANrBjH91gCOSRjwyTkx3YyEvmQoZN"
    "sPN327D9KEN3FRDZli+nZ302HIaC7tegGM1t2Z1v1CNT+1rStQmJ1bhJPpQirWe7LemO6t"
    "mO4bmT9LzwkCJHkFlLotxRr5t+ztOLBTcq+mUAJbjUUkILveMBoJUqpRW/eYDlAjxQnAkv"
    "4XbwtqpVhSs6cJSSNjRjTmTDsl/bRoY9poyBTTTsmoML1UYUzl3s7tdfXqJVO1pGnVUiGx"
    "OdL9VA/jAqHp6KRyFNd0dBIV20KGqGpHJzEsclicaNzRqbALtero9BFOpxzcknUW3xnUGW"
    "WzbM1aU+w7CxqxwFAy8ZUbVmQyQR6ywYR4/ObCI3ZoBQPgUGOLRR6Tgroo4rQCkAoWuj4g"
    "ZcttJ5/QLGoVfyDf5tHzjaWnjyQbGEtPR6YIIgfKgljVlkmyXg/LpFdJgTaCrgorkvV6sK"
    "JXRiIfFqlq0KRELdg0eqb09MKkSTQG5VOnQGhMmk3PnFhPU7cpc3QG/5ZMSlGF3tKkvBQe"
    "dVicaGxSFqRAhUkp2e5tWOzZk3qKbv4V19Bev3HmTvzuSq32+P5gve0+crOla034j2RJb3"
    "lR22Tfd9hOCcAcrsCUnJUN7OSCP0PuhCeOsiuMeDkjbtQ+53f+O0aQnq1BlHBK79mS3jtd"
    "f7hp16PxQTIwFr2OTDGJfntI9Ju4hHijMaQicbQg/LNLsFdXt0uJTfqfHOSF51iqTRvyhK"
    "aBwKYSxQ/QQql+MiXQwzXVKy/h1JnIxEw1M1ICw4zWmeEj+gXsTU+ACmpzBJSm0ZFQVktZ"
    "CWy6vjsoT18fCJYW/cOnxFupuz/zhDs6TvtqNGnh/fxZ4a/Lp9mDc04vNrTrm5OJmjYcy8"
    "Kj+oluQbxq5fq8hF5wJHF58uuD2oFzyYoG9SJp7hCraud17AuEAXsCWNCrkduQ5w2xnt+W"
    "S3zkV4ya2+ZRxvuosSQfGO+jjkwRfQUUoTL6zbqFp8QdJtwzyaBojh7dfRnennGZ8oTv7q"
    "+G98Ors0icILsojZqk47fcGtxH0GVjQaoaX1VPhSpT9qD0oS55ZTejpk33aRnYpvu03thG"
    "Iw8UA0cZkWlKqNKYDaZTdJqWogkkPRDKOz0Al44/QxIdkOVvVmiAKUVd8ma/RMb549CMIm"
    "u8X+kfaN9hdxXz+EAyYuPtaBJitTOaTEJmpwmZTZrWuA6WDfFRaVnDPGI39DEHKOH20qsm"
    "xavCu5hgWe9hHLnJsrVuxgcC6JfhcwQheIGeA3HAcxSZl3BGvzPgJ1XJp6hAZxyIGovdgX"
    "Eg6siUjAn/Cumb5QQS06gSfZGkT8i3N1JjH5WFh2MJ7abPDCHP9Psoi5I8nQnzb9qcl6kF"
    "6ikunqku2xb5WDlSBj9PZzZ+S7ZkHIDfOv/CO8AXQCH5wlPIa4l3aguwfsuedFBbuzGw+Z"
    "e6Abbx8dcCthfZk/qJbV5T0CphiE8uqbLrs5uDOsOex9MVLPtzEMxYNg+1ySFg2KDIJh8A"
    "9vk2bzXEi0FssbvsDOFongb7NH6JT2a2ZVlFrT/feAo0PlQHxlOgI1MOaf5GR9HTt026eb"
    "6t7ub5ttTN038OVZCNlxtg1wLL/leq3koJ9Kje6lWXJ8K/oRI7BBLDkNYZYny/7ft+Nyic"
    "3q5kWlNAO1ZOAhLIfO51sKckBvaNYWfiV5b5VYd7RmNaBGyKOysyV9EYk/V7VRlb0xNPmu"
    "iJJ9V64klJTySTicIhGK/eY+H4K30OPD+AXuBvkMOYIzQ9PHXu4WmCq3uV9pFrVhV8kcqE"
    "V0149WDgrwmvkmRE+5bBqqaj3jV7BRrHqsR330RYTYT1MLDVPcJ6VBVdbRBZbRZUZWFaPw"
    "tt+iy0yUe1LJGHsuhm2m/Bh44NVkjSRHarJzUaBWPmfOp2cA5MCFVHpqyf81ntuKkc9LlD"
    "180uYc/5cU6b+HFOq/04pyU/ziIcu44l3eI1lb4iUTswrxc4QnApPknG0EfHlrdaBOQ4/U"
    "o7izXtmhN7SQjWzAW0rzwNzCaH88o5dQ6UiQ0nNuWET0JPFgysyexIKTr01FuzyAd7iGLm"
    "4PoffRneXl3fflDEOyE7A/EPT/jy7vb99f1n1gop/fEJfzm//MQuRf8/4YeP11++sAvxD0"
    "/4anhz/S1qoZT+SJ92fns5vLnhT0t+fML3w8ev97fsYvJT0c5oFK45bRKuOa0O15wWuT4n"
    "GFU081jP9ZS4Q65/vf1yfn2lyvSI6gxE/z/h8+/n14+U+aPLj8PLT2cg/ztj/v3jKCJJf2"
    "RXowvX7TH0bROGFgMWAkPflvQ2qNyeFXZ8Ou24eXPXXXHrGuKsf4f20xzHgv5M9R26PH/4"
    "eAYYJRNy91fsZ0+HrnFTQmxZ94OaPZ+SGBN8441vO75FQpmvuw55kao3/eI7Rn6CVAeKoI"
    "6z4nqH9+gZk6Wkg19ti7kcnRlP1LzJnMlB3I+VbdqvNs072kX71RjEBcVNIt/Xgp/SGehN"
    "59uWwDadb/XGFnqe8yKry6puGCqQ/MwdQ02n1c1wY2kX8iycal+8SNODw6lQavm6Sanl6+"
    "pSy9elUksic8RXn//J+h5A2/W5H7U02CDlPkfYw67Bfcq5n5OXjXgs0hkWa81i0wl6376D"
    "JVQfzJjRmKx+04C7bcHWVgPuwi5vAdor5FITzFt9hz0eC5i93PttbJ5r2nWYR3S5s7m4Jz"
    "1kIfroLWG6j57SJ5B2WcWQwCWpYxCQrK5k8IRFDRrELRwrCD0EghkMwAziKRsOCSCOu7OF"
    "OHBc4FNZNib2CgRw4QP+NagCy9q+3ZIAePHvsv5wbT/etIfTWH0YAFPboCFTDjgTcwmdIH"
    "bvqSQUxTl3ZyCmf8Lnl5fDL48sqQ5aFlrQr8kS7d5/fWCXPDQJfbRRwlH7bS58hPBojCZU"
    "9ZO8J3VJAQVKM3xOIS8gOWQ2cOYUSI0/R2t/zhzZDlQ+g0Qq48nZ9PgxPTK6xd40aei6SQ"
    "OXEy3A+jl5Tk9hFeWpVj0ELoXauiOJCZ67P6gdwlZc2cAYT9yGv7A+AGy6JnAwn6ZmUdMZ"
    "I1dmYTeiadQsICbgX9ZKU6l55ZlpIKCNUB8YI1tHpgiRkuw1aprGIpCYFgINKkoF8dQUYo"
    "GkhxC/bgLx62qIX5d7A8xklnDtFu4ruO+agPuuGtx3JXBdiKchVUBUABZpeghy+440+nEB"
    "+iHZxNWt7AUS08o+59Fpo5X9nhq/FKPcpu/L0glmo1lIjSBFD3Oe0DiYFRzMHLURtf8k0f"
    "RKrTxPZHpZC5gou+lFOtPJWmcX/YwessRbjSYematZsUXKg35jOjZbZ4g5z1T9BiKVKQLf"
    "DHmIfdbwUx38AqHBf8OwVBiMyQ+FYzkj6A3krR3PVHn00YgssVoPzQJZDwqOdu2g4YjZI5"
    "5Bp6oLFWmNPqSzPuTDFeu4vRGni7SG0zpzOtKmNrBtBDrDYZ05bHmI4b4Bj/OUPcwyO2LB"
    "6zvsro7SUoRDYHv8spgiQq11fMdGfCaqMgcKhIYDpp6w9ZNtF/WEyb5tAd9r4VE9xbfwlm"
    "9RVzhHvg+n25YWfo6ecoCneKPCwoAQd2RB190Spkf6nEv6mL7ixP/MNoD6zP5riJSe2n89"
    "UAyiEXs1t8SJQcTW93VDzSC2yWSyJUofo6f0CaRd5hQnwlySTizI+epM4rmwaG0S8QNVE4"
    "IZxSAquV1CH3DvAKumZfPDyinEjSiaJRAXUp5tx0NW8gv6ESAPQ5etpXCtp35GK5N3rI8u"
    "PwAm71hDpohd04W3bZMC39wDdE4xpH/8GXDwE777+ngGSBgUZVqTiMxvDQIyv1XGY3479C"
    "E3G6D+cchnM/DD4Qlf3Z+/p+jbHpwET/j/fh1+ZaXU9AuEiN+9i2ba2B5ZLNiVh+EtXe5T"
    "O+sJvz+/5mNsJtBx2b3r2xFrS/rIuDqySTjeiKPtp5CKZ5aUtXKhViBrJWtx3yJtxxnRz1"
    "WzguQIP28xHegnQxaGFCOlWHxGYcLwa8Pw8hTz6paqFfnlhwhtXYBmFy1VeXa+rOpnTUK/"
    "tOrHJPRvn9DPTFGJzlPNjpTAMKN1ZiDPk4n5akmUEhhRpCyK1MP3vQ3bH0iYvll2hg5jeT"
    "WLoekRLS74BreNGBced1gcaR41Lu9IrZptpOE7iWdcDO1Vu8bTQGIz5/g5YGsjPzeruaff"
    "ijef5O7vAWDlbcAJfEBFCuUY5eoMAZ9+LxCEHgZeiAGcUsDBhDLepyvBDHkIQGzHT/MBJv"
    "xZ0kYdHX70Ru76OM6QyC7iO/yO8cFrIyEHxgevI1NK2R8b9JfLvXqGAZsyIJVaJfgrsRdJ"
    "+oR8ayU9/P8SntX+w2S9zsGMDf2Hb5v4D99W+w/flt2z3lSSjVHtQknWGw9K6x4UY9Qbo7"
    "7IYWPUG6PeGPUqRv1FaFOj80hi0sd3BrW5bjzjdZytXGvTfyRLMA+tGYDAn5EFoDj4cdse"
    "YFFRcgy+M5vb8fkXZf9Dn1vXDttRbpTrCGaQGdVls731p6+3zI29rY3wGhh7W0emCJLFsT"
    "wiy2aus7VTmh3NhvsJcF8gbzR3cChLeas2tHNEPQJ/K0u7pCDt59jOKkRkaepi+ci6w7u5"
    "O/4OI+Ahykk/AAGhR+zCIy+OjbwBd2wv+ckaAIu7wUn5cN6Afv38qLKfPOl/bQ5hcwibQ1"
    "grp7ee50HH+E8QZDP2VFy0AkkPvbTtd0xNDhYVjEUaA3IDkLn6oIJwStBDeE8a4XtSA/BJ"
    "GWHmOKosEJJjLJD0IE9w18n29J2fLyRhhGqbKCUwrQRLgzSgNUMSnaLaWZ8SGDCLYC49Jw"
    "iQSlxcoDBwSnqGLkKVFz0jMGAWwWR5a8/xmNeGcIokBlDjFtXDErNCz0PYUiplFGk61LC+"
    "Plx1o2S1XGc9V5mfMN/33ARN5QM9jCyiltQlkPTS2mpkbNXYWqW8LpNMZJKJiqK+pWSi9W"
    "dtPyMB2uYS6cWQ3qQSPSwQtulf+plgLqVLccn8gkFdbNKPl47m6dq18Ume2hMn/rAUHvaM"
    "gI3XhayYhz4PeoA/DpAJL975k2CUjz0uORn0kKTxVvuPb1T2EwFgsoy0EWsDE+DUkSmitI"
    "lFRlmdqwpMxAR12twBwl+DJNPO9u+F0NFq63izsnpRFRs5Xd8bwFszkyceooepIp55IgNq"
    "eTw6ggtlVAtUBtYirD58QfZoE5FbpOwNtvuwSPdjKKVtqyU2ktjSuto8ShtoN7OMzkEykY"
    "CaIMw0mRAvMlvcY8DSMqOr1EiZEz8AC7pONDZ/B9B/RnbU0mDA6yUwWtJFOJyP+dqQslLa"
    "RKGjj12fJ2oMJmMw6a+x70cH9RF06ZmyoPhJggzVLcmKdL2INNS5v3fRm+zQOhEfMaEdh/"
    "IV8D/6fn79eH374QzE9E/46u52eAbsePPsv30wP202GPUm0pl4kNbxILbZNuCwQGbmNWrP"
    "37FSQodA0ruM2Z1kJWsRU22Ael+VaTOnUjMngi5hbc04soO4tmzzt4GzmUi5z7yBuyV+H7"
    "eqOpJ4xMTbgzqnGFni0URc2aiimWoXVAHx2Vwa37FR1PKT+Zqg7zts5wRgDlfMFRW3/UyC"
    "+U7sz8rF9ylfWG3zM1VQ5AXQu/24RhkFHF+TUKDNgTIw/jEdmSKUiYVj17EUpwrliNqxLN"
    "a/D0LTv1h6jqGPji1vtQjIcfqVdtYDcNc1p6a35Q5n44hfSwHjAlkPoX7zqgnWdFUl2Pxe"
    "QahAj/4UUMW3DHZ1P9E8lekqWu+O36CraOgp1bTHy82mb7bpWQN9onSMZhQdeuc+DB+7OS"
    "FfN5Hh1SK8CO8MQcWuFxlFh/Ce84l1zp/Z5OED7AQdBz99ZHlIaaRcibAHbueug6Ys0kJk"
    "Bd3vXQKrMiczmgLiE0a0K8zfHO8qb6ouvffu68XNEHy5H15eP1zHx2QaqeE32SV6wUl8QO"
    "c3pXFxznSqqJ6INHooJ+zzeqOcQOwvFTkikOjBkF5pi5D+cS8Si/SCEBdBXMGSlKjAkTGl"
    "2hUrEldBt6Bf3N3d5EC/uC5K96+fL4b3v578LS+PJMEuDzFINoje5yl7mKFxRP9A+w67q5"
    "jPBxLRj7dkKaCvSZbulQNdMuX8LcUk0nuDuoCELa5qkqQrBMKiwMCStycn4XTGggQe+wEQ"
    "bEWTxPwZG1E2JVSEP8eBhIlH5oBiSRdJ03Fb/wCTeKu1D9sEFjRkinFnd5Wq5EI8Dal0V8"
    "FYpOmBZb7rpNmKyrAaE7GiKMzYh8YcOSBzxHTR3nPuozEHjTnYpTn4kVpEZDI5kliDya1B"
    "nTE4ExY1SkzjA6ijiskFNdoIPgPL2WpA/yHcbONlJ9GvbGSG0GmGWmIr4KJJwMnzyWW1yW"
    "m7/0hjL2otX429qCFTMiZQwe6rJedkFD20GdtPgaJ71ZZYM9XB3JSgB6aiqXztqvL18fzT"
    "8JaeIvAZ4Sf84frb8HZ0cX756QxMqSmGeWeHJ0whexhenQHLJX7UJ3//fVK9UKnvd7K8N0"
    "1KWmsAwyZJOD5SS/4TaIz3pHXvydhz0ERF+KcERvgrC3+yoOhsYr7nCHtovR+ItZ5gUluO"
    "bToq9J/FPL9oMy7nSU1nBZ35HBB3Ex4LZIa/OvM3MjI2caeLhIbHOvPYQ3OG4iZcLpAaPu"
    "vM50h9UvXTilRmzsWmYUnTHEcTTjDnmnpnHJHKvASmK86hdcXhQrwFkD8j1mL34PZ7Y3TF"
    "w64BrFwsGFjXwiqKT616DF2EvoOR71PhgVFlqyHJqkFdTsc4Xs+QEQka5PpH+RVsVBBLlk"
    "iHCsUPQja77HiALDGAFu90zfIoIBiTgBGR0JM23G7rsY0aCVEizugljphe7Cn070cZLul9"
    "k9thcjuUT+ifILfDNBnaLAmk/SZDeaGlwI0SYQ9zbnZSpxEfJE1xjpf3EN32N3N6OCvJdZ"
    "HKyPTNvUEzGKh7gTIiA/3G0CPM4JBBX1cLI1CZYhiF2nyIRx5auJLG67Vw5+gM4M0BX85Q"
    "RRrw+szJhLbDpCW4hCtFbfDo/Pv5H2eAUT7hj3df7x/OwIyZp0/4/Ibeor9Cl96kv98Ovw"
    "3vKT/QS+RaUT103zU4c99VHrnvSmNE6LcazR0cBrLsvurwS4GsO9l/8ma3kr+1nEnO/zKk"
    "1QmTKYHJlswJnjayJf0ZYY4/zw9GIQ4cSdfE+oiyjN6ElXUOKy89EmwyPUekMxzWmcOmqL"
    "b6LDNFtTsIy1CNFWPkHkliMcmtQe0cVGFRkwZL0XJAPDD1SLjIpi+kkRIYBNCa8SpXNn2B"
    "3fOc6SxgExs8HiaZ8ZZJyEPSDkvtf0KjUEziNDBjHTTyRpiIi4ZMMd45DaAPnMBV6sqUEv"
    "TS6d/M61/n9i/5/UMfeartxUSaHpS0Fbw8TUB+V43xO1nUSll8ZDRGemwsPSJ1ScURlFHo"
    "4QnqVRNkqsxam9X55Sl7aDUeiJXYyDlgo8huUYzxiGQdhnjSKwcV49HLLP9Cd9BRtWnObw"
    "8amOejRbKySWIkXQscDGBiSw94ViKzqBnUNhivAOulFTWfYtbzwiN2aPGJiMypLM+LbOep"
    "Srb4INftz1jmGukSxjLXkCnGMtcAemM37txu3GPrWLPH2ZX4aFdmQJ7OlGa2VB8Yw1rmhX"
    "J51ZfsSYfFh8YFVvktqFWJ1S0JHAsdSeyF+E6tqYCzNY2648bCEMAxCQNAMJtPQhFm1Uzs"
    "l3IdlLzj7WaPaWQGPNOtxG28cPxfKNqU8Y+pccCLASVVU9UGhLEYjMVgjvTykZ68bE1V1m"
    "R9D8NJ7XfFFSRYU3wFEgNxc4iVRUiezgiQjQXIHoJ5miUy/kSuHoP8ft0QBv+zA2x/7iNs"
    "b9D+/GF4e8Xbn8f0T5heeeS/Bk/4/fn1DWtyPoGOi+wnfH07YvOp6X2HGrckHAdFu63JAd"
    "3+nDPkeUTSAaa6OXRK0AOPaF0YexfNoWEQoPlCluJRXT4lkJhu80VZ4yLImnRuVKhTpDUl"
    "HDpnaZgSjp+CzZHvcAPdTSAzAYyWAhjztKvblvGLxu3hNONC4/BFbv9pFb04R55jzY4k0Y"
    "v4zqAuegGzNeuiF9Wgtjwb72dx/2+pJFU79ln7TWnL0mq3p0DSQ7fn6Zs3TQoV3rypLlRg"
    "9wq6Pn2pFBCOl/cQ3ZNGZSAnNWUgJ+UyEPqJAcISXbA6V14g6T5Zfj/qX2tp8XvN3/3r/w"
    "Nwi/TM"
)
