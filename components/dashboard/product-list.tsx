import { Badge } from '#components/ui/badge.tsx'
import { Table, TBody, TD, TH, THead, TR } from '#components/ui/table.tsx'
import type { ProductRow } from '#lib/catalog/product-view.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { ProductMenu } from './product-menu.tsx'
import { ProductStatusBadge } from './product-status-badge.tsx'
import { RowLink } from './row-link.tsx'
import { StockText } from './stock-text.tsx'
import { Thumbnail } from './thumbnail.tsx'
import type { ArchiveActions } from './use-archive.ts'

type ProductListProps = { products: readonly ProductRow[]; actions: ArchiveActions }

/** Products as a table whose rows open on a click, and as cards of two lines on narrow screens. */
export function ProductList({ products, actions }: ProductListProps) {
  return (
    <>
      <div className="hidden lg:block">
        <Table>
          <caption className="sr-only">Products</caption>
          <THead>
            <TR>
              <TH className="pl-5">Product</TH>
              <TH>Status</TH>
              <TH className="hidden xl:table-cell">SKU</TH>
              <TH numeric>Stock</TH>
              <TH numeric>Price</TH>
              <TH className="relative w-14 pr-5">
                <span className="sr-only">More</span>
              </TH>
            </TR>
          </THead>
          <TBody>
            {products.map((product) => (
              <TR key={product.id} className="relative hover:bg-sunken">
                <TD className="max-w-90 py-1.5 pl-5">
                  <span className="flex items-center gap-3">
                    <Thumbnail picture={product.pictures[0]} className="size-8" />
                    <RowLink href={`/admin/products/${product.id}`} className="min-w-0 truncate">
                      {product.title}
                    </RowLink>
                    {product.isExample ? <Badge tone="accent">Example</Badge> : null}
                  </span>
                </TD>
                <TD>
                  <ProductStatusBadge status={product.status} publishAt={product.publishAt} />
                </TD>
                <TD className="hidden max-w-40 truncate text-muted xl:table-cell">{product.sku || '–'}</TD>
                <TD numeric>
                  <StockText stock={product.stock} tracked={product.tracked} />
                </TD>
                <TD numeric>{formatMoney(product.priceMinor, product.currency)}</TD>
                <TD className="py-1 pr-5 text-right">
                  <ProductMenu product={product} actions={actions} />
                </TD>
              </TR>
            ))}
          </TBody>
        </Table>
      </div>
      <ul className="divide-y divide-line lg:hidden">
        {products.map((product) => (
          <li key={product.id} className="relative flex items-center gap-3 px-4 py-3 active:bg-sunken">
            <Thumbnail picture={product.pictures[0]} className="size-12" />
            <span className="min-w-0 flex-1 text-14">
              <span className="flex items-baseline gap-3">
                <RowLink href={`/admin/products/${product.id}`} className="min-w-0 flex-1 truncate">
                  {product.title}
                </RowLink>
                <span className="shrink-0 tabular-nums">{formatMoney(product.priceMinor, product.currency)}</span>
              </span>
              <span className="mt-1 flex flex-wrap items-center gap-1.5 text-13">
                <ProductStatusBadge status={product.status} publishAt={product.publishAt} />
                {product.isExample ? <Badge tone="accent">Example</Badge> : null}
                <StockText stock={product.stock} tracked={product.tracked} unit />
              </span>
            </span>
            <ProductMenu product={product} actions={actions} />
          </li>
        ))}
      </ul>
    </>
  )
}
