-- DropIndex
DROP INDEX "domain_host_key";

-- DropIndex
DROP INDEX "domain_tenant_id_idx";

-- AlterTable
ALTER TABLE "domain" ADD COLUMN     "checked_at" TIMESTAMPTZ(3),
ADD COLUMN     "lapsed_at" TIMESTAMPTZ(3),
ADD COLUMN     "problem" TEXT,
ADD COLUMN     "proof_token" TEXT;

-- CreateTable
CREATE TABLE "isolation_proof" (
    "id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "stores" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaks" JSONB NOT NULL DEFAULT '[]',
    "error" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "isolation_proof_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "isolation_proof_started_at_idx" ON "isolation_proof"("started_at");

-- CreateIndex
CREATE INDEX "domain_host_idx" ON "domain"("host");

-- CreateIndex
CREATE UNIQUE INDEX "domain_tenant_id_host_key" ON "domain"("tenant_id", "host");

-- Proof (by hand): a host that somebody proved is nobody else's, and claims alone keep nobody out.
CREATE UNIQUE INDEX "domain_proved_host_key" ON "domain"("host") WHERE "verified_at" IS NOT NULL;

-- Checks (by hand): TEXT with a CHECK where others would use an enum.
ALTER TABLE "isolation_proof" ADD CONSTRAINT "isolation_proof_state_check" CHECK ("state" IN ('running', 'passed', 'failed', 'broken'));
