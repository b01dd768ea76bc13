import { rootUrl } from '#lib/tenancy/tenant-url.ts'

/** ".souk.example": what follows a store's name in its address, as it is typed into a browser. */
export function storeSuffix(): string {
  return `.${new URL(rootUrl()).host}`
}
