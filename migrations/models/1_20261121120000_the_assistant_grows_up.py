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
        ALTER TABLE "conversation" ADD "human_acts" INT NOT NULL DEFAULT 0;
        ALTER TABLE "conversation" ADD "public_id" VARCHAR(20) UNIQUE;
        ALTER TABLE "conversation" ADD "history_from" BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE "conversation" ADD "human_at" TIMESTAMPTZ;
ALTER TABLE "assistant_version" ADD CONSTRAINT "assistant_version_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "assistant_version" ADD CONSTRAINT "assistant_version_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_asked" FOREIGN KEY (workspace_id, asked_id) REFERENCES "member" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_conversation" FOREIGN KEY (workspace_id, conversation_id) REFERENCES "conversation" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_taker" FOREIGN KEY (workspace_id, taker_id) REFERENCES "member" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "assistant_version" ENABLE ROW LEVEL SECURITY; ALTER TABLE "assistant_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY assistant_version_of_shop ON "assistant_version" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY assistant_version_platform ON "assistant_version" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "handoff" ENABLE ROW LEVEL SECURITY; ALTER TABLE "handoff" FORCE ROW LEVEL SECURITY;
CREATE POLICY handoff_of_shop ON "handoff" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY handoff_platform ON "handoff" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
CREATE UNIQUE INDEX "handoff_open" ON "handoff" (workspace_id, conversation_id) WHERE state IN ('waiting', 'taken');
CREATE INDEX "handoff_waiting" ON "handoff" (asked_at) WHERE state = 'waiting' AND told_at IS NULL;
CREATE INDEX "handoff_promises" ON "handoff" (closed_at) WHERE promises <> '[]' AND reminded_at IS NULL;
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_hand_times" CHECK (answer_minutes BETWEEN 1 AND 1440 AND forget_hours BETWEEN 1 AND 720 AND promise_hours BETWEEN 1 AND 720);
ALTER TABLE "conversation" ALTER COLUMN public_id TYPE VARCHAR(20) USING coalesce(public_id, substr(md5(gen_random_uuid()::text), 1, 12));
ALTER TABLE "conversation" ALTER COLUMN public_id SET NOT NULL;
        """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX IF EXISTS "uid_conversatio_public__dfdb69";
        ALTER TABLE "member" DROP COLUMN "duty";
        ALTER TABLE "workspace" DROP COLUMN "promise_hours";
        ALTER TABLE "workspace" DROP COLUMN "forget_hours";
        ALTER TABLE "workspace" DROP COLUMN "answer_minutes";
        ALTER TABLE "conversation" DROP COLUMN "human_acts";
        ALTER TABLE "conversation" DROP COLUMN "public_id";
        ALTER TABLE "conversation" DROP COLUMN "history_from";
        ALTER TABLE "conversation" DROP COLUMN "human_at";
        DROP TABLE IF EXISTS "handoff" CASCADE;
        DROP TABLE IF EXISTS "assistant_version" CASCADE;"""


MODELS_STATE = (
    "eJztfVtz27iW7l9B+aV7V+lkYufSGffUqXJspeNJIvnYStK1x1MaiIQsjilAmxcr2nP6vw"
    "8A3kASpAmJkkAGL4lEYkH0t8CFdcf/nCyJjVz/xXsSXFgWCXFwcg7+5wTDJaIfJHcH4ASu"
    "Vtk9diGAM5cPn5FgCoWBMz/woMWmnEPXR/SSjXzLc1aBQzAjuAAT5KIHDy4BpQXBAgZgjQ"
    "DE/hp5YO0Ei3N6EYGVC4M58Za/+OBXTIC/IKu/AeIByD/Sq2SNX4C7BfSQfQ48EgYOfgAu"
    "IY8+WCAPgbnj+cEL9lA2sehT0dtH+v0QO/8I0TQgD4jO7NGn+I//pJcdbKMfyE++rh6ncw"
    "e5do4bjs0m4NenwWbFr713Hq5x8IGPZX/dbGoRN1zibPxqEywITgmciDcPCCMPBoj9QuCF"
    "jDc4dN2Ykwm7oofNhkRPKdDYaA5Dl3GYUUcPkF07mU5H48n0bjiZTk9K3E8oBIbElyyC2c"
    "qhj+pzAB7YI/yffz07e/Xqt7OXr96+e/P6t9/evHv5jo7lz1u+9dtf0cNkaEVTccyu/7ge"
    "TdgDEbo8o6XLLvzFaWAAIyrOjAz9VThzHWsqY8IlZbycBTmiAifon1jkRIL7bqw4+bd5iC"
    "2GMohf4Bn00QvL26wC8iJ9pP97si9+LeGPqYvwQ7CgX89e1rDi28Xt5ceL21/PXv4tz49R"
    "fOeM32KcyTixJt6jv4IWkjKj7o0oUj7/bkg4EuOdMiQZ0v+XI2NBEItNZQ4UCLdiwM8rnT"
    "IGhD7y+GcFYSTStCOLyks/2+gPAX1O0Lx93UDQvH1dKWjYrTzIPoIuojORR4TLQE/Qj4pF"
    "XqTrBdg14E6Gf/IFu/T9f7giqL9+ufiT473cxHc+j0d/JMMFJlx+Hr8vgW95KFBZ3xlFLw"
    "Df++oOKBZyfIc4XHKMr+kTQWyhMtYJ8eGgPqGmhPOUPEpTuE8uLifX34bnIKK+x7fDb+NP"
    "wyuqpqMn+oLaRaOgCTNOm+g0p9U6zWlJpyHzuS9b7XV7aUbTzjbahAkve7WLUnnB8JlCCf"
    "JX9E7gLJEc+zxlAX87Jn2RfOii9KF/oD3G7iZWp+rE//WX4d3k4stNbg+4upgM2Z2znPxP"
    "rv76tvBypJOA79eTj4B9BX8fj4YcXuIHDx7/xWzc5O8n7JlgGJApJusptAXNL7maoPYXM6"
    "rnj4Jhxy7MoPW4hp49Ld0hZ6RqbPnW8mxZvAIxfOA8Y+Cyx4wNsS9oOeNGf8nHEt8Z1PlX"
    "ltmYBq6VFfJ8gn/xmffCQsDBgGDEHRYyR8gzoyVui/8om1N8jpP/NA4NfYRdtUPjyGa0dg"
    "LvKDuQR9ytdbCEVmdt92T8fTS8PWcOUuTd4y8Xo4s/2PdIQtIr9OtoQrUz+rjBPf5+cTv8"
    "OP56R/U1KmzRglCb9R5fjr/eXjMqi4SeE0lAZZXtrInKdlatsp0VVbZMHS28OYTyBWL5q5"
    "MRFbg2o1T7Ylsi2w5rFb4fjz/nNIL310Wz7+uX90OKOgedDnKCirfEDoONItAJyZFhTrcV"
    "jdGNtm3lXSBHtq8toJ/bckkbLTKjzIkPxEPOA/6ENqVNoYB9rFDepBN1iwt/JessuZr9vg"
    "fXqRaZX370A/2jUbTCb6mBcHt9SYGuVvIzwBcQ28ySnkI/9gYUXoGY/sOnW+RC/tdUYv4x"
    "mquVIMIxnHsl0HNyIkUqgFKHqEEqQQqTwLGQvxtEIz6JPqrc7hDt07KOxZ3Ess4EYbVlnU"
    "nd5y3rO7JEM2JvwHpBADeFeKYAt5X9LAuAmc/RtFTZ3fCBzKr20RPlpVs2wdub1qQYaLz1"
    "D2os8qNGVYty9qfhhyC2FQOqhw+mnihGP7YMNp02Sto4rcnaOC2nbXQnZH0glNsP6bkQP4"
    "R0f1SBWKQ5IMThPw+0lFsP1VHDy9suaJSnbCFopKdurHuMKMGkFCQyocFmL9hPGxoU3DQs"
    "SrajgZeF/Dq2AI5i4H1zfEeanR7dGNSZd0/pkGetu+8Lx4qMLgABpyMeIPNiGjhLF3d8an"
    "lllpnDr3AvEpghOg7F+eHs8iNmKeIlo2/vvyaN27I8/chSEA0HE7bVyCipNhIz5jXnQEZj"
    "QrU9yXn+KVmgfeb/T8CDDtmYXbUwYTBl61Ux4i1QHTDonV7pbnKBB+cSI+/f78ajitSChK"
    "Bo2zlWAP4/cB1/bxJdKO2ahY4bONh/wX52b7VcNSxgAOVYUMr6Lyb4D/L2GpvgvSwafpzc"
    "zO/JFnEiMTKym7WGxjo37FljYxynWDJ13gdLgtFmwD/+k36MPiWi04++eqGL/LIdsctEJl"
    "yk9c5bbQn4bvigsgsn4w9Vh3qw2pjXTXbg19U78OvSDqx/JOhg4L5rAu67anDfyRzoP2Ph"
    "0d3Xu5vh6IqVHvmhv0L0F7crPmo9k9UKPQ9hS5JiWb3iRZoervpXDTB+VQnxqyLCbBtWQT"
    "cZf8BFfuE78F8m0F88omhDPkAAtIloeVstWt6WREuHjNPuBkBTTVLFaMoR6WE4sd/rtOGU"
    "k+GOLEW+Rn470vz47rtj2tdX4IyESg6ClECPdd55B0EuCZmEnpLgSQkMM1pnhu34vNvXdA"
    "Z9x5+uCH+QEnMq/QGV9L0paD87ff3b63ev3r5OPQPplTqHgMRLmUA198hSzetSIu0NugcO"
    "faRABuiHmse4SGhkUfsKEHMA4zBJqWmsB+XJeqcOte8b44gtiGtvAXRG1jug29c7A+JK/O"
    "vVUiYZb4RL68KFAaakdaYEhhmtMwP6VFkMIN1OZYWy9THyAqkpwm8eJ4+64k6XDg6lL0Ol"
    "/lkmPJwCelrSQKMreij1c+I9oGBaYdNWAlokOyCcZyU4z/SBc0XtG8dHyniW6A4H6NnrIq"
    "DRFT0A9eFyJetPUytjMyKThqQgXl3o013Jk2rVddZ9ns6Y9qYToCn36UAnwDFGE7oePjv4"
    "8USSbybeHtRlnBGMpmxhTd1kaIPWgGxsfNoBbzRAsEXHzfmJBjbcJFUmv9Mb7oZem9P1gb"
    "wVXSa86sQPCL0r6yLY3sQmK01ryVnTxIB1vZ4uoL9Q8Q7lqXqXodZ+qXfob51CFZPqnLVz"
    "cnf9x2h6PToHvvOApw6+x+PvI95GsCh1jpMydbSeaaYG5dzUAenAA/Rj5VBNbAuNOU/ZQ4"
    "25IxpygkltHwS6WWxjFQlkps+FbvzVxAT6jmZ3yPcdeds24W6tAbRGs6kvDGzcGZ2rFsiO"
    "Wp3zvmo2enIslNXYw5pOa0lftrGihXTQ3zZGlNabqTGijmxEmc7HRovXRak4Ukob33ZUhE"
    "xG0bsUnrOXzc6qrDusspTFs/LI01YqdI7QWEnaadHGGP7p2CwcGacQEBeoTERcISJuYrLV"
    "+5aJye7BITH8EbB2w+7wCWFpq8H8gEGdWwLFQ6coHfu8ZwKDcMVWJTtb3oKuy/4s1g4QYs"
    "Lsd2CR5QrizS/UyN/4AVqK7QD9qPsfcxfQ0WCGoi6AYINkB9/v65fu8T2+QWTlIkpK1XTb"
    "H4AVffuQT6e2AV0GdKX4iHkp2HcH0/kG/Bb7Yfp0AC0pHnQA/Ub/YXDS3ybs2dY8rgzZVW"
    "rnRiFk1ijxEW3uMet6iFbxXOlI9nwhfUU9PyDE5t4RfjZvdW9En4RepN6mHDS9EfWyXmo6"
    "oqTMa2rNZBQ6h0O1KUkQ3wkFlAtkPYR6Lx3z2XEgZZiriw6S8YevOTiO/bCX6gISBnTz2z"
    "q5QiA/oH8kPZFJJcdicvFpODqPdlO6a4+vKRrnYEWc+Cic43eaQJ5HJOmwEypPKgRNQtAD"
    "31SdTj/8c1K/8FOV/vN49EcyvPg2FGqckIWc7VxVBdIeGlwdMbB0D/lWW1YNLKrmhhQ7Sy"
    "uyJhZ0PsQirQEBfnJ1AGYb/o1tmNRiCAAES/oVSyyl3aYyAdiOWhLmcGwNglOP9K9VMTOS"
    "8T20L9pvleaHs/9GlmSrrzGWM5IeQtx+p4QYL2URkqczAmRrAUKVBJn9UL3CU4Ie2A8HcF"
    "Cw7VPFQZGMN00RWndbmGDZNqzohO3W6d7JrM8xY44ab09Yp+Tr0R/nIKa/x1cU0XNgE4z0"
    "9FXBIGChK6XGGAJJbwq3W2s+4CLIighCHDiuqkwr0poaBJ2FmnHz7tnNq4n37yLpvvQNeV"
    "VlH6UxgzqfYNbP6UkY/qx/cLJAwEcB1QIf2BmKqQMP+PCJOfgWLOFhFCckOD5gZRfAWkD8"
    "kNRsoN/BA2F3eeIEI/N5LgJxbRBnO6B12Zt4yB+WpjcUvVNx50OT36CR/Wq8khoyRTgbpq"
    "LHaCX2ld1FO416e02mYnmo4kgQaYwzoXVnwkzpKIFZPw8S2IvHjILOyzMVxIdI0qNCp9bk"
    "h/F8bSM3OmEkamK3XIb0DVxyFbpkr6T3au0USxzVKH2BWwXrBQFrzwmYjk94mTjLvH4BuB"
    "lBnwMsQvrQzDBI8raTE+DTPO74hwcgxFGWNruM5HkOB/hNkxChtZZrTA8NmdKlYym7rJuZ"
    "w+MOECaJ6m+mvCZIxeVbpOvBkj50gu/MpX9mFfI15l2ebF/Al7bUA4mS9ruKxEs1rnXbYp"
    "ELlGaZb7HMiaVepC1QmSJtU6RtirR3McZFow3hwGEFvZL3Mab98OkWuTBwpEeyxGb2dTTP"
    "poPL4K9k4SdXs+UglvqRR7kTXAWl99EsfQXJgp4sv0YFoUs6RV/h4YdA7IjPODlIoo8A0b"
    "ssTYBDsOs6EqbqE1z7dKOmMlziRhXle7Ub1RFHNWj0mXgif/GTzhNxEgXPqcDIPQdr5ppk"
    "DspN5PUE7JDUuIkEu7NGIDq/StbMs/X5G+VsxHNzECx+rij7aNpVaOq+Mz5VDZkibArZ29"
    "TUIyKQ9LAOqpFrtcazWnasClKqeSFOStJDiNsvNTONWQ7WAyf0GWRqgRiRpgcuvb1DjD0E"
    "qZSlf/vUd7CspdMzxw/IJjBFALrld+T24ViXVtaFCoSmH7eKJlRy6pUZUubGB+Ih5wF/Qp"
    "tSvVmFtSxM1S1OyAzl5Ik8uE5NquIqpBjQvxxFXvNb+nLcXl9SvJu4TI2X4qheii/IduCJ"
    "xEUR3RjU+SeW6ZAGzokoqxOsHCsIPXQOwpXnPCyCAVg7lJdhwDttWvQZPPgL72SJfN5gZk"
    "kFLzh9+/IlJf1BnwBA4Du2JKVrPz9hMrg0FucD423QkSnCaQDhzHUsRSstR3SoY12EIodY"
    "AM6gj15Y3mYVkBfpI+2t5mHfTolHpFTkEA/voYW8l1Mvlo6agZyM7yG+7Tt71o4dSA6Gqp"
    "bfyfg+Ce7W6kcWiOlECnBmBAZPWT2f80/Jq1/d7CoebrCUYbmAZ2/eqgjSjOJgiZoHk6Tt"
    "p2oG1EZ/8OCyjHB17alIY2pPc+5F08jKJBQO9ptQSFm68ogdWrtmgt1Es9wsSEA6uBaaZY"
    "Th6RP0HIh3BetbNEtnIyT1MPH25dLWXSoY3Uaz9Gkt7bWoluLzQDxpNlh6b1BbVCuOauJw"
    "XSB3zg4SYv1yWNHq7/zSk3gaEaR/OJL7UtWom2Vy0T/KJGvp5Kkz7lMNmSLGxmwlt1Iyvo"
    "dupfY7grP/lbrwpATGDGrdDIKuA301dggkejCE/V5vGELvO4kC2NC1JZKY/q6lUBj0EFZv"
    "jp8j21M/pH5qNzW5PhGoZUaoZ/oIOnmn2NA40Se3/nZJ81k4ru0hiTxRq2drEW89jM68/5"
    "tZWDIJoe7pUYBKN83vKAZ6DNuJxD5Pbg3qzPOVMKiBdR71vJ0TD/iQnfl7HfggcV4BC3re"
    "Bqw8x0K8dsoPiPX4O+A1AoyMnUU8Q9Q6nw+Yfc5OFWYdqXjfKXbEcfQVE9lRyIf8ZeMV6O"
    "C+OTBeAR2ZYpKq9EuqMv4Z45/5OfwzwmMq8aRIZ1hjXGd9d53BGQklzoUadiQEejCjX2/H"
    "D8VX44d5L/aV6sSMSOVOdQLVATvVJapsZxvVde7kPEiX/hNSXOsnF5eT62/DcxBR3+OP11"
    "dXw9E5WDi2jfA9ZquWDriiIzxr4cTOteP3hbUWCK6QN1W2IAp0vauub9+OcMl6yt1YCqGs"
    "HI2JZZU8ECY42C6gJgu4GmqTBRzHhdrJAO5jXCgnm1iGs0mWfhanQ2dKdxIk9sLv2pQi6p"
    "52Q/ZnOfY0FFuXMi0RZs+GZqeqGdQxXZTw7APCMp55XvQLkN1kEdEoI5re99kJptCVhV13"
    "m6xRJFUIQad/qgmsahTDM4FVDZkiNtyOXhr1nlx5QtOTa+vQdiyplbMkc3QG/7byJLMNZc"
    "dESSGFqlt8aJ4omVuCFZmSMmnTArrt2nRawlsQscqZqAfQVyNzsVpZTc3J5zXVVTq0uZr6"
    "i590Phuw4jxet4dcl7dr52cl1GilzWhNLzSNxbjRLrVkinGa781pzttPKq9okcooikZR7w"
    "7+RlE/jqKetrndEdq0o25PgRUlq1b6+R1iyR9XxDqRKOfZzVrN3OfDpnY8roFaToeGS4QD"
    "AHl9DJgx8HyqVyPgBAPhTCQn4E2J+VFJMh19+4kaeY0f6bLiLmNTh6OVuDcKvZZMEVrqxi"
    "9O09ytZHwPqz/2kCBnSmv2lxLnobmy4MhojMjYWmTE6kPj6plo+OFz0fevTu4161whyWqf"
    "emeSHCPROoW8mWqd80kY9KzC+X0Bee21h6DrbsCMhA+L4Dw6nZMsZw7meSqsoxuJyrGiYz"
    "H4mRh3n74OikXfZU10L7/QSEX1H0Ojmeok0YxmqiFThHxR+r4o6E7xcKM6NVCdiHoNrECi"
    "R1VZrwr8+Kai6oR2pH46I2KaixgK2wLK7N9K1AUKE8sqwkkXOPKkrZ9qDLKMxABaDlBReG"
    "Q93mqLTQUqU2zavNh0Bj1Vf41A0rsaxvaPQMqKYxUWc0Zk1nLztWzSNNqWxCyXTT1RQKAy"
    "bU9NlkZn8DdZGsfJ0khTZg+UpaGXfGmOqyBXd2jnuyQ71yPfMR/wF/LUxaL0RsWjDp5a0N"
    "u5fpRO8dnBTVDqYstjnl0+dekfuCNOYzZRz4Daa9EC8YPoocr1CvGtQW2pgjDo2eDUGCPA"
    "DhHkwSH6OUlpegEmC8TiQkvobcAj2rABoY9YmOnXNCAw4LSDlOpvv4P/cuz/ojO5G7CiBp"
    "CPosyo8e2XctjqwL/dKKCVHKhIZ2VXTGxLG/VtYGJbOjIlY4L8/NJqR1PF2aV9iG6172eK"
    "5ZHS2s5ozKrezVI8UnZ0qofLsqNFJb0mO5oNmy6Tcc/qAzcOspAfZSsTD6z5dnxL1j6A7B"
    "wBtrdC20b2AGDWBANYC4jpw5c3910mMuWMGr8cZh/WkiliB0v2Jil4yTOCPqHeYgQY+rKo"
    "Q7OOrRm1znrOye3wchi1Y+WHED8h+x5fjr+OJuxS3On3Ht+NP9OvPnHp59vh5OvtKKIIQg"
    "/r0sA18luoyh+RykQ1tpQ8VLMgnooJkBL0LtJ82uhMk9OaQ01Oy6eaqDch7W3z0RpwdWo2"
    "mmBS6jYqafioLLPydCYY2FIwUEju3zFi1WoPTi2DVvklqFVt8XtCHivc6MmtQZ3lPBMGNS"
    "gqtkJqai95Xx4mUs/Bgj5l0rKHRZv4wX4L6M4BxGBBQi8+p4+CPHe8JbLBbMMHV7YE2sdP"
    "GFNbYyE1MKa2jkzJneXhBf4WzeFzhIdRz46wf/RCO0PY3obDAplRv7VmcOcO5Pk4/HylaM"
    "VymnPA/mV+ndGH69svzHWTfrzHVxTec8D+pSMuRpfDz5/5iOTjPR6Np3cfx9/PQfxBD38P"
    "U4Km7BBkV/UVzVO28Jbqmb3Si5c00X3VO0DnCY2VvK2u8+hC31eGX6QyftVt1UzkPTlbaP"
    "p5OrP0d1Dz5+p9WUQqs/Tb8c3FK7oF39xdNlO3XoHGvrn829+k73m8VbaA7qUwVU/hLSgW"
    "DfDlAqGNpZvM0yn50XzdCnKzAapcw2hPIFwm0/UTXFEf26HKxFRQlPE2FRS6VFAke7u0qW"
    "y67de1lM0GPRv6uaObQLCgGIAgbsNls2IGForhcZl4mzgH9GYclom6b/n08ozYvLqBn+vA"
    "5N6AJUs67Agyi72p0ciVCy3kl0NCh/3pRvUTpletXrr0wISQdGSKaad6kJ5g7H+ljmApge"
    "kHlvMMt9EPTHhMJZ4U6QxrWmcNdB1WLqnCFYFED4aw3+sNQ0zvvKNsxksHh4HsPahEXaDY"
    "k4+307UTLImO/6XlpVzXIEskO2CLrPRKZ3tkmXZkph1ZEWmd25EpVNrmhQp9sB2dakIScM"
    "f2xkbOR+7D2bkTkJpPvJNAMZfZdCY57FetZRKcz1sNKeoB1AG8tNHiqnbVpovvWX/t1EqH"
    "NkjYj4m4t9RnJejQZX5SgllrGeYwpVcDnmg/SJymgP4tm0pvbDtTmoR8rW0F403VkCkmIf"
    "+nSgWF9F1xAsmOXZ0EKpD06e1qzU4P4CNSsWTS8caMMcmax98CTMbg4TIGdbTQNfOiHsec"
    "4lmB0k5hcbpgXZewZEijdBeeOrJeEGAT5CdWT3KoHFljwDRalpbCMk4q8la2mMOYRhqL4I"
    "ExjXRkSj4Xogx+daJJMr6HiSbvmiSavKtONHlXLkJkQkolfJ4S6BE871c2gwmC7TMI1omY"
    "TVc0wnwkYveTG0wYYiu9uS5jvIDpM1r0VCl5fLJwfLBCnk+FMVeEA3YhnqKsOD8/vNmpzY"
    "m6nzyrSdjWSGUzerSGTDH+PW3wP04x9k+LfZ1v9cAFrZrxYF8VrcZlfTCX9T4VSxZwtodP"
    "iD98Sa0U7tYqlSzmbE9ROlC1HnFBp0bYZ4V9xAPQIyG2o5q/BVkBqkfyk5fgZpD0hmTXf/"
    "G5C9aCLsI2lDSj3NePmBrDDu4QRmXVkimmxtDUGP5srl9TY6gta2SVEkwJkjNE6uXMJeJ1"
    "VqmVIc4S6xoc9lBzkoYscXGPAvtAx2i8aSCt31QK6zd/0+cwtw/wHycSM4BdrtX/5/GABh"
    "ntlHs+FyBcJ0+6f/gA+o8ACgp5rHhD7K+RBwICnECWzb7rdEaX76TaaHR5DZlidPmD6PKJ"
    "yFPSHXNERnFsXXGMNha15hQZiWFI+wwx3UKOzxBN1Nor5DpPyNt8hxuZeiverlVz7XjgdB"
    "2PfFbfHWME6OC0hR3zNFPlc8Y4Ax4Isf0BV1PXVPdEVCcFHoLWQla4udNMJilZa8XJaLMa"
    "MkVo3kv/Wrk2+/zRKwmtzprtyd/5qSr/JBjd45vry09fb87ByrEewxX9Pr6b0G9UuN/jyc"
    "Wf1/QthD+conhqlNDcJJ+5Op3ZuLQ129xzfWZ4bwAVbmQUerCj87qWyA5X5pf94BJYsVm4"
    "Us/snBE04IGeacxSD/b46/vPQ3BzO7y8vruOgU/rxvlNdilLJr8dXnwuYiuLEdRhK40SGG"
    "xl2HrQdkJ/+rhUQjhHZXBugPMcKfZtjAl6U0h/YA1y7iE0nXtEsq5rURfJetS58dDe6DCY"
    "ElkOaI1DOiMx4crzUrgyl80AN/506ag05hBJDidSTve7qFvrzRGhA38oAxqRGECLgHJXyF"
    "SmtlWbJyKNMVDatxc9tIKydoZ11a8ZkWm3q9Ju17YpJ9QiIRmJHou/V84SU/pt+h8f2N45"
    "fP9jfq5YG0eKdc/KOUqFODum7kQS3OTXB3VRTSsZ0SB7L0mwAwvo83oZskKsOsYLWMU3j0"
    "r+DjjrWVjScomP/IrMvV2mMvFMrU1vE8/UkCm5itigIj3v+YBmSnxAvwiTDIrK38n4Zjg6"
    "5zLlHo9vr4a3w6vzSJwguyiNjhC99BF0kT2t1M0n6EdliX6RsgceqhpwJ8M/J/UqeOr9/j"
    "we/ZEML+rlJkBmAmTdxzbKylD1m6RExm+iYjvCNNGvadhAIOmBUN7rBrh2/AWS6IDV1XYZ"
    "xY4Vdx0SGeWKO8tDvNmC+ukBecrDHB9wWG2a/oH2GLubk7RvXaVSodF5AvFyrD9OIDaWlc"
    "2mAqHpKqRiNNV0FUpwlWg6qv1vLoWpusWJxg1wCqtwh6btroN37T/JPGKf6TQdlHBH8yxy"
    "vCq8iwmW9R7GqZsMa9AcKDpwiswBBE/QcyAOBqxnD/MSLugz89OpZP1+GtMZB6LGYndgHI"
    "g6MkWsQKVvltrhRiJJn5Bv9RBi+nvKyzpPt6ckwb7KGfG8LrpFKSvXGZFRrLdFPt6olcHP"
    "05mF35JdEweDd7Vp4mm69QI0t2eyF79Bq9R4pbYA67dspk4t7cbA5l/qBtjOssMWdsS2zW"
    "MbtMQ2rylo1YWWJ/pU2ZjZzUGdkcljuwpW5gWIesOyXrCAYYPs+NRj9vs2L6ZfeY7FPrLE"
    "E7Cm/60XCPP6e/5r/BIvZLRlGS6tz2+sVo031YGxWnVkSpeaUh0oktd+Syr/MVRBNh5ugH"
    "0WWNPkQKO8faLeslcgMQxpnSHGD9m+H5KrpGo6SkrSJ0APrJwEJICuGuwpiYF9l1RoL/C3"
    "SKbJEbaQS9OdnCSdUmcSTGpzZ0xk5aivWOSXUQVfpDKxFRNb6Qz8NbEVkpQz7uipbloWqd"
    "kr0NhRLb77JrxiwivdwFb38MpJVWilQVilWUSFxWj8LK7BDuFgsYwNWLOWxGloIy389aFj"
    "g42s2fFOMzU60gOHyxm9Zw710GbjHJj4iY5MEXzR0StTgr/az59R6Nz+eEtn/1kTZ/9Ztb"
    "P/rOTsX4Uz17GkS7ym5Ewkagfm5wWO4FmOd5IZ9NELy9usAvIifaS9OZr3zYmjZANq5gI6"
    "VpAWPyHP5yUc6hwoExtObO0aJaEniwTUhHVTigNGdq1F5IPtopjpXCOOm+Ho6nr0hyLeCd"
    "k5iD/c48vx6MP17RfWkyP9eI9vLi4/sUvR//f47uP1zQ27EH+4x1fDz9ffol4e6Uc628Xo"
    "cvj5M58t+XiPb4eTr7cjdjH5VLQzmnD99KwB10/PKrnObuW5viQYVVSVP8/1lPiAXP86ur"
    "m4vlJlekR1DqL/7/HF94vrCWX+9PLj8PLTOch/Z8y/nUwjkvQjuxpduG6PoW+bMLQYsBAY"
    "+rakt0HVjSqhONju1K922rWdGZ5/h47TpcGC/kL1Hbq8uPt4DhglE3K3V+yzp0P7In7glN"
    "qaT0mMCb71wrcd3yKhzNddh7xI1ZuOlofu4G9OTDg03tNHTNaSVlK1vY5ydKZTbvNuRyYB"
    "6ThWtukDeMw+gDGIK4qbRL4/C35KZ6A3LRhbAtu0YNQbW+h5zpOsKKO6c51A8jO3rjMt/7"
    "bDjaVdyLNwqn3xIk0PNqdCndXrJnVWr6vrrF6X6qyIzBFfvf8n43sA7aH3/aieeYuU+xxh"
    "D9tX9innfkmetuKxSGdYrDWLTUvSY/sO1nCjng+X0pisftMJtm3B1lYn2MIqbwHaK+RSE8"
    "zbfI9m69Qybwxu9nIft8NurmNPN7focovd3DnlyEJ06h1huo1m6RNI+6xiSOCS1DEISFZX"
    "MnjCoAbdoVaOFYQeAsECBmAB8QM7pQxAHLdmCnHguMCnsmxG7A0I4MoH/DGoAst6Po1IAL"
    "z4u6w5VNvTm95QGqsPA2BqGzRkSoczMdfQCWL3nkpCUZxzdw5i+nt8cXk5vJmwpDpoWWhF"
    "H5Ml2n34escueWge+mirhKPTJtmyp9XZsqflbFmE8HSG5lT1k7wndUkBBUpzCpJCXkCyyW"
    "zhzCmQGn+O1v6cJbIdqLwHiVTGk7Pt9mN6ZBwWe9Ok4dBNGricaAHWL8k8PYVVlKda9RC4"
    "FGrrTmQnAYn3B7WnARVHKpw7/gvrA8COeQMO5sf6WNR0xsitO2C8lqZRs4CYgD+slaZS88"
    "oz00BAG6E+MEa2jkwRIiXZa9Q0jUUgMS0EGlSUCuKpKcQCSQ8hft0E4tfVEL8u9wZYyCzh"
    "2iXcV3DfNQH3XTW470rguhA/hFQBUQFYpOkhyO070ujPBeiHZBFX97EWSEwf65xHp40+1k"
    "dq/FKMcpu+L2snWEwXITWCFD3MeULjYFZwMHPUptT+k0TTK7XyPNERiyxf7qyEt9a5PcZE"
    "2U0v0plO1jq76Bd0kyXeZjr3yFLNii1SdvqNObDZukDMeabqNxCpTBH4dshD7LOGn+rgFw"
    "gN/luGpcJgRn4obMsZQW8gb217psqjj6ZkjdV6aBbIelBwtG8HDUfMnvIMOlVdqEhr9CGt"
    "9SG+x26h8Qp0hsM6c9jyEMN9Cx7nKXuYe3TCQppj7G5O0gT1LrA9fllMaZnWmp9jI35Mnj"
    "IHCoSGA6bKrPWdbR9VZsm6bQHfa2GqnuJbeMt3qDZbIt+HD7sWnH2JZungLt6o3CwgxJ1a"
    "0HV3hGlC57mk0/QVpwXENpnPd0TpYzRLn0DaZ2Jg8u5JcgKF17I6HXApDHo2E/COSvVgQT"
    "GI6ubW0AfcmGMlcewQoHIeYCOKZlmAhbxF2/GQlXxBPwLkYeiysRSu56kf0cYkD+qjeg2A"
    "SR7UkCli62PhbdumSi83gc55QvSPPwcOvsfjr5NzQMKgKNOauFVfNfCqvqp0qr7q+kkVW6"
    "D+ccgbrPPN4R7/v6/Dr6wCkv5kyEoi74Yjygyfqr33+MPFNT9rYg4dl927Hk1Z78AJ49rU"
    "JuFsK461n+cl7klS1smFVoGsldSiY4usPactPlYd6CFH+HGHIzx+MmRhSDFSCphlFCZW9m"
    "ysTJ4HWt33sCIJtIvQ1vnL99H3kKfQylLzn8m6labmm6zb3bNumakp0Wmq2ZESGGa0zgzk"
    "eTIxXy2JUgIjipRFkXo0tbdR1I5ETZsFy3U4O1OzkIYewbuC72/XAF5hum5xpHkQr7wita"
    "qIT6MpEs+3GGmpdn2ncZ1mzu8LwMZGfmxWGEufineI4+7tAWA1KMAJfEBFCuUY5eoCAZ8+"
    "FwhCDwMvxAA+UMDBnDLepyPBAnkIQGzHs/kAEz6XtJr+gD+9lTs+jiMksov4Dr9jfOzaSM"
    "iB8bHryJRSMH6LJlC5V88wYFsGpFKrBH8l9iJJn5BvLe+e/1/Cs9p/mIzXOVixpf/wbRP/"
    "4dtq/+HbsnvWe5BkW1S7UJLxxoPSugfFGPXGqC9y2Bj1xqg3Rr2KUZ8k/0lseiEvsNqkXw"
    "iDnjXox6wZHbOr58QDEKwoMASfg/ViQ03qBeHJatB/RHb01aLPM+BG85rZ4dQ03gAXzQNO"
    "zixu6PsOW2f0HgHsFOSyIX+YnzTN6DWWaQNjhuvIFLHlNvSr8tzk4GcUPbRa2s96oGvVVj"
    "prOyUwwUb1I7Y7ljrY3tEKk4tPwxHdReAjwvf4j+tvw9H0/cXlp3Pw4DyxEwmoxnKPKWT8"
    "rAXLJdsetXDWJHPwrDpz8Kz4gnih7LTZStmfDDdNH0oOPY8sHV9W3lTtIxFp9PCTsN/rjZ"
    "9k5jloriL8UwIj/JWFP1lRdLYp388RGheV1i4qbi9uwWORzrBYbxYnDbW24HKe1PRb0ZnP"
    "AXG34bFAZvirM38jI2ObdjoioeGxzjz20JKhuN2JbTlSw2ed+RypT8qtMQUqcwT8tieZmK"
    "CsJpxgzjX1PmEilXkJTDy8C/HwkuhvAeQvaDlr1AhMr/XeGF1xs2sAKxcLBtZnYRXFp1bZ"
    "G5fxcWGS7I1L4Qy/6qMJhUFNyjGi4ayV0INHwlVUH8FrHxZkBRYslyIIoLXg6RSsRoLd85"
    "yHReADEnpgRgI+iiVJIGnVRfu/0PTEw4C3MjJpG7psvQOTtqEjU/IHw6kbAxmRgX57K8AJ"
    "XKUk/5Sgh/kyZy+bnYtVdzBWKWUm9FlPILVKCpGmB7HTfbe6oVu1svjIaIz02D7fjqtLZe"
    "CrUzQyCj0SNHpVyEKVWWu7gHKe0oSUtXZf2yiyWyQCr+6kRZHMnLP4zDmLJXfdUc3yG7qC"
    "TqpNc3570MA8n66SkQ1sdDYWOBjAxJYeMLvYZxY1g9oGsw1gRRtRlQOznlcesUMqxp2AGd"
    "lrX2aXtzSrki0+yBVaG8tcI13CWOYaMsVY5hpAb+zGvduNpmvHsbt2RFu7MgPydCYHoKVA"
    "dAxrC3G8m2ymbvGhcSQvvwS1iuWNSOBY6ERiL8R3ak0FnI1pVIYdC0MAZyQMAKFX4kNDCP"
    "8S1UkDMk9jb/LS6u2maWQGPNKlxG28cPbfKFqU8cfUOOBRZ2MYaCOkjGGgJVOEvv3xO9VU"
    "M03G9zBq1H6VtSComuIrkBiIm0OsLELydEaAbC1AjhCz0yyj/ify6Bjkj+ttMPifd7Cdho"
    "+wvUU7jbvh6Iq304jpO3oElznW4pDHWgRouZJlclRXQwkkpntJUda4CLKizxAHjlsGtT4X"
    "o0hragl1TsawPMRw3ybnJkdpcm60ZnPkItxCdxPITJyipTjFMq0SOlS5kWZcaBylyK0/rY"
    "IUF8hzrMWJJEgR3xnUBSlgNua5IEU1qC33Wv1Z3P87KknVjn1Wzll5TLUcWoGkh27Pszdv"
    "mtQjvHlTXY/A7hV0ffpSKSAcD+8huqeNqj1Oa6o9TsvVHl07q/Q46l9r2e9HTdP9638BMh"
    "BuYA=="
)
