import {
  Braces,
  CreditCard,
  FileSpreadsheet,
  FileText,
  Gift,
  Globe,
  History,
  House,
  IdCard,
  ListTree,
  type LucideIcon,
  Mail,
  Newspaper,
  Package,
  Percent,
  ReceiptText,
  Route,
  Settings,
  Shapes,
  Star,
  Store,
  TicketPercent,
  Truck,
  Undo2,
  Users,
  Webhook,
} from 'lucide-react'
import type { RailGroup, RailItem } from '#components/dashboard/rail-link.tsx'
import { may, type StaffPermission } from '#lib/auth/permissions.ts'
import { isInspectorOn } from '#lib/inspector/is-inspector-on.ts'
import type { Actor } from '#lib/tenancy/store-context.ts'

/** How many things wait behind an entry. */
export type Waiting = { orders: number; domains: number; reviews: number; returns: number }

type Place = {
  href: string
  label: string
  icon: LucideIcon
  /** What one must be allowed to do for the entry to be shown; the page itself asks again. */
  permission: StaffPermission
  group: Group
  /** Marked on its own page only: other entries lie below it. */
  exact?: boolean
  /** Phones show these few; all others are in "More". */
  onBar?: boolean
  count?: { of: keyof Waiting; as: string }
  /** For a page that is not there in every market. */
  when?: () => boolean
}

/** In the order of the rail. What is under 'settings' stands beside the pages of the settings instead. */
const GROUPS = {
  start: undefined,
  selling: 'Selling',
  catalogue: 'Catalogue',
  content: 'Content',
  store: 'Store',
  settings: 'Settings',
} as const
type Group = keyof typeof GROUPS

/** Every place of the workroom: a new page is one line here. */
const PLACES: readonly Place[] = [
  { group: 'start', href: '/admin', label: 'Home', icon: House, permission: 'home:read', exact: true, onBar: true },
  {
    group: 'selling',
    href: '/admin/orders',
    label: 'Orders',
    icon: ReceiptText,
    permission: 'orders:read',
    onBar: true,
    count: { of: 'orders', as: 'to fulfil' },
  },
  {
    group: 'selling',
    href: '/admin/returns',
    label: 'Returns',
    icon: Undo2,
    permission: 'returns:read',
    count: { of: 'returns', as: 'waiting' },
  },
  { group: 'selling', href: '/admin/customers', label: 'Customers', icon: Users, permission: 'customers:read' },
  {
    group: 'catalogue',
    href: '/admin/products',
    label: 'Products',
    icon: Package,
    permission: 'products:read',
    onBar: true,
  },
  {
    group: 'selling',
    href: '/admin/reviews',
    label: 'Reviews',
    icon: Star,
    permission: 'reviews:read',
    count: { of: 'reviews', as: 'to look at' },
  },
  { group: 'selling', href: '/admin/discounts', label: 'Discounts', icon: TicketPercent, permission: 'discounts:read' },
  { group: 'selling', href: '/admin/gift-cards', label: 'Gift cards', icon: Gift, permission: 'gift-cards:read' },
  { group: 'catalogue', href: '/admin/collections', label: 'Collections', icon: Shapes, permission: 'products:read' },
  { group: 'content', href: '/admin/content/pages', label: 'Pages', icon: FileText, permission: 'content:read' },
  { group: 'content', href: '/admin/content/posts', label: 'Journal', icon: Newspaper, permission: 'content:read' },
  { group: 'content', href: '/admin/content/menus', label: 'Menus', icon: ListTree, permission: 'content:write' },
  {
    group: 'store',
    href: '/admin/transfer',
    label: 'Import and export',
    icon: FileSpreadsheet,
    permission: 'products:read',
  },
  { group: 'store', href: '/admin/outbox', label: 'Outbox', icon: Mail, permission: 'mail:read' },
  {
    group: 'store',
    href: '/admin/inspector',
    label: 'Inspector',
    icon: Route,
    permission: 'home:read',
    when: isInspectorOn,
  },
  {
    group: 'store',
    href: '/admin/settings',
    label: 'Settings',
    icon: Settings,
    permission: 'settings:write',
    count: { of: 'domains', as: 'without proof' },
  },
  {
    group: 'settings',
    href: '/admin/settings',
    label: 'General',
    icon: Store,
    permission: 'settings:write',
    exact: true,
  },
  {
    group: 'settings',
    href: '/admin/settings/details',
    label: 'Store details',
    icon: IdCard,
    permission: 'settings:write',
  },
  { group: 'settings', href: '/admin/settings/shipping', label: 'Delivery', icon: Truck, permission: 'settings:write' },
  { group: 'settings', href: '/admin/settings/taxes', label: 'Taxes', icon: Percent, permission: 'settings:write' },
  {
    group: 'settings',
    href: '/admin/settings/payments',
    label: 'Payments',
    icon: CreditCard,
    permission: 'payments:write',
  },
  {
    group: 'settings',
    href: '/admin/settings/domains',
    label: 'Domains',
    icon: Globe,
    permission: 'settings:write',
    count: { of: 'domains', as: 'without proof' },
  },
  { group: 'settings', href: '/admin/settings/mails', label: 'Mails', icon: Mail, permission: 'settings:write' },
  { group: 'settings', href: '/admin/settings/api', label: 'API', icon: Braces, permission: 'api:write' },
  {
    group: 'settings',
    href: '/admin/settings/webhooks',
    label: 'Webhooks',
    icon: Webhook,
    permission: 'webhooks:write',
  },
  {
    group: 'settings',
    href: '/admin/settings/activity',
    label: 'Activity',
    icon: History,
    permission: 'settings:write',
  },
]

/** The rail of the workroom for whoever is signed in. */
export function railFor(actor: Actor, waiting: Waiting): RailGroup[] {
  const groups = Object.keys(GROUPS) as Group[]
  return groups
    .filter((group) => group !== 'settings')
    .map((group) => ({ title: GROUPS[group], items: itemsOf(group, actor, waiting) }))
    .filter(({ items }) => items.length > 0)
}

/** The pages of the settings that whoever is signed in may open. */
export function settingsFor(actor: Actor, waiting: Waiting): RailItem[] {
  return itemsOf('settings', actor, waiting)
}

function itemsOf(group: Group, actor: Actor, waiting: Waiting): RailItem[] {
  return PLACES.filter(
    (place) => place.group === group && may(actor, place.permission) && (place.when?.() ?? true),
  ).map(({ href, label, icon: Icon, exact, onBar, count }) => ({
    href,
    label,
    exact,
    onBar,
    icon: <Icon aria-hidden size={20} strokeWidth={1.5} />,
    ...(count ? { count: waiting[count.of], countLabel: `${waiting[count.of]} ${count.as}` } : {}),
  }))
}
