import { cn } from '#components/ui/class-names.ts'

const SHELVES = ['Products', 'Orders', 'Customers', 'Staff']

const SHOPS = [
  { name: 'fashion', x: 70, stroke: 'stroke-amber', fill: 'fill-amber', soft: 'fill-amber-soft' },
  { name: 'techstore', x: 220, stroke: 'stroke-accent-text', fill: 'fill-accent-text', soft: 'fill-accent-soft' },
  { name: 'your-shop', x: 370, stroke: 'stroke-green', fill: 'fill-green', soft: 'fill-green-soft' },
]
type Shop = (typeof SHOPS)[number]

/** Three visits, three keys, three rooms; and one key that is tried at the wrong door. Follows light and dark. */
export function MarketIsolationDiagram({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 440 548" role="img" aria-labelledby="apart-drawing" className={cn('font-medium', className)}>
      <title id="apart-drawing">
        Three addresses lead through one entrance, where each visit is given the key of its own shop. Each key opens one
        room with that shop’s products, orders, customers and staff. A key tried at another shop’s room is refused.
      </title>
      {SHOPS.map((shop) => (
        <Visit key={shop.name} shop={shop} />
      ))}
      <Entrance />
      {SHOPS.map((shop) => (
        <Room key={shop.name} shop={shop} />
      ))}
      <line x1="0" y1="533" x2="440" y2="533" className="stroke-line-strong" />
      <WrongDoor />
    </svg>
  )
}

/** The address that was typed, the way down through the entrance, and the key it is given there. */
function Visit({ shop: { name, x, stroke, fill, soft } }: { shop: Shop }) {
  return (
    <g>
      <path d={`M${x} 42V268`} className={cn(stroke, 'fill-none')} strokeWidth="1.5" />
      <path d={`M${x - 4} 262l4 6 4-6`} className={cn(stroke, 'fill-none')} strokeWidth="1.5" />
      <rect x={x - 62} y="4" width="124" height="38" rx="19" className="fill-surface stroke-line-strong" />
      <circle cx={x - 43} cy="23" r="4" className={fill} />
      <text x={x - 32} y="27.5" fontSize="13" className="fill-text">
        {name}
      </text>
      <circle cx={x} cy="208" r="21" className={cn(soft, stroke)} strokeWidth="1.5" />
      <g className={cn(stroke, 'fill-none')} strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round">
        <circle cx={x - 5} cy="208" r="4.5" />
        <path d={`M${x - 0.5} 208h11.5v4.5M${x + 6} 208v3.5`} />
      </g>
    </g>
  )
}

function Entrance() {
  return (
    <g>
      <rect x="4" y="84" width="432" height="62" rx="10" className="fill-text" />
      <text x="220" y="111" textAnchor="middle" fontSize="15" className="fill-bg font-semibold">
        One entrance
      </text>
      <text x="220" y="131" textAnchor="middle" fontSize="12.5" className="fill-bg" opacity="0.8">
        reads the address, gives out the key
      </text>
    </g>
  )
}

function Room({ shop: { x, stroke, fill, soft } }: { shop: Shop }) {
  return (
    <g>
      <path d={`M${x - 62} 532V340a62 62 0 0 1 124 0V532Z`} className={cn(stroke, 'fill-surface')} strokeWidth="1.5" />
      <circle cx={x} cy="322" r="8" className={fill} />
      <path d={`M${x} 322l6 22h-12Z`} className={fill} />
      {SHELVES.map((shelf, index) => (
        <g key={shelf}>
          <rect x={x - 50} y={364 + index * 40} width="100" height="31" rx="6" className={soft} />
          <text x={x} y={384 + index * 40} textAnchor="middle" fontSize="12.5" className="fill-text">
            {shelf}
          </text>
        </g>
      ))}
    </g>
  )
}

/** The second shop's key at the first shop's wall. */
function WrongDoor() {
  return (
    <g>
      <path
        d="M201 216C168 232 150 262 137 331"
        className="fill-none stroke-red"
        strokeWidth="1.5"
        strokeDasharray="4 4"
        strokeLinecap="round"
      />
      <circle cx="134" cy="346" r="12" className="fill-red-soft stroke-red" strokeWidth="1.5" />
      <path d="M129.5 341.5l9 9m0-9l-9 9" className="stroke-red" strokeWidth="1.75" strokeLinecap="round" />
      <text x="143" y="247" textAnchor="end" fontSize="12.5" className="fill-red">
        refused
      </text>
    </g>
  )
}
