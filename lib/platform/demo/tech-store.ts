import { LANDSCAPE, PORTRAIT, STORY } from './art/render-picture.ts'
import { TECH_HERO, TECH_PICTURES, TECH_STORY } from './art/tech-pictures.ts'
import type { DemoExtra, DemoProduct, DemoStore } from './demo-store.ts'
import { TAX_ADDED } from './demo-taxes.ts'
import { demoZones } from './demo-zones.ts'
import { TECH_SHELF } from './tech-shelf.ts'
import { TECH_WORDS } from './tech-words.ts'

function device<Product extends Omit<DemoProduct, 'pictures'>>(product: Product, alts: readonly string[]) {
  const drawings = TECH_PICTURES[product.slug]
  if (!drawings || drawings.length !== alts.length)
    throw new Error(`Pictures of "${product.slug}" and their words differ`)
  return { ...product, pictures: drawings.map((drawing, i) => ({ drawing, size: PORTRAIT, alt: alts[i] ?? '' })) }
}

const PRODUCTS: readonly DemoProduct[] = [
  device(
    {
      slug: 'laptop',
      title: 'Laptop',
      sku: 'TS-LAP-14',
      priceMinor: 99_999,
      stock: 18,
      description:
        'Fourteen inches, 1.2 kg, eighteen hours. A bright matte display, a quiet fan and a keyboard you can write a book on.\n\n16 GB memory, 1 TB storage, two USB-C ports. Every part can be replaced with one screwdriver.',
    },
    ['Silver laptop, open, blue dunes on its display', 'The laptop taken apart: display, keyboard, board and base'],
  ),
  device(
    {
      slug: 'mouse',
      title: 'Mouse',
      sku: 'TS-MOU-01',
      priceMinor: 2_999,
      stock: 64,
      description:
        'Shaped for either hand, silent under it. One charge lasts three months; two minutes of charge last a day.\n\nBluetooth and USB-C. 74 g.',
    },
    ['White mouse with a blue wheel', 'Three mice in ice, graphite and white'],
  ),
  device(
    {
      slug: 'router',
      title: 'Wi-Fi 7 router',
      sku: 'TS-ROU-7',
      priceMinor: 17_900,
      stock: 0,
      description:
        'One router for a whole flat. Plug it in, scan the code, done in three minutes.\n\nWi-Fi 7, four antennas, four network sockets.',
    },
    [
      'White router with four antennas, rings of signal around it',
      'Two rooms cut open, the signal reaching through both',
    ],
  ),
  device(
    {
      slug: 'keyboard',
      title: 'Mechanical keyboard',
      sku: 'TS-KEY-60',
      priceMinor: 12_900,
      stock: 31,
      description:
        'Sixty-one keys, each with a switch you can pull and swap. Quiet, with a clear bump halfway down.\n\nAluminium case, USB-C, no software needed.',
    },
    ['Compact keyboard with white keys and two blue ones', 'A blue key and its switch, taken apart'],
  ),
  device(
    {
      slug: 'monitor',
      title: '27-inch monitor',
      sku: 'TS-MON-27',
      priceMinor: 42_900,
      stock: 9,
      description:
        '5K at 27 inches: text like print. One USB-C cable carries picture, data and 90 W of power.\n\nHeight, tilt and turn are adjusted with one hand.',
    },
    ['Monitor on its stand, violet dunes on the display', 'A desk with monitor, keyboard, mouse and lamp'],
  ),
  device(
    {
      slug: 'charger',
      title: 'Charger 65 W',
      sku: 'TS-CHA-65',
      priceMinor: 3_900,
      stock: 88,
      description:
        'One small block for laptop, phone and everything else. Three sockets, 65 W, cool to the touch.\n\nTwo metres of braided cable included.',
    },
    ['White charger with three sockets and a blue cable', 'Two coiled cables, white and black'],
  ),
  device(
    {
      slug: 'drive',
      title: 'Pocket SSD 2 TB',
      sku: 'TS-SSD-2T',
      priceMinor: 15_900,
      stock: 36,
      description:
        'Two terabytes that fit a shirt pocket. 2,000 MB a second, and a case that survives the drop.\n\nUSB-C at both ends of the cable.',
    },
    ['Graphite pocket drive with a ridged case and a cable', 'The drive opened: case, circuit board and lid'],
  ),
  device(
    {
      slug: 'webcam',
      title: 'Webcam',
      sku: 'TS-CAM-4K',
      priceMinor: 8_900,
      stock: 42,
      description:
        'You, in focus, in bad light. 4K with a real glass lens and a shutter you close by hand.\n\nStands by itself or sits on a display.',
    },
    ['Webcam with a large lens on a round stand', 'The webcam on the upper edge of a display'],
  ),
  device(
    {
      slug: 'tablet',
      title: 'Tablet',
      sku: 'TS-TAB-11',
      priceMinor: 54_900,
      stock: 14,
      description:
        'Eleven inches to draw, read and plan on. The pencil is in the box; the cover is the stand.\n\n128 GB, ten hours, 460 g.',
    },
    [
      'Tablet on its blue folding stand with a pencil before it',
      'Tablet lying flat with a drawing, the pencil above it',
    ],
  ),
  device(
    {
      slug: 'speaker',
      title: 'Speaker',
      sku: 'TS-SPE-03',
      priceMinor: 14_900,
      stock: 4,
      description:
        'Fills a room from one corner. Turn the ring for louder, press it for silence.\n\nWi-Fi and Bluetooth; two of them find each other and play in stereo.',
    },
    [
      'Round graphite speaker with a ring of blue light',
      'A large blue and a small white speaker, sound spreading in rings',
    ],
  ),
  device(
    {
      slug: 'phone',
      title: 'Phone',
      sku: 'TS-PHO-6',
      priceMinor: 69_900,
      stock: 27,
      description:
        'Six inches that fit one hand. Two good cameras, two days of battery, seven years of updates.\n\n256 GB. Splash proof. The back comes off with two screws.',
    },
    ['A phone seen from both sides, the back in blue', 'Three phones in white, blue and graphite'],
  ),
  device(
    {
      slug: 'headphones',
      title: 'Headphones',
      sku: 'TS-HEA-02',
      priceMinor: 19_900,
      compareAtMinor: 24_900,
      stock: 23,
      description:
        'Noise out, music in. Cushions you forget after a minute and thirty-five hours between charges.\n\nBluetooth 5.4, a cable in the box for planes.',
    },
    ['Over-ear headphones in electric blue and graphite', 'The headphones in white, close up on a dark ground'],
  ),
  device(
    {
      slug: 'watch',
      title: 'Smart watch',
      sku: 'TS-WAT-2',
      priceMinor: 24_900,
      stock: 21,
      description:
        'Steps, sleep, heart, and who is calling. Nothing else asks for you. Six days on a charge.\n\nWater proof to 50 m. Straps change without tools.',
    },
    [
      'Smart watch with a blue strap, three rings on its face',
      'Three watches laid flat, straps in blue, ice and graphite',
    ],
  ),
  device(
    {
      slug: 'lamp',
      title: 'Desk lamp',
      sku: 'TS-LAM-1',
      priceMinor: 7_900,
      stock: 29,
      description:
        'Warm at night, clear by day, never in your eyes. One arm, two joints, no wobble.\n\nLED, dims by touch, 9 W.',
    },
    ['Desk lamp with a blue shade and a jointed arm', 'The lamp lit in the dark'],
  ),
]

const EXTRAS: readonly DemoExtra[] = [
  device(
    {
      kind: 'gift-card',
      slug: 'gift-card',
      title: 'Gift card',
      sku: 'TS-GIFT',
      priceMinor: 2_500,
      stock: 0,
      description:
        'For whoever likes to choose for themselves. The code comes by e-mail at once.\n\nSpend it in parts. It has no end date.',
    },
    ['Blue card with a ribbon on top of a white one'],
  ),
  device(
    {
      kind: 'scheduled',
      slug: 'speaker-mini',
      title: 'Speaker mini',
      sku: 'TS-SPE-M',
      priceMinor: 8_900,
      stock: 40,
      description: 'The speaker, at half the height. Two of them find each other and play in stereo.',
    },
    ['Small white speaker with a ring of light'],
  ),
  {
    kind: 'draft',
    slug: 'dock',
    title: 'USB-C dock',
    sku: 'TS-DOC-1',
    priceMinor: 11_900,
    stock: 0,
    description: 'One cable in, five sockets out. In its second month on our desks.',
    pictures: [],
  },
  {
    kind: 'archived',
    slug: 'desk-fan',
    title: 'Desk fan',
    sku: 'TS-FAN-1',
    priceMinor: 6_900,
    stock: 0,
    description: 'We sold it until its maker stopped selling the motor.',
    pictures: [],
  },
]

export const TECH_STORE: DemoStore = {
  slug: 'techstore',
  name: 'TechStore',
  ownerEmail: 'demo@techstore.example',
  settings: {
    tagline: 'Less gear. Better gear.',
    story:
      'Fourteen devices, each taken apart before it was put on the shelf. If we cannot repair it, we do not sell it.',
    accent: '#2f54ff',
    displayFont: 'sans',
    radius: 12,
    orderPrefix: 'TECH',
    currency: 'USD',
    timeZone: 'UTC',
    shipping: demoZones({ standard: 500, express: 1_500, freeFrom: 10_000 }),
    taxes: TAX_ADDED,
  },
  hero: {
    drawing: TECH_HERO,
    size: LANDSCAPE,
    alt: 'A desk with monitor, keyboard, mouse, phone, headphones and speaker',
  },
  story: { drawing: TECH_STORY, size: STORY, alt: 'A laptop taken apart into its four layers' },
  pages: [
    {
      slug: 'home',
      title: 'Less gear. Better gear.',
      body: 'Devices that do one thing well, chosen by people who open them up first.',
    },
    {
      slug: 'about',
      title: 'About TechStore',
      body: [
        'We sell fourteen things. That is the point.',
        '## How a device gets here',
        'We buy it, use it for a month and take it apart. What is glued shut, noisy or forgotten by its maker goes back.',
        '## Delivery',
        'In stock means on our shelf. Orders before 14:00 leave the same day. Delivery is free from $100.',
        '## Returns and repairs',
        'Thirty days to change your mind, three years of warranty, and spare parts for all of it.',
      ].join('\n\n'),
    },
  ],
  words: TECH_WORDS,
  shelf: TECH_SHELF,
  products: PRODUCTS,
  extras: EXTRAS,
  payments: {
    bankInstructions: 'TechStore Ltd, sort code 20-20-15, account 55555555\nIBAN GB33 BUKB 2020 1555 5555 55',
  },
  orderOpening: 'Thank you, {name}. Your order is on the bench. We write again when it leaves.',
  automatic: { title: 'Three for the road', collection: 'travel', quantity: 3, basisPoints: 1_000 },
}
