/** A picture that is part of Souk itself: `lib/content/starter/<starter>-<400|800|1600>.webp`, shared by all new stores. */
export type StarterPicture = { starter: string; width: number; height: number; alt: string }

export type StarterProduct = {
  slug: string
  title: string
  /** Plain paragraphs, with an empty line between them. */
  description: string
  /** In minor units of a currency with two decimals; rescale it for others. */
  priceMinor: number
  stock: number
  picture: StarterPicture
}

export type StarterPage = { slug: string; title: string; body: string; excerpt?: string }

/** Height and width of every starter picture at its largest, px. */
const PORTRAIT = { width: 1600, height: 2000 }

/** What a new store shows until its owner adds products of their own. They are marked as examples. */
export const STARTER_PRODUCTS: readonly StarterProduct[] = [
  {
    slug: 'stoneware-mug',
    title: 'Stoneware mug',
    description:
      'Thrown by hand and glazed in oat, with a bare clay foot. It holds 320 ml and keeps the heat a little longer than most.\n\nDishwasher and microwave safe. This is an example product: edit it, or remove it when you add your own.',
    priceMinor: 2400,
    stock: 24,
    picture: {
      starter: 'mug',
      ...PORTRAIT,
      alt: 'An oat-coloured stoneware mug with a bare clay foot, seen from the side',
    },
  },
  {
    slug: 'linen-tote',
    title: 'Linen tote',
    description:
      'Washed linen, long handles, one inside pocket. Strong enough for the market and light enough to fold into another bag.\n\n38 × 42 cm, machine wash at 30 °C. This is an example product: edit it, or remove it when you add your own.',
    priceMinor: 3200,
    stock: 40,
    picture: {
      starter: 'tote',
      ...PORTRAIT,
      alt: 'A sage green linen tote hanging from a wooden peg, a few leaves at its top',
    },
  },
  {
    slug: 'soy-candle',
    title: 'Soy candle',
    description:
      'Soy wax and a cotton wick in a small amber glass. Fig leaf, cedar and a little black pepper, for about 40 hours.\n\nThis is an example product: edit it, or remove it when you add your own.',
    priceMinor: 1800,
    stock: 36,
    picture: {
      starter: 'candle',
      ...PORTRAIT,
      alt: 'A lit soy candle in amber glass with a paper label, on a small tray',
    },
  },
]

/** The pages a new store starts with. `body` is Markdown. */
export const STARTER_PAGES: readonly StarterPage[] = [
  {
    slug: 'home',
    title: 'Good things, chosen with care',
    body: 'Welcome. Have a look around: everything here was picked because we would want it ourselves.',
  },
  {
    slug: 'about',
    title: 'About us',
    body: [
      'We are a small shop that sells a few things and knows each of them well.',
      '## What we look for',
      'Good materials, honest work and a price that makes sense. If something does not last, we stop selling it.',
      '## Say hello',
      'Questions about an order or a product? Reply to any message from us. A person answers.',
    ].join('\n\n'),
  },
  {
    slug: 'shipping-returns',
    title: 'Shipping & returns',
    body: [
      '## Shipping',
      'Orders leave within two working days. What delivery costs is shown before you pay, and you get a message when your parcel is on its way.',
      '## Returns',
      'If something is not right, tell us within 30 days of its arrival and send it back unused. We refund what you paid for it as soon as it is here.',
      '## Something arrived broken?',
      'Write to us with a picture. We send another one, or your money back, whichever you prefer.',
      '*This text is an example. Make sure that it says what your shop really does.*',
    ].join('\n\n'),
  },
  {
    slug: 'privacy',
    title: 'Privacy',
    body: [
      'We keep what an order needs, and no more.',
      '## What we keep',
      '- Your name, address and e-mail address, to send what you bought.\n- What you bought, and when, as the law asks of us.\n- A cookie that remembers your cart, and one that keeps you signed in.',
      '## What we do not do',
      'We do not sell what we know about you, and nobody follows you through this shop.',
      '## Your rights',
      'Write to us to see what we keep about you, to correct it, or to have it deleted.',
      '*This text is an example. Make sure that it says what your shop really does.*',
    ].join('\n\n'),
  },
  {
    slug: 'terms',
    title: 'Terms of sale',
    body: [
      '## Your order',
      'An order is placed when you pay. We confirm it by e-mail; that is when the contract is made.',
      '## Prices',
      'The price that you see when you pay is the price that you pay. Delivery is shown separately.',
      '## If something is wrong',
      'You have the rights that the law of your country gives you. Write to us first: most things are mended with one message.',
      '*This text is an example. Make sure that it says what your shop really does.*',
    ].join('\n\n'),
  },
]

/** Pages that every foot shows while they are in the shop, in this order, whatever its menu says. */
export const POLICY_SLUGS = ['shipping-returns', 'privacy', 'terms'] as const

/** What a new store says about itself until its owner writes better. */
export const STARTER_TAGLINE = 'Good things, chosen with care'
export const STARTER_STORY = 'A small shop that sells a few things and knows each of them well.'
