import { type DemoShelf, option } from './demo-shelf.ts'

const SIZES = option('Size', ['S', 'M', 'L', 'XL'])
const WAIST = option('Waist', ['28', '30', '32', '34'])
const boutique = { vendor: 'Fashion Boutique' }
const loom = { vendor: 'Loom & Field' }

export const FASHION_SHELF: DemoShelf = {
  places: {
    't-shirt': {
      ...loom,
      type: 'Tops',
      tags: ['cotton', 'basics', 'new'],
      options: [SIZES, option('Colour', { Oat: '#e9dfcc', Indigo: '#3c4a78', Sage: '#9aa88a', Terracotta: '#b65a38' })],
      shown: { Indigo: 1, Sage: 1, Terracotta: 1 },
      soldOut: ['M / Sage', 'XL / Terracotta'],
      weightGrams: 190,
    },
    jeans: {
      ...loom,
      type: 'Trousers',
      tags: ['denim', 'cotton'],
      options: [WAIST, option('Length', ['30', '32'])],
      soldOut: ['28 / 32'],
      weightGrams: 720,
    },
    socks: { ...boutique, type: 'Accessories', tags: ['cotton', 'basics'], weightGrams: 60 },
    'leather-belt': {
      ...boutique,
      type: 'Accessories',
      tags: ['leather'],
      options: [option('Length', ['85 cm', '95 cm', '105 cm'])],
      weightGrams: 240,
    },
    beanie: {
      ...boutique,
      type: 'Accessories',
      tags: ['wool', 'winter'],
      options: [option('Colour', { Terracotta: '#c4623f', Indigo: '#34456b', Oat: '#e6d8c3', Ochre: '#d9a74e' })],
      shown: { Indigo: 1, Oat: 1, Ochre: 1 },
      weightGrams: 90,
    },
    'canvas-tote': {
      ...boutique,
      type: 'Bags',
      tags: ['cotton', 'gifts'],
      options: [option('Colour', { Natural: '#eadfca', Terracotta: '#c4623f' })],
      shown: { Terracotta: 1 },
      weightGrams: 310,
    },
    'pleated-skirt': {
      ...boutique,
      type: 'Skirts',
      tags: ['wool', 'new'],
      options: [SIZES, option('Colour', { Russet: '#7a3f30', Sage: '#7f8f74' })],
      shown: { Sage: 1 },
      soldOut: ['XL / Sage'],
      weightGrams: 380,
    },
    'denim-jacket': {
      ...loom,
      type: 'Coats and jackets',
      tags: ['denim', 'cotton'],
      options: [SIZES],
      weightGrams: 900,
    },
    'knit-jumper': {
      ...boutique,
      type: 'Tops',
      tags: ['wool', 'winter'],
      options: [SIZES, option('Colour', { Oat: '#e9dcc6', Ink: '#262a3b' })],
      soldOut: ['S / Ink'],
      weightGrams: 520,
    },
    'linen-shirt': { ...loom, type: 'Tops', tags: ['linen', 'summer'], options: [SIZES], weightGrams: 230 },
    'silk-scarf': { ...boutique, type: 'Accessories', tags: ['silk', 'gifts'], weightGrams: 70 },
    'summer-dress': {
      ...boutique,
      type: 'Dresses',
      tags: ['cotton', 'linen', 'summer', 'new'],
      options: [SIZES, option('Colour', { Terracotta: '#c4623f', Indigo: '#3d4b72' })],
      shown: { Indigo: 1 },
      soldOut: ['S / Indigo'],
      weightGrams: 340,
    },
    'wool-coat': {
      ...boutique,
      type: 'Coats and jackets',
      tags: ['wool', 'winter'],
      options: [SIZES, option('Colour', { Camel: '#b98a5a', Ink: '#3a4158' })],
      shown: { Ink: 1 },
      weightGrams: 1_450,
    },
    'gift-card': {
      ...boutique,
      type: 'Gift cards',
      tags: ['gifts'],
      options: [option('Amount', ['$25', '$50', '$100'])],
      extraMinor: { $50: 2_500, $100: 7_500 },
    },
    'striped-t-shirt': { ...loom, type: 'Tops', tags: ['cotton', 'new'], options: [SIZES], weightGrams: 200 },
    'felt-slippers': { ...boutique, type: 'Accessories', tags: ['wool', 'winter'], weightGrams: 340 },
    'straw-hat': { ...boutique, type: 'Accessories', tags: ['summer'], weightGrams: 120 },
  },
  collections: [
    {
      slug: 'small-presents',
      title: 'Small presents',
      description: 'Things that fit everybody and every envelope.',
      products: ['silk-scarf', 'canvas-tote', 'beanie', 'leather-belt'],
    },
    {
      slug: 'winter',
      title: 'For the cold',
      description: 'Wool, mostly. What keeps you warm and gets better with the years.',
      rule: { match: 'all', conditions: [{ field: 'tag', relation: 'is', value: 'winter' }] },
    },
    {
      slug: 'plants',
      title: 'Grown, not made',
      description: 'Linen, cotton and denim: everything here began in a field.',
      rule: {
        match: 'any',
        conditions: [
          { field: 'tag', relation: 'is', value: 'linen' },
          { field: 'tag', relation: 'is', value: 'cotton' },
        ],
      },
    },
    {
      slug: 'under-50',
      title: 'Under $50',
      description: 'Good things need not be dear.',
      rule: { match: 'all', conditions: [{ field: 'price', relation: 'below', value: '50' }] },
    },
  ],
}
