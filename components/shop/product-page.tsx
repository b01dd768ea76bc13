import type { ReactNode } from 'react'
import type { CartView } from '#lib/cart/cart-view.ts'
import type { ProductCard, ProductView } from '#lib/catalog/product-view.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import type { ShippingOption } from '#lib/shipping/shipping-rates.ts'
import { ChevronDown, Heart, Mail, Truck } from '../ui/icons.tsx'
import { Link } from '../ui/link.tsx'
import { BuyBox } from './buy-box.tsx'
import type { FormAction } from './form-action.ts'
import { OtherProducts } from './other-products.tsx'
import { PageWidth } from './page-width.tsx'
import { ProductGallery } from './product-gallery.tsx'
import { RichText } from './rich-text.tsx'
import { Stars } from './stars.tsx'
import { VariantList } from './variant-list.tsx'
import { WishButton } from './wish-button.tsx'

type ProductPageProps = {
  product: ProductView
  delivery: readonly ShippingOption[]
  /** What delivery costs when nothing else is bought. */
  deliveryOfOne: ShippingOption | undefined
  freeShippingFromMinor: number | null
  addToCart: FormAction<CartView>
  setCartQuantity: FormAction<CartView>
  askForStockNotice: FormAction<null>
  others: readonly ProductCard[]
  /** What customers say of it. */
  reviews: ReactNode
}

export function ProductPage(props: ProductPageProps) {
  const { product, delivery, deliveryOfOne, freeShippingFromMinor, addToCart, setCartQuantity, others, reviews } = props
  const isShipped = !product.isGiftCard && product.variants.some(({ requiresShipping }) => requiresShipping)
  return (
    <PageWidth className="pb-20 md:pt-8 lg:pb-28">
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2 lg:grid-cols-[7fr_5fr] lg:gap-x-16">
        <div className="min-w-0">
          <ProductGallery pictures={product.pictures} title={product.title} />
        </div>
        <div className="min-w-0 md:sticky md:top-24 md:self-start">
          <nav aria-label="Where you are" className="text-13 text-muted">
            <Link href="/products" className="underline-offset-4 hover:underline">
              All products
            </Link>
          </nav>
          <div className="mt-2 flex items-start justify-between gap-3">
            <h1 className="display min-w-0 break-words text-28 lg:text-36">{product.title}</h1>
            <WishButton product={product} className="-mr-2.5 shrink-0 hover:bg-sunken">
              <Heart size={20} />
            </WishButton>
          </div>
          {product.rating.count > 0 ? (
            <a href="#reviews" className="mt-2 inline-flex min-h-6 items-center text-14">
              <Stars rating={product.rating} />
            </a>
          ) : null}
          <BuyBox
            title={product.title}
            currency={product.currency}
            options={product.options}
            variants={product.variants}
            freeShippingFromMinor={freeShippingFromMinor}
            addToCart={addToCart}
            setCartQuantity={setCartQuantity}
            askForStockNotice={props.askForStockNotice}
            withoutScripts={<VariantList variants={product.variants} currency={product.currency} />}
          />
          {isShipped ? <DeliveryLine option={deliveryOfOne} currency={product.currency} /> : null}
          {product.isGiftCard ? <GiftCardLine /> : null}
          {product.description ? (
            <RichText html={product.description} className="mt-8 border-line border-t pt-6 text-16" />
          ) : null}
          {isShipped ? (
            <details className="group mt-6 border-line border-y">
              <summary className="flex min-h-12 list-none items-center justify-between gap-4 font-medium text-14 [&::-webkit-details-marker]:hidden">
                Delivery
                <ChevronDown
                  aria-hidden
                  size={16}
                  strokeWidth={1.5}
                  className="transition-transform duration-150 group-open:rotate-180"
                />
              </summary>
              <DeliveryFacts
                delivery={delivery}
                currency={product.currency}
                freeShippingFromMinor={freeShippingFromMinor}
              />
            </details>
          ) : null}
        </div>
      </div>
      {reviews}
      <OtherProducts products={others} />
    </PageWidth>
  )
}

/** A gift card is a code. */
function GiftCardLine() {
  return (
    <p className="mt-4 flex items-start gap-2 text-14 text-muted">
      <Mail className="mt-0.75 shrink-0" />
      Comes by e-mail once it is paid.
    </p>
  )
}

/** What delivery costs and how long it takes, in one calm line. */
function DeliveryLine({ option, currency }: { option: ShippingOption | undefined; currency: string }) {
  if (!option) return null
  const price = option.priceMinor === 0 ? 'Free delivery' : `Delivery ${formatMoney(option.priceMinor, currency)}`
  return (
    <p className="mt-4 flex items-start gap-2 text-14 text-muted">
      <Truck aria-hidden size={16} strokeWidth={1.5} className="mt-0.75 shrink-0" />
      {price}. {option.description}.
    </p>
  )
}

function DeliveryFacts({
  delivery,
  currency,
  freeShippingFromMinor,
}: Pick<ProductPageProps, 'delivery' | 'freeShippingFromMinor'> & { currency: string }) {
  return (
    <ul className="space-y-2 pb-4 text-14 text-muted">
      {delivery.map(({ id, label, description, priceMinor }) => (
        <li key={id}>
          {label}, {priceMinor === 0 ? 'free' : formatMoney(priceMinor, currency)}. {description}.
        </li>
      ))}
      {freeShippingFromMinor !== null && freeShippingFromMinor > 0 ? (
        <li>Standard delivery is free from {formatMoney(freeShippingFromMinor, currency)}.</li>
      ) : null}
    </ul>
  )
}
