-- AlterTable
ALTER TABLE "store_settings" ADD COLUMN     "abandoned_after_minutes" INTEGER DEFAULT 600,
ADD COLUMN     "mail_texts" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "menus" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "payments" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "return_days" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "reviews_open" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "seller" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "shipping" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "taxes" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "addresses" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "email_verified_at" TIMESTAMPTZ(3),
ADD COLUMN     "wishlist" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "is_gift_card" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "options" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "publish_at" TIMESTAMPTZ(3),
ADD COLUMN     "rating_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rating_sum" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "seo_description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "seo_title" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "tags" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "type" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "vendor" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "variant" ADD COLUMN     "barcode" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "media_id" TEXT,
ADD COLUMN     "option_values" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "requires_shipping" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "taxable" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "tracked" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "weight_grams" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "page" ADD COLUMN     "author" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "excerpt" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'page',
ADD COLUMN     "media_id" TEXT,
ADD COLUMN     "published_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "seo_description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "seo_title" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "cart" ADD COLUMN     "codes" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "email" TEXT,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reminded_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "event_ids" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "expires_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "account" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "attention" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "discount_minor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "gift_card_minor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "refunded_minor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "tax_included" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "tax_minor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "tracking_carrier" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "tracking_number" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "tracking_url" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "discount_minor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "tax_minor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "variant_title" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "collection" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "rule" JSONB,
    "sort" TEXT NOT NULL DEFAULT 'manual',
    "media_id" TEXT,
    "seo_title" TEXT NOT NULL DEFAULT '',
    "seo_description" TEXT NOT NULL DEFAULT '',
    "published" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_product" (
    "collection_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "collection_product_pkey" PRIMARY KEY ("collection_id","product_id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "customer_id" TEXT,
    "author" TEXT NOT NULL,
    "rating" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'pending',
    "reply" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_notice" (
    "variant_id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_notice_pkey" PRIMARY KEY ("variant_id","email")
);

-- CreateTable
CREATE TABLE "discount" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "code" TEXT,
    "kind" TEXT NOT NULL,
    "value" INTEGER NOT NULL DEFAULT 0,
    "terms" JSONB NOT NULL DEFAULT '{}',
    "combinable" BOOLEAN NOT NULL DEFAULT false,
    "starts_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3),
    "usage_limit" INTEGER,
    "per_customer_limit" INTEGER,
    "used" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "discount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discount_use" (
    "discount_id" TEXT NOT NULL,
    "payment_id" TEXT NOT NULL,
    "email" TEXT NOT NULL,

    CONSTRAINT "discount_use_pkey" PRIMARY KEY ("discount_id","email","payment_id")
);

-- CreateTable
CREATE TABLE "gift_card" (
    "id" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "last_four" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "initial_minor" INTEGER NOT NULL,
    "balance_minor" INTEGER NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "order_id" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gift_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" TEXT NOT NULL,
    "payment_id" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "gift_card_minor" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "reason" TEXT NOT NULL DEFAULT '',
    "reference" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "return_request" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'requested',
    "lines" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "reply" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "return_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "to_email" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "dedupe_key" TEXT,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unsubscribed" (
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unsubscribed_pkey" PRIMARY KEY ("email")
);

-- CreateIndex
CREATE UNIQUE INDEX "collection_slug_key" ON "collection"("slug");

-- CreateIndex
CREATE INDEX "collection_product_product_id_idx" ON "collection_product"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_product_id_customer_id_key" ON "review"("product_id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "discount_code_key" ON "discount"("code");

-- CreateIndex
CREATE UNIQUE INDEX "gift_card_code_hash_key" ON "gift_card"("code_hash");

-- CreateIndex
CREATE INDEX "refund_payment_id_idx" ON "refund"("payment_id");

-- CreateIndex
CREATE INDEX "return_request_order_id_idx" ON "return_request"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_dedupe_key_key" ON "mail"("dedupe_key");

-- AddForeignKey
ALTER TABLE "collection_product" ADD CONSTRAINT "collection_product_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_product" ADD CONSTRAINT "collection_product_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_notice" ADD CONSTRAINT "stock_notice_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discount_use" ADD CONSTRAINT "discount_use_discount_id_fkey" FOREIGN KEY ("discount_id") REFERENCES "discount"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_request" ADD CONSTRAINT "return_request_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Checks (by hand): TEXT with a CHECK where others would use an enum, and amounts that may never fall below zero.
ALTER TABLE "order" DROP CONSTRAINT "order_payment_status_check";

ALTER TABLE "order" ADD CONSTRAINT "order_payment_status_check" CHECK ("payment_status" IN ('unpaid', 'paid', 'partly-refunded', 'refunded'));

ALTER TABLE "order" ADD CONSTRAINT "order_refunded_check" CHECK ("refunded_minor" BETWEEN 0 AND "total_minor");

ALTER TABLE "page" ADD CONSTRAINT "page_kind_check" CHECK ("kind" IN ('page', 'post'));

ALTER TABLE "variant" ADD CONSTRAINT "variant_weight_check" CHECK ("weight_grams" >= 0);

ALTER TABLE "collection" ADD CONSTRAINT "collection_sort_check" CHECK ("sort" IN ('manual', 'newest', 'price-asc', 'price-desc', 'title'));

ALTER TABLE "review" ADD CONSTRAINT "review_status_check" CHECK ("status" IN ('pending', 'published', 'refused'));

ALTER TABLE "review" ADD CONSTRAINT "review_rating_check" CHECK ("rating" BETWEEN 1 AND 5);

ALTER TABLE "discount" ADD CONSTRAINT "discount_kind_check" CHECK ("kind" IN ('percent', 'amount', 'free-shipping', 'buy-x-get-y'));

ALTER TABLE "discount" ADD CONSTRAINT "discount_used_check" CHECK ("used" >= 0 AND ("usage_limit" IS NULL OR "used" <= "usage_limit"));

ALTER TABLE "gift_card" ADD CONSTRAINT "gift_card_balance_check" CHECK ("balance_minor" BETWEEN 0 AND "initial_minor");

ALTER TABLE "refund" ADD CONSTRAINT "refund_status_check" CHECK ("status" IN ('pending', 'succeeded', 'failed'));

ALTER TABLE "refund" ADD CONSTRAINT "refund_amount_check" CHECK ("amount_minor" >= 0 AND "gift_card_minor" >= 0);

ALTER TABLE "return_request" ADD CONSTRAINT "return_request_status_check" CHECK ("status" IN ('requested', 'approved', 'declined', 'received', 'refunded'));

ALTER TABLE "mail" ADD CONSTRAINT "mail_status_check" CHECK ("status" IN ('queued', 'sent', 'failed'));

-- Typing errors are found by trigrams (by hand); the extension stands in pg_catalog, where every store sees it.
CREATE INDEX "product_search_text_idx" ON "product" USING GIN ("search_text" gin_trgm_ops);

-- What stands already.
UPDATE "order" SET "refunded_minor" = "total_minor" WHERE "payment_status" = 'refunded';

UPDATE "payment" SET "expires_at" = "created_at" + interval '15 minutes' WHERE "status" = 'pending';

UPDATE "product" SET "search_text" = lower("title") WHERE "search_text" = '';
