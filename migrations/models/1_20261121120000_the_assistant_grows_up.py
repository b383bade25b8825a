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
        ALTER TABLE "workspace" ADD "answer_minutes" INT NOT NULL DEFAULT 10;
        ALTER TABLE "workspace" ADD "promise_hours" INT NOT NULL DEFAULT 24;
        ALTER TABLE "customer" ADD "notes" VARCHAR(1000) NOT NULL DEFAULT '';
        ALTER TABLE "media" ADD "inner_look" BIGINT;
        ALTER TABLE "media" ADD "tiles" VARCHAR(800);
        ALTER TABLE "media" ADD "look" BIGINT;
        ALTER TABLE "cart_line" ADD "deal" JSONB;
        ALTER TABLE "order_line" ADD "listed" BIGINT;
        ALTER TABLE "order_line" ADD "off" INT NOT NULL DEFAULT 0;
        ALTER TABLE "order_line" ADD "gift" VARCHAR(10) NOT NULL DEFAULT '';
        ALTER TABLE "conversation" ADD "history_from" BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE "conversation" ADD "human_at" TIMESTAMPTZ;
        ALTER TABLE "conversation" ADD "saying_until" TIMESTAMPTZ;
        ALTER TABLE "conversation" ADD "human_acts" INT NOT NULL DEFAULT 0;
        ALTER TABLE "conversation" ADD "public_id" VARCHAR(20) UNIQUE;
        CREATE INDEX IF NOT EXISTS "idx_notice_chat_id_ff0dc9" ON "notice" ("chat_id", "message_id");
ALTER TABLE "assistant_version" ADD CONSTRAINT "assistant_version_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "playbook" ADD CONSTRAINT "playbook_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "model_budget" ADD CONSTRAINT "model_budget_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "spending_month" ADD CONSTRAINT "spending_month_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "own_function" ADD CONSTRAINT "own_function_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "playbook_version" ADD CONSTRAINT "playbook_version_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "haggle" ADD CONSTRAINT "haggle_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "haggle_limits" ADD CONSTRAINT "haggle_limits_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "model_call" ADD CONSTRAINT "model_call_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "assistant_version" ADD CONSTRAINT "assistant_version_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "playbook" ADD CONSTRAINT "playbook_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "model_budget" ADD CONSTRAINT "model_budget_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "spending_month" ADD CONSTRAINT "spending_month_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "own_function" ADD CONSTRAINT "own_function_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "playbook_version" ADD CONSTRAINT "playbook_version_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "haggle" ADD CONSTRAINT "haggle_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "haggle_limits" ADD CONSTRAINT "haggle_limits_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "model_call" ADD CONSTRAINT "model_call_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
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
        ALTER TABLE "workspace" DROP COLUMN "forget_hours";
        ALTER TABLE "workspace" DROP COLUMN "answer_minutes";
        ALTER TABLE "workspace" DROP COLUMN "promise_hours";
        ALTER TABLE "customer" DROP COLUMN "notes";
        ALTER TABLE "media" DROP COLUMN "inner_look";
        ALTER TABLE "media" DROP COLUMN "tiles";
        ALTER TABLE "media" DROP COLUMN "look";
        ALTER TABLE "cart_line" DROP COLUMN "deal";
        ALTER TABLE "order_line" DROP COLUMN "listed";
        ALTER TABLE "order_line" DROP COLUMN "off";
        ALTER TABLE "order_line" DROP COLUMN "gift";
        ALTER TABLE "conversation" DROP COLUMN "history_from";
        ALTER TABLE "conversation" DROP COLUMN "human_at";
        ALTER TABLE "conversation" DROP COLUMN "saying_until";
        ALTER TABLE "conversation" DROP COLUMN "human_acts";
        ALTER TABLE "conversation" DROP COLUMN "public_id";
        DROP TABLE IF EXISTS "model_call" CASCADE;
        DROP TABLE IF EXISTS "call_back" CASCADE;
        DROP TABLE IF EXISTS "handoff" CASCADE;
        DROP TABLE IF EXISTS "playbook" CASCADE;
        DROP TABLE IF EXISTS "playbook_version" CASCADE;
        DROP TABLE IF EXISTS "assistant_version" CASCADE;
        DROP TABLE IF EXISTS "model_budget" CASCADE;
        DROP TABLE IF EXISTS "own_function" CASCADE;
        DROP TABLE IF EXISTS "spending_month" CASCADE;
        DROP TABLE IF EXISTS "haggle_limits" CASCADE;
        DROP TABLE IF EXISTS "dialogue" CASCADE;
        DROP TABLE IF EXISTS "haggle" CASCADE;"""


MODELS_STATE = (
    "eJztfW1z27iW5l9B6Uv3rdJm2+4kN+ve2irHVhJNHMtrO8mtO57SQCQkcUwRunyxop7t/7"
    "4A+AaSIEVIFAUy+JLIJA5EPQc8OO/478EKm8j2Xr3H/qVh4MDxBxfgvwcOXCHyQXB3CAZw"
    "vU7v0Qs+nNls+Az7U8gNnHm+Cw065RzaHiKXTOQZrrX2LexQgkvwiGy0cOEKEFrgL6EPNg"
    "hAx9sgF2wsf3lBLiKwtqE/x+7qFw/86mDgLfH6bwC7ALKP5CreOK/AwxK6yLwALg58y1kA"
    "G+NnDyyRi8Dccj3/FX0oExvkqcjtE31/4Fj/CtDUxwtEZnbJU/z7f5DLlmOiH8iL/1w/T+"
    "cWss0MNyyTTsCuT/3tml17by3Gjv+BjaW/bjY1sB2snHT8eusvsZMQWCFvFshBLvQR/Qbf"
    "DShvnMC2I07G7AofNh0SPiVHY6I5DGzKYUodPkB6bTCd3k4epw+jx+l0UOB+TMExJLpkYI"
    "euHPKoHgNgQR/hf/yv8/Pff//7+W+/v3335vXf//7m3W/vyFj2vMVbf/8rfJgUrXAqhtn4"
    "4/j2kT4QJsszXLr0wl+MBvowpGLMSNFfBzPbMqYiJlwRxotZkCHKcYL8xDwnYtwPY8Xgf8"
    "8Dx6Aog+gFnkEPvTLc7drHr5JH+j+DY/FrBX9MbeQs/CX58/y3ClZ8u7y/+nR5/+v5b3/L"
    "8uM2unPOblHOpJzYYPfZW0MDCZlR9UbkKXe/GwKORHgnDImH9P/lSFngR2JTmgM5wr0Y8P"
    "NKp5QBgYdc9llCGPE0zcii4tJPN/o2oM8Imrevawiat69LBQ29lQXZQ9BGZCb8jJwi0I/o"
    "R8kiz9P1AuwKcB9H/2ALduV5/7J5UH/9cvkPhvdqG925mdx+jIdzTLi6mbwvgG+4yJdZ3y"
    "lFLwA/+ur2CRZifEdOsGIYj8kTQcdARaxj4vagHhBTwnqJH6Uu3IPLq8fxt9EFCKmfnPvR"
    "t8nn0TVR09ELeUHNvFFQhxlndXSas3Kd5qyg0+D53BOt9qq9NKVpZhutw4TferWLEnlB8Z"
    "lCAfLX5I5vrZAY+yxlDn8zIn0Vf+ii9CE/0Jw49jZSp6rE//jL6OHx8stdZg+4vnwc0Tvn"
    "GfkfX/31be7lSCYB38ePnwD9E/xzcjti8GLPX7jsG9Nxj/8c0GeCgY+nDt5MoclpfvHVGL"
    "W/qFE9f+YMO3phBo3nDXTNaeEOPsdlY4u3Vuer/BXowAXjGQWXPmZkiH1Bqxkz+gs+lujO"
    "sMq/skrH1HCtrJHrYecXj3ovDAQsB2AHMYeFyBGyY7TAbfHvRXOKzTH4D+3QUEfYlTs0Tm"
    "xGKyfwTrIDudjeWweLaVXWdgeT77ej+wvqIEXuk/Pl8vbyI/07lJDkCvnz9pFoZ+Rx/Sfn"
    "++X96NPk6wPR14iwRUtMbNYn52ry9X5MqQwcuFYoAaVVtvM6Ktt5ucp2nlfZUnU09+Zgwh"
    "foiF+dlCjHtRmhOhbbYtnWrlX4fjK5yWgE78d5s+/rl/cjgjoDnQyy/JK3xAz8rSTQMcmJ"
    "YU62FYXRDbdt6V0gQ3asLaCf23JBG80zo8iJD9hF1sL5jLaFTSGHfaRQ3iUTdYsLf8XrLL"
    "6afr8LN4kWmV1+5AP50Shc4ffEQLgfXxGgy5X8FPAldExqSU+hF3kDcq9ARP/h8z2yIfs1"
    "pZh/CudqJIhwCudeAfSMnEiQ8qHQIaqRipFysG8ZyDsMols2iTqq3OEQHdOyjsSdwLJOBW"
    "G5ZZ1K3d2W9QNeoRk2t2CzxICZQixTgNnKXpoFQM3ncFqi7G7ZQGpVe+iF8NIumuDNTatT"
    "DBTe+ocVFvlJo6p5OfvT8IMT25IB1faDqQPJ6MeewaazWkkbZxVZG2fFtI3uhKxbQrn5kJ"
    "4NnUVA9kcZiHmaFiEO/mxpKTceqiOGl7tf0ChL2UDQSE3dWPUYUYxJIUikQ4P1XrCfNjTI"
    "uWlolOxAAy8N+XVsAZzEwPtmeZYwOz28Mawy716SITutu+9LywiNLgABo8MuwPN8GjhNF7"
    "c8YnmllpnFrjAvEpghMg5F+eH08rNDU8QLRt/Rv00Yt6V5+qGlwBsOOmyrkFFSbiSmzKvP"
    "gZRGh2p7kvP8U7JA+cz/n4AHHbIxu2phQn9K16tkxJujajHonVzpbnKBC+cCI+/fHia3Ja"
    "kFMUHetrMMH/w/YFve0SQ6V9o1CyzbtxzvFf3ao9VyVbCAApRhQSHrP5/gP8zaa3SC96Jo"
    "+GlyM7/HW8RAYGSkNysNjU1m2E5jYxKlWFJ13gMr7KDtkH38k3wMP8Wi0wv/dAMbeUU74p"
    "CJdLhI6Z233BLw7GAhswvH49uqQ22tNuZ1nR34dfkO/LqwA6sfCWoN3Hd1wH1XDu47kQP9"
    "Zyw8evj6cDe6vaalR17grRH5xv2KjxrPZDUC10WOIUixLF/xPE0PV/3vNTD+vRTi3/MI02"
    "1YBt14fIuL/NKz4P98hN7yGYUbcgsB0Dqi5W25aHlbEC0dMk67GwBNNEkZoylDpIbhRL+v"
    "04ZTRoZbohT5CvltCfPju++OaV5fgTMcSDkIEgI11nnnHQSZJGQcuFKCJyHQzGicGablsW"
    "5f0xn0LG+6xuxBCswp9QeU0vemoP387PXfX7/7/e3rxDOQXKlyCAi8lDFUcxev5LwuBdLe"
    "oNty6CMB0kc/5DzGeUIti5pXgKgD2AnilJraelCWrHfqUPO+MYbYEtvmHkCnZL0Dunm908"
    "e2wL9eLmXi8Vq4NC5cKGBSWmdCoJnRODOgR5RFH5LtVFQoWx0jz5HqIvz6cfKwK+50ZTmB"
    "8GUo1T+LhO0poGcFDTS8ooZSP8fuAvnTEpu2FNA8WYtwnhfgPFcHzjWxbywPSeNZoGsP0P"
    "PXeUDDK2oA6sHVWtSfplLGpkQ6DUlCvNrQI7uSK9Sqq6z7LJ027XUnQF3u04FOgBMHPZL1"
    "cGM5zwNBvhl/e1iVcYYdNKULa2rHQ2u0BqRjo9MOWKMB7Bhk3JydaGDCbVxl8ge5YW/JtT"
    "lZH8hdk2XCqk48H5O7oi6CzU2ss9KUlpwVTQxo1+vpEnpLGe9Qlqp3GWrNl3oH3t4pVBGp"
    "ylk7g4fxx9vp+PYCeNbCmVrOkzP5fsvaCOalzmlSpk7WM03XoFzoOiAVeIB+rC2iie2hMW"
    "cpe6gxd0RDjjGp7INANot9rCKOTPe5UI2/iphA39HsAXmeJW7bxt2tNIA2aDb1uIG1O6Mz"
    "1QKZYatz1lfNRC+WgdIae1jRaS3uyzaRtJBa/W5tRCm9mWoj6sRGlO58rLV4VZSKE6W0sW"
    "1HRsikFL1L4Tn/rd5ZlVWHVRayeNYuftlLhc4QaitJOS1aG8M/HZu5I+MkAuIclY6IS0TE"
    "dUy2fN/SMdkjOCRGP3zabtgevSBH2GowO2BY5ZZA0dApSsbu9kw4IFjTVUnPljegbdOfRd"
    "sBQgdT+x0YeLWGzvYXYuRvPR+t+HaAXtj9j7oLyGgwQ2EXQLBFooPvj/VNT86Tc4fw2kaE"
    "lKjppjcEa/L2IY9MbQKyDMhK8RD1UtC/LYfMN2S36BeTpwNoRfAgA8hf5B8KJ/luTJ9tw+"
    "LKkF4ldm4YQqaNEp/R9smhXQ/ROporGUmfLyCvqOv5GJvMO8LO5i3vjejhwA3V24SDujei"
    "WtZLRUeUhHl1rZmUQuVwqDIlCfw7IYFyjqyHUB+lYz49DqQIc3nRQTy+/ZqD09gPR6kuwI"
    "FPNr+9kys48hb9I8mJTDI5Fo+Xn0e3F+FuSnbtyZigcQHW2IqOwjl9pwnkuliQDvtI5EmJ"
    "oIkJeuCbqtLpR/94rF74iUp/M7n9GA/Pvw25GidkIGs/V1WOtIcGV0cMLNVDvuWWVQ2Lqr"
    "4hRc/SCq2JJZkP0Uirj4EXXx2C2Zb9RTdMYjH4AIIV+dMRWEqHTaUDsB21JPTh2AoEp57J"
    "r5UxM+LxPbQvmm+V5gWz/0KGYKuvMJZTkh5C3HynhAgvaRGSpdMCZG8BQpQEkf1QvsITgh"
    "7YDy04KOj2KeOgiMfrpgiNuy10sGwfVnTCdut072Ta55gyR463A9opeXz78QJE9E/ONUH0"
    "ApjYQWr6qqDv09CVVGMMjqQ3hduNNR+wEaRFBIHjW7asTMvT6hoElYWadvMe2c2riPfvMu"
    "6+9A25ZWUfhTHDKp9g2s/phRu+0z/4uETAQz7RAhf0DMXEgQc8+EIdfEua8HAbJSRYHqBl"
    "F8BYQmcR12ygP8AC07sscYKSeSwXAdsmiLId0KboTWzzi4XpDXnvVNT5UOc3KGS/aq+kgk"
    "zhzoYp6TFain1pd9FOo95ck6lIHso4Enga7Uxo3JkwkzpKYNbPgwSO4jEjoLPyTAnxwZP0"
    "qNCpMfmhPV/7yI1OGImK2C1XAXkDV0yFLtgryb1KO8XgR9VKX2BWwWaJwca1fKrjY1YmTj"
    "OvXwFmRpDnAMuAPDQ1DOK87fgE+CSPO/riIQicMEubXkbiPIcWvlMnRCit5WrTQ0GmdOlY"
    "yi7rZvrwuBbCJGH9zZTVBMm4fPN0PVjSbSf4zmzyM8uQrzDvsmTHAr6wpbYkSprvKhIt1a"
    "jWbY9FzlHqZb7HMseGfJE2R6WLtCWKtInOLzoMokInweJDINpd2g3ukLWahtBhFbtksW2I"
    "9mqUM+CnLX7njWHk+BYtlBbIuYj2w+d7ZEPfEh51E7kvxuE82w4ug7/ihR9fTZcDX0KJn8"
    "XBBRmU3oez9BWkJVws7ENX0ic2SV8hMqArSu2SAeiKTNFXeNj5IwfiM4nPMOkjQOQuzVBh"
    "EBy6jripegsXtO0p3QMPfudsm47vE07HjHQk6oAg0sGrCuWRDosfVaMXbxws+MWLm8NEeU"
    "4s7clB9gXY0OgBjSFsw8AEoOcYR31e6J0NAuERc6J+u43PXyutKpqbgWCwo3/pR91RRlEP"
    "uw57KMgUbjdI36a6XgaOpIelirWiHxXBj2Lsg5NS9WvlEpIeQtx8NajundRam6rAo5DJxU"
    "p5mh543Y8OseMiSKQs+e1Tz3JEXdd2nBAimkDX6aiWgpXZhyNdWloXyhHqlvkymlDBP1xk"
    "SJEbH7CLrIXzGW0LJaElljI3Vbc4ITKU4ydy4SYxqfKrkGBAfjkKA1v35OW4H18RvOt437"
    "U356Reii/ItOBA4KIIbwyr/BOrZEgN50SYeA3WluEHLroAwdq1Fkt/CDYW4WXgs2a4BnkG"
    "F/7Cms0ij/WAWhHBC87e/vYbIf1BngBA4FmmIOvyOF+hkywVFudD7W1QkSncgR3BzLYMSS"
    "stQ9TWyUtcHVIkAGfQQ68Md7v28avkkY5WlnRsp8QzkqpDiob30EI+ysE0K0vOQI7H9xDf"
    "5p09G8v0BWe3lcvveHyfBHdjJV5LRHUiCThTAo2nqOTW+lPw6pf3o4uGayxFWC7h+Zu3Mo"
    "I0pWgtl7o1Sdp8NrVPbPSFC1dFhMvLw3kaXR6ecS82UR5uY/wsZ57EFD2qX27ZKrEcgtFU"
    "HvksncZ/X/x9S5ghWXEYb0ywl5BXDfNcNKleOKkqnqQT3nXCu0zCO2Hp2sVmYByahnsXzn"
    "K3xD7u4Fqol47rTF+ga0HnULC+hbN0T2DVgokdWyJs2SmD0X04S5/W0lGbaRB8FtgVppgm"
    "94aVzTT4UXWiOEtkz+kBgrRPHm1W8Qe79MKfQgjJD0fiAI0cdb30UPKjdAaoSoqejskoyB"
    "Q+4G5K+arj8T30VTd/Egj9X6r7XkKgfSuN+1agbUFPjh0ciRoMod/XG4aQ+1asANb0l/Mk"
    "uq97Ib4OXeTIH4qTITuSH6uf2k1FAmEIapER8umDnE7eKTbUzh7MrL9DcgeXlm26SCBP5A"
    "obG8RbDaMzG1SjFpZIQsh7eiSgUk3zk6jen9rWyjrUlRHW8N8kM/VkZR3TnREtsoHAmxHf"
    "GlY5M9bcoBq+jPBkgDl2gQdt9AqMfQ/Erj5gQNfdgrVrGYiVr3o+Np7/AKxMi5Kt4BbMEM"
    "Dz+ZB6Mxxg+bRvJ+vOCciU4Z8OFhyD2uo3ax9KB7WMofahqMgUndeqXl6r9mZpb9bP4c3i"
    "HlOKJ3k6zRrtaOy7oxHOcCBwxVSwIyZQgxn9ejt+SL4aP/R7cayTjakRKd3Pl6NqsZ9vrM"
    "p2tp1v584XhmTpvyDJtT64vHocfxtdgJD6yfk0vr4e3V6ApWWayHly6KolA67JCNdYWpEr"
    "8vTd840lgmvkTqUtiBxd7xqcNG9H2HgzZW4sicBfhkZH/goeCB1KbRZQnTNdDrXOmY6iaM"
    "3kS/c9iram+eA6tXwnTm3nlXcSJN1QXUetm5VOZAc5tNFU2BH1Dh/PFdHT2H5VxYJgd9wZ"
    "65/KFjBEdGG9gQcwLThgZQmvQHqThtjDggRy30MvhLu2KI5/2GS1QvNcTkPyU3WkXqGgsI"
    "7UK8gU/vSD8KWR77OZJdR9NvfOlYgktXSScoZO499UmnK6oRyYp8zl5HWLD/XzlDNLsCRR"
    "WSRtGkC3WSeBkvDmRKx0IngL+mrofyhXVhP/xG5NdZ0Mra+m/uLF3UyHtDaWlc0i22ZHsL"
    "Bzoiq00nq0ur+pwmJca5dKMkVHYY4WhWEtpaVXNE+lFUWtqHcHf62on0ZRT1rXHwht0iW/"
    "p8DyklUp/fwB0Wyia2wMBMp5erNSM/fYsKkZjauhlpOhwQo5PoCs4ArMKHge0asRsPwhd8"
    "6h5bODBtjxhyIdff+JanmNn8myYi5jXdillLjXCr2STOHa5EcvTt1kwHh8D8uJjpBxqWu1"
    "jpdj6aK5tOBIabTI2FtkROpD7XKscHj7xQ3HVyePWsYgkbV3TL0zzrYSaJ1cIla5zvnCDd"
    "qpcH5fQlbM7yJo21sww8Fi6V+EJ27j1cxyWJ4KbaiIw/q+8Kgrds7Vw+evw3wXgaImepRv"
    "qKWies+B1kxVkmhaM1WQKVwCMnlfJHSnaLhWnWqoTli+qJojUaNMsVcVo2xTkXVCW0I/nR"
    "Yx9UUMgW0JRfZvKeochY5l5eEkCxy5ws5rFQZZSqIBLQaoCDyiFouV1cscla5erl+9PIOu"
    "rL+GI+ldUWzzxxqm1dYSizkl0mu5/lrWaRpNS2KayyafKMBR6a7DOkujM/jrLI3TZGkkKb"
    "MtZWmoJV/q48rJ1QO6aa/wwQXuD9QH/AW/9LbU1nKmBnQPrh8lU9xYTh2Uulhhy7LLpzb5"
    "gQfiNKET9QyooxYtYM8PH6pYrxDdGlaWKnCDdganJg4C9GBgFhwin+OUplfgcYloXGgF3S"
    "14Rls6IPAQDTP9mgQEhox2mFD97Q/wn5b5n2QmewvWxADyUJgZNbn/UgxbtfzdtQJa8SHJ"
    "ZFZ6Rce2lFHfhjq2pSJTUiaIzyQvdzSVnEfeh+hW836mSB5Jre2URq/qwyzFE2VHJ3q4KD"
    "uaV9IrsqPpsOkqHrdTH7izkIG8MFsZu2DDtuN7vPEApAdT0L0VmiYyh8ChTTCAsYQOefji"
    "5n7IRLqcUeGXQ+/DSjKFb4lK3yQJL3lK0CfUG4wAQ08UdajXAjilVlnPGdyPrkZhf192Bv"
    "gLMp+cq8nX20d6KWod/eQ8TG7Inx62yef70ePX+9uQwg9cR5WOwKHfQlb+8FQ6qrGn5CGa"
    "BXZlTICEoHeR5rNah+ScVZySc1Y8Jke+q21vu9lWgKtS99oYk0L7WkEHUWmZlaXTwcCGgo"
    "Fccv+BEatGm7oqGbTKLkGlaovfY/xc4kaPbw2rLOcZN6hGUbEREFN7xfryUJF6AZbkKeOW"
    "PTTaxE6KXEJ7DqADljhwo4MfCchzy10hE8y2bHBpS6BjfIU2tRUWUkNtaqvIlMzhMK7v7X"
    "HaQIawHfXsBPtHL7Qz5Jj7cJgj0+q30gzu3AlPn0Y315JWLKO5APRf6te5/TC+/0JdN8nH"
    "J+eawHsB6L9kxOXt1ejmho2IPz45t5Ppw6fJ9wsQfVDD30OVoCk9VduWfUWzlA28pWpmr/"
    "TiJY11X/kO0FlCbSXvq+s829DzpOHnqbRfdV81E7kv1h6afpZOL/0D1Py5fF8Wnkov/WZ8"
    "c9GKbsA395DO1K1XoLZvLvv21+l7Hm2VDaB7xU3VU3hzikUNfJlAaGLpxvN0Sn7UX7ec3K"
    "yBKtMwmhMIV/F0/QSX18cOqDLRFRRFvHUFhSoVFPHeLmwqm2z7VS1l00E7Qz8PZBPwlwQD"
    "4EdtuExazEBDMSwuE20TF4DcjMIyYfctj1yeYZNVN7BzHajcG9JkSYseQWbQNzUcubahgb"
    "xiSKjdr65VP6F71aqlSw91CElFpuh2qq30BKP/S3UESwh0P7CMZ7iJfmDcY0rxJE+nWdM4"
    "a6Bt0XJJGa5wJGowhH5fbxiie+edZDNeWU7gi96DUtQ5iiP5eDtdO0GT6NgvLS7lqgZZPF"
    "mLLbKSK53tkaXbkel2ZHmkVW5HJlFpmxUq5MEOdKpxScAd2xtrOR+ZD+fgTkByPvFOAkVd"
    "ZtOZ4LBfuZZJcD5vNKSoBlAteGnDxVXuqk0W305/7dRIhtZI2I+ImLfUoyXo0KZ+UuzQ1j"
    "LUYUqu+izRfhg7TQH5LdtSb2wzU+qEfKVtBe1NVZApOiH/p0oFheRdsXzBjl2eBMqR9Ont"
    "asxO9+EzkrFkkvHajNHJmqffAnTGYHsZgypa6Ip5UU9jTrGsQGGnsChdsKpLWDykVroLSx"
    "3ZLDEwMfJiqyc+VA5vHEA1WpqWQjNOSvJW9phDm0YKi+ChNo1UZEo2F6IIfnmiSTy+h4km"
    "7+okmrwrTzR5VyxCpEJKJnyeEKgRPO9XNoMOgh0zCNaJmE1XNMJsJOLwkxt0GGIvvbkqYz"
    "yH6Q4teiqVPP64tDywRq5HhDFThH16IZqiqDjvHl7v1OZY3Y+fVSdsK6SyaT1aQaZo/54y"
    "+J+mGPunxb7Kt9pyQatiPDhWRat2Wbfmsj6mYkkDzuboBbGHL6iV3N1KpZLGnM0pSgbK1i"
    "MuydTI8WhhH3YBdHHgmGHN3xKvAdEj2clLcDuMe0PS6794zAVrQBs5JhQ0ozzWl+gaww7u"
    "EFplVZIpusZQ1xj+bK5fXWOoLGtElRJUCRIzROjlzCTidVapFSFOE+tqHPZQcZKGKHHxiA"
    "K7pWM03tSQ1m9KhfWbv6lzmNsH+K+BwAyglyv1/3k0oEZGO+GexwQI08nj7h8egN4zgJxC"
    "Hine0PE2yAU+BpYvymY/dDqty3dSbdS6vIJM0bp8K7p8LPKkdMcMkVYcG1ccw41FrjlFSq"
    "IZ0jxDdLeQ0zNEEbX2GtnWC3K33+FWpN7ytyvVXDMaON1EI3fquxMHATI4aWFHPc1E+ZxR"
    "zoAFxqY3ZGrqhuieiOikwEXQWIoKNw+aSSclK604aW1WQaZwzXvJrxVrs7uPXolpVdZsB/"
    "9kp6r8iR305NyNrz5/vbsAa8t4Dtbk78nDI/mLCPcn5/HyH2PyFsIfVl481UporpPPXJ7O"
    "rF3aim3umT4zrDeADDdSCjXY0Xldi2eHLfLLfrAxLNksbKFndk4JavBAzTRmoQd78vX9zQ"
    "jc3Y+uxg/jCPikbpzdpJfSZPL70eVNHltRjKAKW2GUQGMrwtaFphV40+eVFMIZKo1zDZzn"
    "SLJvY0TQm0L6ljXIuYvQdO5iwbquRJ0n61Hnxra90YE/xaIc0AqHdEqiw5UXhXBlJpsBbr"
    "3pypJpzMGTtCdSzo67qBvrzRGiA39IAxqSaEDzgDJXyFSktpWbJzyNNlCatxddtIaidoZV"
    "1a8pkW63K9Nu1zQJJ+QiISmJGou/V84SXfqt+x+3bO+03/+YnSvWxJFi3bNyTlIhfmfDLe"
    "1fMBAEOJN7w6ro5pofVSOTzw1sFIcj8YYw6BePnc61oZl4yUWwhB4wltAhTw3gDAc+q7OJ"
    "6JY48AQl5E1PrrP8OmnC67iogkzRWX4Cn8rrOll+r8uz/F4Xsvy05tKwF0Br3a1p3S9E85"
    "NbuhyFXrl5OKkuJGO9x+O16d6I6b6X+RMt6AMNoFhx/5a+Hh3bJk9qC8WwVZhEHLK7LaMp"
    "J6bqWEgxHSBWiuWDDflv41q+jxx23IbI7qlDUsua4a05J1jNyDht2yikRmvbRkGmcNmF4S"
    "tTX4NJCfqEutZh+qHDZI67FMTdyo32mSjg1v0kiOYNdvnjfNo8x0eV7LXOHeST6H6ym3GO"
    "UPfzk9mKCzZXkSFFbkh3nuPjIt3ihMisip8o03outwqV6j33CS4WDNyCdRbdGVYZZct0zE"
    "5T7PsShpGhuEEEM6zwfI5cZLKTEOnNtYvNwPCHYYc4E7lxRV0YctoCSAQLGe/jouV2lG+o"
    "F7aKvpAt83B+bempI8mG2tJTkSmcyIGiKFa5ZRKPV8My6VVWoImgLcOKeLwarOiVkRg4vi"
    "XgRbVBkxA1YNOomdPTC5Mm1hikd50coTZp9t1zIj1N3qbM0Gn8GzIpeRX6QJPyipuqW5yo"
    "bVLmpECNXvGxWXI4vHfpTD1FN/uKK2iv31grK3p3hVZ7dH+423af2unQnSb8J7wht1yW2A"
    "k9z6IrxQcruAULfFE0sOML3hLZc5Y5Sq9Q4s0S22H/nD/Y3w6CZG/1w4xTcs8UNN9p+8t1"
    "vx6FN5KhtuhVZIrO9DtBpt/cxtidziARidM1Zt9dgL28vF1IrPP/xCCvXeFxO5X9A7KEuo"
    "PAvhLF89FaqoAyIVDDNdUrL+HCmovETDkzEgLNjMaZ4SHyAOa+O0AJtd4C8gKo5OjuUmDL"
    "Tu4+IpTnrzuCpUF++AK7W3n3Z5bwSNtpX40mJbyfPyv8Vfk0J3DOqcWGZn1zIlHThGOZm6"
    "qf6ObEq1Kuzyvo+gOBy5NdH1a5Oo14RI16kSR3iJa1s0L2NaJnT7o+PU89chuyvCHa9Nuw"
    "sYe8knNxDplKex8VluRD7X1UkSmZ86b9krL43e3CE+IWE+6pZJA0RweTu9HtBZMpT87k/n"
    "p0P7q+CMUJMvPSqE46fsO9wT0EbWROSztfPaIfpRZpnrIHpQ9VySujfzxWOwWS3JWbye3H"
    "eHjeU6DbT+v2093HNjzzQDJwlBLproQyndlgcoxO3VI0jqQHQvmoG+DG8pZIoAOWn2WbUh"
    "x4nm2HREbxPFvDRfSXTeWL+bKUPSzqG5AfaE4cexvxuCMZsdFy1AmxyhlNOiGz1YTMOl1r"
    "bMsRneIj07KGesRuyDQdlHAn6VWT4FXiXYyxrPYwTu142E434wMG5GHYQYIQvEDXgo7Pch"
    "Spl3BJnhmwnargU5Sg0w5EhcXuUDsQVWQKf74zebMsX2AalaLPk/QJ+ebO1DhFZWF3LKHj"
    "9JnB+Jk8j7QoydLpMP++3XmpWiCf4uLq6rJDkY+UI2nws3R64TdkS0YB+IPzL9wOvgASyR"
    "euRF5LtFIbgPVbOlOnlnZtYLMvdQ1so+2vAWzfpzP1E9uspqBUwhA7uqTMrk9vDqsMexZP"
    "l7DsL4G/pNk8xCaHgGKDQpt8COj3m6zVECsGMfnuskvkhAdq0G9jl9jRzKYoq6jx+bWnQO"
    "FNdag9BSoypUsHcLQUPX1bp5vn2/Junm8L3Ty950AG2Wi4BnYnsPR/qeqthECN6q1edXnC"
    "7Aml2MGRaIY0zhDt+23e97tH4fRhJdOKAtqycuJjX+Rzr4I9IdGw7w07Fb+izK8q3FMa3S"
    "JgX9xpkbmMxhiPP6nK2JieeFZHTzwr1xPPCnoins8lNsFo9AkLx39TZ8PzfOj63h45jBlC"
    "3cNT5R6eOrh6UmkfumZlweepdHhVh1c7A39FeBXHZ7QfGKyqe9a7Yq9A7VgV/+7rCKuOsH"
    "YDW9UjrIOy6GqNyGq9oCoN03ppaNOjoU12VMsGuSiNbib9FjxomWCLBE1kD5qp1lEw+pxP"
    "1TbOoQ6hqsiU3ed8ljtuSg/6PKLr5piwZ/w453X8OOflfpzzgh9nHcxsyxAu8YpKX56oGZ"
    "h3CxwuuBTtJDPooVeGu137+FXySEeLNR2bEydJCFbMBXSqPA2HnhzOKufkOVAk1pzYlxMe"
    "DlxRMLAisyOhaNFTbyxDH2wXxUzn+h/djW6vx7cfJfGOyS5A9OHJuZrcfhjff6GtkJKPT8"
    "7d5dVnein8/8l5+DS+u6MXog9PzvXoZvwtbKGUfCSzXd5ejW5u2GzxxyfnfvT49f6WXow/"
    "5e2MWuGa8zrhmvPycM15nusr7KCSZh67uZ4Qt8j1r7d3l+NrWaaHVBcg/P/Jufx+OX4kzJ"
    "9efRpdfb4A2b8p8+8fpyFJ8pFeDS+Mm2Po2zoMzQcsOIa+LehtULo9K2x5dzpy8+a2u+JW"
    "NcTZ/Q6dpjmOAb2l7Dt0dfnw6QJQSirk7q/pZ1eFrnELjE1R94OKNZ+QaBN874VvWp6BA5"
    "Gvuwp5nqo3/eJbRn6OZA8UQS1nxfUO7+mzgzeCDn6VLeYydPp4ovpN5nQO4mmsbN1+tW7e"
    "0THar0YgrgluAvm+E/yETkOvO982BLbufKs2ttB1rRdRXVZ5w1CO5GfuGKo7re6HG027EG"
    "fhlPvieZoebE65UsvXdUotX5eXWr4ulFpikSO+fP+Px/cA2rb3/bClwR4p9xnCHnYN7lPO"
    "/Qq/7MVjnk6zWGkW607Qp/YdbKD8wYwpjc7q1w24mxZsTTXgzq3yBqC9RjYxwdztd9jjYw"
    "HTl/u0jc0zTbu6uUUXO5vza9JFBiJTHwjTfThLn0A6ZhVDDJegjoFDsrySweUG1WgQt7YM"
    "P3AR8JfQB0voLOjhkAA6UXe2wPEtG3hEls2wuQU+XHuAPQZRYGnbt1vsAzf6W9QfrunpdX"
    "s4hdWHIdC1DQoypcOZmBto+ZF7TyahKMq5uwAR/ZNzeXU1unukSXXQMNCaPCZNtPvw9YFe"
    "ctE88NBeCUfNt7nwEHKmMzQnqp/gPalKCshR6sPnJPIC4k1mD2dOjlT7c5T256yQaUHpPY"
    "in0p6cfbcf3SOjXex1k4a2mzQwOdEArF/ieXoKKy9PleohcMXV1g0EJnjm/rDyELb8yBrG"
    "eOw2/IX2AaCnawLLYaepGcR0dpAtsrBr0dRqFhARsIc1klRqVnmmGwgoI9SH2shWkSlcpC"
    "R9jeqmsXAkuoVAjYpSTjzVhZgj6SHEr+tA/Loc4tfF3gBLkSVcuYT7Cu67OuC+Kwf3XQFc"
    "GzqLgCggMgDzND0EuXlHGvk6H/0QLOLyVvYciW5ln/HoNNHK/kSNX/JRbt33ZWP5y+kyIE"
    "aQpIc5S6gdzBIOZobalNh/gmh6qVaeJdK9rDlMpN30PJ3uZK2yi35JNlnsbqdzF6/krNg8"
    "ZaffmJbN1iWizjNZvwFPpYvA90MeOh5t+CkPfo5Q479nWCrwZ/iHxLacEvQG8sa2Z6I8em"
    "iKN45cD80cWQ8Kjo7toGGImVOWQSerC+VptT6ksj7kwS3tuL0Xp/O0mtMqczrUpvawbTg6"
    "zWGVOWy4iOK+B4+zlD3MMhvQ4PXEsbeDpBShC2yPXhZdRKi0jm+ZiJ2JKs2BHKHmgK4nbH"
    "xnO0Y9YbxuG8B3zE3VU3xzb/kBdYUr5HlwcWhp4Zdwlg7u4rUKC32M7akBbftAmB7JPFdk"
    "mr7ixH5mE0B9of/VREpN7b8aKArRlL6aB+JEIaLj+7qgltAx8Xx+IEqfwln6BNIxc4pjYS"
    "5IJ+bkfHkm8YobtDOJ+IGoCf6SYBCW3G6gB5h3gFbT0vPDiinEtSjqJRDnUp5Ny0VG/Af6"
    "4SPXgTYdS+DaTf2MtjrvWB1dfgh03rGCTOG7pnNv2z4FvpkJVE4xJD/+AljOkzP5+ngBcO"
    "DnZVqdiMzvNQIyv5fGY37v+iE3e6D+acTOZmCbw5Pzf7+OvtLiafKVAa2mfhjdEmZ4xI56"
    "cj5cjtkxNXNo2fTe+HZK244+Uq5NTRzM9uJY8ymi/J4kZJ1YaOXIGslKPLXIOnLG83PZWU"
    "BihJ8POP3nJ0MWBgQjqVh7SqHD7DvD7OIU8vKWqSX5412EtioAc4yWqSz7XlTVsyNhX1jV"
    "oxP2D0/Yp6amQKcpZ0dCoJnRODOQ64rEfLkkSgi0KJIWRfLh+d6G5TsShq+XfaHCsbuKxc"
    "jUiAbnfH+HRoRz03WLI/WjwsUVqVQzjSQ8J/B886G7ctd3Eiis5/y+BHRs6MemNfXkqVhz"
    "SebeHgJavgYs3wNEpBCOEa4uEfDIcwE/cB3gBg6ACwI4mBPGe2QkWCIXAeiY0WwecDCbS9"
    "iIo8Wv3ssdH8URYtmFPYvd0T52ZSTkUPvYVWRKIbtjj/5xmVdPM2BfBiRSqwB/KfY8SZ+Q"
    "b6xkh/1fwLPcfxiPVzlYsaf/8G0d/+Hbcv/h26J71l0Isi3KXSjxeO1BadyDoo16bdTnOa"
    "yNem3Ua6Nexqh/H5jE6BwITProzrAyl41ltM7SkTtt+k94A1aBsQQQeEu8BgQHL2rLAwwi"
    "Sl6B79Tmtjz2oPR/6DHr2qIryg5zGcESUqO6aLY3Pvtuy1zb28oIr6G2t1VkCidZLMPFom"
    "zlKls7oTnS2W8/Ae5r5E5XlhOIUtrKDe0MUY/AP8jSLihIp9m20woQURo6Xx6ya/Ou746f"
    "OAi4iHDS84GPyRa7dvGLZSJ3yBzbG7az+sBgbnBc3Jz3oN99PlTRTx73t9absN6E9SaslN"
    "Nbzf2gZfznCNIz9GRctBxJD720zXdEjTcWGYx5Gg1yDZCZ+iCDcELQQ3jPauF7VgHwWRFh"
    "6jgqLQASY8yR9CBP8NjJ9uSdX60FYYRymygh0K0CCwdlQGOJBDpFubM+IdBg5sHcuJbvI5"
    "m4OEeh4RT0BF0HMi96SqDBzINJ89aeo2Nca8LJk2hAtVtUDUvMCFwXOYZUKSNP06KG9fXh"
    "uh0lq+E66pXM+QirU5+LoKh8IJuRgeWSujiSXlpbtYytClurkNelk4l0MlFe1DeUTLR7r+"
    "1nJEDZXCK1GNKbVKKHNXJM8ku/YIdJ6UJcMjtgWBWb9KKh01Uydmd8kqX2RIk/NIWHzuHT"
    "43MhLeYh80EXsOkAnrPinT+xg7Kxxw0jgy4SNNZqfvpaZT8hADrLSBmxNtQBThWZwkubSG"
    "QU1bmywEREUKXNdRD+CiSpdnZ6L4SKVlvLi5XWi8rYyMn43gDemJk8dxHZTCXxzBJpUIvH"
    "nyO4lkY1R6VhzcPqwRdkTvcRuXnK3mB7Cov0NIZS0pZaYCPxLavLzaOkQXY9y+gSxCcOEB"
    "OEmiZz7IZmi/0K0LTM8CoxUlbY88GajOONzT8A9J6RGbY0GLJ6CQdtyCAnWM3Y2ICwUthE"
    "oaWv3Z0nqg0mbTCpr7GfRgf1ELTJnrIm+AmCDOUtyfJ0vYg0VLm/j9GbrGudhgdUaEehfA"
    "n8B98vx4/j248XIKJ/cq4nt6MLYEaL5/Ttg9lus8dRbjydjgcpHQ+ii20PDnNk+jxG5fk7"
    "k0ro4Eh6lzF7lKxkJWKqNVDvqzKtz6FUzImgSlhbMY4cIa4tWvxN4KxPnDxl3sBk43yIWl"
    "UNBB4x/vawyimGN850zo+sVdFMtAuigHj03BnPMlHY8pP6mqDnWXTl+GAFt9QVFbX9jIP5"
    "VuTPysT3CV9obfMzUVDEBdDH/bpaGQUMX51QoMyGMtT+MRWZwpWJBTPbMiRPFcoQNWNZ7H"
    "4fuKZ/kfScQQ+9Mtzt2sevkkc6Wg/AY9ec6t6WRzwbh38sCYxzZD2E+s1vdbAmo0rBZvdy"
    "QgW65JNPFN8i2OX9RLNUuqtotTt+j66igStV0x4N14u+3qKnDfSx1DaaUrTonfs4emxnh3"
    "xdR4aXi/A8vEsEJbtepBQtwnvJTqyz/kxPFu5gJ+go+Okhw0VSR8oVCHvgdm47aEojLVhU"
    "0P3BxrAsczKlySE+p0THwvzNq2PlTVWl906+vr8Zgbv70dX4YRxtk0mkht2kl8gFK/YBXd"
    "4UjouzFgtJ9YSnUUM5od/XG+UEOt5GkiMciRoM6ZW2CMmPexFYpO8xthF0SliSEOU4MiNU"
    "x2JF7CpoF/T3k8lNBvT347x0//rl/ej+17O/ZeWRINjlIgrJHtH7LGUPMzQG5AeaE8feRn"
    "zuSEQ/WpKFgL4iWbrXFrTxgvG3EJNI7g2rAhImP6pOki4XCAsDAxvWnhwHiyUNErj0A8CO"
    "EZ4k5i3pEWULTET4cxRImLt4BQiWZJAwHbfxL9CJt0r7sHVgQUGmaHd2W6lKNnQWAZHuMh"
    "jzND2wzI+dNFtSGVZhIpYUhWn7UJsjHTJHdBftE+c+anNQm4NtmoOfiEWE5/OBwBqMbw2r"
    "jMElN6hWYho7gDqsmFwTow07F2Cz3A7JP5iZbazsJPyTHpnBdZohltgW2GjuM/Jsclllct"
    "rxv1Lbi0rLV20vKsiUlAlEsHtyyTkpRQ9txuZToMhaNQXWTHkwNyHogamoK1/bqnx9vPw8"
    "uiW7CHxGzpPzcfxtdDt9f3n1+QIsiCnmsM4OTw6B7GF0fQEMG3thn/zT90l1A6m+3/Hw3j"
    "QpaawBDD1JwvKQXPIfR6O9J417T2auheYywj8h0MJfWvjjNUFnH/M9Q9hD670j1nqMSWU5"
    "tu6o0H8Ws/yi/bicJdWdFVTms4/tfXjMkWn+qszf0MjYx53OE2oeq8xjF60oivtwOUeq+a"
    "wyn0P1SdZPy1Ppcy72DUvq5jiKcII61+Q74/BU+iXQXXG61hWHCfEGQP6CaIvdzq332ujy"
    "m10NWJlY0LDuhJUXn0r1GLpaQsdB9kDUcTu6NaxsuM0NqpPJHw4H2AULFwfrtM1PcnwQ9H"
    "12/nHU5ofec63F0qetgVwwwz4bRZMkkDCVv/lvqNU8iHyvTz/q/kHKbL1DnbahIlP4MzTC"
    "d0bOGEiJNPT7WwGWb0ul/ycEPcyXOa/V0uO8oqXHebGlR+AhV7aOhafpQew0i/K7OiC/K8"
    "f4XQFislVLi4+URkuP/fPtmLpUBL48RSOlUCNBo1fV9kSZNfYLKGcpdUhZafe1iUK7RSDw"
    "quqYeLIWK5mSK50qZVKkqCKyve/IChqUm+bs9rCGeT5dxyNr2Oh0bHR8b0g9pHaxRy1qCr"
    "UJZltAizbCKgdqPa9dbAYGa71LjOyN8MSrhmaVssWHmbIybZkrpEtoy1xBpmjLXAHotd14"
    "dLvxhDXKeo3TK9HWLs2ALJ3OAWgoEB3B2kAc7y6dqVt8qB3Jyy5BpWJ5t9i3DDQQ2AvRnU"
    "pTwUnH1CrDjoQhgDMc+AA7tBEWQZhWNdM/wjppgOdJ7E1cWr3fNLXMgGeylJiNF8z+C4WL"
    "MvqYGAcs6pw3DP69yoDQFoO2GPSWXtzS45etrsoaj+9hOKn58mtOgtXFlyPRENeHWFqEZO"
    "m0ANlbgJwgmKdYqv1P5OrRyJ/WDaHxv+hgnw0POeYefTYeRrfXrM9GRP/kkCuP7E//yflw"
    "Ob6h3TTm0LKR+eSMb6f0IARy3yLGLQ5mft5uq7NBN99QE7kuFqQal3chSAh64BFtuwsB9H"
    "20WotSPMrLpDgS3dYkL2tsBGk1aOD4luAcreokjTytLjJUOUtDN+D8Kdgc+g730N04Mh3A"
    "aCiAsUrKh9qqQ1KMC7XDF5n1p1T04hK5lrEcCKIX0Z1hVfQCpmN2RS/KQW24CevP4v4/UE"
    "kqd+zTOk/JQ3c5kh66Pc/fvKlTqPDmTXmhAr2X0/XJSyWBcDS8h+ie1SoDOasoAzkrloGQ"
    "b/SRI9AFy3PlOZL2k+VPo/41lhZ/0vzdv/4//B9Ysg=="
)
