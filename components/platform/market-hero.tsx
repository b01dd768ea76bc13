import { MarketAddressForm } from './market-address-form.tsx'
import { MarketContainer } from './market-container.tsx'
import { MarketPhone } from './market-phone.tsx'
import { MarketPicture, type MarketShot } from './market-picture.tsx'
import { MarketWindow } from './market-window.tsx'

type MarketHeroProps = {
  /** What follows a store's name in its address. */
  suffix: string
  trialDays: number
  shop: MarketShot & { address: string }
  phone: MarketShot
}

/** One sentence, one field, one button, and what comes of it beside them. The picture runs off the right edge. */
export function MarketHero({ suffix, trialDays, shop, phone }: MarketHeroProps) {
  return (
    <section className="overflow-hidden">
      <MarketContainer className="grid grid-cols-[minmax(0,1fr)] items-center gap-12 pt-10 pb-16 sm:pt-14 sm:pb-24 lg:grid-cols-[minmax(0,33rem)_minmax(0,1fr)] lg:gap-16 lg:pt-16 lg:pb-32">
        <div>
          <h1 className="display text-[clamp(2.25rem,11.2vw,3rem)]/[1.08] sm:text-64">
            Your own shop, selling by tonight.
          </h1>
          <p className="mt-5 mb-8 max-w-[28rem] text-pretty text-18 text-muted">
            Name it, and it stands a second later: products, checkout, orders and an address that is yours.
          </p>
          <MarketAddressForm suffix={suffix} hint={`Free for ${trialDays} days. No card asked.`} />
        </div>
        <div className="relative pb-8 lg:pb-12">
          <div className="lg:w-[50rem] xl:w-[54rem]">
            <MarketWindow address={shop.address}>
              <MarketPicture shot={shop} eager className="block w-full" />
            </MarketWindow>
          </div>
          <MarketPhone className="absolute -right-1 bottom-0 w-[27%] max-w-[13rem] rounded-[22px] p-1 sm:right-6 sm:rounded-[30px] sm:p-1.5 lg:-right-3 lg:w-44 lg:max-xl:hidden">
            <MarketPicture shot={phone} eager className="block w-full" />
          </MarketPhone>
        </div>
      </MarketContainer>
    </section>
  )
}
