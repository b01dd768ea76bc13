import type { MarketShot } from '#components/platform/market-picture.tsx'
import dashboardDark from './pictures/dashboard-dark.webp'
import dashboardLight from './pictures/dashboard-light.webp'
import fashionDark from './pictures/fashion-dark.webp'
import fashionDoor from './pictures/fashion-door.webp'
import fashionLight from './pictures/fashion-light.webp'
import fashionPhoneDark from './pictures/fashion-phone-dark.webp'
import fashionPhoneLight from './pictures/fashion-phone-light.webp'
import techstoreDark from './pictures/techstore-dark.webp'
import techstoreDoor from './pictures/techstore-door.webp'
import techstoreLight from './pictures/techstore-light.webp'
import techstorePhoneDark from './pictures/techstore-phone-dark.webp'
import techstorePhoneLight from './pictures/techstore-phone-light.webp'
import techstoreProductDark from './pictures/techstore-product-dark.webp'
import techstoreProductLight from './pictures/techstore-product-light.webp'

/** Pictures of the running demo stores, each in light and in dark; what hangs in the doors is the same in both. */
export const SHOTS = {
  fashion: {
    light: fashionLight,
    dark: fashionDark,
    alt: 'Home page of the demo store Fashion Boutique on a desktop',
  },
  techstore: { light: techstoreLight, dark: techstoreDark, alt: 'Home page of the demo store TechStore on a desktop' },
  fashionPhone: {
    light: fashionPhoneLight,
    dark: fashionPhoneDark,
    alt: 'Home page of Fashion Boutique on a phone',
  },
  techstorePhone: {
    light: techstorePhoneLight,
    dark: techstorePhoneDark,
    alt: 'Home page of TechStore on a phone',
  },
  techstoreProduct: {
    light: techstoreProductLight,
    dark: techstoreProductDark,
    alt: 'A product of TechStore on a phone: its pictures, its name, its price',
  },
  dashboard: {
    light: dashboardLight,
    dark: dashboardDark,
    alt: 'The dashboard of a store: today’s sales and what waits to be done',
  },
  fashionDoor: { light: fashionDoor, dark: fashionDoor, alt: '' },
  techstoreDoor: { light: techstoreDoor, dark: techstoreDoor, alt: '' },
} satisfies Record<string, MarketShot>
