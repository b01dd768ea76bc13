-- A store has few refunds and returns, and reads those of one order at a time: both tables are read whole in less than 1 ms
-- while there are 5,000.
-- DropIndex
DROP INDEX "refund_payment_id_idx";

-- DropIndex
DROP INDEX "return_request_order_id_idx";

-- Words and trigrams in one index (by hand), which every store pays for once instead of twice. Without a list of what is
-- still to be sorted in: among 10,000 products a misspelt word took 440 ms after 200 of them had changed, and takes 40.
DROP INDEX "product_search_text_idx";

DROP INDEX "product_search_idx";

-- find-hits.ts and match-sql.ts use exactly these expressions.
CREATE INDEX "product_search_idx" ON "product" USING GIN ((to_tsvector('simple', "search_text" || ' ' || "search_body") || to_tsvector('english', "search_text" || ' ' || "search_body")), "search_text" gin_trgm_ops) WITH (fastupdate = off);
