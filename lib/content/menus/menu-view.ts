/** Where an entry of a menu leads, as the shop draws it. */
export type MenuLink = { label: string; href: string }
export type MenuItem = MenuLink & { below: MenuLink[] }

export type ShopMenus = {
  main: MenuItem[]
  foot: MenuItem[]
  /** Delivery, privacy, terms: in the last line of the foot. */
  policies: MenuLink[]
}
