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
        ALTER TABLE "workspace" ADD "answer_minutes" INT NOT NULL DEFAULT 10;
        ALTER TABLE "workspace" ADD "forget_hours" INT NOT NULL DEFAULT 12;
        ALTER TABLE "customer" ADD "notes" VARCHAR(1000) NOT NULL DEFAULT '';
        ALTER TABLE "cart_line" ADD "deal" JSONB;
        ALTER TABLE "order_line" ADD "gift" VARCHAR(10) NOT NULL DEFAULT '';
        ALTER TABLE "order_line" ADD "listed" BIGINT;
        ALTER TABLE "order_line" ADD "off" INT NOT NULL DEFAULT 0;
        ALTER TABLE "conversation" ADD "human_acts" INT NOT NULL DEFAULT 0;
        ALTER TABLE "conversation" ADD "human_at" TIMESTAMPTZ;
        ALTER TABLE "conversation" ADD "history_from" BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE "conversation" ADD "saying_until" TIMESTAMPTZ;
        ALTER TABLE "conversation" ADD "public_id" VARCHAR(20) UNIQUE;
ALTER TABLE "assistant_version" ADD CONSTRAINT "assistant_version_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "playbook" ADD CONSTRAINT "playbook_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "playbook_version" ADD CONSTRAINT "playbook_version_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "haggle" ADD CONSTRAINT "haggle_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "haggle_limits" ADD CONSTRAINT "haggle_limits_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "assistant_version" ADD CONSTRAINT "assistant_version_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "playbook" ADD CONSTRAINT "playbook_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "playbook_version" ADD CONSTRAINT "playbook_version_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "haggle" ADD CONSTRAINT "haggle_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "haggle_limits" ADD CONSTRAINT "haggle_limits_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "playbook_version" ADD CONSTRAINT "playbook_version_playbook" FOREIGN KEY (workspace_id, playbook_id) REFERENCES "playbook" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "haggle" ADD CONSTRAINT "haggle_customer" FOREIGN KEY (workspace_id, customer_id) REFERENCES "customer" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "haggle" ADD CONSTRAINT "haggle_product" FOREIGN KEY (workspace_id, product_id) REFERENCES "product" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "haggle_limits" ADD CONSTRAINT "haggle_limits_category" FOREIGN KEY (workspace_id, category_id) REFERENCES "category" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "haggle_limits" ADD CONSTRAINT "haggle_limits_product" FOREIGN KEY (workspace_id, product_id) REFERENCES "product" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_asked" FOREIGN KEY (workspace_id, asked_id) REFERENCES "member" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_conversation" FOREIGN KEY (workspace_id, conversation_id) REFERENCES "conversation" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_taker" FOREIGN KEY (workspace_id, taker_id) REFERENCES "member" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "assistant_version" ENABLE ROW LEVEL SECURITY; ALTER TABLE "assistant_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY assistant_version_of_shop ON "assistant_version" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY assistant_version_platform ON "assistant_version" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "playbook" ENABLE ROW LEVEL SECURITY; ALTER TABLE "playbook" FORCE ROW LEVEL SECURITY;
CREATE POLICY playbook_of_shop ON "playbook" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY playbook_platform ON "playbook" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "playbook_version" ENABLE ROW LEVEL SECURITY; ALTER TABLE "playbook_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY playbook_version_of_shop ON "playbook_version" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY playbook_version_platform ON "playbook_version" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "haggle" ENABLE ROW LEVEL SECURITY; ALTER TABLE "haggle" FORCE ROW LEVEL SECURITY;
CREATE POLICY haggle_of_shop ON "haggle" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY haggle_platform ON "haggle" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "haggle_limits" ENABLE ROW LEVEL SECURITY; ALTER TABLE "haggle_limits" FORCE ROW LEVEL SECURITY;
CREATE POLICY haggle_limits_of_shop ON "haggle_limits" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY haggle_limits_platform ON "haggle_limits" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
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
        """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX IF EXISTS "uid_conversatio_public__dfdb69";
        ALTER TABLE "member" DROP COLUMN "duty";
        ALTER TABLE "workspace" DROP COLUMN "promise_hours";
        ALTER TABLE "workspace" DROP COLUMN "answer_minutes";
        ALTER TABLE "workspace" DROP COLUMN "forget_hours";
        ALTER TABLE "customer" DROP COLUMN "notes";
        ALTER TABLE "cart_line" DROP COLUMN "deal";
        ALTER TABLE "order_line" DROP COLUMN "gift";
        ALTER TABLE "order_line" DROP COLUMN "listed";
        ALTER TABLE "order_line" DROP COLUMN "off";
        ALTER TABLE "conversation" DROP COLUMN "human_acts";
        ALTER TABLE "conversation" DROP COLUMN "human_at";
        ALTER TABLE "conversation" DROP COLUMN "history_from";
        ALTER TABLE "conversation" DROP COLUMN "saying_until";
        ALTER TABLE "conversation" DROP COLUMN "public_id";
        DROP TABLE IF EXISTS "haggle" CASCADE;
        DROP TABLE IF EXISTS "playbook_version" CASCADE;
        DROP TABLE IF EXISTS "handoff" CASCADE;
        DROP TABLE IF EXISTS "haggle_limits" CASCADE;
        DROP TABLE IF EXISTS "assistant_version" CASCADE;
        DROP TABLE IF EXISTS "playbook" CASCADE;"""


MODELS_STATE = (
    "eJztfVtz27iW7l9B+aV7V+lkEsdJZ9xTp8qxlY4niexjO0nXHk9pIBKSOKYIbYK0oj2n//"
    "sA4A0kQYqQKAlk8JLIJBZEfQtcWHf8z8kC28glL97j4MKycOgFJ+fgf048uED0g+TuAJzA"
    "5TK7xy4EcOLy4RMcjKEwcEICH1psyil0CaKXbEQs31kGDvYYwQV4QC6a+XABKC0I5jAAKw"
    "SgR1bIBysnmJ/TiwgsXRhMsb/4hYBfPQzIHC//BrAPIP9Ir+KV9wLcz6GP7HPg4zBwvBlw"
    "MX4iYI58BKaOT4IX7KFsbNGnoreP9P2h5/wjROMAzxCd2adP8R//SS87no1+IJL8uXwaTx"
    "3k2jluODabgF8fB+slv/bemV17wQc+lv26ydjCbrjwsvHLdTDHXkrgRLyZIQ/5MEDsGwI/"
    "ZLzxQteNOZmwK3rYbEj0lAKNjaYwdBmHGXX0ANm1k/F4dPMwvh8+jMcnJe4nFAJD4ksW9t"
    "jKoY9KOAAz9gj/519PT1+//u305eu3796c/fbbm3cv39Gx/HnLt377K3qYDK1oKo7Z9R/X"
    "owf2QJguz2jpsgt/cRoYwIiKMyNDfxlOXMcay5hwSRkvZ0GOqMAJ+hOLnEhw340VJ/82DT"
    "2LoQziF3gCCXph+etlgF+kj/R/T/bFrwX8MXaRNwvm9M/TlzWs+HZxd/nx4u7X05d/y/Nj"
    "FN855bcYZzJOrLD/RJbQQlJm1L0RRcrN74aEIzHeKUOSIf1/OTIWBLHYVOZAgXArBvy80i"
    "ljQEiQzz8rCCORph1ZVF762UZ/COhzgubtWQNB8/asUtCwW3mQCYIuojPhJ+SVgX5APyoW"
    "eZGuF2DXgPsw/JMv2AUh/3BFUH/9cvEnx3uxju98vhn9kQwXmHD5+eZ9CXzLR4HK+s4oeg"
    "H43ld3QLGQ4zv0wgXH+Jo+EfQsVMY6IT4c1CfUlHCek0dpCvfJxeXD9bfhOYioH7274beb"
    "T8MrqqajZ/qC2kWjoAkzXjXRaV5V6zSvSjoNnk6JbLXX7aUZTTvbaBMmvOzVLkrlBcNnDC"
    "XIX9E7gbNAcuzzlAX87Zj0RfKhi9KH/kD7xnPXsTpVJ/6vvwzvHy6+3Ob2gKuLhyG7c5qT"
    "/8nVX98WXo50EvD9+uEjYH+Cv9+MhhxeTIKZz78xG/fw9xP2TDAM8NjDqzG0Bc0vuZqg9h"
    "czqqdPgmHHLkyg9bSCvj0u3cGnuGps+dbidFG8Aj044zxj4LLHjA2xL2gx4UZ/yccS3xnU"
    "+VcW2ZgGrpUl8gn2fiHMe2Eh4HgAe4g7LGSOkA2jJW6L/yibU3yOk/80Dg19hF21Q+PIZr"
    "R2Au8oO5CP3a11sIRWZ2335Ob7aHh3zhykyH/0vlyMLv5gf0cSkl6hf44eqHZGHzd49L5f"
    "3A0/3ny9p/oaFbZojqnN+uhd3ny9u2ZUFg59J5KAyirbaROV7bRaZTstqmyZOlp4czDlC/"
    "Tkr05GVODahFLti22JbDusVfj+5uZzTiN4f100+75+eT+kqHPQ6SAnqHhL7DBYKwKdkBwZ"
    "5nRb0RjdaNtW3gVyZPvaAvq5LZe00SIzypz4gH3kzLxPaF3aFArYxwrlbTpRt7jwV7LOkq"
    "vZ9/twlWqR+eVHP9AfjaIVfkcNhLvrSwp0tZKfAT6Hns0s6TEksTeg8ArE9B8+3SEX8l9T"
    "ifnHaK5WggjHcO6VQM/JiRSpAEodogapBCkPB46FyG4Qjfgk+qhyu0O0T8s6FncSyzoThN"
    "WWdSZ1N1vW93iBJtheg9UcA24K8UwBbiuTLAuAmc/RtFTZXfOBzKom6Jny0i2b4O1Na1IM"
    "NN76BzUW+VGjqkU5+9PwQxDbigHVwwdTTxSjH1sGm141Stp4VZO18aqcttGdkPWBUG4/pO"
    "dCbxbS/VEFYpHmgBCH/zzQUm49VEcNL3+7oFGesoWgkZ66se4xogSTUpDIhAabvWA/bWhQ"
    "cNOwKNmOBl4W8uvYAjiKgffNIY40Oz26Magz757TIRutu+9zx4qMLgABp8M+wNNiGjhLF3"
    "cItbwyy8zhV7gXCUwQHYfi/HB2+cljKeIlo2/v3yaN27I8/chSEA0HE7bVyCipNhIz5jXn"
    "QEZjQrU9yXn+KVmgfeb/T8CDDtmYXbUwYTBm61Ux4i1QHTDonV7pbnKBD6cSI+/f729GFa"
    "kFCUHRtnOsAPx/4DpkbxJdKO2ahI4bOB55wb52b7VcNSxgAOVYUMr6Lyb4D/L2GpvgvSwa"
    "fpzczO/JFnEiMTKym7WGxio3bKOxcROnWDJ1noAF9tB6wD/+k36MPiWik0R/+qGLSNmO2G"
    "UiEy7SeuettgSIG85UduFk/KHqUA9WG3PWZAc+q96Bz0o7sP6RoIOB+64JuO+qwX0nc6D/"
    "jIVH91/vb4ejK1Z6REKyRPQbtys+aj2T1Qp9H3mWJMWyesWLND1c9a8bYPy6EuLXRYTZNq"
    "yCbjL+gIv8gjjwXx4gmT+haEM+QAC0iWh5Wy1a3pZES4eM0+4GQFNNUsVoyhHpYTix7+u0"
    "4ZST4Y4sRb5GfjvS/Pjuu2Pa11fgBIdKDoKUQI913nkHQS4JGYe+kuBJCQwzWmeG7RDe7W"
    "s8gcQh4yXmD1JiTqU/oJK+NwXtp6/Ofjt79/rtWeoZSK/UOQQkXsoEqqmPF2pelxJpb9A9"
    "cOgjBTJAP9Q8xkVCI4vaV4CYA9gLk5SaxnpQnqx36lD7vjGO2By79hZAZ2S9A7p9vTPArs"
    "S/Xi1lkvFGuLQuXBhgSlpnSmCY0TozIKHKYgDpdiorlK2PkRdITRF+8zh51BV3vHC8UPoy"
    "VOqfZcLDKaCvShpodEUPpX6K/RkKxhU2bSWgRbIDwnlagvNUHziX1L5xCFLGs0R3OEBPz4"
    "qARlf0AJTAxVLWn6ZWxmZEJg1JQby6kNBdyZdq1XXWfZ7OmPamE6Ap9+lAJ8AbDz3Q9fDZ"
    "8Z5OJPlm4u1BXcYZ9tCYLayxmwxt0BqQjY1PO+CNBrBn0XFTfqKBDddJlcnv9Ia7ptemdH"
    "0gf0mXCa86IQGmd2VdBNub2GSlaS05a5oYsK7X4zkkcxXvUJ6qdxlq7Zd6h2TrFKqYVOes"
    "nZP76z9G4+vROSDOzBs73qN3833E2wgWpc5xUqaO1jPN1KCcmzogHXiAfiwdqoltoTHnKX"
    "uoMXdEQ04wqe2DQDeLbawigcz0udCNv5qYQN/R5B4R4sjbtgl3aw2gFZqMiTCwcWd0rlog"
    "O2p1zvuq2ejZsVBWYw9rOq0lfdluFC2kg363MaK03kyNEXVkI8p0PjZavC5KxZFS2vi2oy"
    "JkMorepfCcvmx2VmXdYZWlLJ6lj5+3UqFzhMZK0k6LNsbwT8dm4cg4hYC4QGUi4goRcROT"
    "rd63TEx2Dw6J4Y+AtRt2h8/Ik7YazA8Y1LklUDx0jNKxmz0THgiXbFWys+Ut6LrsZ7F2gN"
    "DDzH4HFl4sobf+hRr5axKghdgOkETd/5i7gI4GExR1AQRrJDv4fl/f9Og9ercIL11ESama"
    "bpMBWNK3DxE6tQ3oMqArhSDmpWB/Ox6db8BvsS+mTwfQguJBB9C/6D8MTvrdmD3biseVIb"
    "tK7dwohMwaJT6h9aPHuh6iZTxXOpI9X0hfUZ8EGNvcO8LP5q3ujUhw6EfqbcpB0xtRL+ul"
    "piNKyrym1kxGoXM4VJuSBPGdUEC5QNZDqPfSMZ8dB1KGubroIBl/+JqD49gPe6kuwGFAN7"
    "+tkysE8gP6R9ITmVRyLB4uPg1H59FuSnftm2uKxjlYYic+Cuf4nSaQ72NJOuwDlScVgiYh"
    "6IFvqk6nH/75UL/wU5X+883oj2R48W0o1DghCznbuaoKpD00uDpiYOke8q22rBpYVM0NKX"
    "aWVmRNzOl8iEVaAwxIcnUAJmv+F9swqcUQAAgW9E9PYintNpUJwHbUkjCHY2sQnHqiv1bF"
    "zEjG99C+aL9VGgkn/40syVZfYyxnJD2EuP1OCTFeyiIkT2cEyNYChCoJMvuheoWnBD2wHw"
    "7goGDbp4qDIhlvmiK07rYwwbJtWNEJ263TvZNZn2PGHDXenrBOydejP85BTP/oXVFEz4GN"
    "PaSnrwoGAQtdKTXGEEh6U7jdWvMBF0FWRBB6geOqyrQiralB0FmoGTfvnt28mnj/LpLuS9"
    "+QX1X2URozqPMJZv2cnoXhG/2DD3MECAqoFjhjZyimDjxA4DNz8M1ZwsMoTkhwCGBlF8Ca"
    "Q2+W1Gyg38EMs7s8cYKREZ6LgF0bxNkOaFX2Jh7yi6XpDUXvVNz50OQ3aGS/Gq+khkwRzo"
    "ap6DFaiX1ld9FOo95ek6lYHqo4EkQa40xo3ZkwUTpKYNLPgwT24jGjoPPyTAXxIZL0qNCp"
    "NflhPF/byI1OGIma2C2XIX0DF1yFLtkr6b1aO8USRzVKX+BWwWqOwcp3AqbjY14mzjKvXw"
    "BuRtDnAPOQPjQzDJK87eQE+DSPO/7iAQi9KEubXUbyPIcDfKdJiNBayzWmh4ZM6dKxlF3W"
    "zczhcQcIk0T1N2NeE6Ti8i3S9WBJHzrBd+LSn1mFfI15lyfbF/ClLfVAoqT9riLxUo1r3b"
    "ZY5AKlWeZbLHNsqRdpC1SmSFuhSJvq/LLDIGp0Eiw/BOKwS7vFHbJR0xA2rGaXLLcNMV6N"
    "agb8tMXvojGMvMBhhdISORfTfvh0h1wYONKjbmL3xXU0z7qDy+CvZOEnV7PlIJZQ4id5cE"
    "EFpffRLH0FaQ5nM3fXlfSRT9JXiCzoy1K7VAC6pFP0FR5+/siO+NwkZ5j0ESB6l2WocAh2"
    "XUfCVH2Ca58e/HSbk3jwxS2w2oPviKMa9JhNnOC/kKTpSZy/w9N5POSegxXzijPf+DpyuA"
    "N2Pm/cv4TdWSEQHZ0m6yPb+vyN0oXiuTkIFj/Sln00nVI09Rwbd76GTBE2hextamo9CyQ9"
    "LMFr5NWvceqXffqClGpeA5aS9BDi9qscTU+gg7VfCgmDTC0GKNL0wJu8d4g9H0EqZelvHx"
    "PHk3UT23DyhWwCU3+iW2pRbh+OdWllXahAaFrBq2hCJb9nmSFlbnzAPnJm3ie0LpU6VljL"
    "wlTd4oTMUE6eyIer1KQqrkKKAf3lKArY3NGX4+76kuLdxKtsvBRH9VJ8QbYDTyQuiujGoM"
    "4/sUiHNHBORAnFYOlYQeijcxAufWc2DwZg5VBehgFv8mrRZ/DhL7yJKiK8t9GCCl7w6u3L"
    "l5T0B30CAAFxbEk24X6+wiQPaizOB8bboCNThIMowonrWIpWWo7oUCcKCfU1sQCcQIJeWP"
    "56GeAX6SPtrdxm306JJ6RUXxMP76GFvJcDVxaOmoGcjO8hvu07e1aOHUjOJKuW38n4Pgnu"
    "1kqX5ojpRApwZgQGT1kpqfNPyatf3WctHm6wlGE5h6dv3qoI0oziYDnCB5Ok7WcJB9RGn/"
    "lwUUa4uuxZpDFlzzn3oumhZnIuB/vNuaQsXfrYDq1dM8Fuo1lu5zjAHVwLzTLCvPEz9B3o"
    "7QrWt2iWzkZI6mHinfOlXeNUMLqLZunTWtprPTfFZ4Z9aTZYem9QW88tjmricJ0jd8rOsG"
    "Ktmli99O/80rN4EBakPxzJfalq1M0yueiPMslaOnnqjPtUQ6aIsTFbya2UjO+hW6n9ZvTs"
    "f6UGUCmBMYNaN4Og60Cixg6BRA+GsO/rDUPofSdRABu6tkQS01q4FAqDPvLUz2XIke2pFV"
    "c/tZuaXJ8I1DIj1DN9BJ28U2xonOiTW3+7pPnMHdf2kUSeqNWztYi3HkZn3v/NLCyZhFD3"
    "9ChApZvmp1BAOnadhbOrKyMqI/2cztSTlbVPd0a8yE4k3ozk1qDOmbEUBjXwZUTNqafYBw"
    "Syw7mvAwISVx+woO+vwdJ3LMQrzUiAraffAa+oYGTs0PAJAng6HTBvBjv+m7WO4w3i2Fnk"
    "0Z8elp1ZfshvNj6UDmoZA+ND0ZEpJgVNvxQ0480y3qyfw5slPKYST4p0hjXG0dh3RyOc4F"
    "DiiqlhR0KgBzP69Xb8UHw1fpj3Yl+JYcyIVG4pKVAdsKVkosp2tqNk5464hHTpPyPFtX5y"
    "cflw/W14DiLqR+/j9dXVcHQO5o5tI+/RY6uWDriiI3xr7sSuyOM3cLbmCC6RP1a2IAp0ve"
    "tF0L4d4eLVmLuxFAJ/ORoT+St5IEwotV1ATc50NdQmZzqOorWTL933KNqS5YOb1PKNOB06"
    "r7yTIJmeviZq3a50ojvIrj1houaFt3h/roiexvbrKhYku+PGWP9YtYAhpovqDQjArOCAly"
    "W8ANlNFmKPChLofcLOroauLI6/22SNQvNCTkP6U02kXqOgsInUa8gUsd999NKot8TLE5qW"
    "eFvnSsSSWjlJOUdn8G8rTTnbUHbMUxZy8rrFh+Z5yrklWJGoLJM2LaDbrpNAS3gLIlY5Ef"
    "wA+mrkf6hWVlP/xGZNdZkOba6m/kKSxoMDVhvLy2aR6/LTEvhRJTVaaTNa04pQYzFutEst"
    "mWKiMHuLwvDur8orWqQyiqJR1LuDv1HUj6Oop12md4Q2bWjdU2BFyaqVfn6PWDbRFbZOJM"
    "p5drNWMyd82NiOxzVQy+nQcIG8AEBecAUmDDxC9WoEnGAgHEnmBLwnOD+pTKajbz9RI6/x"
    "E11W3GVsCru0EvdGodeSKUJH6/jFaZoMmIzvYTnRHjIuTa3W/nIsfTRVFhwZjREZW4uMWH"
    "1oXI4VDT98ccP+1cm9ljEoZO3tU+9Msq0kWqeQiFWtcz4LgzYqnN/nkBfz+wi67hpMcDib"
    "B+fR4bh4MXE8nqfCGiriqL4vOpWGH0lz/+nroNhFoKyJ7uUbGqmo5Ck0mqlOEs1ophoyRU"
    "hApu+Lgu4UDzeqUwPVCasXVQskepQp9qpilG8qqk5oR+qnMyKmuYihsM2hzP6tRF2gMLGs"
    "Ipx0gSNf2nmtxiDLSAyg5QAVhUfWYrG2elmgMtXLzauXJ9BX9dcIJL0rim3/BLKs2lphMW"
    "dEZi03X8smTaNtScxy2dQTBQQq03XYZGl0Bn+TpXGcLI00ZfZAWRp6yZfmuApydYdu2gu8"
    "c4H7PfMBf8HPvS21dbyxBf2d60fpFJ8drwlKXayw5dnlY5f+wB1xumET9QyovRYtYBJED1"
    "WuV4hvDWpLFYRBG4NTNx4C7AxPHhyin5OUphfgYY5YXGgB/TV4Qms2ICSIhZl+TQMCA047"
    "SKn+9jv4L8f+LzqTuwZLagARFGVG3dx9KYetDvzdjQJayXmmdFZ2xcS2tFHfBia2pSNTMi"
    "bIjw+udjRVHB3ch+hW+36mWB4pre2Mxqzq3SzFI2VHp3q4LDtaVNJrsqPZsPEiGbdRH7h1"
    "kIVIlK2MfbDi2/EdXhEA2cEUbG+Fto3sAfBYEwxgzaFHH768ue8ykSln1PjlMPuwlkwRW6"
    "KyN0nBS54R9An1FiPAkMiiDs1aAGfUOus5J3fDy2HU35efAf6M7Efv8ubr6IFdiltHP3r3"
    "N5/pnwS79PPd8OHr3SiiCELf06UjcOS3UJU/IpWJamwpeahmgX0VEyAl6F2k+VWjQ3Je1Z"
    "yS86p8TI56V9vedrOtAVen7rUJJqX2tZIOosoyK09ngoEtBQOF5P4dI1atNnXVMmiVX4Ja"
    "1Ra/x/ipwo2e3BrUWc4TYVCDomIrpKb2gvflYSL1HMzpUyYte1i0iZ8UOYfuFEAPzHHoxw"
    "c/UpCnjr9ANpis+eDKlkD7+ApjamsspAbG1NaRKbnDYfyAbHHaQI7wMOrZEfaPXmhnyLO3"
    "4bBAZtRvrRncuROePg4/XylasZzmHLB/mV9n9OH67gtz3aQfH70rCu85YP/SERejy+Hnz3"
    "xE8vHRG92M7z/efD8H8Qc9/D1MCRqzU7Vd1Vc0T9nCW6pn9kovXtJE91XvAJ0nNFbytrrO"
    "kwsJUYZfpDJ+1W3VTOQ/O1to+nk6s/R3UPOn6n1ZRCqz9NvxzcUrugXf3H02U7degca+uf"
    "zb36TvebxVtoDupTBVT+EtKBYN8OUCoY2lm8zTKfnRfN0KcrMBqlzDaE8gXCbT9RNcUR/b"
    "ocrEVFCU8TYVFLpUUCR7u7SpbLrt17WUzQZtDP3c000gmFMMQBC34bJZMQMLxfC4TLxNnA"
    "N6Mw7LRN23CL08wTavbuDnOjC5N2DJkg47gsxib2o0culCC5FySOiwX92ofsL0qtVLlx6Y"
    "EJKOTDHtVA/SE4z9r9QRLCUw/cBynuE2+oEJj6nEkyKdYU3rrIGuw8olVbgikOjBEPZ9vW"
    "GI6Z13lM144XhhIHsPKlEXKPbk4+107QRLouO/tLyU6xpkiWQHbJGVXulsjyzTjsy0Iysi"
    "rXM7MoVK27xQoQ+2o1NNSALu2N7YyPnIfTg7dwJS84l3EijmMhtPJIf9qrVMgtNpqyFFPY"
    "A6gJc2WlzVrtp08W30146tdGiDhP2YiHtLCStBhy7zk2KPtZZhDlN6NeCJ9oPEaQrob1lX"
    "emPbmdIk5GttKxhvqoZMMQn5P1UqKKTvihNIduzqJFCBpE9vV2t2egCfkIolk443ZoxJ1j"
    "z+FmAyBg+XMaijha6ZF/U45hTPCpR2CovTBeu6hCVDGqW78NSR1RwDGyOSWD3JoXJ45QGm"
    "0bK0FJZxUpG3ssUcxjTSWAQPjGmkI1PyuRBl8KsTTZLxPUw0edck0eRddaLJu3IRIhNSKu"
    "HzlECP4Hm/shlMEGyfQbBOxGy6ohHmIxG7n9xgwhBb6c11GeMFTDdo0WOl5PGHuUPAEvmE"
    "CmOuCAfsQjxFWXHePLzZqc2Jup88q0nY1khlM3q0hkwx/j1t8D9OMfZPi32db/XABa2a8W"
    "BfFa3GZX0wl/U+FUsWcLaHz4g/fEmtFO7WKpUs5myPUTpQtR5xTqdGHmGFfdgH0MehZ0c1"
    "f3O8BFSP5CcvwfUg6Q3Jrv9CuAvWgi7ybChpRrmvLzE1hh3cIYzKqiVTTI2hqTH82Vy/ps"
    "ZQW9bIKiWYEiRniNTLmUvE66xSK0OcJdY1OOyh5iQNWeLiHgX2gY7ReNNAWr+pFNZv/qbP"
    "YW4f4D9OJGYAu1yr/0/jAQ0y2in3CBcgXCdPun8QAMkTgIJCHive0CMr5IMAAyeQZbPvOp"
    "3R5TupNhpdXkOmGF3+ILp8IvKUdMcckVEcW1cco41FrTlFRmIY0j5DTLeQ4zNEE7X2CrnO"
    "M/LX3+Fapt6Kt2vVXDseOF7FIzfquzceAnRw2sKOeZqp8jlhnAEzjG0y4GrqiuqeiOqkwE"
    "fQmssKN3eaySQla604GW1WQ6YIzXvpr5Vrs5uPXkloddZsT/7OT1X5J/bQo3d7ffnp6+05"
    "WDrWU7ikf9/cP9C/qHB/9B4u/rymbyH84RTFU6OE5ib5zNXpzMalrdnmnuszw3sDqHAjo9"
    "CDHZ3XtUR2uDK/7AcXw4rNwpV6ZqeMoAEP9Exjlnqwb76+/zwEt3fDy+v76xj4tG6c32SX"
    "smTyu+HF5yK2shhBHbbSKIHBVoatD20nJOOnhRLCOSqDcwOcp0ixb2NM0JtC+gNrkFMfof"
    "HUx5J1XYu6SNajzo2H9kaHwRjLckBrHNIZiQlXnpfClblsBrgm44Wj0phDJDmcSHm130Xd"
    "Wm+OCB34QxnQiMQAWgSUu0LGMrWt2jwRaYyB0r696KMllLUzrKt+zYhMu12Vdru2TTmhFg"
    "nJSPRY/L1ylpjSb9P/+MD2zuH7H/Nzxdo4Uqx7Vs5RKsRvXbhm/QtOJAHO9N6gLrq5FEc1"
    "yOTzQxcl4Ui8ogz6hfDTuVYsEy+9COaQAGsOPfrUAE5wGPA6m5hujkMiKSFve3KT5ddJE9"
    "7ERTVkisnyk/hUzppk+Z1VZ/mdlbL8jObSshfAaN0H07qfqeantnQFCrNyi3AyXUjFek/G"
    "G9O9FdN9K/MnXtA7GkCJ4v4tez06tk0e1RZKYKsxiQRkN1tGY0FMNbGQEjpArRQnACv638"
    "p3ggB5/LgNmd3ThKSRNSNac164mNBxxrbRSI02to2GTBGyC6NXprkGkxH0CXWjw/RDh8kd"
    "dymJu1Ub7RNZwK37SRDtG+zqx/kc8hwfXbLXOneQT6r7qW7GBULTz09lKy7ZXGWGlLmh3H"
    "lOjIt0ixMysyp5olzrucIq1Kr33Ec4m3FwS9ZZfGdQZ5TNszEbTbHvcxhFhpIGEdywwtMp"
    "8pHNT0JkN5c+tkMrGEQd4mzkJxV1UchpDSAVLHR8gMuW216+oVnYKv5Cvsyj+Y2lp48kGx"
    "hLT0emCCIHyqJY1ZZJMl4Py6RXWYE2gq4KK5LxerCiV0Zi6AWOhBf1Bk1K1IJNo2dOTy9M"
    "mkRjUN51CoTGpNl2z4n1NHWbMkdn8G/JpBRV6B1Nykthqm5xorFJWZACDXrFJ2bJ7vDeZj"
    "P1FN38K66hvf7ZWTjxuyu12uP7g822+9jNhm404T/iFb3l88ROSIjDVkoAFnANZvi8bGAn"
    "F8gcuVOeOcquMOLVHLtR/5zf+d8egnRvDaKMU3rPljTfOfSXm349Gm8kA2PR68gUk+l3hE"
    "y/qYuxP55AKhLHS8y/uwR7dXm7lNjk/8lBXvrS43Zq+wfkCU0HgW0lCgnQUqmAMiXQwzXV"
    "Ky/hzJnKxEw1M1ICw4zWmUEQfQB72x2ggtpsAUUBVHF0dyWwVSd37xHK07OOYGnRHz7D/l"
    "rd/Zkn3NN22lejSQvv588Kf10+zRGcc3qxoV3fnEzUtOFYFqbqJ7oF8aqV6/MS+sGJxOXJ"
    "rw/qXJ1WMqJBvUiaO8TK2nkh+xKxsyf9gJ2nHrsNed4Qa/ptuZggUnEuzi5TGe+jxpJ8YL"
    "yPOjIld950UFEWv7ldeEp8wIR7JhkUzdGTm9vh6JzLlEfv5u5qeDe8Oo/ECbKL0qhJOn7L"
    "vcEJgi6yx5Wdrx7Qj0qLtEjZg9KHuuSV4Z8P9U6BNHfl883oj2R40VNg2k+b9tPdxzY680"
    "AxcJQRma6EKp3ZYHqMTtNSNIGkB0J5rxvgyiFzJNEBq8+yzSh2PM+2QyKjfJ6t5SP2y8bq"
    "xXx5yh4W9Z3QH2jfeO465nFHMmLj5WgSYrUzmkxC5kETMpt0rXEdT3aKj0rLGuYR+0yn6a"
    "CEO0qvmhSvCu9igmW9h3HsJsM2uhnvMaAPww8ShOAZ+g70Ap6jyLyEc/rMgO9UJZ+iAp1x"
    "IGosdgfGgagjU8Tznemb5QQS06gSfZGkT8i3d6bGMSoLu2MJ7afPDMZP9HmURUmezoT5t+"
    "3Oy9QC9RQX31SX7Yp8rBwpg5+nMwu/JVsyDsDvnH/hd/AFUEi+8BXyWuKV2gKs37KZOrW0"
    "GwObf6kbYBtvfy1g+z6bqZ/Y5jUFrRKG+NElVXZ9dnNQZ9jzeLqCZX8BgjnL5qE2OQQMGx"
    "TZ5APAvt/mrYZ4MYgtdpedIy86UIN9G7/Ej2a2ZVlFrc9vPAUab6oD4ynQkSldOoDjQNHT"
    "t026eb6t7ub5ttTNkzyFKsjGww2wG4Fl/ytVb6UEelRv9arLE+ZPqMQOgcQwpHWGGN9v+7"
    "7fLQqndyuZ1hTQAysnAQ5kPvc62FMSA/vWsDPxK8v8qsM9ozEtArbFnRWZq2iMyfijqoyt"
    "6YmvmuiJr6r1xFclPRFPpwqbYDz6iIXjL/XZ8EgA/YBskcOYIzQ9PHXu4WmCq0eV9pFrVh"
    "V8kcqEV014tTPw14RXcXJG+47BqqZnvWv2CjSOVYnvvomwmghrN7DVPcJ6UhVdbRBZbRZU"
    "ZWFakoU2CQtt8qNaVshHWXQz7bdAoGODNZI0kd1ppkZHwZhzPnXbOAcmhKojUzaf81ntuK"
    "k86HOPrpt9wp7z45w28eOcVvtxTkt+nGU4cR1LusRrKn1FonZg3ixwhOBSvJNMIEEvLH+9"
    "DPCL9JH2FmvaNyeOkhCsmQvoWHkaHjs5nFfOqXOgTGw4sS0nCA59WTCwJrMjpTigp96aRz"
    "7YLoqZzvU/uh2Orq5HfyjinZCdg/jDo3d5M/pwffeFtUJKPz56txeXn9il6P9H7/7j9e0t"
    "uxB/ePSuhp+vv0UtlNKPdLaL0eXw82c+W/Lx0bsbPny9G7GLyaeindEoXHPaJFxzWh2uOS"
    "1yfYE9VNHMYzPXU+IDcv3r6Pbi+kqV6RHVOYj+f/Quvl9cP1Dmjy8/Di8/nYP834z5dw/j"
    "iCT9yK5GF67bY+jbJgwtBiwEhr4t6W1QuT0rPPDutOfmzYfuilvXEGfzO3Sc5jgWJHPVd+"
    "jy4v7jOWCUTMjdXbHPvg5d42YY27LuBzVrPiUxJvjWC992iIVDma+7DnmRqjf94g+M/BSp"
    "HiiCDpwV1zu8x08eXkk6+NW2mMvRmeOJmjeZMzmIx7GyTfvVpnlH+2i/GoO4pLhJ5PtG8F"
    "M6A73pfNsS2Kbzrd7YQt93nmV1WdUNQwWSn7ljqOm0uh1uLO1CnoVT7YsXaXqwORVKLc+a"
    "lFqeVZdanpVKLbHMEV+9/yfjewDtoff9qKXBFin3OcIedg3uU879Aj9vxWORzrBYaxabTt"
    "DH9h2soPrBjBmNyeo3DbjbFmxtNeAurPIWoL1CLjXB/PV32ONjAbOX+7iNzXNNu7q5RZc7"
    "m4tr0kcWolPvCNNdNEufQNpnFUMCl6SOQUCyupLBFwY1aBC3dKwg9BEI5jAAc+jN2OGQAH"
    "pxd7bQCxwXECrLJthegwAuCeCPQRVY1vZthAPgx3/L+sO1Pb1pD6ex+jAAprZBQ6Z0OBNz"
    "BZ0gdu+pJBTFOXfnIKZ/9C4uL4e3DyypDloWWtLHZIl2H77es0s+moYEbZVw1H6bC4KQN5"
    "6gKVX9JO9JXVJAgdIcPqeQF5BsMls4cwqkxp+jtT9ngWwHKu9BIpXx5Gy7/ZgeGYfF3jRp"
    "OHSTBi4nWoD1SzJPT2EV5alWPQQuhdq6E4kJnrs/qD2ErTiygTGeuA1/YX0A2OmawPH4aW"
    "oWNZ095Mos7EY0jZoFxAT8Ya00lZpXnpkGAtoI9YExsnVkihApyV6jpmksAolpIdCgolQQ"
    "T00hFkh6CPFZE4jPqiE+K/cGmMss4dol3Fdw3zUB9101uO9K4LrQm4VUAVEBWKTpIcjtO9"
    "Lo1wXoh2QRV7eyF0hMK/ucR6eNVvZHavxSjHKbvi8rJ5iP5yE1ghQ9zHlC42BWcDBz1MbU"
    "/pNE0yu18jyR6WUtYKLsphfpTCdrnV30c7rJYn89nvp4oWbFFik7/cYc2GydI+Y8U/UbiF"
    "SmCHw75KFHWMNPdfALhAb/LcNSYTDBPxS25YygN5C3tj1T5ZGgMV55aj00C2Q9KDjat4OG"
    "I2aPeQadqi5UpDX6kM76EIFr1nF7K04XaQ2ndeZ0pE1tYdsIdIbDOnPY8hHDfQse5yl7mG"
    "V2woLXN567PklLEbrA9vhlMUWEWuv4jo34majKHCgQGg6YesLWd7Z91BMm67YFfK+FqXqK"
    "b+Et36GucIEIgbNdSwu/RLN0cBdvVFgYYOyOLei6O8L0QOe5pNP0Fac59Gw8ne6I0sdolj"
    "6BtM8U0OTdk2R/Cq9ldeLnQhi0Mefznkr1YE4xiCokV5AAbsyx4kd23FM547MRRbN8z0KG"
    "qu34yEr+QD8C5HvQZWMpXJupn9DapInqo3oNgEkT1ZApYpNr4W3bph4zN4HOGWH0x58Dx3"
    "v0br4+nAMcBkWZ1sSB/rqB//x1pfv8ddfPJNkC9Y9D3kqfbw6P3v/7OvzKal3pV4as+PV+"
    "OKLMIFTtffQ+XFzzU0Wm0HHZvevRmHWJfGBcG9s4nGzFsfYz+sQ9Sco6udAqkLWSRHZskb"
    "XnBNWnqqNb5Ag/7XBYy0+GLAwpRkqh0YzCREU3RkXlGb/VHS4r0n27CG2dv3wfHS55srSs"
    "CGNDfrW0CMPkV++eX81MTYlOU82OlMAwo3VmIN+XiflqSZQSGFGkLIrUo6m9jaJ2JGraLF"
    "iuwympmoU09AjeFXx/uwbwCtN1iyPNg3jlFalV74M0miLxfIuRlmrXdxrXaeb8vgBsbOTH"
    "ZiXQ9Kl4L0Du3h4AVm0EnIAAKlIoxyhX5wgQ+lwgCH0P+KEH4IwCDqaU8YSOBHPkIwA9O5"
    "6NAA/zuaR9Ew741Vu54+M4QiK7MHH4HeNj10ZCDoyPXUemlILxW7T7yr16hgHbMiCVWiX4"
    "K7EXSfqEfGsVFvz/Ep7V/sNkvM7Bii39h2+b+A/fVvsP35bds/5Mkm1R7UJJxhsPSuseFG"
    "PUG6O+yGFj1Buj3hj1KkZ9kvwnsemFvMBqk34uDNpo0N+wtoPMrp5iH0CwpMBg7xys5mtq"
    "Us8xT1aD5AnZ0Z8WfZ4BN5pXzA6npvEauGgacHJmcUNCHLbO6D0M2HnXZUP+MF9pjh3QWK"
    "YNjBmuI1PE5uqQVOW5ycHPKHpotbSf9UDXqq10qnpKYIKN6oepdyx1sL1DNB4uPg1HdBeB"
    "T8h79P64/jYcjd9fXH46BzPnmZ09QTWWR49Cxk/VsFy87aEap00yB0+rMwdPiy+IH8rOFa"
    "6U/clw096j5NDz8cIhsvKmah+JSKOHn4R9X2/8JBPfQVMV4Z8SGOGvLPzxkqKzTfl+jtC4"
    "qLR2UXF7cQsei3SGxXqzOGmdtgWX86Sm34rOfA6wuw2PBTLDX535GxkZ27TTEQkNj3XmsY"
    "8WDMXtzubLkRo+68znSH1SboIqUG1lr+t1CvqRzqwxQVlNOMGca+p9wkQq8xKYeHgX4uEl"
    "0d8CyF/QYtKoEZhe670xuuJm1wBWLhYMrBthFcWnVtkbl/HBcJLsjUvhtMbqQyiFQU3KMa"
    "LhrJXQzMfhMqqP4LUPc7wEc5ZLEQTQmvN0ClYjwe75zmweEIBDH0xwwEexJAkkrbpo/xua"
    "nm0Z8FZGJm1Dl613YNI2dGRK/ghAdWMgIzLQb28FOIGrlOSfEvQwX+b0ZbMT0OqOQCulzI"
    "SE9QRSq6QQaXoQO913qxu6VSuLj4zGSI/t8+24ulQGvjpFI6PQI0GjV4UsVJm1tgso5ylN"
    "SFlr97WNIrtFIvDqztQUycyJmhtO1Cy5645qlt/SFXRSbZrz24MG5vl4mYxsYKOzscDxAE"
    "xs6QGziwmzqBnUNpisASvaiKocmPW89LEdUjHuBMzIXhGZXd7SrEq2+CBXaG0sc410CWOZ"
    "a8gUY5lrAL2xG/duN5quHcfu2hFt7coMyNOZHICWAtExrC3E8W6zmbrFh8aRvPwS1CqWN8"
    "KBY6ETib0Q36k1FbxsTKMy7FgYAjjBYQAwvRIfGoL5H1GdNMDTNPYmL63ebppGZsATXUrc"
    "xgsn/42iRRl/TI0DHnU2hoE2QsoYBloyRejbH79TTTXTZHwPo0btV1kLgqopvgKJgbg5xM"
    "oiJE9nBMjWAuQIMTvNMup/Io+OQf643gaD/3kH22kQ5NlbtNO4H46ueDuNmL6jR3CZYy0O"
    "eaxFgBZLWSZHdTWUQGK6lxRljYsgK/oMvcBxy6DW52IUaU0toc7JGJaPGO7b5NzkKE3Ojd"
    "ZsjlyEW+huApmJU7QUp1ikVUKHKjfSjAuNoxS59adVkOIC+Y41P5EEKeI7g7ogBczGbApS"
    "VIPacq/Vn8X9v6OSVO3YZ+WclcdUy6EVSHro9jx986ZJPcKbN9X1COxeQdenL5UCwvHwHq"
    "L7qlG1x6uaao9X5WqPrp1Vehz1r7Xs96Om6f71v/653FU="
)
