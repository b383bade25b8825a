from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE "bot_account" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "public_id" VARCHAR(20) NOT NULL UNIQUE,
    "workspace_id" BIGINT,
    "telegram_id" BIGINT NOT NULL UNIQUE,
    "username" VARCHAR(64) NOT NULL,
    "sealed_token" TEXT NOT NULL,
    "secret" VARCHAR(64) NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "offset" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX "idx_bot_account_workspa_cb4c2e" ON "bot_account" ("workspace_id");
COMMENT ON COLUMN "bot_account"."state" IS 'ACTIVE: active\nREVOKED: revoked';
COMMENT ON TABLE "bot_account" IS 'A Telegram bot that we answer with: the platform''s (no shop) or a shop''s own. Shared: routing looks here first.';
CREATE TABLE "person" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "telegram_id" BIGINT UNIQUE,
    "name" VARCHAR(120) NOT NULL,
    "username" VARCHAR(64) NOT NULL,
    "language" VARCHAR(10) NOT NULL,
    "started_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "person" IS 'Somebody who works with shops. Shared: one person may work in several.';
CREATE TABLE "member" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "role" VARCHAR(12) NOT NULL,
    "active" BOOL NOT NULL,
    "person_id" BIGINT NOT NULL REFERENCES "person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_member_workspa_81572c" UNIQUE ("workspace_id", "person_id")
);
CREATE INDEX "idx_member_person__15c28e" ON "member" ("person_id");
COMMENT ON COLUMN "member"."role" IS 'OWNER: owner\nMANAGER: manager\nAGENT: agent\nWAREHOUSE: warehouse\nCOURIER: courier';
COMMENT ON TABLE "member" IS 'A person''s place in one shop.';
CREATE TABLE "visit" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "telegram_id" BIGINT NOT NULL,
    "workspace_id" BIGINT,
    "language" VARCHAR(10) NOT NULL,
    "at_work" BOOL NOT NULL,
    "draft" JSONB NOT NULL,
    CONSTRAINT "uid_visit_bot_id_d2f885" UNIQUE ("bot_id", "telegram_id")
);
COMMENT ON TABLE "visit" IS 'Which shop a visitor of the platform''s bot is in. Shared: it is asked before a shop is known.';
CREATE TABLE "workspace" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "slug" VARCHAR(40) NOT NULL UNIQUE,
    "name" VARCHAR(80) NOT NULL,
    "state" VARCHAR(12) NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "zone" VARCHAR(60) NOT NULL,
    "language" VARCHAR(10) NOT NULL,
    "languages" JSONB NOT NULL,
    "city" VARCHAR(80) NOT NULL,
    "about" JSONB NOT NULL,
    "hours" JSONB NOT NULL,
    "discount_basis_points" INT NOT NULL,
    "discount_from" BIGINT NOT NULL,
    "discount_text" JSONB NOT NULL,
    "card_number" VARCHAR(40) NOT NULL,
    "card_holder" VARCHAR(80) NOT NULL,
    "told" JSONB NOT NULL,
    "rates" JSONB NOT NULL,
    "assistant_on" BOOL NOT NULL,
    "sample" BOOL NOT NULL,
    "last_order" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON COLUMN "workspace"."state" IS 'ACTIVE: active\nSUSPENDED: suspended';
COMMENT ON TABLE "workspace" IS 'One shop: its money, its zone, its languages, its rules.';
CREATE TABLE "one_time_link" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "use" VARCHAR(12) NOT NULL,
    "person_id" BIGINT,
    "workspace_id" BIGINT,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ
);
COMMENT ON COLUMN "one_time_link"."use" IS 'SIGN_IN: sign_in\nOWN: own';
COMMENT ON TABLE "one_time_link" IS 'A link that works once, for a day. Shared; only a fingerprint is stored.';
CREATE TABLE "web_session" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "person_id" BIGINT NOT NULL,
    "workspace_id" BIGINT,
    "device" VARCHAR(200) NOT NULL,
    "proved_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked" BOOL NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX "idx_web_session_person__a6fde8" ON "web_session" ("person_id");
COMMENT ON TABLE "web_session" IS 'A person signed in on one device. Shared: a person may work in several shops. Only a fingerprint is stored.';
CREATE TABLE "external_event" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "source" VARCHAR(80) NOT NULL,
    "external_id" VARCHAR(120) NOT NULL,
    "body" JSONB NOT NULL,
    "outcome" VARCHAR(10) NOT NULL,
    "error" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_external_ev_source_ad7238" UNIQUE ("source", "external_id")
);
COMMENT ON COLUMN "external_event"."outcome" IS 'TAKEN: taken\nPOISON: poison';
COMMENT ON TABLE "external_event" IS 'An update or callback of another company''s system. Shared: its shop may not be known yet.';
CREATE TABLE "event" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "kind" VARCHAR(60) NOT NULL,
    "subject" VARCHAR(40) NOT NULL,
    "subject_id" BIGINT NOT NULL,
    "actor" VARCHAR(120) NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "attempts" INT NOT NULL,
    "leased_until" TIMESTAMPTZ,
    "error" TEXT NOT NULL
);
COMMENT ON COLUMN "event"."state" IS 'PENDING: pending\nDONE: done\nPOISON: poison';
COMMENT ON TABLE "event" IS 'Something happened to something, by somebody, at a moment.';
CREATE TABLE "customer" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "language" VARCHAR(10) NOT NULL,
    "sealed_phone" TEXT NOT NULL,
    "blind_phone" VARCHAR(64) NOT NULL,
    "sealed_address" TEXT NOT NULL,
    "blocked" BOOL NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX "idx_customer_blind_p_787913" ON "customer" ("blind_phone");
COMMENT ON TABLE "customer" IS 'Somebody who writes to one shop. The same human in another shop is another customer, unknown there.';
CREATE TABLE "identity" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "channel" VARCHAR(20) NOT NULL,
    "account" VARCHAR(40) NOT NULL,
    "external_id" VARCHAR(80) NOT NULL,
    "username" VARCHAR(80) NOT NULL,
    "unreachable_since" TIMESTAMPTZ,
    "customer_id" BIGINT NOT NULL,
    CONSTRAINT "uid_identity_workspa_6088e6" UNIQUE ("workspace_id", "channel", "account", "external_id")
);
CREATE INDEX "idx_identity_custome_dd41b2" ON "identity" ("customer_id");
COMMENT ON TABLE "identity" IS 'A customer''s address in one channel: where they write from and where we answer.';
CREATE TABLE "media" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "public_id" VARCHAR(20) NOT NULL UNIQUE,
    "key" VARCHAR(200) NOT NULL,
    "mime" VARCHAR(40) NOT NULL,
    "width" INT NOT NULL,
    "height" INT NOT NULL,
    "size" INT NOT NULL,
    "sha256" VARCHAR(64) NOT NULL,
    "telegram" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX "idx_media_sha256_f4860a" ON "media" ("sha256");
COMMENT ON TABLE "media" IS 'A stored picture: upright, without its camera''s notes, at most 1600 pixels a side.';
CREATE TABLE "category" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "code" VARCHAR(60) NOT NULL,
    "names" JSONB NOT NULL,
    "aliases" JSONB NOT NULL,
    "position" INT NOT NULL,
    "parent_id" BIGINT,
    CONSTRAINT "uid_category_workspa_4eaca1" UNIQUE ("workspace_id", "code")
);
CREATE INDEX "idx_category_parent__1130d6" ON "category" ("parent_id");
COMMENT ON TABLE "category" IS 'A shelf of the shop; shelves stand in a tree.';
CREATE TABLE "product" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "public_id" VARCHAR(20) NOT NULL UNIQUE,
    "code" VARCHAR(60) NOT NULL,
    "names" JSONB NOT NULL,
    "descriptions" JSONB NOT NULL,
    "aliases" JSONB NOT NULL,
    "about" JSONB NOT NULL,
    "axes" JSONB NOT NULL,
    "counted" BOOL NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "cheaper_code" VARCHAR(60) NOT NULL,
    "low_stock" INT NOT NULL,
    "position" INT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_product_workspa_21f1e4" UNIQUE ("workspace_id", "code")
);
COMMENT ON COLUMN "product"."state" IS 'ACTIVE: active\nHIDDEN: hidden\nARCHIVED: archived';
COMMENT ON TABLE "product" IS 'A thing for sale. Its variants carry price and stock; counting may be off, then it is there or it is not.';
CREATE TABLE "product_category" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "category_id" BIGINT NOT NULL,
    "product_id" BIGINT NOT NULL,
    CONSTRAINT "uid_product_cat_workspa_fe1d06" UNIQUE ("workspace_id", "product_id", "category_id")
);
CREATE INDEX "idx_product_cat_categor_5791a1" ON "product_category" ("category_id");
CREATE INDEX "idx_product_cat_product_baa637" ON "product_category" ("product_id");
COMMENT ON TABLE "product_category" IS 'A product stands on a shelf. A product may stand on several.';
CREATE TABLE "product_photo" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "position" INT NOT NULL,
    "media_id" BIGINT NOT NULL,
    "product_id" BIGINT NOT NULL
);
CREATE INDEX "idx_product_pho_media_i_32efb4" ON "product_photo" ("media_id");
CREATE INDEX "idx_product_pho_product_f8759c" ON "product_photo" ("product_id");
COMMENT ON TABLE "product_photo" IS 'A product''s picture, in the seller''s order.';
CREATE TABLE "search_doc" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "kind" VARCHAR(10) NOT NULL,
    "code" VARCHAR(60) NOT NULL,
    "ref_id" BIGINT NOT NULL,
    "doc" JSONB NOT NULL,
    CONSTRAINT "uid_search_doc_workspa_b7b60f" UNIQUE ("workspace_id", "kind", "code")
);
COMMENT ON TABLE "search_doc" IS 'A document as the brains see it, and where it came from.';
CREATE TABLE "variant" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "sku" VARCHAR(60) NOT NULL,
    "options" JSONB NOT NULL,
    "price" BIGINT NOT NULL,
    "on_hand" INT NOT NULL,
    "reserved" INT NOT NULL,
    "present" BOOL NOT NULL,
    "barcode" VARCHAR(40) NOT NULL,
    "active" BOOL NOT NULL,
    "position" INT NOT NULL,
    "photo_id" BIGINT,
    "product_id" BIGINT NOT NULL,
    CONSTRAINT "uid_variant_workspa_b1dbf3" UNIQUE ("workspace_id", "sku")
);
CREATE INDEX "idx_variant_photo_i_060031" ON "variant" ("photo_id");
CREATE INDEX "idx_variant_product_b8f8f9" ON "variant" ("product_id");
COMMENT ON TABLE "variant" IS 'What is really bought: one combination of options, with its SKU, price and stock.';
CREATE TABLE "posting" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "gram" VARCHAR(40) NOT NULL,
    "doc_id" BIGINT NOT NULL,
    CONSTRAINT "uid_posting_workspa_80d3b0" UNIQUE ("workspace_id", "gram", "doc_id")
);
COMMENT ON TABLE "posting" IS 'One gram of one document. The primary key of use is (workspace, gram, document); `id` only pleases the ORM.';
CREATE TABLE "stock_move" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "change" INT NOT NULL,
    "reason" VARCHAR(10) NOT NULL,
    "order_id" BIGINT,
    "actor" VARCHAR(120) NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "variant_id" BIGINT NOT NULL
);
CREATE INDEX "idx_stock_move_order_i_aeef90" ON "stock_move" ("order_id");
CREATE INDEX "idx_stock_move_variant_15c56d" ON "stock_move" ("variant_id");
COMMENT ON COLUMN "stock_move"."reason" IS 'RECEIVED: received\nCOUNTED: counted\nSOLD: sold\nRETURNED: returned';
COMMENT ON TABLE "stock_move" IS 'Pieces came or went. Rows are only added, never changed.';
CREATE TABLE "service" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "code" VARCHAR(60) NOT NULL,
    "names" JSONB NOT NULL,
    "descriptions" JSONB NOT NULL,
    "aliases" JSONB NOT NULL,
    "price" BIGINT NOT NULL,
    "minutes" INT,
    "bookable" BOOL NOT NULL,
    "active" BOOL NOT NULL,
    "position" INT NOT NULL,
    CONSTRAINT "uid_service_workspa_221125" UNIQUE ("workspace_id", "code")
);
COMMENT ON TABLE "service" IS 'Something that is done for the customer: at an hour with somebody of the staff, or in a class with places.';
CREATE TABLE "service_class" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "capacity" INT NOT NULL,
    "taken" INT NOT NULL,
    "service_id" BIGINT NOT NULL
);
CREATE INDEX "idx_service_cla_starts__b79252" ON "service_class" ("starts_at");
CREATE INDEX "idx_service_cla_service_878318" ON "service_class" ("service_id");
COMMENT ON TABLE "service_class" IS 'A service for several at once, at a set time, with so many places.';
CREATE TABLE "staff" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "hours" JSONB NOT NULL,
    "active" BOOL NOT NULL
);
COMMENT ON TABLE "staff" IS 'Somebody who does services, with own working hours.';
CREATE TABLE "booking" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "held_until" TIMESTAMPTZ,
    "customer_id" BIGINT NOT NULL,
    "klass_id" BIGINT,
    "service_id" BIGINT NOT NULL,
    "staff_id" BIGINT
);
CREATE INDEX "idx_booking_starts__ee34e9" ON "booking" ("starts_at");
CREATE INDEX "idx_booking_custome_626577" ON "booking" ("customer_id");
CREATE INDEX "idx_booking_klass_i_94be25" ON "booking" ("klass_id");
CREATE INDEX "idx_booking_service_b9c98c" ON "booking" ("service_id");
CREATE INDEX "idx_booking_staff_i_0e9e45" ON "booking" ("staff_id");
COMMENT ON COLUMN "booking"."state" IS 'HELD: HELD\nCONFIRMED: CONFIRMED\nDONE: DONE\nCANCELLED: CANCELLED\nNO_SHOW: NO_SHOW';
COMMENT ON TABLE "booking" IS 'A customer''s time: held in the cart for half an hour, then confirmed by the order.';
CREATE TABLE "staff_service" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "service_id" BIGINT NOT NULL,
    "staff_id" BIGINT NOT NULL,
    CONSTRAINT "uid_staff_servi_workspa_af2354" UNIQUE ("workspace_id", "staff_id", "service_id")
);
CREATE INDEX "idx_staff_servi_service_7c0fdc" ON "staff_service" ("service_id");
CREATE INDEX "idx_staff_servi_staff_i_de5bf8" ON "staff_service" ("staff_id");
COMMENT ON TABLE "staff_service" IS 'This person does this service.';
CREATE TABLE "dated_event" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "code" VARCHAR(60) NOT NULL,
    "names" JSONB NOT NULL,
    "descriptions" JSONB NOT NULL,
    "on" DATE NOT NULL,
    "at" VARCHAR(5) NOT NULL,
    CONSTRAINT "uid_dated_event_workspa_a00f76" UNIQUE ("workspace_id", "code")
);
CREATE INDEX "idx_dated_event_on_f28d8f" ON "dated_event" ("on");
COMMENT ON TABLE "dated_event" IS 'Something that happens in or around the shop on one day, by the shop''s own calendar.';
CREATE TABLE "faq" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "code" VARCHAR(60) NOT NULL,
    "questions" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "aliases" JSONB NOT NULL,
    CONSTRAINT "uid_faq_workspa_b02bf9" UNIQUE ("workspace_id", "code")
);
COMMENT ON TABLE "faq" IS 'A question that customers ask and the shop''s own answer to it.';
CREATE TABLE "delivery_way" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "kind" VARCHAR(8) NOT NULL,
    "names" JSONB NOT NULL,
    "places" JSONB NOT NULL,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "radius_km" DOUBLE PRECISION,
    "fee" BIGINT NOT NULL,
    "free_from" BIGINT,
    "cut_off" VARCHAR(5) NOT NULL,
    "days_min" INT NOT NULL,
    "days_max" INT NOT NULL,
    "works_on" JSONB NOT NULL,
    "prepay" BOOL NOT NULL,
    "address" JSONB NOT NULL,
    "active" BOOL NOT NULL,
    "position" INT NOT NULL
);
COMMENT ON COLUMN "delivery_way"."kind" IS 'ZONE: zone\nPICKUP: pickup\nPOST: post\nTAXI: taxi';
COMMENT ON TABLE "delivery_way" IS 'One way of the shop to bring goods, and where it reaches.';
CREATE TABLE "cart" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "state" VARCHAR(8) NOT NULL,
    "sealed_address" TEXT NOT NULL,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "pickup" BOOL NOT NULL,
    "pay_way" VARCHAR(8) NOT NULL,
    "wished" DATE,
    "created_at" TIMESTAMPTZ NOT NULL,
    "customer_id" BIGINT NOT NULL
);
CREATE INDEX "idx_cart_custome_7f26cb" ON "cart" ("customer_id");
COMMENT ON COLUMN "cart"."state" IS 'OPEN: open\nORDERED: ordered';
COMMENT ON TABLE "cart" IS 'A customer has one open cart per shop; ordering closes it.';
CREATE TABLE "cart_line" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "quantity" INT NOT NULL,
    "booking_id" BIGINT,
    "cart_id" BIGINT NOT NULL,
    "variant_id" BIGINT
);
CREATE INDEX "idx_cart_line_booking_0ca9f1" ON "cart_line" ("booking_id");
CREATE INDEX "idx_cart_line_cart_id_8eae33" ON "cart_line" ("cart_id");
CREATE INDEX "idx_cart_line_variant_8b9eca" ON "cart_line" ("variant_id");
COMMENT ON TABLE "cart_line" IS 'So many of a variant, or one held time.';
CREATE TABLE "order" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "number" VARCHAR(20) NOT NULL,
    "public_id" VARCHAR(20) NOT NULL UNIQUE,
    "cart_id" BIGINT,
    "conversation_id" BIGINT,
    "source" VARCHAR(20) NOT NULL,
    "state" VARCHAR(12) NOT NULL,
    "money" VARCHAR(16) NOT NULL,
    "paid" BIGINT,
    "pay_way" VARCHAR(8) NOT NULL,
    "goods" BIGINT NOT NULL,
    "discount" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "fee_known" BOOL NOT NULL,
    "total" BIGINT NOT NULL,
    "sealed_address" TEXT NOT NULL,
    "sealed_phone" TEXT NOT NULL,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "arrives" DATE,
    "wished" DATE,
    "tracking" VARCHAR(64) NOT NULL,
    "note" TEXT NOT NULL,
    "placed_at" TIMESTAMPTZ NOT NULL,
    "moved_at" TIMESTAMPTZ NOT NULL,
    "customer_id" BIGINT NOT NULL,
    "way_id" BIGINT,
    CONSTRAINT "uid_order_workspa_9c9065" UNIQUE ("workspace_id", "number")
);
CREATE INDEX "idx_order_custome_3b6ad1" ON "order" ("customer_id");
CREATE INDEX "idx_order_way_id_fa7ed8" ON "order" ("way_id");
COMMENT ON COLUMN "order"."state" IS 'PENDING: PENDING\nCONFIRMED: CONFIRMED\nPACKED: PACKED\nSHIPPED: SHIPPED\nDELIVERED: DELIVERED\nCANCELLED: CANCELLED\nRETURNED: RETURNED';
COMMENT ON COLUMN "order"."money" IS 'UNPAID: UNPAID\nAWAITING_CHECK: AWAITING_CHECK\nPART_PAID: PART_PAID\nPAID: PAID\nRETURNED: RETURNED';
COMMENT ON COLUMN "order"."pay_way" IS 'CASH: cash\nCARD: card';
COMMENT ON TABLE "order" IS 'Lines and prices as they were when the customer said yes.';
CREATE TABLE "order_line" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "code" VARCHAR(60) NOT NULL,
    "sku" VARCHAR(60) NOT NULL,
    "names" JSONB NOT NULL,
    "options" JSONB NOT NULL,
    "quantity" INT NOT NULL,
    "price" BIGINT NOT NULL,
    "total" BIGINT NOT NULL,
    "starts_at" TIMESTAMPTZ,
    "booking_id" BIGINT,
    "order_id" BIGINT NOT NULL,
    "variant_id" BIGINT
);
CREATE INDEX "idx_order_line_booking_b45fa7" ON "order_line" ("booking_id");
CREATE INDEX "idx_order_line_order_i_b67cd5" ON "order_line" ("order_id");
CREATE INDEX "idx_order_line_variant_ba9d9c" ON "order_line" ("variant_id");
COMMENT ON TABLE "order_line" IS 'A thing or a booked time, named and priced as it was when the order was placed.';
CREATE TABLE "receipt" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "seen_before" BOOL NOT NULL,
    "received_at" TIMESTAMPTZ NOT NULL,
    "media_id" BIGINT NOT NULL,
    "order_id" BIGINT NOT NULL
);
CREATE INDEX "idx_receipt_media_i_9c0484" ON "receipt" ("media_id");
CREATE INDEX "idx_receipt_order_i_74ca30" ON "receipt" ("order_id");
COMMENT ON COLUMN "receipt"."state" IS 'WAITING: waiting\nACCEPTED: accepted\nREFUSED: refused';
COMMENT ON TABLE "receipt" IS 'A picture that hangs on an order until somebody taps Received or Not received.';
CREATE TABLE "conversation" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "channel" VARCHAR(20) NOT NULL,
    "account" VARCHAR(40) NOT NULL,
    "chat" VARCHAR(80) NOT NULL,
    "language" VARCHAR(10) NOT NULL,
    "context" JSONB NOT NULL,
    "with_human" BOOL NOT NULL,
    "heard_id" BIGINT NOT NULL,
    "answered_id" BIGINT NOT NULL,
    "outbox" INT NOT NULL,
    "lease_owner" VARCHAR(40) NOT NULL,
    "leased_until" TIMESTAMPTZ,
    "heard_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL,
    "customer_id" BIGINT NOT NULL,
    "identity_id" BIGINT NOT NULL,
    CONSTRAINT "uid_conversatio_workspa_ce68f0" UNIQUE ("workspace_id", "channel", "account", "chat")
);
CREATE INDEX "idx_conversatio_custome_a39621" ON "conversation" ("customer_id");
CREATE INDEX "idx_conversatio_identit_3ba209" ON "conversation" ("identity_id");
COMMENT ON TABLE "conversation" IS 'A customer''s thread in one channel.';
CREATE TABLE "message" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "direction" VARCHAR(3) NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "external_id" VARCHAR(80),
    "key" VARCHAR(80),
    "author" VARCHAR(40) NOT NULL,
    "text" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "trace" JSONB NOT NULL,
    "error" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "conversation_id" BIGINT NOT NULL,
    CONSTRAINT "uid_message_workspa_d290ec" UNIQUE ("workspace_id", "conversation_id", "direction", "external_id"),
    CONSTRAINT "uid_message_workspa_7a8566" UNIQUE ("workspace_id", "conversation_id", "key")
);
CREATE INDEX "idx_message_convers_e51163" ON "message" ("conversation_id");
COMMENT ON COLUMN "message"."direction" IS 'IN: in\nOUT: out';
COMMENT ON COLUMN "message"."state" IS 'HEARD: heard\nQUEUED: queued\nSENT: sent\nFAILED: failed\nIN_DOUBT: in_doubt';
COMMENT ON TABLE "message" IS 'Something that was heard or said.';
CREATE TABLE "tool_call" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "message_id" BIGINT NOT NULL,
    "position" INT NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "args" JSONB NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "conversation_id" BIGINT NOT NULL,
    CONSTRAINT "uid_tool_call_workspa_ccd5c5" UNIQUE ("workspace_id", "conversation_id", "message_id", "position")
);
CREATE INDEX "idx_tool_call_convers_9a7066" ON "tool_call" ("conversation_id");
COMMENT ON TABLE "tool_call" IS 'A call that changed something, with its result: the same turn run again finds it here and changes nothing.';
CREATE TABLE "channel" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "username" VARCHAR(80) NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "rights" JSONB NOT NULL,
    "checked_at" TIMESTAMPTZ NOT NULL,
    "detached" BOOL NOT NULL,
    CONSTRAINT "uid_channel_workspa_ef9878" UNIQUE ("workspace_id", "chat_id")
);
COMMENT ON TABLE "channel" IS 'A channel or group that the shop has attached, with the rights our bot has there.';
CREATE TABLE "channel_post" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "username" VARCHAR(80) NOT NULL,
    "message_id" BIGINT NOT NULL,
    "product_id" BIGINT NOT NULL,
    CONSTRAINT "uid_channel_pos_workspa_51d845" UNIQUE ("workspace_id", "chat_id", "message_id")
);
CREATE INDEX "idx_channel_pos_product_57569f" ON "channel_post" ("product_id");
COMMENT ON TABLE "channel_post" IS 'A post in a channel, ours or typed by hand, and the product it shows.';
CREATE TABLE "notice" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "workspace_id" BIGINT NOT NULL,
    "kind" VARCHAR(40) NOT NULL,
    "subject" VARCHAR(40) NOT NULL,
    "subject_id" BIGINT NOT NULL,
    "bot_id" BIGINT,
    "chat_id" BIGINT,
    "message_id" BIGINT,
    "state" VARCHAR(10) NOT NULL,
    "error" TEXT NOT NULL,
    "attempts" INT NOT NULL,
    "leased_until" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL,
    "member_id" BIGINT NOT NULL,
    CONSTRAINT "uid_notice_workspa_3629de" UNIQUE ("workspace_id", "kind", "subject", "subject_id", "member_id")
);
CREATE INDEX "idx_notice_member__df82cf" ON "notice" ("member_id");
COMMENT ON COLUMN "notice"."state" IS 'SENDING: sending\nSENT: sent\nFAILED: failed\nIN_DOUBT: in_doubt';
COMMENT ON TABLE "notice" IS 'One message about one thing to one person of the shop.';
CREATE TABLE IF NOT EXISTS "aerich" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" JSONB NOT NULL
);
-- Every row of a shop names its shop, and rows of one shop cannot point into another: composite keys, RESTRICT.
ALTER TABLE "booking" ADD CONSTRAINT "booking_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "cart" ADD CONSTRAINT "cart_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "category" ADD CONSTRAINT "category_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "customer" ADD CONSTRAINT "customer_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "delivery_way" ADD CONSTRAINT "delivery_way_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "identity" ADD CONSTRAINT "identity_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "media" ADD CONSTRAINT "media_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "member" ADD CONSTRAINT "member_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "order" ADD CONSTRAINT "order_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "product" ADD CONSTRAINT "product_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "search_doc" ADD CONSTRAINT "search_doc_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "service" ADD CONSTRAINT "service_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "service_class" ADD CONSTRAINT "service_class_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "staff" ADD CONSTRAINT "staff_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "variant" ADD CONSTRAINT "variant_of_workspace" UNIQUE (workspace_id, id);
ALTER TABLE "member" ADD CONSTRAINT "member_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "event" ADD CONSTRAINT "event_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "customer" ADD CONSTRAINT "customer_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "identity" ADD CONSTRAINT "identity_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "media" ADD CONSTRAINT "media_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "category" ADD CONSTRAINT "category_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "product" ADD CONSTRAINT "product_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "product_category" ADD CONSTRAINT "product_category_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "product_photo" ADD CONSTRAINT "product_photo_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "variant" ADD CONSTRAINT "variant_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "search_doc" ADD CONSTRAINT "search_doc_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "posting" ADD CONSTRAINT "posting_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "stock_move" ADD CONSTRAINT "stock_move_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "service" ADD CONSTRAINT "service_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "staff" ADD CONSTRAINT "staff_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "staff_service" ADD CONSTRAINT "staff_service_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "service_class" ADD CONSTRAINT "service_class_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "booking" ADD CONSTRAINT "booking_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "dated_event" ADD CONSTRAINT "dated_event_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "faq" ADD CONSTRAINT "faq_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "delivery_way" ADD CONSTRAINT "delivery_way_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "cart" ADD CONSTRAINT "cart_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "order" ADD CONSTRAINT "order_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "message" ADD CONSTRAINT "message_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "tool_call" ADD CONSTRAINT "tool_call_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "channel" ADD CONSTRAINT "channel_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "channel_post" ADD CONSTRAINT "channel_post_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "notice" ADD CONSTRAINT "notice_workspace" FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE RESTRICT;
ALTER TABLE "identity" ADD CONSTRAINT "identity_customer" FOREIGN KEY (workspace_id, customer_id) REFERENCES "customer" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "category" ADD CONSTRAINT "category_parent" FOREIGN KEY (workspace_id, parent_id) REFERENCES "category" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "product_category" ADD CONSTRAINT "product_category_category" FOREIGN KEY (workspace_id, category_id) REFERENCES "category" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "product_category" ADD CONSTRAINT "product_category_product" FOREIGN KEY (workspace_id, product_id) REFERENCES "product" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "product_photo" ADD CONSTRAINT "product_photo_media" FOREIGN KEY (workspace_id, media_id) REFERENCES "media" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "product_photo" ADD CONSTRAINT "product_photo_product" FOREIGN KEY (workspace_id, product_id) REFERENCES "product" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "variant" ADD CONSTRAINT "variant_photo" FOREIGN KEY (workspace_id, photo_id) REFERENCES "media" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "variant" ADD CONSTRAINT "variant_product" FOREIGN KEY (workspace_id, product_id) REFERENCES "product" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "stock_move" ADD CONSTRAINT "stock_move_variant" FOREIGN KEY (workspace_id, variant_id) REFERENCES "variant" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "staff_service" ADD CONSTRAINT "staff_service_service" FOREIGN KEY (workspace_id, service_id) REFERENCES "service" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "staff_service" ADD CONSTRAINT "staff_service_staff" FOREIGN KEY (workspace_id, staff_id) REFERENCES "staff" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "service_class" ADD CONSTRAINT "service_class_service" FOREIGN KEY (workspace_id, service_id) REFERENCES "service" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "booking" ADD CONSTRAINT "booking_customer" FOREIGN KEY (workspace_id, customer_id) REFERENCES "customer" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "booking" ADD CONSTRAINT "booking_klass" FOREIGN KEY (workspace_id, klass_id) REFERENCES "service_class" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "booking" ADD CONSTRAINT "booking_service" FOREIGN KEY (workspace_id, service_id) REFERENCES "service" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "booking" ADD CONSTRAINT "booking_staff" FOREIGN KEY (workspace_id, staff_id) REFERENCES "staff" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "cart" ADD CONSTRAINT "cart_customer" FOREIGN KEY (workspace_id, customer_id) REFERENCES "customer" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_booking" FOREIGN KEY (workspace_id, booking_id) REFERENCES "booking" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cart" FOREIGN KEY (workspace_id, cart_id) REFERENCES "cart" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_variant" FOREIGN KEY (workspace_id, variant_id) REFERENCES "variant" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_booking" FOREIGN KEY (workspace_id, booking_id) REFERENCES "booking" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order" FOREIGN KEY (workspace_id, order_id) REFERENCES "order" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_variant" FOREIGN KEY (workspace_id, variant_id) REFERENCES "variant" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "order" ADD CONSTRAINT "order_customer" FOREIGN KEY (workspace_id, customer_id) REFERENCES "customer" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "order" ADD CONSTRAINT "order_way" FOREIGN KEY (workspace_id, way_id) REFERENCES "delivery_way" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_media" FOREIGN KEY (workspace_id, media_id) REFERENCES "media" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_order" FOREIGN KEY (workspace_id, order_id) REFERENCES "order" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_customer" FOREIGN KEY (workspace_id, customer_id) REFERENCES "customer" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_identity" FOREIGN KEY (workspace_id, identity_id) REFERENCES "identity" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "message" ADD CONSTRAINT "message_conversation" FOREIGN KEY (workspace_id, conversation_id) REFERENCES "conversation" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "tool_call" ADD CONSTRAINT "tool_call_conversation" FOREIGN KEY (workspace_id, conversation_id) REFERENCES "conversation" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "channel_post" ADD CONSTRAINT "channel_post_product" FOREIGN KEY (workspace_id, product_id) REFERENCES "product" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "notice" ADD CONSTRAINT "notice_member" FOREIGN KEY (workspace_id, member_id) REFERENCES "member" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "posting" ADD CONSTRAINT "posting_doc" FOREIGN KEY (workspace_id, doc_id) REFERENCES "search_doc" (workspace_id, id) ON DELETE CASCADE;
ALTER TABLE "stock_move" ADD CONSTRAINT "stock_move_order" FOREIGN KEY (workspace_id, order_id) REFERENCES "order" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "order" ADD CONSTRAINT "order_cart" FOREIGN KEY (workspace_id, cart_id) REFERENCES "cart" (workspace_id, id) ON DELETE RESTRICT;
ALTER TABLE "order" ADD CONSTRAINT "order_conversation" FOREIGN KEY (workspace_id, conversation_id) REFERENCES "conversation" (workspace_id, id) ON DELETE RESTRICT;
-- What may never be true, whatever the code believes.
ALTER TABLE variant ADD CONSTRAINT variant_stock CHECK (on_hand >= 0 AND reserved >= 0);
ALTER TABLE variant ADD CONSTRAINT variant_price CHECK (price >= 0);
ALTER TABLE cart_line ADD CONSTRAINT cart_line_quantity CHECK (quantity BETWEEN 1 AND 999);
ALTER TABLE cart_line ADD CONSTRAINT cart_line_thing CHECK ((variant_id IS NULL) <> (booking_id IS NULL));
ALTER TABLE order_line ADD CONSTRAINT order_line_quantity CHECK (quantity BETWEEN 1 AND 999 AND total = price * quantity);
ALTER TABLE "order" ADD CONSTRAINT order_total CHECK (goods >= 0 AND discount >= 0 AND fee >= 0 AND total = goods - discount + fee);
ALTER TABLE "order" ADD CONSTRAINT order_state CHECK (state IN ('PENDING','CONFIRMED','PACKED','SHIPPED','DELIVERED','CANCELLED','RETURNED'));
ALTER TABLE "order" ADD CONSTRAINT order_money CHECK (money IN ('UNPAID','AWAITING_CHECK','PART_PAID','PAID','RETURNED'));
ALTER TABLE "order" ADD CONSTRAINT order_paid CHECK (paid >= 0);
ALTER TABLE stock_move ADD CONSTRAINT stock_move_change CHECK (change <> 0);
ALTER TABLE service_class ADD CONSTRAINT service_class_places CHECK (taken BETWEEN 0 AND capacity);
ALTER TABLE booking ADD CONSTRAINT booking_span CHECK (ends_at > starts_at);
ALTER TABLE delivery_way ADD CONSTRAINT delivery_way_fee CHECK (fee >= 0 AND days_min >= 0 AND days_max >= days_min);
ALTER TABLE workspace ADD CONSTRAINT workspace_discount CHECK (discount_basis_points BETWEEN 0 AND 10000);
ALTER TABLE booking ADD CONSTRAINT booking_one_at_a_time EXCLUDE USING gist (
    int8range(staff_id, staff_id, '[]') WITH &&, tstzrange(starts_at, ends_at) WITH &&)
    WHERE (staff_id IS NOT NULL AND state IN ('HELD', 'CONFIRMED', 'DONE'));
CREATE UNIQUE INDEX cart_one_open ON cart (workspace_id, customer_id) WHERE state = 'open';
CREATE UNIQUE INDEX cart_line_variant ON cart_line (workspace_id, cart_id, variant_id) WHERE variant_id IS NOT NULL;
CREATE UNIQUE INDEX order_one_per_cart ON "order" (workspace_id, cart_id) WHERE cart_id IS NOT NULL;
CREATE UNIQUE INDEX receipt_waiting_once ON receipt (workspace_id, order_id, media_id) WHERE state = 'waiting';
CREATE INDEX event_pending ON event (id) WHERE state = 'pending';
CREATE INDEX event_subject ON event (workspace_id, subject, subject_id, id);
CREATE INDEX conversation_waiting ON conversation (id) WHERE heard_id > answered_id OR outbox > 0;
CREATE INDEX message_thread ON message (conversation_id, id);
CREATE INDEX message_queued ON message (conversation_id, id) WHERE state = 'queued';
CREATE INDEX order_placed ON "order" (workspace_id, placed_at DESC, id DESC);
CREATE INDEX order_by_state ON "order" (workspace_id, state, placed_at DESC);
CREATE INDEX posting_doc ON posting (workspace_id, doc_id);
-- The second wall: a row is only there for whom the unit of work has set the shop (models/base/db.py).
ALTER TABLE "member" ENABLE ROW LEVEL SECURITY; ALTER TABLE "member" FORCE ROW LEVEL SECURITY;
CREATE POLICY member_of_shop ON "member" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY member_platform ON "member" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "event" ENABLE ROW LEVEL SECURITY; ALTER TABLE "event" FORCE ROW LEVEL SECURITY;
CREATE POLICY event_of_shop ON "event" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY event_platform ON "event" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "customer" ENABLE ROW LEVEL SECURITY; ALTER TABLE "customer" FORCE ROW LEVEL SECURITY;
CREATE POLICY customer_of_shop ON "customer" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY customer_platform ON "customer" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "identity" ENABLE ROW LEVEL SECURITY; ALTER TABLE "identity" FORCE ROW LEVEL SECURITY;
CREATE POLICY identity_of_shop ON "identity" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY identity_platform ON "identity" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "media" ENABLE ROW LEVEL SECURITY; ALTER TABLE "media" FORCE ROW LEVEL SECURITY;
CREATE POLICY media_of_shop ON "media" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY media_platform ON "media" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "category" ENABLE ROW LEVEL SECURITY; ALTER TABLE "category" FORCE ROW LEVEL SECURITY;
CREATE POLICY category_of_shop ON "category" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY category_platform ON "category" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "product" ENABLE ROW LEVEL SECURITY; ALTER TABLE "product" FORCE ROW LEVEL SECURITY;
CREATE POLICY product_of_shop ON "product" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY product_platform ON "product" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "product_category" ENABLE ROW LEVEL SECURITY; ALTER TABLE "product_category" FORCE ROW LEVEL SECURITY;
CREATE POLICY product_category_of_shop ON "product_category" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY product_category_platform ON "product_category" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "product_photo" ENABLE ROW LEVEL SECURITY; ALTER TABLE "product_photo" FORCE ROW LEVEL SECURITY;
CREATE POLICY product_photo_of_shop ON "product_photo" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY product_photo_platform ON "product_photo" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "variant" ENABLE ROW LEVEL SECURITY; ALTER TABLE "variant" FORCE ROW LEVEL SECURITY;
CREATE POLICY variant_of_shop ON "variant" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY variant_platform ON "variant" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "search_doc" ENABLE ROW LEVEL SECURITY; ALTER TABLE "search_doc" FORCE ROW LEVEL SECURITY;
CREATE POLICY search_doc_of_shop ON "search_doc" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY search_doc_platform ON "search_doc" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "posting" ENABLE ROW LEVEL SECURITY; ALTER TABLE "posting" FORCE ROW LEVEL SECURITY;
CREATE POLICY posting_of_shop ON "posting" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY posting_platform ON "posting" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "stock_move" ENABLE ROW LEVEL SECURITY; ALTER TABLE "stock_move" FORCE ROW LEVEL SECURITY;
CREATE POLICY stock_move_of_shop ON "stock_move" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY stock_move_platform ON "stock_move" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "service" ENABLE ROW LEVEL SECURITY; ALTER TABLE "service" FORCE ROW LEVEL SECURITY;
CREATE POLICY service_of_shop ON "service" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY service_platform ON "service" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "staff" ENABLE ROW LEVEL SECURITY; ALTER TABLE "staff" FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_of_shop ON "staff" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY staff_platform ON "staff" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "staff_service" ENABLE ROW LEVEL SECURITY; ALTER TABLE "staff_service" FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_service_of_shop ON "staff_service" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY staff_service_platform ON "staff_service" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "service_class" ENABLE ROW LEVEL SECURITY; ALTER TABLE "service_class" FORCE ROW LEVEL SECURITY;
CREATE POLICY service_class_of_shop ON "service_class" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY service_class_platform ON "service_class" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "booking" ENABLE ROW LEVEL SECURITY; ALTER TABLE "booking" FORCE ROW LEVEL SECURITY;
CREATE POLICY booking_of_shop ON "booking" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY booking_platform ON "booking" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "dated_event" ENABLE ROW LEVEL SECURITY; ALTER TABLE "dated_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY dated_event_of_shop ON "dated_event" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY dated_event_platform ON "dated_event" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "faq" ENABLE ROW LEVEL SECURITY; ALTER TABLE "faq" FORCE ROW LEVEL SECURITY;
CREATE POLICY faq_of_shop ON "faq" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY faq_platform ON "faq" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "delivery_way" ENABLE ROW LEVEL SECURITY; ALTER TABLE "delivery_way" FORCE ROW LEVEL SECURITY;
CREATE POLICY delivery_way_of_shop ON "delivery_way" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY delivery_way_platform ON "delivery_way" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "cart" ENABLE ROW LEVEL SECURITY; ALTER TABLE "cart" FORCE ROW LEVEL SECURITY;
CREATE POLICY cart_of_shop ON "cart" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY cart_platform ON "cart" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "cart_line" ENABLE ROW LEVEL SECURITY; ALTER TABLE "cart_line" FORCE ROW LEVEL SECURITY;
CREATE POLICY cart_line_of_shop ON "cart_line" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY cart_line_platform ON "cart_line" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "order_line" ENABLE ROW LEVEL SECURITY; ALTER TABLE "order_line" FORCE ROW LEVEL SECURITY;
CREATE POLICY order_line_of_shop ON "order_line" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY order_line_platform ON "order_line" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "order" ENABLE ROW LEVEL SECURITY; ALTER TABLE "order" FORCE ROW LEVEL SECURITY;
CREATE POLICY order_of_shop ON "order" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY order_platform ON "order" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "receipt" ENABLE ROW LEVEL SECURITY; ALTER TABLE "receipt" FORCE ROW LEVEL SECURITY;
CREATE POLICY receipt_of_shop ON "receipt" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY receipt_platform ON "receipt" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "conversation" ENABLE ROW LEVEL SECURITY; ALTER TABLE "conversation" FORCE ROW LEVEL SECURITY;
CREATE POLICY conversation_of_shop ON "conversation" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY conversation_platform ON "conversation" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "message" ENABLE ROW LEVEL SECURITY; ALTER TABLE "message" FORCE ROW LEVEL SECURITY;
CREATE POLICY message_of_shop ON "message" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY message_platform ON "message" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "tool_call" ENABLE ROW LEVEL SECURITY; ALTER TABLE "tool_call" FORCE ROW LEVEL SECURITY;
CREATE POLICY tool_call_of_shop ON "tool_call" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY tool_call_platform ON "tool_call" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "channel" ENABLE ROW LEVEL SECURITY; ALTER TABLE "channel" FORCE ROW LEVEL SECURITY;
CREATE POLICY channel_of_shop ON "channel" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY channel_platform ON "channel" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "channel_post" ENABLE ROW LEVEL SECURITY; ALTER TABLE "channel_post" FORCE ROW LEVEL SECURITY;
CREATE POLICY channel_post_of_shop ON "channel_post" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY channel_post_platform ON "channel_post" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
ALTER TABLE "notice" ENABLE ROW LEVEL SECURITY; ALTER TABLE "notice" FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_of_shop ON "notice" USING (workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint));
CREATE POLICY notice_platform ON "notice" USING ((SELECT current_setting('app.everywhere', true)) = 'on');
        """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE IF EXISTS "bot_account" CASCADE;
        DROP TABLE IF EXISTS "person" CASCADE;
        DROP TABLE IF EXISTS "member" CASCADE;
        DROP TABLE IF EXISTS "visit" CASCADE;
        DROP TABLE IF EXISTS "workspace" CASCADE;
        DROP TABLE IF EXISTS "one_time_link" CASCADE;
        DROP TABLE IF EXISTS "web_session" CASCADE;
        DROP TABLE IF EXISTS "external_event" CASCADE;
        DROP TABLE IF EXISTS "event" CASCADE;
        DROP TABLE IF EXISTS "customer" CASCADE;
        DROP TABLE IF EXISTS "identity" CASCADE;
        DROP TABLE IF EXISTS "media" CASCADE;
        DROP TABLE IF EXISTS "category" CASCADE;
        DROP TABLE IF EXISTS "product" CASCADE;
        DROP TABLE IF EXISTS "product_category" CASCADE;
        DROP TABLE IF EXISTS "product_photo" CASCADE;
        DROP TABLE IF EXISTS "search_doc" CASCADE;
        DROP TABLE IF EXISTS "variant" CASCADE;
        DROP TABLE IF EXISTS "posting" CASCADE;
        DROP TABLE IF EXISTS "stock_move" CASCADE;
        DROP TABLE IF EXISTS "service" CASCADE;
        DROP TABLE IF EXISTS "service_class" CASCADE;
        DROP TABLE IF EXISTS "staff" CASCADE;
        DROP TABLE IF EXISTS "booking" CASCADE;
        DROP TABLE IF EXISTS "staff_service" CASCADE;
        DROP TABLE IF EXISTS "dated_event" CASCADE;
        DROP TABLE IF EXISTS "faq" CASCADE;
        DROP TABLE IF EXISTS "delivery_way" CASCADE;
        DROP TABLE IF EXISTS "cart" CASCADE;
        DROP TABLE IF EXISTS "cart_line" CASCADE;
        DROP TABLE IF EXISTS "order" CASCADE;
        DROP TABLE IF EXISTS "order_line" CASCADE;
        DROP TABLE IF EXISTS "receipt" CASCADE;
        DROP TABLE IF EXISTS "conversation" CASCADE;
        DROP TABLE IF EXISTS "message" CASCADE;
        DROP TABLE IF EXISTS "tool_call" CASCADE;
        DROP TABLE IF EXISTS "channel" CASCADE;
        DROP TABLE IF EXISTS "channel_post" CASCADE;
        DROP TABLE IF EXISTS "notice" CASCADE;
        """


MODELS_STATE = (
    "eJztfetz27iW57+C0pfuW6XNxs6js+qtrXJspaNJInltpXPrjqc0EAlZHFOELh9WdGf7f1"
    "8AfIEkSBESJYE0viQSiQPRvwMenDf+u7fCJrK9Vx+xf2UYOHD83gD8d8+BK0Q+CO72QQ+u"
    "1+k9esGHc5sNn2N/BrmBc893oUGnXEDbQ+SSiTzDtda+hR1KcAWmyEaPLlwBQgv8JfTBBg"
    "HoeBvkgo3lLwfkIgJrG/oL7K5+8cCvDgbeEq//BrALIPtIruKN8wrcL6GLzAFwceBbziOw"
    "MX7ywBK5CCws1/Nf0YcysUGeitw+0+8HjvXPAM18/IjIzC55in//D3LZckz0E3nx1/XTbG"
    "Eh28xwwzLpBOz6zN+u2bWP1uPI8T+xsfSvm88MbAcrJx2/3vpL7CQEVsibR+QgF/qI/oLv"
    "BpQ3TmDbESdjdoUPmw4Jn5KjMdECBjblMKUOHyC91pvNxpPp7H44nc16Be7HFBxDoksGdu"
    "jKIY/qMQAe6SP8j/91efnmzW+Xr9+8//Du7W+/vfvw+gMZy563eOu3v8KHSdEKp2KYjf4Y"
    "jaf0gTBZnuHSpRf+YjTQhyEVY0aK/jqY25YxEzHhmjBezIIMUY4T5E/McyLG/TBW9P73In"
    "AMijKIXuA59NArw92uffwqeaT/0zsWv1bw58xGzqO/JF8vX1ew4s+ru+vPV3e/Xr7+W5Yf"
    "4+jOJbtFOZNyYoPdJ28NDSRkRtUbkafc/W4IOBLhnTAkHtL9lyNlgR+JTWkO5Aj3YsDLlU"
    "4pAwIPueyzhDDiaZqRRcWln270p4A+I2jev60haN6/LRU09FYWZA9BG5GZ8BNyikBP0c+S"
    "RZ6n6wTYFeBOh39nC3blef+0eVB//Xb1d4b3ahvd+ToZ/xEP55hw/XXysQC+4SJfZn2nFJ"
    "0A/Oir2ydYiPEdOsGKYTwiTwQdAxWxjolPB3WPmBLWc/wodeHuXV1PR38OByCkfnDuhn9O"
    "vgxviJqOnskLauaNgjrMuKij01yU6zQXBZ0GLxaeaLVX7aUpTTPbaB0mvO7ULkrkBcVnBg"
    "XI35A7vrVCYuyzlDn8zYj0VfyhjdKH/IHmxLG3kTpVJf5H34b306tvt5k94OZqOqR3LjPy"
    "P7766/vcy5FMAn6Mpp8B/Qr+MRkPGbzY8x9d9ovpuOk/evSZYODjmYM3M2hyml98NUbtL2"
    "pUL544w45emEPjaQNdc1a4gy9x2djirdXlKn8FOvCR8YyCSx8zMsS+odWcGf0FH0t0p1/l"
    "X1mlY2q4VtbI9bDzi0e9FwYClgOwg5jDQuQI2TFa4Lb496I5xebo/Yd2aKgj7ModGmc2o5"
    "UTeGfZgVxs762DxbQqa7u9yY/x8G5AHaTIfXC+XY2v/qDfQwlJrpCv4ynRzsjj+g/Oj6u7"
    "4efJ93uirxFhi5aY2KwPzvXk+92IUhk4cK1QAkqrbJd1VLbLcpXtMq+ypepo7s3BhC/QEb"
    "86KVGOa3NCdSy2xbLttFbhx8nka0Yj+DjKm33fv30cEtQZ6GSQ5Ze8JeHGIi2nMmTHElLd"
    "3DgK+lKeGUVOfMIush6dL2hbEFs57COV5zaZqF1c+CteZ/HV9PdduEn0nOzyIx/IH43CFX"
    "5HVNi70TUBulwNTQF3sG8ZyBOs/Yjw05c7ZEP2Z5SCPWaTqLMxHIz2X8fU06OlKdDT00Vb"
    "rqenb8huPf0er9Acm1uwWWLAFCsWd2Sat5fGFKkyHk5Lts4tG0h1dA89E17aRYW+uWl1wF"
    "JhMV2l3581RpMPkr0YfnBiWzI8c/rQTO80EeCLWiHgi4oY8EUxCNyeANiJUG4+QGBD5zEg"
    "+6MMxDzNCSEO/nWipdy4458oye5+LugsZQMu6N2JDcoEHBXyOMeYFFzOOtBQ7wV7sYEGzq"
    "SmPvcDDbw0gNCyBXAWA+9Py7OEua7hjX6VefecDNlp3f1YWkZodAEIGB12AV7kk0pp8qnl"
    "EcsrtcwsdgV6T8gEc0TGoSjblF5+cmjCacHoO/qvCaNANOs3tBR4w0EHgRQySsqNxJR59T"
    "mQ0ujAT0cyKF8kC5TPI34BPGiRjdlWCxP6M7peZQOVKdUJI5XJldaGKk0XLgRG3r/dT8Zi"
    "oBOCvG1nGT74f8C2vKNJdK5QZB5Ytm853iv6s0erDKlgAQUow4JCDnE+XbiftdfoBB9Fkc"
    "vzZHr9iLeInsDISG9WGhqbzLCdxsYkStii6rwHVthB2z77+C/yMfwUi04v/OoGNvKKdsQh"
    "E+lwkdI7b7kl4NnBo8wuHI8/VVXbyTLt39bZgd+W78BvCzuw+pGgk4H7oQ64H8rB/SByoL"
    "/EMob77/e3w/ENLWTwAm+NyC/uV8rQeF6cEbgucoytzIrnaTq46t/UwPhNKcRv8gjTbVgG"
    "3Xj8CRf5lWfB/zmF3vIJhRvyCQKgdUTL+3LR8r4gWlpknLY3AJpokjJGU4ZIDcOJ/l6rDa"
    "eMDLd8Ofkdje+cO6Z5fQXOcSDlIEgI1FjnrXcQ8MxY4sCVEjwJgWZG48wwLY/1DprNoWd5"
    "szVmD1JgTqk/oJS+M+Wxlxdvf3v74c37t4lnILlS5RAQeCljqBYuXsl5XQqknUH3xKGPBE"
    "gf/ZTzGOcJtSxqXgGiDmAniFNqautBWbLOqUPN+8YYYktsm3sAnZJ1Dujm9U4f2wL/ermU"
    "icdr4dK4cKGASWmdCYFmRuPMgB5RFn1ItlNRUWN1jDxHqkt668fJPbhai0rfKwFPiXROgg"
    "TWNvTIEnWFW2yVqp+l03q+bjKkc/9b0GRo4qApWQ9fLeepJ0g+4W/3q9JPsINmdGHN7Hho"
    "ja5DdGzUSJlVHWPHIOMWrFmyCbdxyvnv5Ia9JdcWZH0gd02WCUtB93xM7ooaFDU3sU5RUV"
    "pyVlQ004aasyX0ljKmYpaqc+kqzdd9Bt7e+RQRqcoh/N796I/xbDQeAM96dGaW8+BMfoxZ"
    "h6K81DlP/sTZmt3ohPSBLgpQgQfo59oimtgeGnOWsoMac0s05BiTyqJoslnsYxVxZLroXT"
    "X+KmIC/UDze+R5lriHE3e30gDaoPnM4wbWbrrKVAtkhl1UWZMlEz1bBkoLbmFF26W4SdNE"
    "0kI66W9rI0rpzVQbUWc2onTLSq3Fq6JUnCm/hW07MkImpehcPP/ydb1jsKrOwSqE9Ncuft"
    "5Lhc4QaitJOS1aG8Mvjs3caTQSAXGOSkfEJSLiOiZbvm/pmOwRHBLDnz7tPWoPn5H4jN3s"
    "gH6VWwJFQ2coGbvbM+GAYE1XJT221oC2Tf8s2hsMOpja78DAqzV0tr8QI3/r+WjF9wbzwl"
    "Zg1F1ARoM5CluCgS0Snal7rF96cB6cW4TXNiKkRE03vT5Yk7cPeWRqE5BlQFaKh6iXgn63"
    "HDJfn92iP0wP5EUrggcZQL6Rfyic5LcxfbYNiytDepXYuWEImXZNe0LbB4e2QEPraK5kJH"
    "2+gLyirudjbDLvCDv2r7xRmocDN1RvEw7qRmlqWS8V7RES5tW1ZlIKlcOhyuQn8++EBMo5"
    "sg5CfZT22fRsgCLM5RnI8fjTJyCfx344SqoxDnyy+e2dXMGRn9A/wnZESSdJb3r1ZTgehL"
    "sp2bUnI4LGAKyxFZ2Lcf6yc+S6WJAOW36ob0LQAd9UlU5/jLN8XWQgaz9XVY60gwZXSwws"
    "1UO+5ZZVDYuqviFFD9YJrYklmQ/RSKuPgRdf7YP5ln2jGyaxGHwAwYp8dQSW0mFT6QBsSy"
    "0Jfe6mAsGpJ/LXypgZ8fgO2hfN903ygvl/IUOw1VcYyylJByFuvmw6wktahGTptADZW4AQ"
    "JUFkP5Sv8ISgA/bDCRwUdPuUcVDE43WFdONuCx0s24cVrbDdWt1IlTY9pcyR422Ptk0djf"
    "8YgIj+wbkhiA6AiR2kpq8K+j4NXcn0wuJJOlO43Vj7KxtBWkQQOL5ly8q0PK2uQVBZqGk3"
    "75HdvIp4/64Dz8cr5gYrOACTe/0qH6DBj5I8ttu1fJpWgFm5Bc1geAWmS/KJPAdYBuShaT"
    "ZCnP8QH6uW5ENEP9wHgRNmO9DLaNeZ3kf7Te1YVNoE1Y5FBZnSprMe2uwV0B3ZT2BuhHls"
    "M5ZbJ6M65ek6sKRPHSif2+TPLEO+fInnyI4FfGFLbe3R9tFSjXJG91jkHKVe5nssc2zIFz"
    "twVLrYQRc76GKHZg6ft0zk+BZNjBe8jxIH0I/CebYtXAZ/xQs/fwR9NmUWP5FJDkTpYzhL"
    "V0EyoCvyU8sgdE2m6Co8rJnqgfhM4oasXQSI3H0mCDEIDl1H3FRdguuYbtREhgvcqLx8L3"
    "ejWvyoGg1zYk/kL15cwRV2rkHAWELHQfYAbKhrkjoot6HXE9CTR6JiLHpng8gXb4NcUVOc"
    "xucXlnblHWjR3AwEgx3WQT/qsi9F3Xfap6ogU7hNIX2b6npEOJIO5hPWcq1WeFaLjlVOSt"
    "VPaEtIOghx8ymbusDxZLWkgUchkwvE8DQdcOkdHWLHRZBIWfK3zzzLEZVG72jjKZpAJ9Oo"
    "nEwT69LSulCOUPe1k9GECk69IkOK3PiEXWQ9Ol/QtpC3WWItc1O1ixMiQzl+IhduEpMqvw"
    "oJBuQvR6HX/I68HHeja4J3HZep9lKc1UvxDZkW7AlcFOGNfpV/YpUMqeGcCPvdgrVl+IGL"
    "BiBYu9bj0u+DjUV4GfisY41BnsGFv7COMMhjhZorInjBxfvXrwnpT/IEAALPMgUpXcf5CZ"
    "3BpbA472tvg4pM4bpqBnPbMiSttAzRqdojc5VHkQCcQw+9Mtzt2sevkkc6WiHSsZ0ST0jQ"
    "o6aiRheJWtR0wUI+SvfYlSVnIMfjO4hv886ejWX6ggbr5fI7Ht8lwd1Yvc4SUZ1IAs6UQO"
    "MpOnzV+pfg1S8vGo+GayxFWC7h5bv3MoI0pThZoubJJGnzqZo+sdEfXbgqIlxxdjlHowvC"
    "M+5FXRCuEwr7x00oJCxdu9gMjEMzwW7DWW6X2MctXAv1MsKc2TN0LegcCtaf4SytjZBUw8"
    "TaAApL4GUwugtn6dJaOmpRLcHnEbvCbLDkXr+yqJYfVcfhukT2gjbkps23adHq7+zSM9/V"
    "G5I/HIl9qXLU9TK5yB+lk7VU8tRp96mCTOFjY6aUWyke30G3UvOd9ej/gj2w3BJKCLQZ1L"
    "gZBG0LenLs4EjUYAj9vc4whNy3YgWwpmuLJ9F9kgqhMOgiR77JZIbsSAcodlO7qcj1CUEt"
    "MkI+04fTyVvFhtqJPpn1d0iaz9KyTRcJ5IlcPVuDeKthdGb939TCEkkIeU+PBFSqaX5nMd"
    "Aj2HoC+zy+1a8yz9fcoBrWedisfoFd4EF6dtbI90DsvAIGdN0tWLuWgVjtlOdj4+l3wGoE"
    "KBk902uOiHW+6FP7nJ7ORTtSsb5T9Kiw8KuDRUeKnfKXtVeghftmX3sFVGSKTqpSL6lK+2"
    "e0f+Zl+Ge4x5TiSZ5Os0a7zrruOoNzHAicCxXsiAnUYEa33o6fkq/GT/1eHCvViRqR0p3q"
    "OKoTdqqLVdnWNqpr3QkUkCz9ZyS51ntX19PRn8MBCKkfnM+jmxt6WurSMk16XCpdtWTADR"
    "nhGksrcq6dvy+ssURwjdyZtAWRo+tcdX3zdoSNNzPmxpIIZWVodCyr4IHQwcFmAdVZwOVQ"
    "6yzgKC7UTAZwF+NCGdlEM5x1svROnE6dKd1KkOgLf2hTirB72i0+nuXY0VBsVcq0QJjtDM"
    "3OZDOoI7ow4dkDmGY8s7zoVyC9SSOiYUY0ue+hZ8JdWxR2PWyyWpFULgSd/Kk6sKpQDE8H"
    "VhVkCt9wO3xp5HtyZQl1T669Q9uRpJbOkszQafybypNMN5QDEyW5FKp28aF+omRmCZZkSo"
    "qkTQPoNmvTKQlvTsRKZ6KeQF8NzcVyZTUxJ3drqutkaH019Rcv7nzWp8V5rG4P2TZr187O"
    "SqjQSuvR6l5oCotxrV0qyRTtND+a05y1n5Re0TyVVhS1ot4e/LWifh5FPWlzeyC0SUfdjg"
    "LLS1al9PN7RJM/brDREyjn6c1Kzdxjw2ZmNK6GWk6GBivk+ACy+hgwp+B5RK9GwPL73JlI"
    "ls+aErOjkkQ6+v4T1fIaP5FlxVzGug5HKXGvFXolmcK11I1enLq5W/H4DlZ/HCFBTpfWHC"
    "8lzkULacGR0miRsbfIiNSH2tUz4fDT56IfX508ata5RJLVMfXOODlGoHVyeTPlOuczN2in"
    "wvljCVnttYugbW/BHAePS38Qns6JV3PLYXkqtKMbDsuxwmMx2JkY91++9/NF30VN9Ci/UE"
    "tF9Z4CrZmqJNG0ZqogU7h8UfK+SOhO0XCtOtVQnbB8DSxHokZVWacK/NimIuuEtoR+Oi1i"
    "6osYAtsSiuzfUtQ5Ch3LysNJFjhyha2fKgyylEQDWgxQEXhEPd4qi005Kl1sWr/YdA5dWX"
    "8NR9K5Gsbmj0BKi2MlFnNKpNdy/bWs0zSalsQ0l00+UYCj0m1PdZZGa/DXWRrnydJIUmZP"
    "lKWhlnypjysnVw9o57vCB9cj31Mf8Df83Mai9FrFo5YzM6B7cP0omeKr5dRBqY0tj1l2+c"
    "wmf+CBOE3oRB0D6qhFC9jzw4cq1itEt/qVpQrcoJ3BqYmDAD1EkAWHyOc4pekVmC4RjQut"
    "oLsFT2hLBwQeomGmX5OAQJ/R9hOqv/0O/tMy/5PMZG/BmhhAHgozoyZ334phqxP/dq2AVn"
    "ygIpmVXtGxLWXUt76ObanIlJQJ4vNLyx1NJWeXdiG61byfKZJHUms7pdGr+jBL8UzZ0Yke"
    "LsqO5pX0iuxoOmy2isft1AduLWQgL8xWxi7YsO34Dm88AOk5AnRvhaaJzD5waBMMYCyhQx"
    "6+uLkfMpEuZ1T45dD7sJJM4TtY0jdJwkueEnQJ9QYjwNATRR3qdWxNqVXWc3p3w+th2I6V"
    "HUL8jMwH53ryfTyll6JOvw/O/eQr+ephm3y+G06/341DCj9wHVUauIZ+C1n5w1PpqMaeko"
    "doFtiVMQESgs5Fmi9qnWlyUXGoyUXxVBP5JqSdbT5aAa5KzUZjTArdRgUNH6VlVpZOBwMb"
    "CgZyyf0HRqwa7cGpZNAquwSVqi3+iPFTiRs9vtWvspzn3KAaRcVGQEztFevLQ0XqACzJU8"
    "Yte2i0iR3st4T2AkAHLHHgRuf0EZAXlrtCJphv2eDSlkDH+AltaisspPra1FaRKZmzPFzf"
    "26M5fIbwNOrZGfaPTmhnyDH34TBHptVvpRncugN5Pg+/3khasYxmAOi/1K8z/jS6+0ZdN8"
    "nHB+eGwDsA9F8y4mp8Pfz6lY2IPz4448ns/vPkxwBEH9Tw91AlaEYPQbZlX9EsZQNvqZrZ"
    "K514SWPdV74DdJZQW8n76jpPNvQ8afh5Ku1X3VfNRO6ztYemn6XTS/8ANX8h35eFp9JLvx"
    "nfXLSiG/DN3acztesVqO2by779dfqeR1tlA+hec1N1FN6cYlEDXyYQmli68Tytkh/11y0n"
    "N2ugyjSM5gTCdTxdN8Hl9bEDqkx0BUURb11BoUoFRby3C5vKJtt+VUvZdNDO0M892QT8Jc"
    "EA+FEbLpMWM9BQDIvLRNvEAJCbUVgm7L7lkctzbLLqBnauA5V7fZosadEjyAz6poYj1zY0"
    "kFcMCZ32p2vVT+hetWrp0n0dQlKRKbqd6kl6gtH/pTqCJQS6H1jGM9xEPzDuMaV4kqfTrG"
    "mcNdC2aLmkDFc4EjUYQn+vMwzRvfPOshmvLCfwRe9BKeocxZF8vK2unaBJdOwvLS7lqgZZ"
    "PNkJW2QlV1rbI0u3I9PtyPJIq9yOTKLSNitUyIMd6FTjkoBbtjfWcj4yH87BnYDkfOKtBI"
    "q6zGZzwWG/ci2T4GLRaEhRDaBO4KUNF1e5qzZZfDv9tTMjGVojYT8iYt5Sj5agQ5v6SbFD"
    "W8tQhym56rNE+37sNAXkb9mWemObmVIn5CttK2hvqoJM0Qn5LyoVFJJ3xfIFO3Z5EihH0q"
    "W3qzE73YdPSMaSScZrM0Yna55/C9AZg6fLGFTRQlfMi3oec4plBQo7hUXpglVdwuIhtdJd"
    "WOrIZomBiZEXWz3xoXJ44wCq0dK0FJpxUpK3sscc2jRSWAT3tWmkIlOyuRBF8MsTTeLxHU"
    "w0+VAn0eRDeaLJh2IRIhVSMuHzhECN4Hm3shl0EOyYQbBWxGzaohFmIxGHn9ygwxB76c1V"
    "GeM5THdo0TOp5PHp0vLAGrkeEcZMEfbphWiKouK8e3i9U5tjdT9+Vp2wrZDKpvVoBZmi/X"
    "vK4H+eYuwXi32Vb/XEBa2K8eBYFa3aZX0yl/UxFUsacDaHz4g9fEGt5O5WKpU05mzOUDJQ"
    "th5xSaZGjkcL+7ALoIsDxwxr/pZ4DYgeyU5egtt+3BuSXv/FYy5YA9rIMaGgGeWxfkTXGL"
    "Zwh9Aqq5JM0TWGusbwpbl+dY2hsqwRVUpQJUjMEKGXM5OI11qlVoQ4TayrcdhDxUkaosTF"
    "IwrsEx2j8a6GtH5XKqzf/U2dw9w+wX/2BGYAvVyp/y+iATUy2gn3PCZAmE4ed//wAPSeAO"
    "QU8kjxho63QS7wMbB8UTb7odNpXb6VaqPW5RVkitblT6LLxyJPSnfMEGnFsXHFMdxY5JpT"
    "pCSaIc0zRHcLOT9DFFFrb5BtPSN3+wNuReotf7tSzTWjgbNNNHKnvjtxECCDkxZ21NNMlM"
    "855Qx4xNj0+kxN3RDdExGdFLgIGktR4eZBM+mkZKUVJ63NKsgUrnkv+WvF2uzuo1diWpU1"
    "294/2Kkq/8IOenBuR9dfvt8OwNoynoI1+T65n5JvRLg/ONOrv4/IWwh/WnnxVCuhuU4+c3"
    "k6s3ZpK7a5Z/rMsN4AMtxIKdRgR+t1LZ4dtsgv+8nGsGSzsIWe2QUlqMEDNdOYhR7syfeP"
    "X4fg9m54PbofRcAndePsJr2UJpPfDa++5rEVxQiqsBVGCTS2ImxdaFqBN3taSSGcodI418"
    "B5gST7NkYEnSmkP7EGuXARmi1cLFjXlajzZB3q3Hhqb3Tgz7AoB7TCIZ2S6HDloBCuzGQz"
    "wK03W1kyjTl4ktOJlIvjLurGenOE6MCf0oCGJBrQPKDMFTITqW3l5glPow2U5u1FF62hqJ"
    "1hVfVrSqTb7cq02zVNwgm5SEhKosbi75SzRJd+6/7HJ7Z3Tt//mJ0r1sSRYu2zcs5SIU6P"
    "qesJgpvser8qqmnEI2pk78UJdmAJPVYvg9eIVse4Pq34ZlHJ3wFjPQ1LGjb2kFeSuXfIVD"
    "qeqbTpreOZCjIlUxHrl6Tn7Q5oJsQn9ItQySCp/PUmt8PxgMmUB2dydzO8G94MQnGCzLw0"
    "OkP00kPQRuasVDefop+lJfp5yg54qCrAnQ7/Pq1WwRPv99fJ+I94eF4v1wEyHSBrP7ZhVo"
    "as3yQh0n4TGdsRJol+dcMGHEkHhPJRN8CN5S2RQAcsr7ZLKQ6suGuRyChW3BkuYs0W5E8P"
    "yFKe5viA02rT5A80J4697SV960qVCoXOE4iWY/VxApGxLG025Qh1VyEZo6miq1CMq0DTke"
    "1/c81N1S5O1G6Ak1uFBzRtty3n0P6T1CP2lUzTQgl3Ns8iw6vEuxhjWe1hnNnxsBrNgcID"
    "p/ACQPAMXQs6fp/27KFewiV5ZnY6lajfT2067UBUWOz2tQNRRabwFajkzZI73Ign6RLyjR"
    "5CTH5Pelln6Y6UJNhVOcOf10W2KGnlOiXSivW+yEcbtTT4WTq98Buya6Jg8KE2TTRNu16A"
    "+vZM+uLXaJUardQGYP0znalVS7s2sNmXuga28/SwhQOxbfLYBiWxzWoKSnWhZYk+ZTZmer"
    "NfZWSy2K6ElXkFwt6wtBcsoNggMzr1mP6+yYrp165l0I808QRsyH+bJXJY/T37NXaJFTKa"
    "ogyXxufXVqvCm2pfW60qMqVNTalOFMlrviWV9xTIIBsN18DuBFY3OVAobx/Lt+zlSDRDGm"
    "eI9kM274dkKqmcjpKQdAnQEysnPvahLQd7QqJhPyQV2vW9PZJpMoQN5NK0JydJpdSZGJPK"
    "3BkdWTnrKxb6ZWTB56l0bEXHVloDf0VsBcfljAd6quuWRSr2CtR2VPPvvg6v6PBKO7BVPb"
    "zSKwut1Air1Iuo0BiNl8Y16CEcNJaxBRvakjgJbSSFvx60TLAVNTs+aKZaR3o4wWpO7ulD"
    "PZTZOPs6fqIiUzhfdPjKFOAv9/OnFCq3P97T2X9Zx9l/We7svyw4+9fB3LYM4RKvKDnjiZ"
    "qBebfA4TzL0U4yhx56ZbjbtY9fJY90NEfzsTlxlmxAxVxA5wrSOs/I9VgJhzwHisSaE3u7"
    "RnHgiiIBFWHdhOKEkV1jGfpg2yhmWteI43Y4vhmN/5DEOyYbgOjDg3M9GX8a3X2jPTmSjw"
    "/O7dX1F3op/P/Buf88ur2lF6IPD87N8Ovoz7CXR/KRzHY1vh5+/cpmiz8+OHfD6fe7Mb0Y"
    "f8rbGXW4fnFZg+sXl6Vcp7eyXF9hB5VUle/mekJ8Qq5/H99ejW5kmR5SDUD4/4Nz9eNqNC"
    "XMn11/Hl5/GYDsd8r8u+ksJEk+0qvhhVFzDH1fh6H5gAXH0PcFvQ3KblQxxcl2p261067s"
    "zLD7HTpPlwYDekvZd+j66v7zAFBKKuTubuhnV4X2RezAKbk1n5BoE3zvhW9anoEDka+7Cn"
    "meqjMdLU/dwV+fmHBqvGdPDt4IWklV9jrK0OlOufW7HekEpPNY2boP4Dn7AEYgrgluAvm+"
    "E/yETkOvWzA2BLZuwag2ttB1rWdRUUZ55zqO5CW3rtMt//bDjaZdiLNwyn3xPE0HNqdcnd"
    "XbOnVWb8vrrN4W6qywyBFfvv/H4zsA7an3/bCeeY+U+wxhB9tXdinnfoWf9+IxT6dZrDSL"
    "dUvSc/sONnArnw+X0Oisft0JtmnB1lQn2NwqbwDaG2QTE8zd/ghna9Uyrw1u+nKft8Nupm"
    "NPO7foYovdzDnlyEBk6gNhugtn6RJIx6xiiOES1DFwSJZXMrjcoBrdodaW4QcuAv4S+mAJ"
    "nUd6ShmATtSaKXB8ywYekWVzbG6BD9ceYI9BFFja82mMfeBG30XNoZqeXveGUlh96ANd26"
    "AgU1qcibmBlh+592QSiqKcuwGI6B+cq+vr4e2UJtVBw0Br8pg00e7T93t6yUWLwEN7JRxd"
    "1MmWvSjPlr0oZssi5MzmaEFUP8F7UpUUkKPUpyBJ5AXEm8wezpwcqfbnKO3PWSHTgtJ7EE"
    "+lPTn7bj+6R8ZpsddNGk7dpIHJiQZg/RbP01FYeXmqVA+Ba662ric6CYi/3688DSg/UuLc"
    "8V9oHwB6zBuwHHasj0FMZwfZVQeMV9LUahYQEbCHNZJUalZ5phsIKCPU+9rIVpEpXKQkfY"
    "3qprFwJLqFQI2KUk481YWYI+kgxG/rQPy2HOK3xd4AS5ElXLmEuwruhzrgfigH90MBXBs6"
    "jwFRQGQA5mk6CHLzjjTycz76KVjE5X2sORLdxzrj0Wmij/XG8pezZUB0b0nHZpZQ+zUl/J"
    "pLRE0iWW2Qp9KlffupgdDxaBs3efBzhBr/PZ2NgT/HP4vQl/sZE4LOQN5Yu3wimz00wxtH"
    "rjNajqwDaeTHVrsZYuaM5UXIBqLytLpfu8qBqHCPlQ838nSawypz2HARxX0PHmcpOxhR7l"
    "FH9cSxt70k7bANbI9eFl0woLTmZ5mIHX4kzYEcoeaArh1ofGc7Ru1AvG4bwHfETdVRfHNv"
    "+QE1BCvkefDx0DKCb+EsLdzFaxUR+BjbMwPa9oEwTck812SaLuF0zEyGeFkJkhi4FVeev7"
    "DiBu1MXbgnAis8B5ol+tMDnZmdQnP46akFxcSFWhT10hZyiRam5SIj/oJ++sh1oE3HErh2"
    "Uz+hrc52UEer6AOd7aAgU/hejdzbtk9ZQWYClQOb5I8fAMt5cCbfpwOAAz8v0+p4DN/UcB"
    "i+KfUXvml7a+09UP88ZB1h2ebw4Pzf78PvtGSD/GRAazjuh2PCDI9odA/Op6sRa469gJZN"
    "743GM9rsaEq5NjNxMN+LY80Hpvk9Scg6sdDKke3FNMW8fcfOs3gq60AuRvjpgJ7jLwxZGB"
    "CMpGJBKYUOA+0MA4kTV8obNZVkrbQR2lM3amI5P6Jcwh1pQsJcQp0mdHiaEDU1BTpNOTsS"
    "As2MxpmBXFck5sslUUKgRZG0KJIPFHY2QNiSgGC9OLAKh30p5q1XIy6V8/0dGpvKTdcujt"
    "SPTxVXpFIlfEmgQOD55oMI5a7vJGRRz/l9BejY0I9NK3nIU7GWNsy93Qc0exlYvgeISCEc"
    "G7AzfT3yXMAPXAe4gQPgIwEcLAjjPTISLOnxv/RY4HA2DziYzSUs/zvhT+/ljo/iCLHswp"
    "7F7mgfuzISsq997CoypRBn3qNrRebV0wzYlwGJ1CrAX4o9T9Il5BtLKWf/F/CsOGU7Gq9y"
    "sGJP/+H7Ov7D9+X+w/dF96z7KEi3KHehxOO1B6VxD4o26rVRn+ewNuq1Ua+Neqm+PFGHDF"
    "FLHq5tTXk3Hm5QHYM+HE6T0R5dHKxDC5tZz0u8BkvoAej70FgiM7Ky6T3XelwSYxsHLphj"
    "n42idjIS2u3N/0LdJj8+S4bT9rcqwqyv7W8VmZLthSK/x6dEGvq9ofct35YyExOCDtqJl6"
    "/rdVKqaqVUMBUDj2aVydniPE0H4rzHTpYiW7W0+EhptPTYW3qE6pKMIySl0K6Qxl0hRJk1"
    "nvYriM5QateI0q4RE4V2i0DgVXV54sl0j6cdPZ4KDpCzmuW3ZAX1yk1zdrtfwzyfreORdU"
    "6uIWNpr1sY29J9ahd71KKmUJtgvqUnzhDzmcazqfW8drEZEDFu+dTI3njCA2uamVXKFu9n"
    "QnXaMldIl9CWuYJM0Za5AtBru/HodqPO+zh33ke4tUszIEunQ3sNhfYiWBuI6t2mM7WLD7"
    "UDetklqFQsb4x9y0A9gb0Q3ak0FZx0zE4jYeIgEAlDAOc48NnBGFHbCcy+rJHrYQfgRRJ7"
    "K1oF+09Tywx4IkuJ2XjB/L9QuCijj4lxsJoTYm0YKCOktGGgJFO4yu/onaqrmcbjOxg1ar"
    "46mRNUdfHlSDTE9SGWFiFZOi1A9hYgZ4jZqdZC4uV4dDTy5/U2aPwH7evl1POQY+5xOPf9"
    "cHzDDueO6FvaxEk3RjhlYwQfrdaiTI7yU1Q4En2eh/A8D33MxAtIxtCHELwINocuwj10N4"
    "5MxykailNE/toCJ/Y4BjyeqF1cqB2lyKw/pYIUV8i1jGVPEKSI7vSrghQwHbMrSFEOqiB4"
    "cEgE4KW4/w9Uksod+7RArrTRsRhajqSDbs/Ld+/q1CO8e1dej0Dv5XR98lJJIBwN7yC6F7"
    "WqPS4qqj0uitUebet2eR71r7Hs97Om6f71/wHG+9xc"
)
