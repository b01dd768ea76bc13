-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "restocked" INTEGER NOT NULL DEFAULT 0;

-- By hand: no unit comes back into stock twice.
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_restocked_check" CHECK ("restocked" BETWEEN 0 AND "quantity");
