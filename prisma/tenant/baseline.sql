-- A new store's tables as the migrations named here leave them, one by one. Written by `npm run baseline`, never by hand;
-- later migrations run after it. Columns of tables whose rows are short are PLAIN: those have no TOAST table.

-- stands for 20261121000000_init 7b0d06d448085bfe1361af34d4f7338803adbbd367c55179b2f4787663d0f9d9
-- stands for 20261121085817_a_real_shop 8fdf03412bb56f02899fde5c1ddbaf63cf14e5930949074f3318ce7cf9a7c1e8
-- stands for 20261121090842_mails_wait_their_turn fa7fc2034a897c8aee074d07d27c14b4d07af0796ece5d46319bd69cb841e405
-- stands for 20261121092800_shipping_in_zones aeec7840075e67f2b9d613469a308e7a4b856bcf4fc4f730f954587b407cf1f7
-- stands for 20261121093300_rich_descriptions 2d79f10b9fb2e9db652498237556da9d089ad154c3291e216438cbf43e5db698
-- stands for 20261121094212_carts_to_remind_of 52de668de2a0db72cadd6485b82fc0cc3af243ddad7084ca730c256efb4cd9d3
-- stands for 20261121095331_words_are_found bec320d68038bdafe0ae0ec5ffcb09885451a316ad52cbc1be69f5a405ecb55f
-- stands for 20261121115803_the_api 0552fc730f42f8ed0362968eb575ccba4191498e30c4e6cd25660c77d984aea0
-- stands for 20261121120532_webhooks 5f2223ada06859c4a7b045abd518255c1e4ae1c47df30e753eaddf07bc5d44ec
-- stands for 20261121121841_fewer_indexes cddd45cceb44d356eb6e29a85fa219741067f6248bb37cea2e451f03c79abd8f
-- stands for 20261121123126_variants_as_masks 4135bce5b34de1764a4a23f7c9743cc8a16e4cf600f34bc2fd57ebc6eb6c4daf
-- stands for 20261121124340_units_back_in_stock 5f75eca5da65308982887f4f41840f9b1f2c684be647f7fccaed5c9e1b16f822
-- stands for 20261121154200_sold_out_variants d32e511ad8448a50ac5a3a69a4e7b859767b65c41474d8333f6e770c9585c1ef

CREATE TABLE "api_key" (
  "id" text STORAGE PLAIN NOT NULL,
  "name" text STORAGE PLAIN NOT NULL,
  "secret_hash" text STORAGE PLAIN NOT NULL,
  "last_four" text STORAGE PLAIN NOT NULL,
  "scopes" text[] STORAGE PLAIN NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "last_used_at" timestamp(3) with time zone,
  "revoked_at" timestamp(3) with time zone,
  CONSTRAINT "api_key_pkey" PRIMARY KEY (id)
);

CREATE TABLE "api_session" (
  "id" text STORAGE PLAIN NOT NULL,
  "kind" text STORAGE PLAIN NOT NULL,
  "subject_id" text STORAGE PLAIN NOT NULL,
  "version" integer NOT NULL,
  "secret_hash" text STORAGE PLAIN NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "api_session_pkey" PRIMARY KEY (id),
  CONSTRAINT "api_session_kind_check" CHECK (kind = ANY (ARRAY['staff'::text, 'customer'::text]))
);

CREATE TABLE "collection" (
  "id" text NOT NULL,
  "slug" text NOT NULL,
  "title" text NOT NULL,
  "description" text NOT NULL DEFAULT ''::text,
  "rule" jsonb,
  "sort" text NOT NULL DEFAULT 'manual'::text,
  "media_id" text,
  "seo_title" text NOT NULL DEFAULT ''::text,
  "seo_description" text NOT NULL DEFAULT ''::text,
  "published" boolean NOT NULL DEFAULT true,
  "position" integer NOT NULL DEFAULT 0,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "collection_pkey" PRIMARY KEY (id),
  CONSTRAINT "collection_sort_check" CHECK (sort = ANY (ARRAY['manual'::text, 'newest'::text, 'price-asc'::text, 'price-desc'::text, 'title'::text]))
);
CREATE UNIQUE INDEX collection_slug_key ON collection USING btree (slug);

CREATE TABLE "customer" (
  "id" text NOT NULL,
  "email" text NOT NULL,
  "name" text NOT NULL,
  "password_hash" text NOT NULL,
  "session_version" integer NOT NULL DEFAULT 1,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "addresses" jsonb NOT NULL DEFAULT '[]'::jsonb,
  "email_verified_at" timestamp(3) with time zone,
  "wishlist" text[] NOT NULL DEFAULT ARRAY[]::text[],
  CONSTRAINT "customer_pkey" PRIMARY KEY (id)
);
CREATE UNIQUE INDEX customer_email_key ON customer USING btree (email);

CREATE TABLE "cart" (
  "id" text STORAGE PLAIN NOT NULL,
  "customer_id" text STORAGE PLAIN,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" timestamp(3) with time zone NOT NULL,
  "codes" text[] STORAGE PLAIN NOT NULL DEFAULT ARRAY[]::text[],
  "email" text STORAGE PLAIN,
  "note" text STORAGE PLAIN NOT NULL DEFAULT ''::text,
  "reminded_at" timestamp(3) with time zone,
  CONSTRAINT "cart_pkey" PRIMARY KEY (id),
  CONSTRAINT "cart_customer_id_fkey" FOREIGN KEY (customer_id) REFERENCES customer(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX cart_customer_id_key ON cart USING btree (customer_id);
CREATE INDEX cart_left_idx ON cart USING btree (updated_at) WHERE email IS NOT NULL;

CREATE TABLE "discount" (
  "id" text NOT NULL,
  "title" text NOT NULL,
  "code" text,
  "kind" text NOT NULL,
  "value" integer NOT NULL DEFAULT 0,
  "terms" jsonb NOT NULL DEFAULT '{}'::jsonb,
  "combinable" boolean NOT NULL DEFAULT false,
  "starts_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "ends_at" timestamp(3) with time zone,
  "usage_limit" integer,
  "per_customer_limit" integer,
  "used" integer NOT NULL DEFAULT 0,
  "active" boolean NOT NULL DEFAULT true,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "discount_pkey" PRIMARY KEY (id),
  CONSTRAINT "discount_kind_check" CHECK (kind = ANY (ARRAY['percent'::text, 'amount'::text, 'free-shipping'::text, 'buy-x-get-y'::text])),
  CONSTRAINT "discount_used_check" CHECK (used >= 0 AND (usage_limit IS NULL OR used <= usage_limit))
);
CREATE UNIQUE INDEX discount_code_key ON discount USING btree (code);

CREATE TABLE "discount_use" (
  "discount_id" text STORAGE PLAIN NOT NULL,
  "payment_id" text STORAGE PLAIN NOT NULL,
  "email" text STORAGE PLAIN NOT NULL,
  CONSTRAINT "discount_use_pkey" PRIMARY KEY (discount_id, email, payment_id),
  CONSTRAINT "discount_use_discount_id_fkey" FOREIGN KEY (discount_id) REFERENCES discount(id) ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE TABLE "gift_card" (
  "id" text STORAGE PLAIN NOT NULL,
  "code_hash" text STORAGE PLAIN NOT NULL,
  "last_four" text STORAGE PLAIN NOT NULL,
  "currency" text STORAGE PLAIN NOT NULL,
  "initial_minor" integer NOT NULL,
  "balance_minor" integer NOT NULL,
  "email" text STORAGE PLAIN NOT NULL DEFAULT ''::text,
  "note" text STORAGE PLAIN NOT NULL DEFAULT ''::text,
  "order_id" text STORAGE PLAIN,
  "expires_at" timestamp(3) with time zone,
  "disabled_at" timestamp(3) with time zone,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "gift_card_pkey" PRIMARY KEY (id),
  CONSTRAINT "gift_card_balance_check" CHECK (balance_minor >= 0 AND balance_minor <= initial_minor)
);
CREATE UNIQUE INDEX gift_card_code_hash_key ON gift_card USING btree (code_hash);

CREATE TABLE "idempotent_request" (
  "id" text NOT NULL,
  "fingerprint" text NOT NULL,
  "status" integer,
  "answer" jsonb NOT NULL DEFAULT '{}'::jsonb,
  "leased_until" timestamp(3) with time zone NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "idempotent_request_pkey" PRIMARY KEY (id)
);

CREATE TABLE "item" (
  "id" text STORAGE PLAIN NOT NULL,
  "name" text STORAGE PLAIN NOT NULL,
  "description" text STORAGE PLAIN NOT NULL DEFAULT ''::text,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "item_pkey" PRIMARY KEY (id)
);

CREATE TABLE "mail" (
  "id" text NOT NULL,
  "kind" text NOT NULL,
  "to_email" text NOT NULL,
  "subject" text NOT NULL,
  "html" text NOT NULL,
  "text" text NOT NULL,
  "dedupe_key" text,
  "status" text NOT NULL DEFAULT 'queued'::text,
  "attempts" integer NOT NULL DEFAULT 0,
  "error" text NOT NULL DEFAULT ''::text,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "sent_at" timestamp(3) with time zone,
  "next_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "mail_pkey" PRIMARY KEY (id),
  CONSTRAINT "mail_status_check" CHECK (status = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text]))
);
CREATE UNIQUE INDEX mail_dedupe_key_key ON mail USING btree (dedupe_key);
CREATE INDEX mail_next_at_idx ON mail USING btree (next_at) WHERE status = 'queued'::text;

CREATE TABLE "page" (
  "slug" text NOT NULL,
  "title" text NOT NULL,
  "body" text NOT NULL DEFAULT ''::text,
  "updated_at" timestamp(3) with time zone NOT NULL,
  "author" text NOT NULL DEFAULT ''::text,
  "excerpt" text NOT NULL DEFAULT ''::text,
  "kind" text NOT NULL DEFAULT 'page'::text,
  "media_id" text,
  "published_at" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP,
  "seo_description" text NOT NULL DEFAULT ''::text,
  "seo_title" text NOT NULL DEFAULT ''::text,
  CONSTRAINT "page_pkey" PRIMARY KEY (slug),
  CONSTRAINT "page_kind_check" CHECK (kind = ANY (ARRAY['page'::text, 'post'::text]))
);

CREATE TABLE "payment" (
  "id" text NOT NULL,
  "idempotency_key" text NOT NULL,
  "cart_id" text NOT NULL,
  "provider" text NOT NULL,
  "status" text NOT NULL DEFAULT 'pending'::text,
  "failure_code" text,
  "amount_minor" integer NOT NULL,
  "currency" text NOT NULL,
  "reference" text,
  "checkout" jsonb NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "settled_at" timestamp(3) with time zone,
  "event_ids" text[] NOT NULL DEFAULT ARRAY[]::text[],
  "expires_at" timestamp(3) with time zone,
  CONSTRAINT "payment_pkey" PRIMARY KEY (id),
  CONSTRAINT "payment_status_check" CHECK (status = ANY (ARRAY['pending'::text, 'authorised'::text, 'succeeded'::text, 'failed'::text, 'refunded'::text]))
);
CREATE INDEX payment_cart_id_idx ON payment USING btree (cart_id);
CREATE UNIQUE INDEX payment_idempotency_key_key ON payment USING btree (idempotency_key);

CREATE TABLE "order" (
  "id" text NOT NULL,
  "number" text NOT NULL,
  "payment_id" text,
  "customer_id" text,
  "email" text NOT NULL,
  "status" text NOT NULL DEFAULT 'open'::text,
  "payment_status" text NOT NULL DEFAULT 'unpaid'::text,
  "currency" text NOT NULL,
  "subtotal_minor" integer NOT NULL,
  "shipping_minor" integer NOT NULL,
  "total_minor" integer NOT NULL,
  "shipping_method" text NOT NULL,
  "address" jsonb NOT NULL,
  "placed_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "paid_at" timestamp(3) with time zone,
  "fulfilled_at" timestamp(3) with time zone,
  "cancelled_at" timestamp(3) with time zone,
  "account" jsonb NOT NULL DEFAULT '{}'::jsonb,
  "attention" text NOT NULL DEFAULT ''::text,
  "discount_minor" integer NOT NULL DEFAULT 0,
  "gift_card_minor" integer NOT NULL DEFAULT 0,
  "note" text NOT NULL DEFAULT ''::text,
  "refunded_minor" integer NOT NULL DEFAULT 0,
  "tax_included" boolean NOT NULL DEFAULT false,
  "tax_minor" integer NOT NULL DEFAULT 0,
  "tracking_carrier" text NOT NULL DEFAULT ''::text,
  "tracking_number" text NOT NULL DEFAULT ''::text,
  "tracking_url" text NOT NULL DEFAULT ''::text,
  CONSTRAINT "order_pkey" PRIMARY KEY (id),
  CONSTRAINT "order_payment_status_check" CHECK (payment_status = ANY (ARRAY['unpaid'::text, 'paid'::text, 'partly-refunded'::text, 'refunded'::text])),
  CONSTRAINT "order_refunded_check" CHECK (refunded_minor >= 0 AND refunded_minor <= total_minor),
  CONSTRAINT "order_status_check" CHECK (status = ANY (ARRAY['open'::text, 'fulfilled'::text, 'cancelled'::text])),
  CONSTRAINT "order_customer_id_fkey" FOREIGN KEY (customer_id) REFERENCES customer(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT "order_payment_id_fkey" FOREIGN KEY (payment_id) REFERENCES payment(id) ON UPDATE CASCADE ON DELETE SET NULL
);
CREATE INDEX order_customer_id_placed_at_idx ON "order" USING btree (customer_id, placed_at);
CREATE UNIQUE INDEX order_number_key ON "order" USING btree (number);
CREATE UNIQUE INDEX order_payment_id_key ON "order" USING btree (payment_id);
CREATE INDEX order_placed_at_idx ON "order" USING btree (placed_at);

CREATE TABLE "product" (
  "id" text NOT NULL,
  "slug" text NOT NULL,
  "title" text NOT NULL,
  "description" text NOT NULL DEFAULT ''::text,
  "status" text NOT NULL DEFAULT 'draft'::text,
  "is_example" boolean NOT NULL DEFAULT false,
  "price_minor" integer NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" timestamp(3) with time zone NOT NULL,
  "is_gift_card" boolean NOT NULL DEFAULT false,
  "options" jsonb NOT NULL DEFAULT '[]'::jsonb,
  "publish_at" timestamp(3) with time zone,
  "rating_count" integer NOT NULL DEFAULT 0,
  "rating_sum" integer NOT NULL DEFAULT 0,
  "search_text" text NOT NULL DEFAULT ''::text,
  "seo_description" text NOT NULL DEFAULT ''::text,
  "seo_title" text NOT NULL DEFAULT ''::text,
  "tags" text[] NOT NULL DEFAULT ARRAY[]::text[],
  "type" text NOT NULL DEFAULT ''::text,
  "vendor" text NOT NULL DEFAULT ''::text,
  "choices" text NOT NULL DEFAULT '1 {}'::text,
  "search_body" text NOT NULL DEFAULT ''::text,
  CONSTRAINT "product_pkey" PRIMARY KEY (id),
  CONSTRAINT "product_status_check" CHECK (status = ANY (ARRAY['draft'::text, 'active'::text, 'archived'::text]))
);
CREATE INDEX product_search_idx ON product USING gin ((to_tsvector('simple'::regconfig, (search_text || ' '::text) || search_body) || to_tsvector('english'::regconfig, (search_text || ' '::text) || search_body)), search_text gin_trgm_ops) WITH (fastupdate=off);
CREATE UNIQUE INDEX product_slug_key ON product USING btree (slug);
CREATE INDEX product_status_created_at_idx ON product USING btree (status, created_at);

CREATE TABLE "collection_product" (
  "collection_id" text STORAGE PLAIN NOT NULL,
  "product_id" text STORAGE PLAIN NOT NULL,
  "position" integer NOT NULL DEFAULT 0,
  CONSTRAINT "collection_product_pkey" PRIMARY KEY (collection_id, product_id),
  CONSTRAINT "collection_product_collection_id_fkey" FOREIGN KEY (collection_id) REFERENCES collection(id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT "collection_product_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX collection_product_product_id_idx ON collection_product USING btree (product_id);

CREATE TABLE "media" (
  "id" text STORAGE PLAIN NOT NULL,
  "product_id" text STORAGE PLAIN,
  "alt" text STORAGE PLAIN NOT NULL DEFAULT ''::text,
  "width" integer NOT NULL,
  "height" integer NOT NULL,
  "position" integer NOT NULL DEFAULT 0,
  "starter" text STORAGE PLAIN,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "media_pkey" PRIMARY KEY (id),
  CONSTRAINT "media_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX media_product_id_idx ON media USING btree (product_id);

CREATE TABLE "refund" (
  "id" text STORAGE PLAIN NOT NULL,
  "payment_id" text STORAGE PLAIN NOT NULL,
  "amount_minor" integer NOT NULL,
  "gift_card_minor" integer NOT NULL DEFAULT 0,
  "status" text STORAGE PLAIN NOT NULL DEFAULT 'pending'::text,
  "reason" text STORAGE PLAIN NOT NULL DEFAULT ''::text,
  "reference" text STORAGE PLAIN,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "settled_at" timestamp(3) with time zone,
  CONSTRAINT "refund_pkey" PRIMARY KEY (id),
  CONSTRAINT "refund_amount_check" CHECK (amount_minor >= 0 AND gift_card_minor >= 0),
  CONSTRAINT "refund_status_check" CHECK (status = ANY (ARRAY['pending'::text, 'succeeded'::text, 'failed'::text])),
  CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY (payment_id) REFERENCES payment(id) ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE TABLE "return_request" (
  "id" text NOT NULL,
  "order_id" text NOT NULL,
  "status" text NOT NULL DEFAULT 'requested'::text,
  "lines" jsonb NOT NULL,
  "note" text NOT NULL DEFAULT ''::text,
  "reply" text NOT NULL DEFAULT ''::text,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "closed_at" timestamp(3) with time zone,
  CONSTRAINT "return_request_pkey" PRIMARY KEY (id),
  CONSTRAINT "return_request_status_check" CHECK (status = ANY (ARRAY['requested'::text, 'approved'::text, 'declined'::text, 'received'::text, 'refunded'::text])),
  CONSTRAINT "return_request_order_id_fkey" FOREIGN KEY (order_id) REFERENCES "order"(id) ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE TABLE "review" (
  "id" text NOT NULL,
  "product_id" text NOT NULL,
  "customer_id" text,
  "author" text NOT NULL,
  "rating" integer NOT NULL,
  "title" text NOT NULL DEFAULT ''::text,
  "body" text NOT NULL DEFAULT ''::text,
  "status" text NOT NULL DEFAULT 'pending'::text,
  "reply" text NOT NULL DEFAULT ''::text,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "review_pkey" PRIMARY KEY (id),
  CONSTRAINT "review_rating_check" CHECK (rating >= 1 AND rating <= 5),
  CONSTRAINT "review_status_check" CHECK (status = ANY (ARRAY['pending'::text, 'published'::text, 'refused'::text])),
  CONSTRAINT "review_customer_id_fkey" FOREIGN KEY (customer_id) REFERENCES customer(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT "review_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX review_product_id_customer_id_key ON review USING btree (product_id, customer_id);

CREATE TABLE "staff" (
  "id" text STORAGE PLAIN NOT NULL,
  "email" text STORAGE PLAIN NOT NULL,
  "username" text STORAGE PLAIN NOT NULL,
  "name" text STORAGE PLAIN NOT NULL,
  "password_hash" text STORAGE PLAIN NOT NULL,
  "role" text STORAGE PLAIN NOT NULL DEFAULT 'staff'::text,
  "session_version" integer NOT NULL DEFAULT 1,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "staff_pkey" PRIMARY KEY (id),
  CONSTRAINT "staff_role_check" CHECK (role = ANY (ARRAY['owner'::text, 'staff'::text]))
);
CREATE UNIQUE INDEX staff_email_key ON staff USING btree (email);
CREATE UNIQUE INDEX staff_username_key ON staff USING btree (username);

CREATE TABLE "store_settings" (
  "id" text NOT NULL DEFAULT 'store'::text,
  "name" text NOT NULL,
  "tagline" text NOT NULL DEFAULT ''::text,
  "story" text NOT NULL DEFAULT ''::text,
  "accent" text NOT NULL DEFAULT '#0f766e'::text,
  "display_font" text NOT NULL DEFAULT 'sans'::text,
  "radius" integer NOT NULL DEFAULT 16,
  "currency" text NOT NULL DEFAULT 'USD'::text,
  "time_zone" text NOT NULL DEFAULT 'UTC'::text,
  "logo_media_id" text,
  "hero_media_id" text,
  "story_media_id" text,
  "order_prefix" text NOT NULL DEFAULT ''::text,
  "last_order_number" integer NOT NULL DEFAULT 1000,
  "updated_at" timestamp(3) with time zone NOT NULL,
  "abandoned_after_minutes" integer DEFAULT 600,
  "mail_texts" jsonb NOT NULL DEFAULT '{}'::jsonb,
  "menus" jsonb NOT NULL DEFAULT '{}'::jsonb,
  "payments" jsonb NOT NULL DEFAULT '{}'::jsonb,
  "return_days" integer NOT NULL DEFAULT 30,
  "reviews_open" boolean NOT NULL DEFAULT true,
  "seller" jsonb NOT NULL DEFAULT '{}'::jsonb,
  "shipping" jsonb NOT NULL DEFAULT '{}'::jsonb,
  "taxes" jsonb NOT NULL DEFAULT '{}'::jsonb,
  "cors_origins" text[] NOT NULL DEFAULT ARRAY[]::text[],
  CONSTRAINT "store_settings_pkey" PRIMARY KEY (id),
  CONSTRAINT "store_settings_one_row_check" CHECK (id = 'store'::text)
);

CREATE TABLE "unsubscribed" (
  "email" text STORAGE PLAIN NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "unsubscribed_pkey" PRIMARY KEY (email)
);

CREATE TABLE "variant" (
  "id" text STORAGE PLAIN NOT NULL,
  "product_id" text STORAGE PLAIN NOT NULL,
  "title" text STORAGE PLAIN NOT NULL DEFAULT ''::text,
  "sku" text STORAGE PLAIN NOT NULL DEFAULT ''::text,
  "price_minor" integer NOT NULL,
  "compare_at_minor" integer,
  "stock" integer NOT NULL DEFAULT 0,
  "position" integer NOT NULL DEFAULT 0,
  "barcode" text STORAGE PLAIN NOT NULL DEFAULT ''::text,
  "media_id" text STORAGE PLAIN,
  "option_values" text[] STORAGE PLAIN NOT NULL DEFAULT ARRAY[]::text[],
  "requires_shipping" boolean NOT NULL DEFAULT true,
  "taxable" boolean NOT NULL DEFAULT true,
  "tracked" boolean NOT NULL DEFAULT true,
  "weight_grams" integer NOT NULL DEFAULT 0,
  CONSTRAINT "variant_pkey" PRIMARY KEY (id),
  CONSTRAINT "variant_price_check" CHECK (price_minor >= 0),
  CONSTRAINT "variant_stock_check" CHECK (stock >= 0),
  CONSTRAINT "variant_weight_check" CHECK (weight_grams >= 0),
  CONSTRAINT "variant_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX variant_product_id_idx ON variant USING btree (product_id);
CREATE INDEX variant_sold_out_idx ON variant USING btree (product_id, "position") WHERE tracked AND stock <= 0;

CREATE TABLE "cart_line" (
  "cart_id" text STORAGE PLAIN NOT NULL,
  "variant_id" text STORAGE PLAIN NOT NULL,
  "quantity" integer NOT NULL,
  "added_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "cart_line_pkey" PRIMARY KEY (cart_id, variant_id),
  CONSTRAINT "cart_line_quantity_check" CHECK (quantity > 0),
  CONSTRAINT "cart_line_cart_id_fkey" FOREIGN KEY (cart_id) REFERENCES cart(id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT "cart_line_variant_id_fkey" FOREIGN KEY (variant_id) REFERENCES variant(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX cart_line_variant_id_idx ON cart_line USING btree (variant_id);

CREATE TABLE "order_line" (
  "id" text STORAGE PLAIN NOT NULL,
  "order_id" text STORAGE PLAIN NOT NULL,
  "variant_id" text STORAGE PLAIN,
  "title" text STORAGE PLAIN NOT NULL,
  "sku" text STORAGE PLAIN NOT NULL DEFAULT ''::text,
  "unit_price_minor" integer NOT NULL,
  "quantity" integer NOT NULL,
  "discount_minor" integer NOT NULL DEFAULT 0,
  "tax_minor" integer NOT NULL DEFAULT 0,
  "variant_title" text STORAGE PLAIN NOT NULL DEFAULT ''::text,
  "restocked" integer NOT NULL DEFAULT 0,
  CONSTRAINT "order_line_pkey" PRIMARY KEY (id),
  CONSTRAINT "order_line_quantity_check" CHECK (quantity > 0),
  CONSTRAINT "order_line_restocked_check" CHECK (restocked >= 0 AND restocked <= quantity),
  CONSTRAINT "order_line_order_id_fkey" FOREIGN KEY (order_id) REFERENCES "order"(id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT "order_line_variant_id_fkey" FOREIGN KEY (variant_id) REFERENCES variant(id) ON UPDATE CASCADE ON DELETE SET NULL
);
CREATE INDEX order_line_order_id_idx ON order_line USING btree (order_id);

CREATE TABLE "stock_notice" (
  "variant_id" text STORAGE PLAIN NOT NULL,
  "email" text STORAGE PLAIN NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "stock_notice_pkey" PRIMARY KEY (variant_id, email),
  CONSTRAINT "stock_notice_variant_id_fkey" FOREIGN KEY (variant_id) REFERENCES variant(id) ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE TABLE "webhook" (
  "id" text STORAGE PLAIN NOT NULL,
  "url" text STORAGE PLAIN NOT NULL,
  "events" text[] STORAGE PLAIN NOT NULL,
  "secret" text STORAGE PLAIN NOT NULL,
  "previous_secret" text STORAGE PLAIN,
  "previous_until" timestamp(3) with time zone,
  "active" boolean NOT NULL DEFAULT true,
  "failures" integer NOT NULL DEFAULT 0,
  "broken_until" timestamp(3) with time zone,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "webhook_pkey" PRIMARY KEY (id)
);

CREATE TABLE "webhook_delivery" (
  "id" text NOT NULL,
  "webhook_id" text NOT NULL,
  "event_id" text NOT NULL,
  "type" text NOT NULL,
  "payload" text NOT NULL,
  "status" text NOT NULL DEFAULT 'queued'::text,
  "attempts" integer NOT NULL DEFAULT 0,
  "next_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "answer_code" integer,
  "answer" text NOT NULL DEFAULT ''::text,
  "error" text NOT NULL DEFAULT ''::text,
  "created_at" timestamp(3) with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "sent_at" timestamp(3) with time zone,
  CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY (id),
  CONSTRAINT "webhook_delivery_status_check" CHECK (status = ANY (ARRAY['queued'::text, 'delivered'::text, 'failed'::text])),
  CONSTRAINT "webhook_delivery_webhook_id_fkey" FOREIGN KEY (webhook_id) REFERENCES webhook(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX webhook_delivery_next_at_idx ON webhook_delivery USING btree (next_at) WHERE status = 'queued'::text;
