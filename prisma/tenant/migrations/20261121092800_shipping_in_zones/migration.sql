-- What was three prices becomes one zone for every place, with the same two rates (by hand).
UPDATE "store_settings" SET "shipping" = jsonb_build_object('zones', jsonb_build_array(jsonb_build_object(
  'id', 'everywhere', 'name', 'Everywhere', 'everywhere', true, 'places', '[]'::jsonb,
  'rates', jsonb_build_array(
    jsonb_build_object('id', 'standard', 'label', 'Standard delivery', 'description', 'Arrives in 3 to 5 working days',
      'kind', 'flat', 'priceMinor', "shipping_standard_minor", 'bands', '[]'::jsonb,
      'freeFromMinor', "free_shipping_from_minor"),
    jsonb_build_object('id', 'express', 'label', 'Express delivery', 'description', 'Arrives in 1 to 2 working days',
      'kind', 'flat', 'priceMinor', "shipping_express_minor", 'bands', '[]'::jsonb, 'freeFromMinor', NULL)))))
WHERE "shipping" = '{}'::jsonb;

-- Orders keep what their delivery was called, which the code knew until now (by hand).
UPDATE "order" SET "account" = "account" || jsonb_build_object('shippingLabel',
  CASE "shipping_method" WHEN 'standard' THEN 'Standard delivery' WHEN 'express' THEN 'Express delivery'
  ELSE "shipping_method" END)
WHERE NOT "account" ? 'shippingLabel';

-- AlterTable
ALTER TABLE "store_settings" DROP COLUMN "free_shipping_from_minor",
DROP COLUMN "shipping_express_minor",
DROP COLUMN "shipping_standard_minor";
