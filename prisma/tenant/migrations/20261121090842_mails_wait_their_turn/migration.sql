-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- Asked every minute in every store, and almost always empty (by hand).
CREATE INDEX "mail_next_at_idx" ON "mail"("next_at") WHERE "status" = 'queued';
