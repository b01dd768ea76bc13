'use client'

import { useState } from 'react'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import type { CollectionRule } from '#lib/catalog/collection-rule.ts'
import type { PickedProduct } from '#lib/catalog/collection-view.ts'
import { ProductPicker } from './product-picker.tsx'
import { RuleEditor } from './rule-editor.tsx'

type CollectionMembersProps = {
  rule: CollectionRule | null
  products: readonly PickedProduct[]
  currency: string
  errors: Record<string, string>
  byRule: boolean
  onByRule: (byRule: boolean) => void
  onChange: (name: string) => void
}

const FIRST_RULE: CollectionRule = { match: 'all', conditions: [{ field: 'tag', relation: 'is', value: '' }] }

/** Which products are in it: chosen one by one, or by a rule. The form gets `productIds` and `rule`. */
export function CollectionMembers(props: CollectionMembersProps) {
  const { currency, errors, byRule, onByRule, onChange } = props
  const [rule, setRule] = useState(props.rule ?? FIRST_RULE)
  const [chosen, setChosen] = useState<readonly PickedProduct[]>(props.rule ? [] : props.products)
  return (
    <Card>
      <CardHeader>
        <CardTitle>Products</CardTitle>
      </CardHeader>
      <CardBody className="grid gap-5">
        <input type="hidden" name="rule" value={byRule ? JSON.stringify(rule) : 'null'} />
        <input
          type="hidden"
          name="productIds"
          value={byRule ? '[]' : JSON.stringify(chosen.map((product) => product.id))}
        />
        <Field label="What is in it" name="">
          {(control) => (
            <Select
              {...control}
              value={byRule ? 'rule' : 'hand'}
              onChange={(event) => onByRule(event.target.value === 'rule')}
            >
              <option value="hand">What you choose by hand</option>
              <option value="rule">What fits a rule, now and whenever products change</option>
            </Select>
          )}
        </Field>
        {byRule ? (
          <>
            <RuleEditor
              rule={rule}
              currency={currency}
              errors={errors}
              onChange={(next) => {
                setRule(next)
                onChange('rule')
              }}
            />
            {props.rule ? (
              <p className="text-13 text-muted tabular-nums">
                {props.products.length === 1
                  ? '1 product fits as it was saved.'
                  : `${props.products.length} products fit as it was saved.`}
              </p>
            ) : null}
          </>
        ) : (
          <ProductPicker
            chosen={chosen}
            error={errors.productIds}
            onChange={(next) => {
              setChosen(next)
              onChange('products')
            }}
          />
        )}
      </CardBody>
    </Card>
  )
}
