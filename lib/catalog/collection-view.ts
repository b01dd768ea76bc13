import type { Picture } from '#lib/content/picture.ts'
import type { CollectionRule } from './collection-rule.ts'
import type { CollectionSort } from './collection-schema.ts'

/** A collection as its form and its own page show it. */
export type CollectionView = {
  id: string
  slug: string
  title: string
  /** Sanitised HTML. */
  description: string
  /** null: by hand. */
  rule: CollectionRule | null
  sort: CollectionSort
  published: boolean
  picture: Picture | null
  seoTitle: string
  seoDescription: string
}

/** A collection in a list of them. */
export type CollectionCard = Pick<CollectionView, 'id' | 'slug' | 'title' | 'picture'> & { productCount: number }

/** A collection as the dashboard lists it. */
export type CollectionRow = CollectionCard & { published: boolean; byRule: boolean }

/** A product as a picker shows it. */
export type PickedProduct = { id: string; title: string; status: string; picture: Picture | null }
