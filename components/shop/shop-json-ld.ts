import type { StoreSettingsView } from '#lib/content/settings-view.ts'

/**
 * The shop itself as schema.org describes it, for its home page.
 * @param shopUrl the store's one address, without a trailing slash
 */
export function shopJsonLd(
  { name, tagline, logo, seller }: Pick<StoreSettingsView, 'name' | 'tagline' | 'logo' | 'seller'>,
  shopUrl: string,
): Record<string, unknown> {
  const { legalName, email, phone, taxNumber, line1, line2, city, region, postalCode, country } = seller
  const hasAddress = [line1, city, country].some(Boolean)
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name,
    url: shopUrl,
    description: tagline || undefined,
    logo: logo ? `${shopUrl}${logo.src}` : undefined,
    legalName: legalName || undefined,
    email: email || undefined,
    telephone: phone || undefined,
    taxID: taxNumber || undefined,
    address: hasAddress
      ? {
          '@type': 'PostalAddress',
          streetAddress: [line1, line2].filter(Boolean).join(', ') || undefined,
          addressLocality: city || undefined,
          addressRegion: region || undefined,
          postalCode: postalCode || undefined,
          addressCountry: country || undefined,
        }
      : undefined,
  }
}
