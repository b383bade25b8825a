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
        ALTER TABLE "workspace" ADD "forget_hours" INT NOT NULL DEFAULT 12;
        ALTER TABLE "workspace" ADD "promise_hours" INT NOT NULL DEFAULT 24;
        ALTER TABLE "workspace" ADD "answer_minutes" INT NOT NULL DEFAULT 10;
        ALTER TABLE "customer" ADD "notes" VARCHAR(1000) NOT NULL DEFAULT '';
        ALTER TABLE "media" ADD "look" BIGINT;
        ALTER TABLE "media" ADD "inner_look" BIGINT;
        ALTER TABLE "media" ADD "tiles" VARCHAR(800);
        ALTER TABLE "search_doc" ADD "size" INT NOT NULL DEFAULT 100;
        ALTER TABLE "cart_line" ADD "deal" JSONB;
        ALTER TABLE "order_line" ADD "gift" VARCHAR(10) NOT NULL DEFAULT '';
        ALTER TABLE "order_line" ADD "off" INT NOT NULL DEFAULT 0;
        ALTER TABLE "order_line" ADD "listed" BIGINT;
        ALTER TABLE "conversation" ADD "history_from" BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE "conversation" ADD "public_id" VARCHAR(20) UNIQUE;
        ALTER TABLE "conversation" ADD "human_acts" INT NOT NULL DEFAULT 0;
        ALTER TABLE "conversation" ADD "human_at" TIMESTAMPTZ;
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
CREATE INDEX "message_playbooks" ON "message" (workspace_id, at) WHERE trace ? 'playbooks';
CREATE UNIQUE INDEX "call_back_waiting" ON "call_back" (workspace_id, conversation_id) WHERE state = 'waiting';
ALTER TABLE "model_budget" ADD CONSTRAINT "model_budget_sane" CHECK (coalesce(micros, 0) >= 0 AND coalesce(per_minute, 1) >= 1);
CREATE UNIQUE INDEX "business_connection_named" ON "business_connection" (connection_id, bot) WHERE enabled;
        """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX IF EXISTS "idx_notice_chat_id_ff0dc9";
        DROP INDEX IF EXISTS "uid_conversatio_public__dfdb69";
        ALTER TABLE "member" DROP COLUMN "duty";
        ALTER TABLE "workspace" DROP COLUMN "forget_hours";
        ALTER TABLE "workspace" DROP COLUMN "promise_hours";
        ALTER TABLE "workspace" DROP COLUMN "answer_minutes";
        ALTER TABLE "customer" DROP COLUMN "notes";
        ALTER TABLE "media" DROP COLUMN "look";
        ALTER TABLE "media" DROP COLUMN "inner_look";
        ALTER TABLE "media" DROP COLUMN "tiles";
        ALTER TABLE "search_doc" DROP COLUMN "size";
        ALTER TABLE "cart_line" DROP COLUMN "deal";
        ALTER TABLE "order_line" DROP COLUMN "gift";
        ALTER TABLE "order_line" DROP COLUMN "off";
        ALTER TABLE "order_line" DROP COLUMN "listed";
        ALTER TABLE "conversation" DROP COLUMN "history_from";
        ALTER TABLE "conversation" DROP COLUMN "public_id";
        ALTER TABLE "conversation" DROP COLUMN "human_acts";
        ALTER TABLE "conversation" DROP COLUMN "human_at";
        ALTER TABLE "conversation" DROP COLUMN "saying_until";
        COMMENT ON COLUMN "message"."state" IS 'HEARD: heard\nQUEUED: queued\nSENT: sent\nFAILED: failed\nIN_DOUBT: in_doubt';
        DROP TABLE IF EXISTS "model_budget" CASCADE;
        DROP TABLE IF EXISTS "own_function" CASCADE;
        DROP TABLE IF EXISTS "passage" CASCADE;
        DROP TABLE IF EXISTS "model_call" CASCADE;
        DROP TABLE IF EXISTS "zero_hit" CASCADE;
        DROP TABLE IF EXISTS "handoff" CASCADE;
        DROP TABLE IF EXISTS "dialogue" CASCADE;
        DROP TABLE IF EXISTS "document" CASCADE;
        DROP TABLE IF EXISTS "business_connection" CASCADE;
        DROP TABLE IF EXISTS "playbook_version" CASCADE;
        DROP TABLE IF EXISTS "assistant_version" CASCADE;
        DROP TABLE IF EXISTS "haggle_limits" CASCADE;
        DROP TABLE IF EXISTS "call_back" CASCADE;
        DROP TABLE IF EXISTS "concept" CASCADE;
        DROP TABLE IF EXISTS "correction" CASCADE;
        DROP TABLE IF EXISTS "playbook" CASCADE;
        DROP TABLE IF EXISTS "haggle" CASCADE;
        DROP TABLE IF EXISTS "spending_month" CASCADE;"""


MODELS_STATE = (
    "eJztfW1z2zi25l9B6Uv3VGm9sTvJZN1bW+XYSuIbx87aTmdmrm/pQiQk8ZoCNHyxor47/3"
    "0B8A0kQYqQKApi8CWxSRxKfg54cN7Pfw8WxEauf/KeBBeWRUIcDM7Bfw8wXCD6g+TuEAzg"
    "cpndYxcCOHH58gkJxlBYOPEDD1rskVPo+ohespFvec4ycAhmBBfgEblo5sEFoLQgmMMArB"
    "CA2F8hD6ycYH5OLyKwdGEwJd7iFx/8ignw52T5F0A8APmP9CpZ4RPwMIcess+BR8LAwTPg"
    "EvLsgznyEJg6nh+csC9lE4t+K3r7QJ8fYuefIRoHZIbokz36Lf79P+hlB9voB/KTX5fP46"
    "mDXDvHDcdmD+DXx8F6ya+9d2bXOPjA17K/bjK2iBsucLZ+uQ7mBKcETsSbGcLIgwFinxB4"
    "IeMNDl035mTCrujLZkuibynQ2GgKQ5dxmFFHXyC7NhiPb+8exw+jx/F4UOJ+QiEwJL5kEc"
    "x2Dv2qPgdgxr7C//hfZ2e//fbXs1e/vX335vVf//rm3at3dC3/vuVbf/1X9GUytKJHccyu"
    "P17fPrIvROj2jLYuu/AvTgMDGFFxZmToL8OJ61hjGRMuKePlLMgRFThB/8QiJxLcd2PF4H"
    "9PQ2wxlEH8Ak+gj04sb70MyEn6lf7PYF/8WsAfYxfhWTCnv569qmHFHxf3l58u7n89e/WX"
    "PD9u4ztn/BbjTMaJFfGe/SW0kJQZdW9EkXLzuyHhSIx3ypBkSf9fjowFQSw2lTlQINyKAT"
    "+vdMoYEPrI4z8rCCORph1ZVN762UHfBfQ5QfP2dQNB8/Z1paBht/Ig+wi6iD6JPCNcBvoR"
    "/ajY5EW6XoBdA+7j6G98wy58/5+uCOqvXy7+xvFerOM7N3e3H5PlAhMub+7el8C3PBSo7O"
    "+MoheA7313BxQLOb4jHC44xtf0G0FsoTLWCXF3UA+oKeG8JF+lKdyDi8vH6z9G5yCifsL3"
    "oz/uPo+uqJqOXugLaheNgibMOG2i05xW6zSnJZ2GTKe+bLfXnaUZTTvHaBMmvOrVKUrlBc"
    "NnDCXIX9E7gbNAcuzzlAX87Zj0JPnhGKUP/QPtO+yuY3WqTvxffxk9PF58+Zo7A64uHkfs"
    "zllO/idXf31beDnSh4Dv14+fAPsV/OPudsThJX4w8/gnZuse/zFg3wmGARljshpDW9D8kq"
    "sJav9iRvX0WTDs2IUJtJ5X0LPHpTvkjFStLd9anC2KVyCGM84zBi77mrEh9gUtJtzoL/lY"
    "4jvDOv/KIlvTwLWyRJ5P8C8+815YCDgYEIy4w0LmCNmwWuK2+PeyOcWfMfgP49DQR9hVOz"
    "QObEZrJ/AOcgJ5xN1aB0toddZ2B3ffb0f358xBirwn/OXi9uIj+z2SkPQK/fX2kWpn9OsG"
    "T/j7xf3o0923B6qvUWGL5oTarE/48u7b/TWjskjoOZEEVFbZzpqobGfVKttZUWXL1NHCm0"
    "MoXyCWvzoZUYFrE0q1L7Ylsq1bq/D93d1NTiN4f100+759eT+iqHPQ6SInqHhL7DBYKwKd"
    "kBwY5vRY0Rjd6NhWPgVyZPs6Avp5LJe00SIzypz4QDzkzPBntC4dCgXsY4Xya/qg4+LCv5"
    "J9llzNPt+Dq1SLzG8/+gP9o1G0w++pgXB/fUmBrlbyM8DnENvMkh5DP/YGFF6BmP7D53vk"
    "Qv7XVGL+KXpWK0GEQzj3SqDn5ESKVAClDlGDVIIUJoFjIX83iG75Q/RR5XaHaJ+WdSzuJJ"
    "Z1JgirLetM6m62rB/IAk2IvQarOQHcFOKZAtxW9rMsAGY+R4+lyu6aL2RWtY9eKC/dsgne"
    "3mNNioHGR/+wxiI/aFS1KGd/Gn4IYlsxoNp9MHWgGP3YMth02ihp47Qma+O0nLZxPCHrjl"
    "BuP6TnQjwL6fmoArFI0yHE4Z8dbeXWQ3XU8PK2CxrlKVsIGumpG+seI0owKQWJTGiw2Qv2"
    "04YGBTcNi5LtaOBlIb8j2wAHMfD+cHxHmp0e3RjWmXcv6ZKN1t33uWNFRheAgNMRD5BpMQ"
    "2cpYs7PrW8MsvM4Ve4FwlMEF2H4vxwdvkZsxTxktG390+Txm1Znn5kKYiGgwnbamSUVBuJ"
    "GfOacyCjMaHanuQ8/5Qs0D7z/yfgwRHZmMdqYcJgzParYsRboOow6J1eOd7kAg9OJUbevz"
    "3c3VakFiQERdvOsQLw/4Dr+HuT6EJp1yR03MDB/gn72L3VctWwgAGUY0Ep67+Y4D/M22vs"
    "Ae9l0fDD5GZ+T46IgcTIyG7WGhqr3LKNxsZdnGLJ1HkfLAhG6yH/8U/6Y/RTIjr96FcvdJ"
    "FftiN2eZAJF2l98lZbAr4bzlRO4WR9V3WondXGvG5yAr+uPoFfl05g/SNBnYH7rgm476rB"
    "fSdzoP+MhUcP3x6+jm6vWOmRH/pLRD9xu+Kj1jNZrdDzELYkKZbVO16k6eGu/60Bxr9VQv"
    "xbEWF2DKugm6zvcJNf+A78n4/Qnz+j6EDuIADaRLS8rRYtb0ui5YiM0+MNgKaapIrRlCPS"
    "w3Bin3fUhlNOhjuyFPka+e1I8+OP3x3Tvr4CJyRUchCkBHrs86N3EOSSkEnoKQmelMAwo3"
    "Vm2I7Pu32NJ9B3/PGS8C9SYk6lP6CSvjcF7Wenr//6+t1vb1+nnoH0Sp1DQOKlTKCaemSh"
    "5nUpkfYG3Y5DHymQAfqh5jEuEhpZ1L4CxBzAOExSahrrQXmy3qlD7fvGOGJz4tpbAJ2R9Q"
    "7o9vXOgLgS/3q1lEnWG+HSunBhgClpnSmBYUbrzIA+VRYDSI9TWaFsfYy8QGqK8JvHyaOu"
    "uOOFg0Ppy1Cpf5YJu1NAT0saaHRFD6V+SrwZCsYVNm0loEWyDuE8K8F5pg+cS2rfOD5Sxr"
    "NE1x2gZ6+LgEZX9ADUh4ulrD9NrYzNiEwakoJ4daFPTyVPqlXXWfd5OmPam06AptznCDoB"
    "3mH0SPfDjYOfB5J8M/H2sC7jjGA0Zhtr7CZLG7QGZGvjaQe80QDBFl035RMNbLhOqkx+pz"
    "fcNb02pfsDeUu6TXjViR8QelfWRbC9B5usNK0lZ00TA9b1ejyH/lzFO5Sn6l2GWvul3qG/"
    "dQpVTKpz1s7g4frj7fj69hz4zgyPHfyE777f8jaCRalzmJSpg/VMMzUo56YOSAceoB9Lh2"
    "piW2jMecoeasxHoiEnmNT2QaCHxTZWkUBm+lzoxl9NTKDvaPKAfN+Rt20T7tYaQCs0GfvC"
    "wsad0blqgeyo1Tnvq2ajF8dCWY09rOm0lvRlu1O0kDr9bGNEaX2YGiPqwEaU6XxstHhdlI"
    "oDpbTxY0dFyGQUvUvhOXvVbFZl3bDKUhbP0iMvW6nQOUJjJWmnRRtj+KdjszAyTiEgLlCZ"
    "iLhCRNzEZKvPLROT3YNDYvQjYO2G3dELwtJWg/kFwzq3BIqXjlG6drNnAoNwyXYlmy1vQd"
    "dlfxZrBwgxYfY7sMhiCfH6F2rkr/0ALcR2gH7U/Y+5C+hqMEFRF0CwRrLB9/v6pCf8hL8i"
    "snQRJaVquu0PwZK+fcinj7YB3QZ0p/iIeSnY7w6mzxvyW+yD6bcDaEHxoAvob/QfBif9bM"
    "K+24rHlSG7Su3cKITMGiU+o/UTZl0P0TJ+VrqSfb+QvqKeHxBic+8In81b3RvRJ6EXqbcp"
    "B01vRL2sl5qOKCnzmlozGYXO4VBtShLEd0IB5QJZD6HeS8d8Ng6kDHN10UGyvvuag8PYD3"
    "upLiBhQA+/rZMrBPIO/SPpRCaVHIvHi8+j2/PoNKWn9t01ReMcLIkTj8I5fKcJ5HlEkg77"
    "SOVJhaBJCHrgm6rT6Ud/e6zf+KlKf3N3+zFZXnwbCjVOyELOdq6qAmkPDa4jMbB0D/lWW1"
    "YNLKrmhhSbpRVZE3P6PMQirQEBfnJ1CCZr/hs7MKnFEAAIFvRXLLGUdnuUCcAeqSVhhmNr"
    "EJx6pn+tipmRrO+hfdF+qzQ/nPwXsiRHfY2xnJH0EOL2OyXEeCmLkDydESBbCxCqJMjsh+"
    "odnhL0wH7owEHBjk8VB0Wy3jRFaN1tYYJl27DiKGy3o+6dzPocM+ao8XbAOiVf3348BzH9"
    "E76iiJ4Dm2Ckp68KBgELXSk1xhBIelO43VrzARdBVkQQ4sBxVWVakdbUIOgs1Iybd89uXk"
    "28fxdJ96U/kFdV9lFaM6zzCWb9nF6E5Rv9g49zBHwUUC1wxmYopg484MMX5uCbs4SH2zgh"
    "wfEBK7sA1hziWVKzgX4HM8Lu8sQJRubzXATi2iDOdkCrsjexyw+WpjcUvVNx50OT36CR/W"
    "q8khoyRZgNU9FjtBL7yu6iR416e02mYnmo4kgQaYwzoXVnwkRplMCkn4ME9uIxo6Dz8kwF"
    "8SGS9KjQqTX5YTxf28iNozASNbFbLkP6Bi64Cl2yV9J7tXaKJa5qlL7ArYLVnICV5wRMxy"
    "e8TJxlXp8AbkbQ7wHmIf3SzDBI8raTCfBpHnf8wUMQ4ihLm11G8jyHDj7TJERoreUa00ND"
    "phzTWMpj1s3M8LgOwiRR/c2Y1wSpuHyLdD3Y0l0n+E5c+mdWIV9j3uXJ9gV86UjtSJS031"
    "Uk3qpxrdsWm1ygNNt8i21OLPUibYHKFGkrFGlTnV82DKJGJyHyIRDdbu0WT8hGTUPYsppT"
    "stw2xHg1qhnw0xa/i8YwwoHDCqUlci6m/fD5HrkwcKSjbmL3xXX0nPURboN/JRs/uZptB7"
    "GEkjzLgwsqKL2PntJXkOZwNnN33Umf+EP6CpEFPVlqlwpAl/QRfYWHzx/ZEZ+7ZIZJHwGi"
    "d1mGCodg130kPKq3cEHXHbMzcOd3znXZ+j7htM9IR6oOSCIdoqpQHelwxFUNevEmwYJf/K"
    "Q5TJznxNOeMHLPwYpFD1gMYR0FJgCbYxz3eWF3VghEI+Zk/XZbf36jtKr42RwEi4/+ZT+a"
    "jjKaethN2ENDpginQfY2NfUyCCQ9LFVsFP2oCX6UYx+ClGpeK5eS9BDi9qtBTe+kztpUhT"
    "6DTC1WKtL0wOu+d4ixhyCVsvRvH/sOlnVd2zAhRPYAU6ejWwpW7hyOdWllXahAaFrmq2hC"
    "Jf9wmSFlbnwgHnJm+DNal0pCKyxl4VHHxQmZoZx8Iw+uUpOquAspBvQvR1Fg656+HPfXlx"
    "TvJt534805qJfiC7IdOJC4KKIbwzr/xCJd0sA5ESVeg6VjBaGHzkG49JzZPBiClUN5GQa8"
    "Ga5Fv4MHf+HNZpHPe0AtqOAFp29fvaKkP+g3ABD4ji3JutzPR5gkS43F+dB4G3RkijCwI5"
    "y4jqVopeWIupq8JNQhxQJwAn10YnnrZUBO0q+0t7KkfTslnpFSHVK8vIcW8l4G0ywcNQM5"
    "Wd9DfNt39qwcO5DMbquW38n6Pgnu1kq85ojpRApwZgQGT1nJrfOn5NWv7kcXLzdYyrCcw7"
    "M3b1UEaUbRWS51Z5K0/WzqgNroMw8uyghXl4eLNKY8POdebKM83CXkWc08SSh6VL/csVXi"
    "YIrRWB35PJ3Bf1v8A0eaIVkzjDch2ErI64Z5IZrULJxUF08yCe8m4V0l4Z2ydOkRO7R2Tc"
    "P9Gj3l65wE5Aj3QrN0XDx+gZ4D8a5g/RE95fgEViOY+NgSactOFYzuo6f0aS/ttZkGxWdG"
    "PGmKaXpvWNtMQ1zVJIozR+6UDRBkffJYs4rf+aUXcQohpH84kgdo1KibpYfSP8pkgOqk6J"
    "mYjIZMEQPutpKvOlnfQ191+5NA2P9K3fdSAuNbad23Al0H+mrsEEj0YAj7vN4whN53EgWw"
    "ob9cJDF93UvxdeghrD4UJ0e2Jz9WP7WbmgTCCNQyI9TTBwWd/KjY0Dh7MLf/dskdnDuu7S"
    "GJPFErbGwRbz2MznxQjVlYMgmh7ulRgEo3zU+hen/sOgtnV1dGVMN/kz6pJztrn+6MeJMN"
    "JN6M5NawzpmxFBY18GVEkwGmxAM+dNEJuA58kLj6gAU9bw2WnmMhXr7qB8R6/h3wMi1Gto"
    "BrMEGATKdD5s3AwAlY307enRPQR0a/YiIZg9rpJxsfyhFqGUPjQ9GRKSavVb+8VuPNMt6s"
    "n8ObJXxNJZ4U6QxrjKOx745GOCGhxBVTw46EQA9m9Ovt+KH4avww78W+JhszI1K5n69A1W"
    "E/30SVPdp2vkc3XxjSrf+CFPf64OLy8fqP0TmIqJ/wp+urq9HtOZg7to3wE2a7li64ois8"
    "a+7ErsjDd8+35ggukTdWtiAKdL1rcNK+HeGS1Zi7sRQCfzkaE/kreSBMKLVdQE3OdDXUJm"
    "c6jqK1ky/d9yjakuWDm9TyjTh1nVd+lCCZhuomat2udKInyK6NpqKOqF/J/lwRPY3t11Us"
    "SE7HjbH+sWoBQ0wX1Rv4gLCCA16WcAKymyzEHhUk0Ps+eqHcdWVx/N0e1ig0L+Q0pH+qid"
    "RrFBQ2kXoNmSJOP4heGvU+m3lC02dz61yJWFIrJynn6Az+baUpZwfKjnnKQk7ecfGheZ5y"
    "bgtWJCrLpE0L6LbrJNAS3oKIVU4E70BfjfwP1cpq6p/YrKku06XN1dRf/KSb6ZDVxvKyWe"
    "S6fAQLnxNVo5U2ozX9TTUW40a71JIpJgqztygMbymtvKNFKqMoGkX9ePA3ivphFPW0df2O"
    "0KZd8nsKrChZtdLPHxDLJroi1kCinGc3azVzny8b2/G6Bmo5XRouEA4A5AVXYMLA86lejY"
    "ATDIU5h07ABw3w8YcyHX37BzXyGj/TbcVdxqawSytxbxR6LZkitMmPX5ymyYDJ+h6WE+0h"
    "49LUau0vx9JDU2XBkdEYkbG1yIjVh8blWNHy7osb9q9OdlbGoH3P/dNXJYdLfOlwbhaFtM"
    "d9Ku5JuppEbRcy2aqV9hdh0UaN/fsc8m4IHoKuuwYTEs7mwXk0spwsJg7miT6sIyWJCiSj"
    "WWF8UNjD52/DYhuGsiq/l09opOP7z6FR7XU6EoxqryFThEODvi8Kyme83OieDXRPol6VLp"
    "DoUefZq5JbfqioevEdqaPTiJjmIobCNocyB0Il6gKFCQYW4aQbHHnS1nU1Fm1GYgAtR/go"
    "PLIelbXl3wKVKf9uXv49gZ6qw0sg6V1VcftzIbNydYXNnBGZvdx8L5s8l7YlMUsGVM+0EK"
    "hM22aT5nI0+Js0l8OkuaQ5xx2lueglX5rjKsjVHdqRL8jOHQIemA/4C3npba2yg8cW9HYu"
    "wKWPuHFwE5SOsUSZp+ePXfoH7ojTHXtQz4DaZ3DqklAxuJQGp5Jbw9pxasKizcEpymaW/Q"
    "UDsKD2SlShwXK9eLWG4/MJabx2Y0XXsMJh4EI8C+lX98/5NRZ4mpIQ22Cy5iEn8XfoSmqW"
    "O/pMU1WisTI2NJEqHZliuovr1108QN5CKayVEugR1OpV89Ij7KfJlAFkKzJg8PDt40dqeL"
    "CWmX44oycvfcYTvri8HH3lF5PnPuH70YdvD+ySh6ahr0tnzYmk/rnG6b3upb/7tJE0Oq0R"
    "R6eSaQemSWEl+j9tk8J9GkT/QB755EgNouRWrUH0J100njuNZzLRreTzI4ybKJhEk5KS8n"
    "VqmwCI/RXykB0VyczJCpBpEE1BYoUyJ+Ar8nyCoQuYkgugh8DSpWrpnLjUFvapicI2ylpW"
    "lNPthzdK8psyQtvk+emkqBvrSUOmZEyIXxkFDSSj6GG239mrZlZRnVlU0kNWzI2kAnFKYB"
    "BuhnDidVMBWaTpIc7tGypM1ZVs40opna7vsJJkv7K5tYQG6D9vZZeIdC1YJXoGMXQ3QhJM"
    "SlZIXiL5wRYMFsh6aHUeO4M1MTNZJ+UI5nKjtfjWsLbHmrBoo5V5hxGYeXDBi7Loz0kvhh"
    "PwSO28pecsoLcGz2jNFoQ+j3D9miroQ047TKn+8jv4T8f+T/okd02NPcSmunGD8e7+S9nI"
    "7PizG9mY7JnxF2VXjK2pkVljbE0NmZIxIXl1mmroyfoeauft53fH8khpb2c0ZlfvlqF5GE"
    "Ugy3+TtXUSk+Nq2jqxZeNFsm6jPvDVQRY9N3mbJeKBFT+O78nK5/5bfrZSLYo5fTFPiLHm"
    "1M5Gdvlw3+VBJmNG45fDnMNaMkWc5cjeJAVPTkbQJ9RbrLyEvqzap1muRUats54zuB9djq"
    "LBpB6V22ww6RO+vPt2y3Ms4pm3T/jh7oblYRCXp1s8fru/jSiC0MO6JFxE+cKq8kekMtVE"
    "W0oeqlkQT8UESAlMxkuTjJctPMrG16inr1Ey+lBZZuXpTBFeS0V4QlOtHSvFWp1GqWWxWH"
    "4LatUU+T0hzxVu9OTWsM5yngiLGiRrWSE1tRd8oAgTqedgTr9lki/FqrzAlJrBc+hOAcRg"
    "TkJvyG5hqlzhqeMtEK8ZYYsrZ5ns4yOMqa2xkBoaU1tHpuSy8L3A3yIQnCPsRj07wPnRC+"
    "0MYXsbDgtkRv3WmsFHV0rzaXRzpWjFcppzwP5lfp3bD9f3X5jrJv3xCV9ReM8B+5euuLi9"
    "HN3c8BXJj0/49m788Onu+zmIf9DD38OUoHGIA8dVfUXzlCbhSueXNNF91UfX5gmNlbytrv"
    "PsQt9Xhl+kMn7VbdVM5L04W2j6eTqz9XdQ86fqAyVEKrP12/HNxTu6Bd/cQ/ak43oFGvvm"
    "8m9/k4HN8VHZArqXwqN6Cm9BsWiALxcIbWzd5DlHJT+a71tBbjZAlWsY7QmEy+Rx/QRX1M"
    "d26O5mOpeV8Tady3TpXJac7bK0yezYr5uFmS3aGPp5oIdAVBwfxB3BbFbMwEIxPC4THxPn"
    "gN6MwzLR1BufXp4Qm1c38KJ6JveGLFnSwQACi72p0UpeNu+XQ0LdfnSj+gkzZFMvXXpoQk"
    "g6MsXMgZT4htufxcP+V2pZlhLo0bKsV3N4hK+pxJMinWFN66yBrsPKJVW4IpDowZBetfcz"
    "M6sOchgvHBwGSl0wBIo9+XiPunaCJdHxv7S8lesG04hkHY6mSa8c7WwaMwbIjAEqIq3zGC"
    "CFStu8UKFfbEenmpAEfGRnYyPnI/fh7DyBQ80nfpRAMZfZWNalV21UCZxOWw0p6gFUB17a"
    "aHNVu2rTzbfRXzu20qUNEvZjIu4t9VkJOnSZn5QNrRhyhym9GvBE+2HiNAX0b1lXemPbea"
    "RJyNfaVjDeVA2ZYhLyf6pUUEjfFSeQnNjVSaACSZ/ertbs9AA+IxVLJl1vzBiTrHn4I8Bk"
    "DHaXMaijha6ZF/Uw5hTPCpR2CovTBeu6hCVLGqW78NSR1ZwAmyA/sXr82KYhKwyYRsvSUl"
    "jGSUXeyhbPMKaRxiJ4aEwjHZmSz4Uog1+daJKs72GiybsmiSbvqhNN3pWLEJmQUgmfpwR6"
    "BM/7lc1ggmD7DIIdRczmWDTCfCRi94npJgyxld5clzFewHSDFj1WSh5/ZGOml3xOWqQIR3"
    "Ono0eUFefNyxslaafqfvJdTcK2Riqb0aM1ZIrx72mD/2GKsX9a7Ot8qx0XtGrGg31VtBqX"
    "dWcu630qlizgbI9eEP/yJbVSuFurVNp8UjVKF6rWI87poxH2WWEf8QD0SIjtbIYv1SP55C"
    "W4Hia9Idn1X3zugrWgi7ANJc0o9/UhpsbwCE8Io7JqyRRTY2hqDH8216+pMdSWNbJKCaYE"
    "yRki9XLmEvGOVqmVIc4S6xoMe6iZpCFLXNyjwO5ojMabBtL6TaWwfvMXfYa5fYD/HEjMAH"
    "a5Vv+fxgsaZLRT7vlcgHCdPOn+4QPoPwMoKOSx4g2xv0IeCAhwAlk2+66PM7r8UaqNRpfX"
    "kClGl+9El09EnpLumCMyimPrimN0sKg1p8hIDEPaZ4jpFnJ4hmii1l4RK1xUubiTe7UKri"
    "2uaqDlLuESeSfgOvDBZB2gaJ7wM1oG0VBh3s+f6aZrfsNDUDKceOunmBRkrdUko7tqyBSh"
    "ZUY4cR35HPtqBTZH1I4Wu/l9EI6MWJhN6Pl1YnnrZUBO0q+0txMkr+g2miVaM0q0PEnUJI"
    "Pvd1LrM/3TVPBN1vcR39Yn/vjOnyrjzZPlfRLcLTbosmWtTxwMvbUczoSimCa/jtugHWVi"
    "tvRMi7XvVFWnW/L99e3F/d9TXT0tjL+5u/34XqKtv//74+iinMB2XPPGMFopnnOD29F3ij"
    "hasTHxF1d/P+ca9Jr99uHbQzQzfhr6SJOR8fTL+bLwVLW8zih6F3J53QTe19Xwvi7Bu6Sm"
    "o0pPxXS9aS5QEtcSYV29SycyQX38O3QvGptFX2mWaafeOiZPaYZ9atc8ZquCteXu402+Qt"
    "+noux4Od5tIVYCl8STKCBZ7UhcCosaZckCH+EAUS3LZ3MwIEg8kUMWxJ6wNm4sjZWFuv8Z"
    "Eso7wGPhyPFYvFueE7v7IxtFzUWfKVUZJ3SdiaFr5PIyfkgNmSJ4v6JXprlGmhH0CfXWtN"
    "I5Ne7isuymqqlAYvTTJvppgH5INNNHelUOcLK+Fx7FOg109LfH+oBqzkmTLC9GWfNguxDP"
    "wliXaLqjRZpegL5vr0uixCifhAVCU86pcg7WlHOKWuWOhYdi6P+4ONG48rCwC7UqPbwkno"
    "es+E8vWVPC3WGdQWXl16lkICf5wUlSMMsgTusBV5BiDWbOC8INso+3eFQjGyon44lrUxyN"
    "DaWNmBoaG0pHpphcDv1yORJJqcIIkaaHyupvr5qgTFdVwszv5XGODwkFlDMKg3EzjI3h1Y"
    "HhFWlSKs6EjKIXAHftTjBR28GevGILxGM+yopgnq5Hkxs71gIDqkaMLapOSeCv67aaozMN"
    "V5tPHTRpCltJ9Z6lKey1oge5zgvy1t/heiAr6hFuD2vreuKF41W8cqP/6A4jQBezyHnq4G"
    "Fhc8Z1MCPE9ofcG7SaIw8BJ2BJhdZcNoptpyeZGh+tDx/jF9KQKU0qHzYnNx9DFcSAifxz"
    "8CfB6Al/vb78/O3rOVg61nO4pL/fPTzS3+hh8IQfL/52Td9C+MMpiqcm2vK7Brryu+oBBa"
    "ZJlWblujnXKZ/2qcKNjEIPdhx99XTe5ySLeLoEVhwWrlSDnjKC4zMba8C+uvv2/mYEvt6P"
    "Lq8frmPgUy2Z38xbK/eji5sitjK3dB22Upe0wVaGrQdtJ/THzwslhHNUBucGOE+RzLtRo0"
    "3GBL2pXulYg5x6CI2nHpHs61rURTLj0dsWfSsMxkTW1b2mxVRG0juvdQsNCHM5b3DtjxeO"
    "yqhdkaQ7kXK6303dWupxhA78oQxoRGIALQLKXSFjmdpWbZ6INMZAad9e9NASyqr06yIsGV"
    "GH4ZX0ytHGV6BtU06o9TbLSPTY/L1ylphhjp3tfcoKR55IVl2qL5D0xt7Z6SzdqtiYeLa0"
    "w6VKtfEde8bxWTmHKTV24ZpNJB3Iao2Te8PaYmNxVYPMeC90URKOJCvKoF/8IZuVs0rS2f"
    "lFMIc+sOYQ028N4ISEAZ+cE9PNSehLhkK2/XDTt/soTXgTF9WQKaZvdzcdhozm0q4XwGjd"
    "nWndL1TzU9u6AoXZuUU4mS6kYr0n643p3orpvpX5s/KcIECSV0Cp21Kskf+RvR1Hdkoe1B"
    "RKYKuxiARkNxtGY0FKNWrrHtMBaqQ4AVjR/+JtQa0US2r2NCFpZMyIxpxpp6SfFm1MGw2Z"
    "YtopGRWmlyqMqdzbu72uXr1kqpY0rVoqJDZHup/qYVwgNB2dVI7imo5OomJbyBBV7egkhk"
    "WOixONOzoVdqFWHZ0+wdmMg1uyzuI7wzqjbJ6t2WiKfWdBIxYYSia+csOKTKfIQzaYEo/f"
    "XHrEDq1gCBxqbLHIY1JQF0Wc1gBSwULXB6Rsue3lE5pFreIP5Ns8er6x9PSRZENj6enIFE"
    "HkQFkQq9oySdbrYZn0KinQRtBVYUWyXg9W9MpI5MMiVQ2alKgFm0bPlJ5emDSJxqB86hQI"
    "jUmz7ZkT62nqNmWOzuDfkkkpqtA7mpSXwqOOixONTcqCFKgwKSXbvQ2LPXtST9HNv+Ia2u"
    "s3zsKJ312p1R7fH2623cdutnSjCf+JrOgtL2qb7PsO2ykBWMA1mJHzsoGdXPDnyJ3yxFF2"
    "hRGv5sSN2uf8zn/HCNKzNYgSTuk9W9J7p+sPN+16ND5Ihsai15EpJtHvAIl+U5cQbzyBVC"
    "SOl4R/dgn26up2KbFJ/5ODvPQcS7VpQ57QNBDYVqL4AVoq1U+mBHq4pnrlJZw5U5mYqWZG"
    "SmCY0TozfES/gL3tCVBBbY6A0jQ6EspqKSuBTdd3B+XZ6yPB0qJ/+Ix4a3X3Z55wT8dpX4"
    "0mLbyfPyv8dfk0B3DO6cWGdn1zMlHThmNZeFQ/0S2IV61cn5fQCwYSlye/PqwdOJesaFAv"
    "kuYOsap2Xse+RBiwJ4AlvRq5DXneEOv5bbnER37FqLldHmW8jxpL8qHxPurIFNFXQBEqo9"
    "+sW3hK3GHCPZMMiubo4O7r6Pacy5QnfHd/NbofXZ1H4gTZRWnUJB2/5dbgPoIuGwtS1fiq"
    "eipUmbIHpQ91ySv7GTVtuk/LwDbdp/XGNhp5oBg4yohMU0KVxmwwnaLTtBRNIOmBUN7rAb"
    "hy/DmS6IAsf7NCA0wp6pI3+yUyLh5HZhRZ4/1K/0D7DrvrmMdHkhEbb0eTEKud0WQSMjtN"
    "yGzStMZ1sGyIj0rLGuYRu6GPOUIJd5BeNSleFd7FBMt6D+PYTZZtdDM+EEC/DJ8jCMEL9B"
    "yIA56jyLyEc/qdAT+pSj5FBTrjQNRY7A6NA1FHpmRM+GdI3ywnkJhGleiLJH1Cvr2RGoeo"
    "LDweS2g/fWYIeabfR1mU5OlMmH/b5rxMLVBPcfFMddmuyMfKkTL4eTqz8VuyJeMA/M75F9"
    "4RvgAKyReeQl5LvFNbgPWP7ElHtbUbA5t/qRtgGx9/LWD7PntSP7HNawpaJQzxySVVdn12"
    "c1hn2PN4uoJlfwGCOcvmoTY5BAwbFNnkQ8A+3+athngxiC12l50jHM3TYJ/GL/HJzLYsq6"
    "j15xtPgcaH6tB4CnRkyjHN3+goevq2STfPt9XdPN+Wunn6z6EKsvFyA+xGYNn/StVbKYEe"
    "1Vu96vJE+DdUYodAYhjSOkOM77d93+8WhdO7lUxrCmjHyklAApnPvQ72lMTAvjXsTPzKMr"
    "/qcM9oTIuAbXFnReYqGmOy/qAqY2t64mkTPfG0Wk88LemJZDpVOATj1QcsHH+lz4HnB9AL"
    "/C1yGHOEpoenzj08TXD1oNI+cs2qgi9SmfCqCa8eDfw14VWSjGjfMVjVdNS7Zq9A41iV+O"
    "6bCKuJsB4HtrpHWAdV0dUGkdVmQVUWpvWz0KbPQpt8VMsKeSiLbqb9Fnzo2GCNJE1kd3pS"
    "o1EwZs6nbgfn0IRQdWTK5jmf1Y6bykGfe3Td7BP2nB/nrIkf56zaj3NW8uMsw4nrWNItXl"
    "PpKxK1A/NmgSMEl+KTZAJ9dGJ562VATtKvtLdY0745cZCEYM1cQIfK08BscjivnFPnQJnY"
    "cGJbTvgk9GTBwJrMjpSiQ0+9NY98sMcoZo6u/9HX0e3V9e1HRbwTsnMQ//CEL+9uP1zff2"
    "GtkNIfn/DXi8vP7FL0/xN++HT99Su7EP/whK9GN9d/RC2U0h/p0y5uL0c3N/xpyY9P+H70"
    "+O3+ll1MfiraGY3CNWdNwjVn1eGasyLXFwSjimYem7meEnfI9W+3Xy+ur1SZHlGdg+j/J3"
    "zx/eL6kTJ/fPlpdPn5HOR/Z8y/fxxHJOmP7Gp04bo9hr5twtBiwEJg6NuS3gaV27PCjk+n"
    "PTdv7rorbl1DnM3v0GGa41jQn6u+Q5cXD5/OAaNkQu7+iv3s6dA1bkaILet+ULPnUxJjgm"
    "+98W3Ht0go83XXIS9S9aZffMfIT5HqQBHUcVZc7/AeP2OyknTwq20xl6Mz44maN5kzOYiH"
    "sbJN+9WmeUf7aL8ag7ikuEnk+0bwUzoDvel82xLYpvOt3thCz3NeZHVZ1Q1DBZKfuWOo6b"
    "S6HW4s7UKehVPtixdpenA4FUotXzcptXxdXWr5ulRqSWSO+OrzP1nfA2i7PvejlgZbpNzn"
    "CHvYNbhPOfcL8rIVj0U6w2KtWWw6QR/ad7CC6oMZMxqT1W8acLct2NpqwF3Y5S1Ae4Vcao"
    "J56++wx2MBs5f7sI3Nc027jvOILnc2F/ekhyxEH70jTPfRU/oE0j6rGBK4JHUMApLVlQye"
    "sKhBg7ilYwWhh0AwhwGYQzxjwyEBxHF3thAHjgt8KssmxF6DAC59wL8GVWBZ27dbEgAv/l"
    "3WH67tx5v2cBqrD0Ngahs0ZMoRZ2KuoBPE7j2VhKI45+4cxPRP+OLycvT1kSXVQctCS/o1"
    "WaLdh28P7JKHpqGPtko4ar/NhY8QHk/QlKp+kvekLimgQGmGzynkBSSHzBbOnAKp8edo7c"
    "9ZINuBymeQSGU8OdseP6ZHRrfYmyYNXTdp4HKiBVi/JM/pKayiPNWqh8ClUFs3kJjgufvD"
    "2iFsxZUNjPHEbfgL6wPApmsCB/NpahY1nTFyZRZ2I5pGzQJiAv5lrTSVmleemQYC2gj1oT"
    "GydWSKECnJXqOmaSwCiWkh0KCiVBBPTSEWSHoI8esmEL+uhvh1uTfAXGYJ127hvoL7rgm4"
    "76rBfVcC14V4FlIFRAVgkaaHILfvSKMfF6Afkk1c3cpeIDGt7HMenTZa2R+o8Usxym36vq"
    "ycYD6eh9QIUvQw5wmNg1nBwcxRG1P7TxJNr9TK80Sml7WAibKbXqQznax1dtHP6SFLvPV4"
    "6pGFmhVbpDzqN6Zjs3WOmPNM1W8gUpki8O2Qh9hnDT/VwS8QGvy3DEuFwYT8UDiWM4LeQN"
    "7a8UyVRx+NyQqr9dAskPWg4GjfDhqOmD3mGXSqulCR1uhDOutDPlyzjttbcbpIazitM6cj"
    "bWoL20agMxzWmcOWhxjuW/A4T9nDLLMBC17fYXc9SEsRjoHt8ctiigi11vEdG/GZqMocKB"
    "AaDph6wtZPtn3UEyb7tgV8r4VH9RTfwlu+Q13hAvk+nO1aWvglesoRnuKNCgsDQtyxBV13"
    "R5ge6XMu6WP6ihP/M9sA6gv7ryFSemr/9UAxiMbs1dwRJwYRW9/XDTWH2CbT6Y4ofYqe0i"
    "eQ9plTnAhzSTqxIOerM4kXwqKNScQPVE0I5hSDqOR2BX3AvQOsmpbNDyunEDeiaJZAXEh5"
    "th0PWckv6EeAPAxdtpbCtZn6Ga1N3rE+uvwQmLxjDZkidk0X3rZtCnxzD9A5xZD+8efAwU"
    "/47tvjOSBhUJRpTSIyvzUIyPxWGY/57diH3GyB+qcRn83AD4cnfHV/8YGib3twGjzh//tt"
    "9I2VUtMvECJ+9y6aaWN7ZLlkVx5Gt3S5T+2sJ/zh4pqPsZlCx2X3rm/HrC3pI+Pq2CbhZC"
    "uOtp9CKp5ZUtbKhVqBrJWsxUOLtD1nRD9XzQqSI/y8w3SgnwxZGFKMlGLxGYUJw28Mw8tT"
    "zKtbqlbklx8jtHUBmn20VOXZ+bKqnw0J/dKqH5PQv3tCPzNFJTpPNTtSAsOM1pmBPE8m5q"
    "slUUpgRJGyKFIP3/c2bH8kYfpm2Rk6jOXVLIamR7S44BvcNWJceNxxcaR51Li8I7VqtpGG"
    "7ySecTG0V+0aTwOJzZzjF4CtjfzcrOaefivefJK7v4eAlbcBJ/ABFSmUY5SrcwR8+r1AEH"
    "oYeCEGcEYBB1PKeJ+uBHPkIQCxHT/NB5jwZ0kbdXT40Vu56+M4QyK7iO/wO8YHr42EHBof"
    "vI5MKWV/bNFfLvfqGQZsy4BUapXgr8ReJOkT8q2V9PD/S3hW+w+T9ToHM7b0H75t4j98W+"
    "0/fFt2z3ozSTZGtQslWW88KK17UIxRb4z6IoeNUW+MemPUqxj170ObGp0DiUkf3xnW5rrx"
    "jNdJtnKjTf+JrMAitOYAAn9OloDi4Mdte4BFRckJ+M5sbsfnX5T9D31uXTtsR7lRriOYQ2"
    "ZUl8321p++2TI39rY2wmto7G0dmSJIFsfyiCybuc7WTmn2NBvuJ8B9ibzxwsGhLOWt2tDO"
    "EfUI/J0s7ZKCdJhjO6sQkaWpi+Ujmw7v5u74O4yAhygn/QAEhB6xS4+8ODbyhtyxveInaw"
    "As7gYn5cN5C/rN86PKfvKk/7U5hM0hbA5hrZzeep4HHeM/RZDN2FNx0QokPfTStt8xNTlY"
    "VDAWaQzIDUDm6oMKwilBD+E9bYTvaQ3Ap2WEmeOoskBIjrFA0oM8wX0n29N3frGUhBGqba"
    "KUwLQSLA3SgNYcSXSKamd9SmDALIK58pwgQCpxcYHCwCnpGboMVV70jMCAWQST5a09x2Ne"
    "G8IpkhhAjVtUD0vMCj0PYUuplFGk6VDD+vZw1Y2S1XKd9UJlfsLi0HMTNJUP9DCyiFpSl0"
    "DSS2urkbFVY2uV8rpMMpFJJiqK+paSiTaftf2MBGibS6QXQ3qTSvSwRNimf+kXgrmULsUl"
    "8wuGdbFJP146XqRrN8YneWpPnPjDUnjYMwI2XheyYh76POgB/jhAprx450+CUT72uOJk0E"
    "OSxlvtP75R2U8EgMky0kasDU2AU0emiNImFhllda4qMBET1GlzRwh/DZJMOzu8F0JHq63j"
    "zcrqRVVs5HR9bwBvzUyeeogepop45okMqOXx6AgulVEtUBlYi7D68AXZ421EbpGyN9gewi"
    "I9jKGUtq2W2EhiS+tq8yhtoN3MMroAyUQCaoIw02RKvMhscU8AS8uMrlIjZUH8ACzpOtHY"
    "/B1A/xnZUUuDIa+XwGhFF+FwMeFrQ8pKaROFjj52c56oMZiMwaS/xn4YHdRH0KVnypLiJw"
    "kyVLckK9L1ItJQ5/7eR2+yY+tEPGBCOw7lK+A/+H5x/Xh9+/EcxPRP+OrudnQO7HjzHL59"
    "MD9tthj1JtKZeJDW8SC22bbgsEBm5jVqz9+JUkKHQNK7jNm9ZCVrEVNtgHpflWkzp1IzJ4"
    "IuYW3NOLKHuLZs87eBs5lIeci8gbsV/hC3qhpIPGLi7WGdU4ys8HgqrmxU0Uy1C6qA+Gwu"
    "je/YKGr5yXxN0PcdtnMCsIBr5oqK234mwXwn9mfl4vuUL6y2+ZkqKPIC6P1+XKOMAo6vSS"
    "jQ5kAZGv+YjkwRysTCietYilOFckTtWBab3weh6V8sPSfQRyeWt14G5CT9SnvrAbjvmlPT"
    "23KPs3HEr6WAcYGsh1C/edUEa7qqEmx+ryBUoEd/CqjiWwa7up9onsp0Fa13x2/RVTT0lG"
    "ra4+Vm0zfb9KyBPlE6RjOKDr1zH0eP3ZyQr5vI8GoRXoR3jqBi14uMokN4L/jEOufPbPLw"
    "EXaCjoOfPrI8pDRSrkTYA7dz10FTFmkhsoLuDy6BVZmTGU0B8Skj2hfmb072lTdVl9579+"
    "39zQh8vR9dXj9cx8dkGqnhN9klesFJfEAXN6Vxcc5spqieiDR6KCfs83qjnEDsrxQ5IpDo"
    "wZBeaYuQ/nEvEov0PSEugriCJSlRgSMTSrUvViSugm5Bf393d5MD/f11Ubp/+/J+dP/r6V"
    "/y8kgS7PIQg2SL6H2esocZGgP6B9p32F3HfD6SiH68JUsBfU2ydK8c6JIZ528pJpHeG9YF"
    "JGxxVZMkXSEQFgUGVrw9OQlncxYk8NgPgGArmiTmz9mIshmhIvw5DiRMPbIAFEu6SJqO2/"
    "oHmMRbrX3YJrCgIVOMO7urVCUX4llIpbsKxiJNDyzzfSfNVlSG1ZiIFUVhxj405sgRmSOm"
    "i/aBcx+NOWjMwS7NwU/UIiLT6UBiDSa3hnXG4FxY1CgxjQ+gjioml9RoI/gcrObrIf2HcL"
    "ONl51Ev7KRGUKnGWqJrYGLpgEnzyeX1San7f8jjb2otXw19qKGTMmYQAW7r5ack1H00GZs"
    "PwWK7lVbYs1UB3NTgh6YiqbytavK18eLz6NbeorAZ4Sf8MfrP0a34/cXl5/PwYyaYph3dn"
    "jCFLKH0dU5sFziR33yD98n1QuV+n4ny3vTpKS1BjBskoTjI7XkP4HGeE9a955MPAdNVYR/"
    "SmCEv7LwJ0uKzjbme46wh9b7kVjrCSa15dimo0L/Wczzi7bjcp7UdFbQmc8BcbfhsUBm+K"
    "szfyMjYxt3ukhoeKwzjz20YChuw+UCqeGzznyO1CdVP61IZeZcbBuWNM1xNOEEc66pd8YR"
    "qcxLYLriHFtXHC7EWwD5C2Itdo9uvzdGVzzsGsDKxYKBdSOsovjUqsfQ+9B3MPJ9Kjwwqm"
    "w1JFk1rMvpmMTrGTIiQYNc/yi/go0KYskS6VCh+EHIZpcdD5AVBtDina5ZHgUEExIwIhJ6"
    "0obbbT22USMhSsQZvcIR04s9hf59kOGS3je5HSa3Q/mE/glyO0yToe2SQNpvMpQXWgrcKB"
    "H2MOdmL3Ua8UHSFOd4eQ/RbX8zp4ezklwXqYxM394bNIeBuhcoIzLQbw09wgwOGfR1tTAC"
    "lSmGUajNh3jsoaUrabxeC3eOzgDeHPDVHFWkAW/OnExoO0xagiu4VtQGBxffL/5+DhjlE/"
    "509+3+4RzMmXn6hC9u6C36K3TpTfr77eiP0T3lB3qJXCuqh+67Bmfuu8oj911pjAj9VuOF"
    "g8NAlt1XHX4pkHUn+0/f7Ffyt5YzyflfhrQ6YTIlMNmSOcHTRrakPyfM8ef5wTjEgSPpml"
    "gfUZbRm7CyzmHllUeCbabniHSGwzpz2BTVVp9lpqh2D2EZqrFijNyBJBaT3BrWzkEVFjVp"
    "sBQtB8QDM4+Ey2z6QhopgUEArTmvcmXTF9g9z5nNAzaxweNhkjlvmYQ8JO2w1P4nNArFJE"
    "4DM9ZBI2+EibhoyBTjndMA+sAJXKWuTClBL53+zbz+dW7/kt8/9JGn2l5MpOlBSVvBy9ME"
    "5HfVGL+TRa2UxUdGY6TH1tIjUpdUHEEZhR6eoF41QabKrLVdnV+esodW45FYiY2cAzaK7B"
    "bFGI9I1mGIJ71yVDEevczyr3QHDapNc3572MA8Hy+TlU0SI+la4GAAE1t6yLMSmUXNoLbB"
    "ZA1YL62o+RSznpcesUOLT0RkTmV5XmQ7T1WyxYe5bn/GMtdIlzCWuYZMMZa5BtAbu3Hvdu"
    "MBW8eaPc6uxEe7MgPydKY0s6X6wBjWMi+Uy6u+Zk86Lj40LrDKb0GtSqxuSeBYaCCxF+I7"
    "taYCztY06o4bC0MAJyQMAMFsPglFmFUzsV/KdVDyjrfbPaaRGfBMtxK38cLJf6FoU8Y/ps"
    "YBLwaUVE1VGxDGYjAWgznSy0d68rI1VVmT9T0MJ7XfFVeQYE3xFUgMxM0hVhYheTojQLYW"
    "IAcI5mmWyPgTuXoM8od1Qxj8z4+w/bmPsL1F+/OH0e0Vb38e0z9heuWR/xo84Q8X1zesyf"
    "kUOi6yn/D17ZjNp6b3HWrcknASFO22Jgd0+3POkOcRSQeY6ubQKUEPPKJ1Yex9NIeGQYAW"
    "S1mKR3X5lEBius0XZY2LIGvSuVWhTpHWlHDonKVhSjh+CjZHvsMtdDeBzAQwWgpgLNKubj"
    "vGLxq3h9OMC43DF7n9p1X04gJ5jjUfSKIX8Z1hXfQCZms2RS+qQW15Nt7P4v7fUUmqduyz"
    "9pvSlqXVbk+BpIduz7M3b5oUKrx5U12owO4VdH36UikgHC/vIbqnjcpATmvKQE7LZSD0Ew"
    "OEJbpgda68QNJ9svxh1L/W0uIPmr/7r/8PABAQYQ=="
)
