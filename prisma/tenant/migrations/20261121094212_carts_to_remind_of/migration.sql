-- Asked every minute in every store: carts whose address is known, by when they were left (by hand).
CREATE INDEX "cart_left_idx" ON "cart"("updated_at") WHERE "email" IS NOT NULL;
