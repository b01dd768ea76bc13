import { FASHION_HERO, FASHION_PICTURES, FASHION_STORY } from './art/fashion-pictures.ts'
import { LANDSCAPE, PORTRAIT, STORY } from './art/render-picture.ts'
import type { DemoExtra, DemoProduct, DemoStore } from './demo-store.ts'
import { TAX_INCLUDED } from './demo-taxes.ts'
import { demoZones } from './demo-zones.ts'
import { FASHION_SHELF } from './fashion-shelf.ts'
import { FASHION_WORDS } from './fashion-words.ts'

function garment<Product extends Omit<DemoProduct, 'pictures'>>(product: Product, alts: readonly string[]) {
  const drawings = FASHION_PICTURES[product.slug]
  if (!drawings || drawings.length !== alts.length)
    throw new Error(`Pictures of "${product.slug}" and their words differ`)
  return { ...product, pictures: drawings.map((drawing, i) => ({ drawing, size: PORTRAIT, alt: alts[i] ?? '' })) }
}

const PRODUCTS: readonly DemoProduct[] = [
  garment(
    {
      slug: 't-shirt',
      title: 'T-Shirt',
      sku: 'FB-TEE-OAT',
      priceMinor: 1_999,
      stock: 120,
      description:
        'The one you reach for without thinking. Heavy organic cotton, softened before it reaches you, cut to sit just off the body.\n\nWashes at 40 °C and keeps its shape.',
    },
    [
      'Off-white T-shirt on a hanger before a terracotta arch',
      'Five folded T-shirts in indigo, sage, terracotta, white and stripes',
    ],
  ),
  garment(
    {
      slug: 'jeans',
      title: 'Jeans',
      sku: 'FB-JEA-MID',
      priceMinor: 4_999,
      stock: 74,
      description:
        'High in the waist, easy in the leg, with a hem made to be turned up. The denim is washed once, gently, and will carry on fading with you.\n\nPure cotton, 13 oz.',
    },
    ['Blue jeans with turned-up hems, laid on linen', 'Waistband and pocket of the jeans, close up'],
  ),
  garment(
    {
      slug: 'socks',
      title: 'Striped socks',
      sku: 'FB-SOC-STR',
      priceMinor: 1_400,
      stock: 0,
      description:
        'A good day starts at the bottom. Combed cotton, indigo stripes, a heel that stays where it belongs.\n\nReinforced where socks give up first.',
    },
    ['A pair of socks with indigo stripes before an ochre arch', 'Six socks pegged to two lines'],
  ),
  garment(
    {
      slug: 'leather-belt',
      title: 'Leather belt',
      sku: 'FB-BEL-COG',
      priceMinor: 5_900,
      stock: 41,
      description:
        'One piece of leather, tanned with bark, and a solid brass buckle. It will take the shape of you within a month.\n\n3.5 cm wide, five holes.',
    },
    ['Brown leather belt, rolled up, with a brass buckle', 'Three belts in brown, black and tan hanging side by side'],
  ),
  garment(
    {
      slug: 'beanie',
      title: 'Beanie',
      sku: 'FB-BEA-TER',
      priceMinor: 3_400,
      stock: 58,
      description:
        'Ribbed merino with a deep turn-up, soft enough for foreheads that mind. Keeps its colour and its stretch.\n\nOne size, kind to most.',
    },
    ['Terracotta ribbed beanie with a small label', 'Three beanies in indigo, oat and ochre'],
  ),
  garment(
    {
      slug: 'canvas-tote',
      title: 'Canvas tote',
      sku: 'FB-TOT-SUN',
      priceMinor: 2_900,
      stock: 96,
      description:
        'For bread, books and a change of plan. Heavy canvas, handles long enough for a winter coat, a sun printed by hand.\n\nOne pocket inside for what you would otherwise search for.',
    },
    ['Natural canvas tote with a printed sun', 'Terracotta tote beside a vase with a dry branch'],
  ),
  garment(
    {
      slug: 'pleated-skirt',
      title: 'Pleated skirt',
      sku: 'FB-SKI-PLA',
      priceMinor: 8_900,
      stock: 19,
      description:
        'Thirteen deep pleats that open when you walk and close when you stand. Light wool in a russet check, with one button at the waist.\n\nFalls just below the knee.',
    },
    ['Pleated skirt in a russet check before a clay arch', 'The skirt in sage wool'],
  ),
  garment(
    {
      slug: 'denim-jacket',
      title: 'Denim jacket',
      sku: 'FB-JAC-DEN',
      priceMinor: 12_900,
      stock: 3,
      description:
        'Short, straight and a little boxy, with two pockets that hold what they promise. Copper buttons, thread the colour of honey.\n\nWear it often; it likes that.',
    },
    ['Denim jacket with copper buttons on a hanger', 'Collar and pockets of the jacket in pale denim, close up'],
  ),
  garment(
    {
      slug: 'knit-jumper',
      title: 'Knit jumper',
      sku: 'FB-JUM-NOR',
      priceMinor: 11_900,
      compareAtMinor: 14_900,
      stock: 26,
      description:
        'Knitted slowly from undyed wool, with a yoke of terracotta and indigo figures. Warm without weight.\n\nA little roomier than you expect, on purpose.',
    },
    ['Oat-coloured jumper with a patterned yoke before a sage arch', 'The knitted pattern of the yoke, close up'],
  ),
  garment(
    {
      slug: 'linen-shirt',
      title: 'Linen shirt',
      sku: 'FB-SHI-LIN',
      priceMinor: 6_900,
      stock: 38,
      description:
        'For warm mornings and long evenings. Washed linen with a fine stripe, a soft collar and buttons of corozo nut.\n\nIt creases. That is how you know.',
    },
    [
      'Pale blue striped linen shirt before an ochre circle',
      'Collar and pocket of the shirt in natural linen, close up',
    ],
  ),
  garment(
    {
      slug: 'silk-scarf',
      title: 'Silk scarf',
      sku: 'FB-SCA-SUN',
      priceMinor: 7_900,
      stock: 33,
      description:
        'A garden on ninety centimetres of silk, its edge rolled by hand. At the neck, in the hair, or on the handle of a bag.\n\nTwill silk, printed in the north of Italy.',
    },
    ['Silk square with a large flower and an indigo border', 'The scarf in dusk blue, drawn through a wooden ring'],
  ),
  garment(
    {
      slug: 'summer-dress',
      title: 'Summer dress',
      sku: 'FB-DRE-BLO',
      priceMinor: 9_900,
      stock: 22,
      description:
        'Two tiers, thin straps and a print of terracotta blossoms cut from paper first. Light enough to pack for a week in one hand.\n\nLinen and cotton, lined to the knee.',
    },
    ['Sleeveless dress with terracotta blossoms before a round sun', 'The dress in indigo with small pale blossoms'],
  ),
  garment(
    {
      slug: 'wool-coat',
      title: 'Wool coat',
      sku: 'FB-COA-CAM',
      priceMinor: 24_900,
      stock: 11,
      description:
        'A coat to be known by. Double-breasted, with wide lapels and a belt to tie rather than buckle, in a warm herringbone wool.\n\nFully lined, made in small numbers.',
    },
    ['Camel herringbone coat with a tied belt', 'The coat in ink-blue wool, without its belt'],
  ),
]

const EXTRAS: readonly DemoExtra[] = [
  garment(
    {
      kind: 'gift-card',
      slug: 'gift-card',
      title: 'Gift card',
      sku: 'FB-GIFT',
      priceMinor: 2_500,
      stock: 0,
      description:
        'For somebody whose size you do not know. It comes by e-mail within a minute and is good for everything here.\n\nIt can be spent bit by bit, and does not run out.',
    },
    ['Folded card with a printed sun on linen, tied with a terracotta ribbon'],
  ),
  garment(
    {
      kind: 'scheduled',
      slug: 'striped-t-shirt',
      title: 'Striped T-Shirt',
      sku: 'FB-TEE-STR',
      priceMinor: 2_400,
      stock: 60,
      description: 'The T-Shirt, in the stripes of the socks. From the same mill, in the same heavy cotton.',
    },
    ['T-shirt with indigo stripes before an ochre arch'],
  ),
  {
    kind: 'draft',
    slug: 'felt-slippers',
    title: 'Felt slippers',
    sku: 'FB-SLI-FEL',
    priceMinor: 5_400,
    stock: 0,
    description: 'Felted in one piece, with a sole of leather.',
    pictures: [],
  },
  {
    kind: 'archived',
    slug: 'straw-hat',
    title: 'Straw hat',
    sku: 'FB-HAT-STR',
    priceMinor: 4_400,
    stock: 0,
    description: 'Plaited by hand from wheat straw. It was a summer of one.',
    pictures: [],
  },
]

export const FASHION_STORE: DemoStore = {
  slug: 'fashion',
  name: 'Fashion Boutique',
  ownerEmail: 'demo@fashion.example',
  settings: {
    tagline: 'Clothes that stay with you',
    story: 'A small wardrobe of linen, wool and denim, made by people we know and meant to be worn for years.',
    accent: '#b4532f',
    displayFont: 'serif',
    radius: 2,
    orderPrefix: 'FASH',
    currency: 'USD',
    timeZone: 'UTC',
    shipping: demoZones({ standard: 490, express: 1_290, freeFrom: 12_000 }),
    taxes: TAX_INCLUDED,
  },
  hero: {
    drawing: FASHION_HERO,
    size: LANDSCAPE,
    alt: 'A rail with a camel coat, a flowered dress, a jumper and a denim jacket',
  },
  story: { drawing: FASHION_STORY, size: STORY, alt: 'Folded clothes and a vase on a table in the light of a window' },
  pages: [
    {
      slug: 'home',
      title: 'Clothes that stay with you',
      body: 'Linen, wool and denim in warm colours, made in small numbers and meant for years.',
    },
    {
      slug: 'about',
      title: 'About the boutique',
      body: [
        'We began with one shirt that would not wear out, and have been looking for its companions ever since.',
        '## How we choose',
        'Natural fibres, honest seams, colours that get along. Each piece is made by a workshop we have visited, in numbers small enough to count.',
        '## Looking after it',
        'Wash less, mend early, hang it in the evening air. If a seam gives way, send it to us: we mend for free.',
        '## Delivery and returns',
        'Wrapped in paper, on its way within two working days, free from $120. You have thirty days to try it at home.',
      ].join('\n\n'),
    },
  ],
  words: FASHION_WORDS,
  shelf: FASHION_SHELF,
  products: PRODUCTS,
  extras: EXTRAS,
  payments: {
    bankInstructions:
      'Fashion Boutique SRL\nIBAN IT60 X054 2811 1010 0000 0123 456\nWrite your order number as the reason for payment.',
  },
  orderOpening: 'Thank you, {name}. We are wrapping it in paper, and write again when the parcel is on its way.',
  automatic: { title: 'Three small presents', collection: 'small-presents', quantity: 3, basisPoints: 1_500 },
}
