/** @property path from the root of the store */
export type Crumb = { name: string; path: string }

/**
 * Where a page stands in its shop, as schema.org describes it.
 * @param shopUrl the store's one address, without a trailing slash
 * @param crumbs from the home page down to the page itself
 */
export function breadcrumbJsonLd(shopUrl: string, crumbs: readonly Crumb[]): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `${shopUrl}${path}`,
    })),
  }
}
