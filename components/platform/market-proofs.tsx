import { MarketContainer } from './market-container.tsx'
import { MarketPhone } from './market-phone.tsx'
import { MarketPicture, type MarketShot } from './market-picture.tsx'
import { MarketProof } from './market-proof.tsx'
import { MarketWindow } from './market-window.tsx'

type Addressed = MarketShot & { address: string }

type MarketProofsProps = {
  phones: readonly [MarketShot, MarketShot]
  dashboard: Addressed
  addresses: readonly [Addressed, Addressed]
}

/** What a merchant gets, shown and not told: the shop on a phone, the day in the dashboard, an address of one's own. */
export function MarketProofs({ phones, dashboard, addresses }: MarketProofsProps) {
  const [front, back] = phones
  const [upper, lower] = addresses
  return (
    <section aria-labelledby="proofs-title" className="border-line border-y bg-sunken py-16 sm:py-24 lg:py-32">
      <h2 id="proofs-title" className="sr-only">
        What you get
      </h2>
      <MarketContainer className="grid gap-20 sm:gap-28 lg:gap-36">
        <MarketProof
          title="At home on a phone."
          text="Most of your customers will meet your shop on the small screen. That is where it was drawn first."
          facts={[
            'Search, cart and checkout without an account',
            'Colours readable whatever you pick, by day and by night',
            'Pages that are ready before they are asked for',
          ]}
        >
          <div className="flex items-start justify-center gap-4 sm:gap-8">
            <MarketPhone className="w-1/2 max-w-[18rem] rounded-[26px] p-1.5 sm:rounded-[36px] sm:p-2">
              <MarketPicture shot={front} className="block w-full" />
            </MarketPhone>
            <MarketPhone className="mt-12 w-1/2 max-w-[18rem] rounded-[26px] p-1.5 sm:mt-20 sm:rounded-[36px] sm:p-2">
              <MarketPicture shot={back} className="block w-full" />
            </MarketPhone>
          </div>
        </MarketProof>
        <MarketProof
          pictureFirst
          title="Your day on one page."
          text="What sold, what waits to be sent, what is about to run out. You see what needs you, and then you are done."
          facts={[
            'Take an order from paid to sent in two clicks',
            'Stock that cannot be sold twice',
            'A cancelled order puts its goods back on the shelf',
          ]}
        >
          <MarketWindow address={dashboard.address}>
            <MarketPicture shot={dashboard} className="block w-full" />
          </MarketWindow>
        </MarketProof>
        <MarketProof
          title="An address of your own."
          text="Your shop is a place, not a page on somebody else’s. Souk stays invisible in it: your name, your colour, your customers."
          facts={['A name you choose, live at once', 'Your logo, accent, type and corners', 'Your currency, from 23']}
        >
          <div className="relative pb-[16%] pl-[8%]">
            <MarketWindow address={upper.address}>
              <MarketPicture shot={upper} className="block aspect-[16/9] w-full object-cover object-top" />
            </MarketWindow>
            <MarketWindow address={lower.address} className="absolute bottom-0 left-0 w-[78%]">
              <MarketPicture shot={lower} className="block aspect-[2/1] w-full object-cover object-top" />
            </MarketWindow>
          </div>
        </MarketProof>
      </MarketContainer>
    </section>
  )
}
