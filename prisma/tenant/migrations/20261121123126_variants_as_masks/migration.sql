-- AlterTable
ALTER TABLE "product" ALTER COLUMN "choices" SET DEFAULT '1 {}';

-- What a product's variants are as masks of them, its swatches included (by hand): `choicesOf` of lib/catalog/search/choices.ts.
UPDATE "product" SET "choices" = listed.number || ' ' || jsonb_strip_nulls(jsonb_build_object(
    'options', listed.options,
    'swatches', (
      SELECT jsonb_object_agg(valued.value ->> 'value', valued.value ->> 'swatch')
      FROM jsonb_array_elements("product"."options") AS optional(option), jsonb_array_elements(optional.option -> 'values') AS valued(value)
      WHERE valued.value ->> 'swatch' IS NOT NULL)))::text
FROM (
  SELECT v."product_id", count(*) AS number, (
    SELECT jsonb_object_agg(masks.name, masks.of_values) FROM (
      SELECT each.name, jsonb_object_agg(each.value, CASE each.high WHEN 0 THEN jsonb_build_array(each.low) ELSE jsonb_build_array(each.low, each.high) END) AS of_values
      FROM (
        SELECT p."options" -> (valued.n::int - 1) ->> 'name' AS name, valued.value,
          bit_or(CASE WHEN o."position" < 50 THEN 1::bigint << o."position" ELSE 0 END) AS low,
          bit_or(CASE WHEN o."position" BETWEEN 50 AND 99 THEN 1::bigint << (o."position" - 50) ELSE 0 END) AS high
        FROM "variant" o
        JOIN "product" p ON p."id" = o."product_id", unnest(o."option_values") WITH ORDINALITY AS valued(value, n)
        WHERE o."product_id" = v."product_id" AND valued.value <> '' AND p."options" -> (valued.n::int - 1) ->> 'name' IS NOT NULL
        GROUP BY 1, 2
      ) AS each
      GROUP BY each.name
    ) AS masks) AS options
  FROM "variant" v
  GROUP BY v."product_id"
) AS listed
WHERE "product"."id" = listed."product_id";
