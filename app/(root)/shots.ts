import type { MarketShot } from '#components/platform/market-picture.tsx'
import dashboardDark from './pictures/dashboard-dark.webp'
import dashboardLight from './pictures/dashboard-light.webp'
import fashionDark from './pictures/fashion-dark.webp'
import fashionDoorDark from './pictures/fashion-door-dark.webp'
import fashionDoorLight from './pictures/fashion-door-light.webp'
import fashionLight from './pictures/fashion-light.webp'
import fashionPhoneDark from './pictures/fashion-phone-dark.webp'
import fashionPhoneLight from './pictures/fashion-phone-light.webp'
import techstoreDark from './pictures/techstore-dark.webp'
import techstoreDoorDark from './pictures/techstore-door-dark.webp'
import techstoreDoorLight from './pictures/techstore-door-light.webp'
import techstoreLight from './pictures/techstore-light.webp'
import techstorePhoneDark from './pictures/techstore-phone-dark.webp'
import techstorePhoneLight from './pictures/techstore-phone-light.webp'
import techstoreProductDark from './pictures/techstore-product-dark.webp'
import techstoreProductLight from './pictures/techstore-product-light.webp'

/** Pictures of the running demo stores, each in light and in dark. */
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
    alt: 'A product of TechStore on a phone, with its price and the button to buy it',
  },
  dashboard: {
    light: dashboardLight,
    dark: dashboardDark,
    alt: 'The dashboard of a store: today’s sales, orders to send and the latest orders',
  },
  fashionDoor: { light: fashionDoorLight, dark: fashionDoorDark, alt: '' },
  techstoreDoor: { light: techstoreDoorLight, dark: techstoreDoorDark, alt: '' },
} satisfies Record<string, MarketShot>
