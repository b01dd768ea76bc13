import { z } from 'zod'
import type { CartView } from '#lib/cart/cart-view.ts'
import type { CheckoutView } from '#lib/checkout/get-checkout.ts'

const minor = z.int()

const Line = z
  .strictObject({
    variant_id: z.string(),
    product_slug: z.string(),
    title: z.string(),
    variant_title: z.string(),
    sku: z.string(),
    quantity: z.int(),
    available: z.int().meta({ description: 'How many can be had; below `quantity` when others were faster.' }),
    unit_price_minor: minor,
    subtotal_minor: minor,
    discount_minor: minor,
  })
  .meta({ id: 'CartLine' })

export const Cart = z
  .strictObject({
    id: z.string().meta({ description: 'A secret: whoever has it has the cart.' }),
    currency: z.string(),
    count: z.int().meta({ description: 'Units, not lines.' }),
    lines: z.array(Line),
    codes: z.array(
      z.strictObject({
        entry: z.string().meta({ description: 'Names it when it is taken out.' }),
        kind: z.enum(['discount', 'gift-card']),
        label: z.string(),
        refusal: z.string().nullable().meta({ description: 'Why it changes nothing at the moment.' }),
      }),
    ),
    discounts: z.array(
      z.strictObject({ id: z.string(), title: z.string(), code: z.string().nullable(), amount_minor: minor }),
    ),
    subtotal_minor: minor,
    discount_minor: minor,
    total_minor: minor.meta({ description: 'Before delivery, taxes and gift cards.' }),
    note: z.string(),
    notices: z.array(z.string()).meta({ description: 'What changed since things were put in.' }),
  })
  .meta({ id: 'Cart' })

export function cartResource(view: CartView): z.input<typeof Cart> {
  const { id, currency, count, codes, note, notices } = view
  return {
    id: id ?? '',
    currency,
    count,
    lines: view.lines.map((line) => ({
      variant_id: line.variantId,
      product_slug: line.productSlug,
      title: line.title,
      variant_title: line.variantTitle,
      sku: line.sku,
      quantity: line.quantity,
      available: line.stock,
      unit_price_minor: line.unitPriceMinor,
      subtotal_minor: line.lineTotalMinor,
      discount_minor: line.discountMinor,
    })),
    codes,
    discounts: view.discounts.map(({ id, title, code, amountMinor }) => ({
      id,
      title,
      code,
      amount_minor: amountMinor,
    })),
    subtotal_minor: view.subtotalMinor,
    discount_minor: view.discountMinor,
    total_minor: view.totalMinor,
    note,
    notices,
  }
}

export const Checkout = z
  .strictObject({
    cart: Cart,
    currency: z.string(),
    shipping: z.array(
      z.strictObject({ id: z.string(), label: z.string(), description: z.string(), price_minor: minor }),
    ),
    shipping_method: z.string().nullable().meta({ description: 'The chosen one, or the one to propose.' }),
    totals: z
      .strictObject({
        subtotal_minor: minor,
        discount_minor: minor,
        shipping_minor: minor,
        tax_minor: minor,
        tax_included: z.boolean(),
        total_minor: minor,
        gift_card_minor: minor,
        due_minor: minor.meta({ description: 'What is left to pay after gift cards.' }),
      })
      .nullable()
      .meta({ description: 'null: too much for one order.' }),
  })
  .meta({ id: 'Checkout' })

export function checkoutResource({
  cart,
  currency,
  shipping,
  delivery,
  priced,
}: CheckoutView): z.input<typeof Checkout> {
  return {
    cart: cartResource(cart),
    currency,
    shipping: shipping.map(({ id, label, description, priceMinor }) => ({
      id,
      label,
      description,
      price_minor: priceMinor,
    })),
    shipping_method: delivery?.id ?? null,
    totals: priced && {
      subtotal_minor: priced.subtotalMinor,
      discount_minor: priced.discountMinor,
      shipping_minor: priced.shippingMinor,
      tax_minor: priced.taxMinor,
      tax_included: priced.taxIncluded,
      total_minor: priced.totalMinor,
      gift_card_minor: priced.giftCardMinor,
      due_minor: priced.dueMinor,
    },
  }
}
