import type { Seller } from '#lib/content/schema.ts'

export type DemoPost = {
  slug: string
  title: string
  excerpt: string
  author: string
  /** Before today. */
  daysAgo: number
  /** The product whose second picture stands above it. */
  pictureOf: string
  /** Paragraphs of Markdown. */
  body: readonly string[]
}

export type DemoReview = { rating: 1 | 2 | 3 | 4 | 5; title: string; body: string; reply?: string }

/** What a demo store says beside its products: pages, a journal, who sells, and what customers think. */
export type DemoWords = {
  seller: Seller
  pages: readonly { slug: string; title: string; body: readonly string[] }[]
  posts: readonly DemoPost[]
  /** Given one after the other to customers who bought something; true of any product. */
  reviews: readonly DemoReview[]
}
