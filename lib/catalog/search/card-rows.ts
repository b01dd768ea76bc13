import { type Sql, sql } from '#lib/db/raw-sql.ts'
import type { CardRow } from '../product-rows.ts'

/** @property description only where it was asked for */
export type FoundRow = CardRow & { description?: string }

/**
 * Products as `productCardOf` takes them, in the order of their ids, as one JSON array: part of the statement that found
 * them, so that a list is one round trip. Only what a card shows is read.
 * @param ids an array
 * @param withText with the description, to show where it has what was looked for
 */
export function cardRows(ids: Sql, withText: boolean): Sql {
  return sql`(SELECT coalesce(json_agg(card ORDER BY card.at), '[]') FROM (
    SELECT o.at, p."id", p."slug", p."title", p."vendor", p."options", ${withText ? sql`p."description",` : sql``}
      p."price_minor" AS "priceMinor", p."is_example" AS "isExample",
      p."rating_sum" AS "ratingSum", p."rating_count" AS "ratingCount",
      ARRAY(SELECT json_build_object('priceMinor', v."price_minor", 'compareAtMinor', v."compare_at_minor",
          'stock', v."stock", 'tracked', v."tracked")
        FROM "variant" v WHERE v."product_id" = p."id" ORDER BY v."position", v."id") AS "variants",
      ARRAY(SELECT json_build_object('id', m."id", 'alt', m."alt", 'width', m."width", 'height', m."height",
          'starter', m."starter")
        FROM "media" m WHERE m."product_id" = p."id" ORDER BY m."position", m."id" LIMIT 2) AS "media"
    FROM unnest(${ids}) WITH ORDINALITY AS o("id", at) JOIN "product" p ON p."id" = o."id") AS card)`
}
