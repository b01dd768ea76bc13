/** What `create-test-data` puts into a store: things with prices as people write them, and one order of one each. */
export type TestSet = {
  products: readonly { slug: string; title: string; price: string }[]
  orderNumber: string
}

export const TEST_SETS: Readonly<Record<'tech' | 'fashion', TestSet>> = {
  tech: {
    products: [
      { slug: 'laptop', title: 'Laptop', price: '999.99' },
      { slug: 'mouse', title: 'Mouse', price: '29.99' },
    ],
    orderNumber: 'TECH001',
  },
  fashion: {
    products: [
      { slug: 't-shirt', title: 'T-Shirt', price: '19.99' },
      { slug: 'jeans', title: 'Jeans', price: '49.99' },
    ],
    orderNumber: 'FASH001',
  },
}
