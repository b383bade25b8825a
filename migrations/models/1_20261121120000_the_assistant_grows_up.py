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
        ALTER TABLE "workspace" ADD "promise_hours" INT NOT NULL DEFAULT 24;
        ALTER TABLE "workspace" ADD "forget_hours" INT NOT NULL DEFAULT 12;
        ALTER TABLE "workspace" ADD "answer_minutes" INT NOT NULL DEFAULT 10;
        ALTER TABLE "customer" ADD "notes" VARCHAR(1000) NOT NULL DEFAULT '';
        ALTER TABLE "media" ADD "tiles" VARCHAR(800);
        ALTER TABLE "media" ADD "look" BIGINT;
        ALTER TABLE "media" ADD "inner_look" BIGINT;
        ALTER TABLE "search_doc" ADD "size" INT NOT NULL DEFAULT 100;
        ALTER TABLE "cart_line" ADD "deal" JSONB;
        ALTER TABLE "order_line" ADD "off" INT NOT NULL DEFAULT 0;
        ALTER TABLE "order_line" ADD "gift" VARCHAR(10) NOT NULL DEFAULT '';
        ALTER TABLE "order_line" ADD "listed" BIGINT;
        ALTER TABLE "conversation" ADD "public_id" VARCHAR(20) UNIQUE;
        ALTER TABLE "conversation" ADD "history_from" BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE "conversation" ADD "human_at" TIMESTAMPTZ;
        ALTER TABLE "conversation" ADD "human_acts" INT NOT NULL DEFAULT 0;
        ALTER TABLE "conversation" ADD "saying_until" TIMESTAMPTZ;
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
        """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX IF EXISTS "idx_notice_chat_id_ff0dc9";
        DROP INDEX IF EXISTS "uid_conversatio_public__dfdb69";
        ALTER TABLE "member" DROP COLUMN "duty";
        ALTER TABLE "workspace" DROP COLUMN "promise_hours";
        ALTER TABLE "workspace" DROP COLUMN "forget_hours";
        ALTER TABLE "workspace" DROP COLUMN "answer_minutes";
        ALTER TABLE "customer" DROP COLUMN "notes";
        ALTER TABLE "media" DROP COLUMN "tiles";
        ALTER TABLE "media" DROP COLUMN "look";
        ALTER TABLE "media" DROP COLUMN "inner_look";
        ALTER TABLE "search_doc" DROP COLUMN "size";
        ALTER TABLE "cart_line" DROP COLUMN "deal";
        ALTER TABLE "order_line" DROP COLUMN "off";
        ALTER TABLE "order_line" DROP COLUMN "gift";
        ALTER TABLE "order_line" DROP COLUMN "listed";
        ALTER TABLE "conversation" DROP COLUMN "public_id";
        ALTER TABLE "conversation" DROP COLUMN "history_from";
        ALTER TABLE "conversation" DROP COLUMN "human_at";
        ALTER TABLE "conversation" DROP COLUMN "human_acts";
        ALTER TABLE "conversation" DROP COLUMN "saying_until";
        DROP TABLE IF EXISTS "model_budget" CASCADE;
        DROP TABLE IF EXISTS "spending_month" CASCADE;
        DROP TABLE IF EXISTS "assistant_version" CASCADE;
        DROP TABLE IF EXISTS "concept" CASCADE;
        DROP TABLE IF EXISTS "zero_hit" CASCADE;
        DROP TABLE IF EXISTS "playbook_version" CASCADE;
        DROP TABLE IF EXISTS "playbook" CASCADE;
        DROP TABLE IF EXISTS "call_back" CASCADE;
        DROP TABLE IF EXISTS "handoff" CASCADE;
        DROP TABLE IF EXISTS "haggle_limits" CASCADE;
        DROP TABLE IF EXISTS "model_call" CASCADE;
        DROP TABLE IF EXISTS "dialogue" CASCADE;
        DROP TABLE IF EXISTS "own_function" CASCADE;
        DROP TABLE IF EXISTS "correction" CASCADE;
        DROP TABLE IF EXISTS "haggle" CASCADE;
        DROP TABLE IF EXISTS "document" CASCADE;
        DROP TABLE IF EXISTS "passage" CASCADE;"""


MODELS_STATE = (
    "eJztfW1z2zi25l9B6Uv3VGm9sTvJZN1bW+XYSuKbxPbaTmdmrm/pQhQk8ZoCNHyxor47/3"
    "0B8A0kQYqQKApk8CWxSRxKfg54cN7Pfw+WZIoc7+Q98S8siwTYH5yD/x5guET0B8ndIRjA"
    "1Sq9xy74cOLw5RPij6GwcOL5LrTYI2fQ8RC9NEWe5dor3yaYEVyAR+SguQuXgNICfwF9sE"
    "YAYm+NXLC2/cU5vYjAyoH+jLjLXzzwKybAW5DVXwBxAeQ/0qtkjU/AwwK6aHoOXBL4Np4D"
    "h5BnDyyQi8DMdj3/hH2pKbHot6K3j/T5Abb/GaCxT+aIPtml3+Lf/4NetvEU/UBe/OvqeT"
    "yzkTPNcMOesgfw62N/s+LX3tvza+x/4GvZXzcZW8QJljhdv9r4C4ITAjvkzRxh5EIfsU/w"
    "3YDxBgeOE3EyZlf4ZdMl4bcUaKZoBgOHcZhRh18gvTYYj29uH8cPo8fxeFDgfkwhMCS6ZB"
    "HMdg79qh4HYM6+wv/4X2dnv/3217NXv7199+b1X//65t2rd3Qt/77FW3/9V/hlUrTCR3HM"
    "rj9e3zyyL0To9gy3LrvwL04DfRhScWak6K+CiWNbYxkTLinj5SzIEOU4Qf/EPCdi3Pdjxe"
    "B/zwJsMZRB9AJPoIdOLHez8slJ8pX+z+BQ/FrCH2MH4bm/oL+evapgxR8X95efLu5/PXv1"
    "lyw/bqI7Z/wW40zKiTVxn70VtJCUGVVvRJ5y+7sh4UiEd8KQeEn/X46UBX4kNpU5kCPciQ"
    "E/r3RKGRB4yOU/KwgjkaYZWVTc+ulB3wb0GUHz9nUNQfP2damgYbeyIHsIOog+iTwjXAT6"
    "Ef0o2eR5ul6AXQHu4+hvfMMuPe+fjgjqr18v/sbxXm6iO19ubz7GywUmXH65fV8A33KRr7"
    "K/U4peAH7w3e1TLOT4jnCw5Bhf028EsYWKWMfE7UE9oKaE/RJ/lbpwDy4uH6//GJ2DkPoJ"
    "34/+uP08uqJqOnqhL+g0bxTUYcZpHZ3mtFynOS3oNGQ282S7veosTWmaOUbrMOFVr05RKi"
    "8YPmMoQf6K3vHtJZJjn6XM4T+NSE/iH7oofegfOL3FziZSp6rE//XX0cPjxde7zBlwdfE4"
    "YnfOMvI/vvrr29zLkTwEfL9+/ATYr+AftzcjDi/x/LnLPzFd9/iPAftOMPDJGJP1GE4FzS"
    "++GqP2L2ZUz54Fw45dmEDreQ3d6bhwh5yRsrXFW8uzZf4KxHDOecbAZV8zMsS+ouWEG/0F"
    "H0t0Z1jlX1mma2q4VlbI9Qj+xWPeCwsBGwOCEXdYyBwhW1ZL3Bb/XjSn+DMG/2EcGvoIu3"
    "KHxpHNaO0E3lFOIJc4O+tgMa3O2u7g9vvN6P6cOUiR+4S/XtxcfGS/hxKSXqG/3jxS7Yx+"
    "Xf8Jf7+4H326/fZA9TUqbNGCUJv1CV/efru/ZlQWCVw7lIDKKttZHZXtrFxlO8urbKk6mn"
    "tzCOULxPJXJyXKcW1CqQ7Ftli2tWsVvr+9/ZLRCN5f582+b1/fjyjqHHS6yPZL3pJp4G8U"
    "gY5JjgxzcqxojG54bCufAhmyQx0B/TyWC9ponhlFTnwgLrLn+DPaFA6FHPaRQnmXPKhbXP"
    "hXvM/iq+nnu3CdaJHZ7Ud/oH80Cnf4PTUQ7q8vKdDlSn4K+ALiKbOkx9CLvAG5VyCi//D5"
    "HjmQ/zWlmH8Kn9VIEOEYzr0C6Bk5kSDlQ6lD1CAVI4WJb1vI2w+iG/4QfVS5/SE6pGUdiT"
    "uJZZ0KwnLLOpW62y3rB7JEEzLdgPWCAG4K8UwBbit7aRYAM5/Dx1Jld8MXMqvaQy+Ul07R"
    "BG/usSbFQOOjf1hhkR81qpqXsz8NPwSxrRhQbT+YOlCMfuwYbDqtlbRxWpG1cVpM2+hOyL"
    "ollJsP6TkQzwN6PqpALNK0CHHwZ0tbufFQHTW83N2CRlnKBoJGeurGuseIYkwKQSITGqz3"
    "gv20oUHBTcOiZHsaeGnIr2Mb4CgG3h+2Z0uz08Mbwyrz7iVZstW6+76wrdDoAhBwOuICMs"
    "ungbN0cdujlldqmdn8CvcigQmi61CUH84uP2OWIl4w+g7+adK4LcvTDy0F0XAwYVuNjJJy"
    "IzFlXn0OpDQmVNuTnOefkgXaZ/7/BDzokI3ZVQsT+mO2XxUj3gJVi0Hv5Ep3kwtcOJMYef"
    "/2cHtTkloQE+RtO9vywf8Dju0dTKILpV2TwHZ8G3sn7GMPVstVwQIGUIYFhaz/fIL/MGuv"
    "sQe8l0XDj5Ob+T0+IgYSIyO9WWlorDPLthobt1GKJVPnPbAkGG2G/Mc/6Y/hT7Ho9MJf3c"
    "BBXtGO2OdBJlyk9clbbgl4TjBXOYXj9W3VobZWG/O6zgn8uvwEfl04gfWPBLUG7rs64L4r"
    "B/edzIH+MxYePXx7uBvdXLHSIy/wVoh+4m7FR41nslqB6yJsSVIsy3e8SNPDXf9bDYx/K4"
    "X4tzzC7BhWQTde3+Imv/Bs+D8fobd4RuGB3EIAtI5oeVsuWt4WREuHjNPuBkATTVLFaMoQ"
    "6WE4sc/rtOGUkeG2LEW+Qn7b0vz47rtjmtdX4IQESg6ChECPfd55B0EmCZkErpLgSQgMMx"
    "pnxtT2eLev8QR6tjdeEf5FCswp9QeU0vemoP3s9PVfX7/77e3rxDOQXKlyCEi8lDFUM5cs"
    "1bwuBdLeoNty6CMB0kc/1DzGeUIji5pXgJgDGAdxSk1tPShL1jt1qHnfGEdsQZzpDkCnZL"
    "0Dunm90yeOxL9eLmXi9Ua4NC5cGGBKWmdCYJjRODOgR5VFH9LjVFYoWx0jz5GaIvz6cfKw"
    "K+54aeNA+jKU6p9FwvYU0NOCBhpe0UOpnxF3jvxxiU1bCmierEU4zwpwnukD54raN7aHlP"
    "Es0LUH6NnrPKDhFT0A9eByJetPUyljUyKThqQgXh3o0VPJlWrVVdZ9ls6Y9qYToCn36UAn"
    "wFuMHul++GLj54Ek30y8PazKOCMYjdnGGjvx0hqtAdnaaNoBbzRAsEXXzfhEgyncxFUmv9"
    "MbzoZem9H9gdwV3Sa86sTzCb0r6yLY3INNVprWkrOiiQHrej1eQG+h4h3KUvUuQ635Uu/A"
    "2zmFKiLVOWtn8HD98WZ8fXMOPHuOxzZ+wrffb3gbwbzUOU7K1NF6ppkalHNTB6QDD9CPlU"
    "01sR005ixlDzXmjmjIMSaVfRDoYbGLVSSQmT4XuvFXExPoO5o8IM+z5W3bhLuVBtAaTcae"
    "sLB2Z3SuWqBp2Oqc91WbohfbQmmNPazotBb3ZbtVtJBa/WxjRGl9mBoj6shGlOl8bLR4XZ"
    "SKI6W08WNHRcikFL1L4Tl7VW9WZdWwykIWz8olLzup0BlCYyVpp0UbY/inY7MwMk4hIC5Q"
    "mYi4QkTcxGTLzy0Tkz2AQ2L0w2fthp3RC8LSVoPZBcMqtwSKlo5Rsna7ZwKDYMV2JZstb0"
    "HHYX8WawcIMWH2O7DIcgXx5hdq5G88Hy3FdoBe2P2PuQvoajBBYRdAsEGywfeH+qQn/ITv"
    "EFk5iJJSNX3qDcGKvn3Io4+eAroN6E7xEPNSsN9tTJ835LfYB9NvB9CS4kEX0N/oPwxO+t"
    "mEfbc1jytDdpXauWEImTVKfEabJ8y6HqJV9KxkJft+AX1FXc8nZMq9I3w2b3lvRI8Ebqje"
    "Jhw0vRH1sl4qOqIkzKtrzaQUOodDtSlJEN8JBZRzZD2E+iAd89k4kCLM5UUH8fr2aw6OYz"
    "8cpLqABD49/HZOrhDIW/SPJBOZVHIsHi8+j27Ow9OUntq31xSNc7AidjQK5/idJpDrEkk6"
    "7COVJyWCJibogW+qSqcf/e2xeuMnKv2X25uP8fL825CrcUIWsndzVeVIe2hwdcTA0j3kW2"
    "5Z1bCo6htSbJZWaE0s6PMQi7T6BHjx1SGYbPhv7MCkFoMPIFjSX7HEUtrvUSYA21FLwgzH"
    "1iA49Uz/WhUzI17fQ/ui+VZpXjD5L2RJjvoKYzkl6SHEzXdKiPBSFiFZOiNAdhYgVEmQ2Q"
    "/lOzwh6IH90IKDgh2fKg6KeL1pitC428IEy3ZhRSdst073TmZ9jhlz1Hg7YJ2Sr28+noOI"
    "/glfUUTPwZRgpKevCvo+C10pNcYQSHpTuN1Y8wEHQVZEEGDfdlRlWp7W1CDoLNSMm/fAbl"
    "5NvH8XcfelP5BbVvZRWDOs8gmm/ZxehOVb/YOPCwQ85FMtcM5mKCYOPODBF+bgW7CEh5so"
    "IcH2ACu7ANYC4nlcs4F+B3PC7vLECUbm8VwE4kxBlO2A1kVvYpsfLE1vyHunos6HJr9BI/"
    "vVeCU1ZIowG6akx2gp9qXdRTuNenNNpiJ5qOJIEGmMM6FxZ8JEaZTApJ+DBA7iMaOg8/JM"
    "BfEhkvSo0Kkx+WE8X7vIjU4YiZrYLZcBfQOXXIUu2CvJvUo7xRJX1Upf4FbBekHA2rV9pu"
    "MTXibOMq9PADcj6PcAi4B+aWYYxHnb8QT4JI87+uAhCHCYpc0uI3meQwufaRIitNZyjemh"
    "IVO6NJayy7qZGR7XQpgkrL8Z85ogFZdvnq4HW7rtBN+JQ//MMuQrzLss2aGALxypLYmS5r"
    "uKRFs1qnXbYZMLlGab77DNiaVepC1QmSJthSJtqvPLhkFU6CREPgSi3a3d4AlZq2kIW1Zx"
    "ShbbhhivRjkDftrid9EYRti3WaG0RM5FtB8+3yMH+rZ01E3kvrgOn7Pp4Db4V7zx46vpdh"
    "BLKMmzPLiggtL78Cl9BWkB53Nn3530iT+krxBZ0JWldqkAdEkf0Vd4+PyRPfG5jWeY9BEg"
    "epdlqHAI9t1HwqN6Cxd0nDE7A/d+5xyHre8TToeMdCTqgCTSIaoK5ZEOW1xVoxdvHCz4xY"
    "ubw0R5TjztCSPnHKxZ9IDFEDZhYAKwOcZRnxd2Z41AOGJO1m+38efXSquKns1BsPjoX/aj"
    "6SijqYfdhD00ZIpwGqRvU10vg0DSw1LFWtGPiuBHMfYhSKn6tXIJSQ8hbr4a1PROaq1NVe"
    "AxyNRipSJND7zuB4cYuwhSKUv/9rFnY1nXtS0TQmQPMHU6uqVgZc7hSJdW1oVyhKZlvoom"
    "VPAPFxlS5MYH4iJ7jj+jTaEktMRSFh7VLU7IDOX4G7lwnZhU+V1IMaB/OQoDW/f05bi/vq"
    "R41/G+G2/OUb0UX9HUhgOJiyK8MazyTyyTJTWcE2HiNVjZlh+46BwEK9eeL/whWNuUl4HP"
    "m+Fa9Du48BfebBZ5vAfUkgpecPr21StK+oN+AwCBZ08lWZeH+QiTZKmxOB8ab4OOTBEGdg"
    "QTx7YUrbQMUVuTl4Q6pEgATqCHTix3s/LJSfKVDlaWdGinxDNSqkOKlvfQQj7IYJqlrWYg"
    "x+t7iG/zzp61PfUls9vK5Xe8vk+Cu7ESrwViOpECnCmBwVNWcmv/KXn1y/vRRcsNljIsF/"
    "DszVsVQZpStJZL3ZokbT6b2qc2+tyFyyLC5eXhIo0pD8+4F5soD3cIeVYzT2KKHtUvt2yV"
    "2JhiNFZHPktn8N8Vf9+WZkhWDOONCXYS8rphnosm1QsnVcWTTMK7SXhXSXinLF25ZBpY+6"
    "bh3oVPuVsQn3RwL9RLx8XjF+jaEO8L1h/hU7onsGrBxMeWSFt2qmB0Hz6lT3vpoM00KD5z"
    "4kpTTJN7w8pmGuKqOlGcBXJmbIAg65PHmlX8zi+9iFMIIf3DkTxAo0ZdLz2U/lEmA1QnRc"
    "/EZDRkihhwnyr5quP1PfRVNz8JhP2v1H0vITC+lcZ9K9CxoafGDoFED4awz+sNQ+h9O1YA"
    "a/rLRRLT170QX4cuwupDcTJkB/Jj9VO7qUggDEEtMkI9fVDQyTvFhtrZg5n9t0/u4MJ2pi"
    "6SyBO1wsYG8dbD6MwG1ZiFJZMQ6p4eBah00/wUqvfHjr2093VlhDX8X5In9WRnHdKdEW2y"
    "gcSbEd8aVjkzVsKiGr6McDLAjLjAgw46Ade+B2JXH7Cg627AyrUtxMtXPZ9Yz78DXqbFyJ"
    "ZwAyYIkNlsyLwZGNg+69vJu3MC+sjwV0wkY1Bb/WTjQ+mgljE0PhQdmWLyWvXLazXeLOPN"
    "+jm8WcLXVOJJns6wxjga++5ohBMSSFwxFeyICfRgRr/ejh+Kr8YP814carIxMyKV+/kKVC"
    "32841V2c628+3cfGFIt/4LUtzrg4vLx+s/RucgpH7Cn66vrkY352BhT6cIP2G2a+mCK7rC"
    "tRZ25Io8fvd8a4HgCrljZQsiR9e7BifN2xEOWY+5G0sh8JehMZG/ggfChFKbBdTkTJdDbX"
    "KmoyhaM/nSfY+irVg+uEkt34pT23nlnQTJNFQ3UetmpRM9QfZtNBV2RL0jh3NF9DS2X1Wx"
    "IDkdt8b6x6oFDBFdWG/gAcIKDnhZwglIb7IQe1iQQO976IVy15HF8fd7WK3QvJDTkPypJl"
    "KvUVDYROo1ZIo4/SB8adT7bGYJTZ/NnXMlIkmtnKScoTP4N5WmnB4oe+YpCzl53eJD/Tzl"
    "zBYsSVSWSZsG0G3WSaAlvDkRq5wI3oK+GvofypXVxD+xXVNdJUvrq6m/eHE30yGrjeVls8"
    "hx+AgWPieqQiutR2v6m2osxo12qSVTTBTmYFEY3lJaeUeLVEZRNIp6d/A3ivpxFPWkdf2e"
    "0CZd8nsKrChZtdLPHxDLJroi1kCinKc3KzVzjy8bT6N1NdRyujRYIuwDyAuuwISB51G9Gg"
    "HbHwpzDm2fDxrg4w9lOvruD6rlNX6m24q7jE1hl1bi3ij0WjJFaJMfvTh1kwHj9T0sJzpA"
    "xqWp1TpcjqWLZsqCI6UxImNnkRGpD7XLscLl7Rc3HF6dbK2MQfue+6evCg6X6NLx3CwKaY"
    "+HVNzjdDWJ2i5kspUr7S/Coq0a+/cF5N0QXAQdZwMmJJgv/PNwZDlZTmzME31YR0oSFkiG"
    "s8L4oLCHz9+G+TYMRVX+IJ9QS8f3ngOj2ut0JBjVXkOmCIcGfV8UlM9oudE9a+ieRL0qXS"
    "DRo86zVyW3/FBR9eLbUkenETH1RQyFbQFlDoRS1AUKEwzMw0k3OHKlresqLNqUxABajPBR"
    "eGQ9KivLvwUqU/5dv/x7Al1Vh5dA0ruq4ubnQqbl6gqbOSUye7n+XjZ5Lk1LYpYMqJ5pIV"
    "CZts0mzaUz+Js0l+OkuSQ5xy2lueglX+rjKsjVPdqRL8neHQIemA/4K3npba2yjccWdPcu"
    "wKWP+GLjOih1sUSZp+ePHfoH7onTLXtQz4A6ZHDqklAxuJIGp+Jbw8pxasKi7cEpymaW/Q"
    "V9sKT2SlihwXK9eLWG7fEJabx2Y03XsMJh4EA8D+hX9875NRZ4mpEAT8Fkw0NO4u/QkdQs"
    "t/SZpqpEY2VsaCJVOjJFHNPuLpWCKQmBHqGUXrXM7GAXR3YEoakiAwYP3z5+pOoua9ToBX"
    "Mq7+kznvDF5eXojl+Mn/uE70cfvj2wSy6aBZ4u/RwnkqrbClfrppde1tNaHfZPK1rsn0p6"
    "7JvWeKXo/7St8Q6phv8DueSTLVXD41uVavifdNF4YdeeBES3ksePMK4YYxLO54mLpqlGDC"
    "D21shF07A0Y0HWgMz8cPYOK884AXfI9QiGDmCqFYAuAiuHKkML4lALzKOKMdsoG1kpSLsf"
    "Xiu1bMYIpya7TCf10OjsGjIlZUL0yihoIClFD3PMzl7Vm/RTNeqnoIesmfNCBeKEwCBcD+"
    "HY16MCskjTQ5ybN1SYqivZxqVSOlnfYv3CYWVzY2F06D3vZJeIdA1YJXq6znU3QmJMClZI"
    "ViJ5/g4MFsh6aHV2ncGamJmsf28Ic7G9V3RrWNnZS1i01cq8xQjMXbjkpUD057gDwAl4pH"
    "beyrWX0N2AZ7RhCwKPx1V+TRT0IacdJlR/+R38pz39T/okZ0ONPcRmiXGD8fb+a9HIbPmz"
    "a9mY7JnRF2VXjK2pkVljbE0NmZIyIX516mro8foeaufNZxVH8khpb6c0Zlfvlxd4pGZCSd"
    "aVrJmQmJJV0UyILRsv43Vb9YE7G1nIC5v7EBes+XF8T9Ye99/ys5VqUczpi3kahrWgdjaa"
    "Fg/3fR5k8jQ0fjnMOawlU8QJguxNUvDkpAR9Qr3Bej/oyWpM6uVapNQ66zmD+9HlKByH6V"
    "K5zcZhPuHL2283PMcimrT6hB9uv7A8DOLwdIvHb/c3IYUfuFiXhIswS1VV/ohUpoZlR8lD"
    "NQviqpgACYHJeKmT8bKDR9n4GvX0NUoG7inLrCydKf1qqPRLaOW0Z31SozMQtSxRym5BrV"
    "rxvifkucSNHt8aVlnOE2FRjWQtK6Cm9pKPsWAi9Rws6LeM86VYbRGYUTN4AZ0ZgBgsSOAO"
    "2S1MlSs8s90l4pUKbHHpBI1DfIQxtTUWUkNjauvIlEwWvut7OwSCM4TtqGdHOD96oZ0hPN"
    "2FwwKZUb+1ZnDnSmk+jb5cKVqxnOYcsH+ZX+fmw/X9V+a6SX58wlcU3nPA/qUrLm4uR1++"
    "8BXxj0/45nb88On2+zmIftDD38OUoHGAfdtRfUWzlCbhSueXNNZ91QemZgmNlbyrrvPsQM"
    "9Thl+kMn7VXdVM5L7YO2j6WTqz9fdQ82fqYwxEKrP1m/HNRTu6Ad/cQ/qkbr0CtX1z2be/"
    "zpjg6KhsAN1L4VE9hTenWNTAlwuEJrZu/JxOyY/6+1aQmzVQ5RpGcwLhMn5cP8EV9bE9eo"
    "qZfllFvE2/LF36ZcVnuyxtMj32qyYwpou2hn4e6CEQFsf7UR+qKStmYKEYHpeJjolzQG9G"
    "YZlw1opHL0/IlFc38KJ6JveGLFnSxgACi72p4UpeNu8VQ0LtfnSt+gkz2lEvXXpoQkg6Ms"
    "VMH5T4hpufAMP+V2pZlhDo0bKsV9NfhK+pxJM8nWFN46yBjs3KJVW4IpDowZBetfczk5KO"
    "chgvbRz4Sl0wBIoD+Xg7XTvBkuj4X1rcylXjUESyFgeiJFc6OxHFDJ8xw2fySOs8fEah0j"
    "YrVOgX29OpJiQBd+xsrOV85D6cvec+qPnEOwkUc5mNZV161QZkwNms0ZCiHkC14KUNN1e5"
    "qzbZfFv9tWMrWVojYT8i4t5Sj5WgQ4f5SdmohCF3mNKrPk+0H8ZOU0D/lk2pN7aZR5qEfK"
    "1tBeNN1ZApJiH/p0oFhfRdsX3JiV2eBCqQ9OntasxO9+EzUrFkkvXGjDHJmsc/AkzGYHsZ"
    "gzpa6Jp5UY9jTvGsQGmnsChdsKpLWLykVroLTx1ZLwiYEuTFVo8X2TRkjQHTaFlaCss4Kc"
    "lb2eEZxjTSWAQPjWmkI1OyuRBF8MsTTeL1PUw0eVcn0eRdeaLJu2IRIhNSKuHzhECP4Hm/"
    "shlMEOyQQbBOxGy6ohFmIxH7z+k2YYid9OaqjPEcplu06LFS8vgjG2684nPSQkU4nHYcPq"
    "KoOG9fXitJO1H34+9qErY1UtmMHq0hU4x/Txv8j1OM/dNiX+VbbbmgVTMeHKqi1bisW3NZ"
    "H1KxZAHn6egF8S9fUCuFu5VK5ZRPqkbJQtV6xAV9NMIeK+wjLoAuCfA0neFL9Ug+eQluhn"
    "FvSHb9F4+7YC3oIDyFkmaUh/oQU2PYwRPCqKxaMsXUGJoaw5/N9WtqDLVljaxSgilBcoZI"
    "vZyZRLzOKrUyxFliXY1hDxWTNGSJiwcU2C2N0XhTQ1q/KRXWb/6izzC3D/CfA4kZwC5X6v"
    "+zaEGNjHbKPY8LEK6Tx90/PAC9ZwAFhTxSvCH21sgFPgG2L8tm3/dxRpfvpNpodHkNmWJ0"
    "+VZ0+VjkKemOGSKjODauOIYHi1pzipTEMKR5hphuIcdniCZq7RWxgmWZizu+V6ngTsVVNb"
    "TcFVwh9wRc+x6YbHwUzhN+Ris/HCrM+/kz3XTDb7gISoYT7/wUk4KstZpkdFcNmSK0zAgm"
    "ji2fY1+uwGaImtFit78PwpERCbMJPb9OLHez8slJ8pUOdoJkFd1as0QrRokWJ4maZPDDTm"
    "p9pn+aCr7x+j7i2/jEH8/+U2W8eby8T4K7wQZdU1nrExtDdyOHM6bIp8lvojZonUzMlp5p"
    "kfadqOp0S76/vrm4/3uiqyeF8V9ubz6+l2jr7//+OLooJrB1a94YRmvFc25wM/pOEUdrNi"
    "b+4urv51yD3rDfPnx7CGfGzwIPaTIynn45TxaeKpfXKUXvQi6v68D7uhze1wV4V9R0VOmp"
    "mKw3zQUK4loirMt36UQmqLu/Qw+isVn0lWaZduqtY7KUZtinds1jdipYW+0/3uQOeh4VZd"
    "3leLuFWDFcEk+igGS5I3ElLKqVJQs8hH1EtSyPzcGAIPZEDlkQe8LauLE0Vhbq/mdAKO8A"
    "j4Uj22XxbnlO7P6PrBU1F32mVGWc0HUmhq6Ry8v4ITVkiuD9Cl+Z+hppStAn1BvTShfUuI"
    "vKsuuqpgKJ0U/r6Kc++iHRTB/pVTnA8fpeeBSrNNDR3x6rA6oZJ028PB9lzYLtQDwPIl2i"
    "7o4WaXoB+qG9LrESo3wS5ghNOafKOVhRzilqlXsWHoqh/25xonblYW4XalV6eElcF1nRn1"
    "6wpoS7wyqDysquU8lAjvOD46RglkGc1AOuIcUazO0XhGtkH+/wqFo2VEbGE2dKcTQ2lDZi"
    "amhsKB2ZYnI59MvliCWlCiNEmh4qq7+9qoMyXVUKM7+XxTk6JBRQTikMxvUwNoZXC4ZXqE"
    "mpOBNSil4A3LY7wURtBwfyii0Rj/koK4JZuh5NbmxZC/SpGjG2qDolgb+q22qGzjRcrT91"
    "0KQp7CTVe5amcNCKHuTYL8jdfIebgayoR7g9rKzriRaO19HKrf6jW4wAXcwi54mDh4XNGd"
    "fBnJCpN+TeoPUCuQjYPksqtBayUWx7PcnU+Gh9+Bi/kIZMqVP5sD25uQtVEAMm8s/BnwSj"
    "J3x3ffn52905WNnWc7Civ98+PNLf6GHwhB8v/nZN30L4w86Lpzra8rsauvK78gEFpkmVZu"
    "W6Gdcpn/apwo2UQg92dL56OutzkkU8HQJLDgtHqkHPGEH3zMYKsK9uv73/MgJ396PL64fr"
    "CPhES+Y3s9bK/ejiSx5bmVu6ClupS9pgK8PWhVM78MbPSyWEM1QG5xo4z5DMu1GhTUYEva"
    "leaVmDnLkIjWcukezrStRFMuPR2xV9K/DHRNbVvaLFVErSO691Aw0IMzlvcOONl7bKqF2R"
    "pD2RcnrYTd1Y6nGIDvyhDGhIYgDNA8pdIWOZ2lZunog0xkBp3l500QrKqvSrIiwpUYvhle"
    "RKZ+MrcDqlnFDrbZaS6LH5e+UsMcMcW9v7lBW2PJGsvFRfIOmNvbPXWbpTsTFxp9IOlyrV"
    "xrfsGd2zco5TauzADZtIOpDVGsf3hpXFxuKqGpnxbuCgOBxJ1pRBv3hDNitnHaez84tgAT"
    "1gLSCm3xrACQl8PjknoluQwJMMhWz64aZvdydNeBMX1ZAppm93Ox2GjObSrBfAaN2tad0v"
    "VPNT27oChdm5eTiZLqRivcfrjeneiOm+k/kTbeh92y1FKvkf6evRsWPyqLZQDFuFSSQgu9"
    "0yGgtiqlZf94gOUCvF9sGa/rd2bd9HbHqoJbV76pDUsmZEa870U9JPjTa2jYZMMf2UjA7T"
    "Sx3GlO4d3GBXL18yZUuali3lMptD3U/1MM4RmpZOKkdxRUsnUbHNpYiqtnQS4yLd4kTtlk"
    "65XahVS6dPcD7n4Bass+jOsMooW6Rrtppi31nUiEWG4pGv3LAisxly0RTMiMtvrlwyDSx/"
    "CGxqbLHQY1xRF4acNgBSwULX+6RouR3kE+qFraIP5Ns8fL6x9PSRZENj6enIFEHkQFkUq9"
    "wyidfrYZn0KitwiqCjwop4vR6s6JWRyKdFqho0CVEDNo2eOT29MGlijUH51MkRGpNm1zMn"
    "0tPUbcoMncG/IZNSVKH3NCkvhUd1ixO1TcqcFCgxKSXbvQmLPX1ST9HNvuIa2utf7KUdvb"
    "tSqz26P9xuu4+ddOlWE/4TWdNbbtg32fNstlN8sIQbMCfnRQM7vuAtkDPjmaPsCiNeL4gT"
    "9s/5nf+OEaRnqx9mnNJ7U0nznbY/3PTr0fggGRqLXkemmEy/I2T6zRxC3PEEUpE4XhH+2Q"
    "XYy8vbpcQm/08O8sq1LdWuDVlC00FgV4ni+WilVECZEOjhmuqVl3Buz2RippwZCYFhRuPM"
    "8BD9AtNdT4ASanMEFMbRkUBWTFkKbLK+PSjPXncES4v+4XPibtTdn1nCAx2nfTWatPB+/q"
    "zwV+XTHME5pxcbmvXNyURNE45l4VH9RDcnXrVyfV5C1x9IXJ78+rBy4ly8oka9SJI7xMra"
    "eSH7CmHAngBW9GroNuR5Q6zpt+UQD3kls+b2eZTxPmosyYfG+6gjU0RfAUWoiH69duEJcY"
    "sJ90wyKJqjg9u70c05lylP+Pb+anQ/ujoPxQma5qVRnXT8hnuDewg6bC5IWeer8rFQRcoe"
    "lD5UJa8cZta0aT8tA9u0n9Yb23DmgWLgKCUyXQlVOrPBZIxO3VI0gaQHQvmgB+Da9hZIog"
    "Oy/M0SDTChqEre7JfIuHgcmVlktfcr/QOnt9jZRDzuSEZstB1NQqx2RpNJyGw1IbNO1xrH"
    "xrIpPiota5hH7At9TAcl3FF61SR4lXgXYyyrPYxjJ1621c34QAD9MnyQIAQv0LUh9nmOIv"
    "MSLuh3BvykKvgUFeiMA1FjsTs0DkQdmZIy4Z8BfbNsX2IalaIvkvQJ+eZmahyjsrA7ltBh"
    "+swQ8ky/j7IoydKZMP+u3XmZWqCe4uKa6rJ9kY+UI2Xws3Rm4zdkS0YB+L3zL9wOvgAKyR"
    "euQl5LtFMbgPWP9Emd2tq1gc2+1DWwjY6/BrB9nz6pn9hmNQWtEob46JIyuz69Oawy7Hk8"
    "XcGyvwD+gmXzUJscAoYNCm3yIWCfP+WthngxyFTsLrtAOByowT6NX+KjmaeyrKLGn288BR"
    "ofqkPjKdCRKV0awNFS9PRtnW6eb8u7eb4tdPP0ngMVZKPlBtitwLL/laq3EgI9qrd61eWJ"
    "8G+oxA6BxDCkcYYY32/zvt8dCqf3K5nWFNCWlROf+DKfexXsCYmBfWfYmfiVZX5V4Z7SmB"
    "YBu+LOisxVNMZ4/VFVxsb0xNM6euJpuZ54WtATyWymcAhGq49YOP5KnwPP86HrezvkMGYI"
    "TQ9PnXt4muDqUaV96JpVBV+kMuFVE17tDPwV4VUSz2jfM1hVd9a7Zq9A7ViV+O6bCKuJsH"
    "YDW90jrIOy6GqNyGq9oCoL03ppaNNjoU0+qmWNXJRGN5N+Cx60p2CDJE1k93pSrVEwZs6n"
    "bgfn0IRQdWTK9jmf5Y6b0kGfB3TdHBL2jB/nrI4f56zcj3NW8OOsgoljW9ItXlHpKxI1A/"
    "N2gSMEl6KTZAI9dGK5m5VPTpKvdLBY06E5cZSEYM1cQMfK08BscjivnFPnQJHYcGJXTngk"
    "cGXBwIrMjoSiRU+9tQh9sF0UM53rf3Q3urm6vvmoiHdMdg6iH57w5e3Nh+v7r6wVUvLjE7"
    "67uPzMLoX/P+GHT9d3d+xC9MMTvhp9uf4jbKGU/EifdnFzOfryhT8t/vEJ348ev93fsIvx"
    "T3k7o1a45qxOuOasPFxzluf6kmBU0sxjO9cT4ha5/u3m7uL6SpXpIdU5CP9/whffL64fKf"
    "PHl59Gl5/PQfZ3xvz7x3FIkvzIroYXrptj6Ns6DM0HLASGvi3obVC5PSts+XQ6cPPmtrvi"
    "VjXE2f4OHac5jgW9heo7dHnx8OkcMEom5O6v2M+uDl3j5oRMZd0PKvZ8QmJM8J03/tT2LB"
    "LIfN1VyItUvekX3zLyM6Q6UAS1nBXXO7zHz5isJR38KlvMZejMeKL6TeZMDuJxrGzTfrVu"
    "3tEh2q9GIK4obhL5vhX8hM5AbzrfNgS26XyrN7bQde0XWV1WecNQgeRn7hhqOq3uhhtLu5"
    "Bn4ZT74kWaHhxOuVLL13VKLV+Xl1q+LpRaEpkjvvz8j9f3ANq2z/2wpcEOKfcZwh52De5T"
    "zv2SvOzEY5HOsFhrFptO0Mf2Hayh+mDGlMZk9ZsG3E0LtqYacOd2eQPQXiGHmmDu5jvs8V"
    "jA9OU+bmPzTNOubh7Rxc7m4p50kYXoo/eE6T58Sp9AOmQVQwyXpI5BQLK8ksEVFtVoELey"
    "LT9wEfAX0AcLiOdsOCSAOOrOFmDfdoBHZdmETDfAhysP8K9BFVjW9u2G+MCNfpf1h2v68a"
    "Y9nMbqwxCY2gYNmdLhTMw1tP3IvaeSUBTl3J2DiP4JX1xeju4eWVIdtCy0ol+TJdp9+PbA"
    "LrloFnhop4Sj5ttceAjh8QTNqOoneU+qkgJylGb4nEJeQHzI7ODMyZEaf47W/pwlmtpQ+Q"
    "wSqYwnZ9fjx/TIaBd706Sh7SYNXE40AOvX+Dk9hVWUp1r1ELgUausGEhM8c39YOYQtv7KG"
    "MR67DX9hfQDYdE1gYz5NzaKmM0aOzMKuRVOrWUBEwL+slaRS88oz00BAG6E+NEa2jkwRIi"
    "Xpa1Q3jUUgMS0EalSUCuKpLsQCSQ8hfl0H4tflEL8u9gZYyCzhyi3cV3Df1QH3XTm47wrg"
    "OhDPA6qAqAAs0vQQ5OYdafTjfPRDsonLW9kLJKaVfcaj00Qr+yM1fslHuU3fl7XtL8aLgB"
    "pBih7mLKFxMCs4mDlqY2r/SaLppVp5lsj0shYwUXbTi3Smk7XOLvoFPWSJuxnPXLJUs2Lz"
    "lJ1+Y1o2WxeIOc9U/QYilSkC3w15iD3W8FMd/ByhwX/HsFTgT8gPhWM5JegN5I0dz1R59N"
    "CYrLFaD80cWQ8Kjg7toOGITcc8g05VF8rTGn1IZ33IgxvWcXsnTudpDad15nSoTe1g2wh0"
    "hsM6c9hyEcN9Bx5nKXuYZTZgwetb7GwGSSlCF9gevSymiFBrHd+eIj4TVZkDOULDAVNP2P"
    "jJdoh6wnjfNoDvtfConuKbe8v3qCtcIs+D831LC7+GT+ngKV6rsNAnxBlb0HH2hOmRPueS"
    "PqavOPE/swmgvrL/aiKlp/ZfDRSDaMxezT1xYhCx9X3dUAuIp2Q22xOlT+FT+gTSIXOKY2"
    "EuSScW5Hx5JvFSWLQ1ifiBqgn+gmIQltyuoQe4d4BV07L5YcUU4loU9RKIcynPU9tFVvwL"
    "+uEjF0OHraVwbad+RhuTd6yPLj8EJu9YQ6aIXdOFt22XAt/MA3ROMaR//Dmw8RO+/fZ4Dk"
    "jg52VanYjMbzUCMr+VxmN+6/qQmx1Q/zTisxn44fCE/++30TdWPE0/MmDV1A+jG8oMj9pR"
    "T/jDxTUfUzODtsPuXd+MWdvRR8a18ZQEk5041nyKqHgmSVknF1o5skayEo8tsg6c8fxcNg"
    "tIjvDzHtN/fjJkYUAxUoq1pxQmzL41zC5PIS9vmVqSP95FaKsCMIdomcqz72VVPVsS9qVV"
    "PSZhf/+EfWZqSnSacnYkBIYZjTMDua5MzJdLooTAiCJlUaQenu9tWL4jYfh62Rc6jN3VLE"
    "amRzQ45/vbNyKce1y3OFI/KlzckVo100jCcxLPtxi6K3d9J4HCes7vC8DWhn5sVlNPvxVv"
    "Lsnd20PAyteA7XuAihTKMcrVBQIe/V7AD1wM3AADOKeAgxllvEdXggVyEYB4Gj3NA5jwZ0"
    "kbcbT40Tu546M4Qiy7iGfzO8bHro2EHBofu45MKWR37NA/LvPqGQbsyoBEahXgL8VeJOkT"
    "8o2V7PD/C3iW+w/j9ToHK3b0H76t4z98W+4/fFt0z7pzSbZFuQslXm88KI17UIxRb4z6PI"
    "eNUW+MemPUqxj174MpNToHEpM+ujOszGXjGa2TdOVWm/4TWYNlYC0ABN6CrADFwYva8gCL"
    "ipIT8J3Z3LbHvyj7H3rcurbZjnLCXEawgMyoLprtjT99u2Vu7G1thNfQ2Ns6MkWQLLblEl"
    "m2cpWtndAcaPbbT4D7CrnjpY0DWUpbuaGdIeoR+HtZ2gUF6TjHdloBIktDF8tDth3e9d3x"
    "txgBF1FOej7wCT1iVy55safIHXLH9pqfrD6wuBucFA/nHei3z4cq+snj/tbmEDaHsDmEtX"
    "J663ketIz/DEE2Q0/FRSuQ9NBL23xH1PhgUcFYpDEg1wCZqw8qCCcEPYT3tBa+pxUAnxYR"
    "Zo6j0gIgOcYCSQ/yBA+dbE/f+eVKEkYot4kSAtMqsDAoA1oLJNEpyp31CYEBMw/m2rV9H6"
    "nExQUKA6ekJ+gqUHnRUwIDZh5Mlrf2HI1xrQmnSGIANW5RPSwxK3BdhC2lUkaRpkUN69vD"
    "VTtKVsN11EuV+QjLY89F0FQ+0MPIImpJXQJJL62tWsZWha1VyOsyyUQmmSgv6htKJtp+1v"
    "YzEqBtLpFeDOlNKtHDCuEp/Uu/EsyldCEumV0wrIpNetHS8TJZuzU+yVN7osQflsLDnuGz"
    "8bmQFfPQ50EX8McBMuPFO38SjLKxxzUngy6SNNZq/vG1yn5CAEyWkTZibWgCnDoyRZQ2kc"
    "goqnNlgYmIoEqb6yD8FUgy7ez4XggdrbaWNyurF1WxkZP1vQG8MTN55iJ6mCrimSUyoBbH"
    "nyO4UkY1R2VgzcPqwRc0He8icvOUvcH2GBbpcQylpC21xEYSW1aXm0dJg+x6ltEFiCcOUB"
    "OEmSYz4oZmi3MCWFpmeJUaKUvi+WBF14nG5u8Aes9oGrY0GPJ6CYzWdBEOlhO+NqCslDZR"
    "aOljt+eJGoPJGEz6a+zH0UE9BB16pqwofpIgQ3lLsjxdLyINVe7vQ/Qm61qn4QET2lEoXw"
    "H/wfeL68frm4/nIKJ/wle3N6NzMI02z/HbB/PTZodRbiKdiQdpHQ9im20HDgtkZh6j9vyd"
    "KCV0CCS9y5g9SFayFjHVGqj3VZk2cyg1cyLoEtbWjCMHiGvLNn8TOJuJk8fMG7hd4w9Rq6"
    "qBxCMm3h5WOcXIGo9n4spaFc1Uu6AKiMfmznj2FIUtP5mvCXqezXaOD5Zww1xRUdvPOJhv"
    "R/6sTHyf8oXVNj9TBUVeAH3Yj6uVUcDxNQkF2hwoQ+Mf05EpQplYMHFsS3GqUIaoGcti+/"
    "sgNP2LpOcEeujEcjcrn5wkX+lgPQAPXXNqelsecDaO+LUUMM6R9RDqN6/qYE1XlYLN7+WE"
    "CnTpTz5VfItgl/cTzVKZrqLV7vgduooGrlJNe7TcbPp6m5410CdKx2hK0aJ37uPosZ0T8n"
    "UdGV4uwvPwLhBU7HqRUrQI7wWfWGf/mU4W7mAn6Cj46SHLRUoj5QqEPXA7tx00ZZEWIivo"
    "/uAQWJY5mdLkEJ8xokNh/ubkUHlTVem9t9/efxmBu/vR5fXDdXRMJpEafpNdohfs2Ad08a"
    "UwLs6ezxXVE5FGD+WEfV5vlBOIvbUiRwQSPRjSK20R0j/uRWKRvifEQRCXsCQhynFkQqkO"
    "xYrYVdAu6O9vb79kQH9/nZfu376+H93/evqXrDySBLtcxCDZIXqfpexhhsaA/oHTW+xsIj"
    "53JKIfbclCQF+TLN0rGzpkzvlbiEkk94ZVAYmpuKpOkq4QCAsDA2venpwE8wULErjsB0Cw"
    "FU4S8xZsRNmcUBH+HAUSZi5ZAoolXSRNx238A0zirdY+bBNY0JApxp3dVqqSA/E8oNJdBW"
    "ORpgeW+aGTZksqwypMxJKiMGMfGnOkQ+aI6aJ95NxHYw4ac7BNc/ATtYjIbDaQWIPxrWGV"
    "MbgQFtVKTOMDqMOKyRU12gg+B+vFZkj/Idxs42Un4a9sZIbQaYZaYhvgoJnPybPJZZXJaY"
    "f/SGMvai1fjb2oIVNSJlDB7qkl56QUPbQZm0+Bont1KrFmyoO5CUEPTEVT+dpW5evjxefR"
    "DT1F4DPCT/jj9R+jm/H7i8vP52BOTTHMOzs8YQrZw+jqHFgO8cI++cfvk+oGSn2/4+W9aV"
    "LSWAMYNknC9pBa8p9AY7wnjXtPJq6NZirCPyEwwl9Z+JMVRWcX8z1D2EPrvSPWeoxJZTm2"
    "6ajQfxbz/KLduJwlNZ0VdOazT5xdeCyQGf7qzN/QyNjFnS4SGh7rzGMXLRmKu3A5R2r4rD"
    "OfQ/VJ1U8rUpk5F7uGJU1zHE04wZxr6p1xRCrzEpiuOF3risOFeAMgf0WsxW7n9nttdMXD"
    "rgasXCwYWLfCKopPrXoMXS4gxsgZyDpuR7eGlQ23hUV1MvnD5YC4YO6SYJW2+UnGB0Hf5/"
    "OPozY/7J5rzxc+aw3kggnx+SqWJIGkqfzNf0Kt5kH0c332o+kfpM3ROzRpGzoyRZyhEb4z"
    "asZASmSg390KsH1HKf0/IehhvsxZrZYeZxUtPc6KLT0CD7mqdSwiTQ9ip1mU39UB+V05xu"
    "8KENOjWll8pDRGeuyeb8fVpSLw5SkaKYUeCRq9qranyqy1W0A5S2lCylq7r6cotFskAq+q"
    "jkkka7GSKbnSqVImTYoqItv7ju6gQblpzm8Pa5jn41W8soaNztZG43tD6iGziz1mUTOop2"
    "CyAaxoI6xyYNbzyiXTwOKtd6mRvZZOvGroqUq2+DBTVmYsc410CWOZa8gUY5lrAL2xGw9u"
    "Nx6xRtnscXYlOtqVGZClMzkADQWiI1gbiOPdpU/qFh9qR/KyW1CrWN4N8W0LDST2QnSn0l"
    "TA6ZpaZdiRMARwQgIfEMwaYVGEWVUz+yWskwZklsTe5KXVuz2mlhnwTLcSt/GCyX+hcFNG"
    "PybGAY865w2Df68yIIzFYCwGc6QXj/T4ZaurssbrexhOar78WpBgdfEVSAzE9SFWFiFZOi"
    "NAdhYgRwjmaZZq/xO5egzyx3VDGPzPO9hnw0N4ukOfjYfRzRXvsxHRP2F65ZH/6j/hDxfX"
    "X1g3jRm0HTR9wtc3YzYIgd63qXFLgomft9vqHNDNN9RErkskqcblXQgSgh54RNvuQgB9Hy"
    "1XshSP8jIpgcS0NcnLGgdBVg0aYN+WzNGqTtLI05oiQ52zNEwDzp+CzaHvcAfdTSAzAYyG"
    "AhjLpHyorTokzbhQO3yR2X9aRS8ukGtbi4EkehHdGVZFL2C6Zlv0ohzUhpuw/izu/z2VpH"
    "LHPqvzVBy6K5D00O159uZNnUKFN2/KCxXYvZyuT18qBYSj5T1E97RWGchpRRnIabEMhH6i"
    "j7BEFyzPlRdI2k+WP47611ha/FHzd//1/wGJ82T8"
)
