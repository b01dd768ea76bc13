import { Prisma } from './generated/tenant/client.ts'

/** Parts of a tagged raw query: values stay parameters, also in a part. */
export const { sql, join: joinSql } = Prisma
export type Sql = Prisma.Sql
