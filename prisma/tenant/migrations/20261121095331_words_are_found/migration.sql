-- AlterTable
ALTER TABLE "product" ADD COLUMN     "choices" TEXT NOT NULL DEFAULT '{"v":[{}]}',
ADD COLUMN     "search_body" TEXT NOT NULL DEFAULT '';

-- Words as code writes them from now on, and found in one index (by hand). What was joined by a mark is also one word.
UPDATE "product" SET
  "search_text" = ' ' || btrim(regexp_replace(folded.title || ' ' || folded.joined, '[^[:alnum:]\u0080-\U0010ffff]+', ' ', 'g')) || E' \n '
    || btrim(regexp_replace(folded.others, '[^[:alnum:]\u0080-\U0010ffff]+', ' ', 'g')) || ' ',
  "search_body" = left(btrim(regexp_replace(folded.body, '[^[:alnum:]\u0080-\U0010ffff]+', ' ', 'g')), 20000)
FROM (
  SELECT p."id",
    regexp_replace(lower(normalize(p."title", NFKD)), '[\u0300-\u036f]', '', 'g') AS title,
    coalesce((SELECT string_agg(regexp_replace(token, '[^[:alnum:]\u0080-\U0010ffff]+', '', 'g'), ' ')
      FROM regexp_split_to_table(regexp_replace(lower(normalize(p."title", NFKD)), '[\u0300-\u036f]', '', 'g'), '[[:space:]]+') AS token
      WHERE token ~ '[[:alnum:]][^[:alnum:]\u0080-\U0010ffff]+[[:alnum:]]'), '') AS joined,
    regexp_replace(lower(normalize(concat_ws(' ', p."vendor", p."type", array_to_string(p."tags", ' '), (
      SELECT string_agg(array_to_string(v."option_values", ' ') || ' ' || v."sku" || ' ' || regexp_replace(v."sku", '[^[:alnum:]]+', '', 'g'), ' ')
      FROM "variant" v WHERE v."product_id" = p."id")), NFKD)), '[\u0300-\u036f]', '', 'g') AS others,
    regexp_replace(lower(normalize(regexp_replace(p."description", '<[^>]*>|&[a-z]+;', ' ', 'g'), NFKD)), '[\u0300-\u036f]', '', 'g') AS body
  FROM "product" p
) AS folded
WHERE "product"."id" = folded."id";

UPDATE "product" SET "choices" = jsonb_build_object('v', listed.variants, 's', '{}'::jsonb)::text
FROM (
  SELECT v."product_id", jsonb_agg(coalesce((
    SELECT jsonb_object_agg(p."options" -> (n::int - 1) ->> 'name', value)
    FROM unnest(v."option_values") WITH ORDINALITY AS values(value, n)
    WHERE p."options" -> (n::int - 1) ->> 'name' IS NOT NULL), '{}'::jsonb) ORDER BY v."position", v."id") AS variants
  FROM "variant" v JOIN "product" p ON p."id" = v."product_id"
  WHERE p."options" <> '[]'::jsonb
  GROUP BY v."product_id"
) AS listed
WHERE "product"."id" = listed."product_id";

DROP INDEX "product_search_idx";

-- Whole words, beginnings of words and English word forms: find-hits.ts uses exactly this expression.
CREATE INDEX "product_search_idx" ON "product" USING GIN ((to_tsvector('simple', "search_text" || ' ' || "search_body") || to_tsvector('english', "search_text" || ' ' || "search_body")));
