-- By hand: lists of the shop read which variants are sold out, and nothing else of the variants.
CREATE INDEX "variant_sold_out_idx" ON "variant" ("product_id", "position") WHERE "tracked" AND "stock" <= 0;
