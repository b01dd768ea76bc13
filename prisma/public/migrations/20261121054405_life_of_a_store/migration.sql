-- AlterTable
ALTER TABLE "tenant" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "status_before_archive" TEXT;

-- AlterTable
ALTER TABLE "domain" ADD COLUMN     "redirects_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "migration_ledger" ADD COLUMN     "duration_ms" INTEGER;

-- CreateTable
CREATE TABLE "migration_failure" (
    "schema_name" TEXT NOT NULL,
    "migration" TEXT NOT NULL,
    "error" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 1,
    "failed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "migration_failure_pkey" PRIMARY KEY ("schema_name")
);

-- CreateTable
CREATE TABLE "migration_run" (
    "id" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "canary" INTEGER,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "migration_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spare_schema" (
    "schema_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "spare_schema_pkey" PRIMARY KEY ("schema_name")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenant_backup" (
    "id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "key" TEXT,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "last_migration" TEXT,
    "error" TEXT,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_backup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenant_size" (
    "tenant_id" TEXT NOT NULL,
    "measured_on" DATE NOT NULL,
    "bytes" BIGINT NOT NULL,

    CONSTRAINT "tenant_size_pkey" PRIMARY KEY ("tenant_id","measured_on")
);

-- CreateIndex
CREATE INDEX "migration_run_started_at_idx" ON "migration_run"("started_at");

-- CreateIndex
CREATE INDEX "tenant_backup_tenant_id_taken_at_idx" ON "tenant_backup"("tenant_id", "taken_at");

-- AddForeignKey
ALTER TABLE "tenant_backup" ADD CONSTRAINT "tenant_backup_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant_size" ADD CONSTRAINT "tenant_size_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
