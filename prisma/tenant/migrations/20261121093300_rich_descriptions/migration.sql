-- Descriptions were Markdown without HTML and are sanitised HTML now: escaped first, then paragraphs, headings and bold.
UPDATE "product" SET "description" = coalesce((
    SELECT string_agg(
        CASE
            WHEN btrim(part) ~ '^#{1,6}[[:space:]]' THEN '<h2>' || regexp_replace(btrim(part), '^#+[[:space:]]+', '') || '</h2>'
            ELSE '<p>' || regexp_replace(replace(btrim(part), chr(10), ' '), '[*][*]([^*]+)[*][*]', '<strong>\1</strong>', 'g') || '</p>'
        END, '' ORDER BY n)
    FROM regexp_split_to_table(replace(replace(replace(replace("description", chr(13), ''), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '\n[[:space:]]*\n') WITH ORDINALITY AS parts(part, n)
    WHERE btrim(part) <> ''
), '')
WHERE "description" <> '';

-- What products are found by, as code writes it from now on: without accents, and with the numbers of their variants.
UPDATE "product" SET "search_text" = btrim(regexp_replace(lower(normalize("title", NFKD)), '[\u0300-\u036f]', '', 'g') || ' ' || coalesce((
    SELECT string_agg(DISTINCT lower("sku"), ' ') FROM "variant" WHERE "product_id" = "product"."id" AND "sku" <> ''
), ''));
