import { type DemoShelf, option } from './demo-shelf.ts'

const own = { vendor: 'TechStore' }
const north = { vendor: 'Northbit' }

export const TECH_SHELF: DemoShelf = {
  places: {
    laptop: {
      ...north,
      type: 'Computers',
      tags: ['repairable', 'usb-c', 'work'],
      options: [option('Storage', ['1 TB', '2 TB']), option('Memory', ['16 GB', '32 GB'])],
      extraMinor: { '2 TB': 20_000, '32 GB': 25_000 },
      soldOut: ['2 TB / 16 GB'],
      weightGrams: 1_200,
    },
    mouse: {
      ...own,
      type: 'Accessories',
      tags: ['bluetooth', 'work'],
      options: [option('Colour', { White: '#fafafa', Ice: '#dfe7ee', Graphite: '#3b3f46' })],
      shown: { Ice: 1, Graphite: 1 },
      weightGrams: 74,
    },
    router: { ...north, type: 'Home', tags: ['wi-fi', 'home'], weightGrams: 640 },
    keyboard: {
      ...own,
      type: 'Accessories',
      tags: ['usb-c', 'work'],
      options: [option('Switches', ['Quiet', 'Linear', 'Clicky'])],
      weightGrams: 610,
    },
    monitor: { ...north, type: 'Displays', tags: ['usb-c', 'work'], weightGrams: 5_600 },
    charger: { ...own, type: 'Power', tags: ['usb-c', 'travel'], weightGrams: 130 },
    drive: { ...own, type: 'Storage', tags: ['usb-c', 'travel'], weightGrams: 60 },
    webcam: { ...own, type: 'Accessories', tags: ['usb-c', 'work'], weightGrams: 110 },
    tablet: {
      ...north,
      type: 'Computers',
      tags: ['usb-c', 'travel'],
      options: [option('Storage', ['128 GB', '256 GB', '512 GB'])],
      extraMinor: { '256 GB': 10_000, '512 GB': 25_000 },
      weightGrams: 460,
    },
    speaker: { ...own, type: 'Audio', tags: ['bluetooth', 'home'], weightGrams: 880 },
    phone: {
      ...north,
      type: 'Phones',
      tags: ['repairable', 'usb-c', 'travel'],
      options: [
        option('Storage', ['128 GB', '256 GB']),
        option('Colour', { Blue: '#2f54ff', Ice: '#dfe7ee', Graphite: '#3b3f46' }),
      ],
      extraMinor: { '256 GB': 10_000 },
      shown: { Ice: 1, Graphite: 1 },
      soldOut: ['128 GB / Ice'],
      weightGrams: 180,
    },
    headphones: {
      ...own,
      type: 'Audio',
      tags: ['bluetooth', 'travel'],
      options: [option('Colour', { Blue: '#2f54ff', White: '#fafafa' })],
      shown: { White: 1 },
      weightGrams: 250,
    },
    watch: {
      ...north,
      type: 'Phones',
      tags: ['bluetooth'],
      options: [option('Strap', { Blue: '#2f54ff', Ice: '#dfe7ee', Graphite: '#3b3f46' })],
      shown: { Ice: 1, Graphite: 1 },
      weightGrams: 48,
    },
    lamp: { ...own, type: 'Home', tags: ['home', 'work'], weightGrams: 1_100 },
    'gift-card': {
      ...own,
      type: 'Gift cards',
      tags: ['gifts'],
      options: [option('Amount', ['$25', '$50', '$100', '$250'])],
      extraMinor: { $50: 2_500, $100: 7_500, $250: 22_500 },
    },
    'speaker-mini': {
      ...own,
      type: 'Audio',
      tags: ['bluetooth', 'travel'],
      options: [option('Colour', { White: '#fafafa', Graphite: '#3b3f46' })],
      weightGrams: 320,
    },
    dock: { ...north, type: 'Accessories', tags: ['usb-c', 'work'], weightGrams: 210 },
    'desk-fan': { ...own, type: 'Home', tags: ['home'], weightGrams: 900 },
  },
  collections: [
    {
      slug: 'desk',
      title: 'The quiet desk',
      description: 'One cable, one light, nothing that hums.',
      products: ['monitor', 'keyboard', 'mouse', 'lamp', 'webcam'],
    },
    {
      slug: 'travel',
      title: 'For the road',
      description: 'Small, light, and charged by the same cable.',
      rule: { match: 'all', conditions: [{ field: 'tag', relation: 'is', value: 'travel' }] },
    },
    {
      slug: 'wireless',
      title: 'Without a wire',
      description: 'They find each other through the air, and stay found.',
      rule: {
        match: 'any',
        conditions: [
          { field: 'tag', relation: 'is', value: 'bluetooth' },
          { field: 'tag', relation: 'is', value: 'wi-fi' },
        ],
      },
    },
    {
      slug: 'under-100',
      title: 'Under $100',
      description: 'Small upgrades that you notice every day.',
      rule: { match: 'all', conditions: [{ field: 'price', relation: 'below', value: '100' }] },
    },
  ],
}
