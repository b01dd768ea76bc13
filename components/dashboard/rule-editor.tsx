'use client'

import { Plus, X } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import {
  type CollectionRule,
  RULE_FIELDS,
  RULE_RELATIONS,
  type RuleCondition,
  type RuleField,
} from '#lib/catalog/collection-rule.ts'

const FIELD_WORDS: Record<RuleField, string> = {
  tag: 'Tag',
  type: 'Type',
  vendor: 'Vendor',
  title: 'Title',
  price: 'Price',
  stock: 'Stock',
}
const RELATION_WORDS: Record<RuleCondition['relation'], string> = {
  is: 'is',
  'is-not': 'is not',
  contains: 'contains',
  'contains-not': 'does not contain',
  'begins-with': 'begins with',
  above: 'is above',
  below: 'is below',
}
const MOST = 20

type RuleEditorProps = {
  rule: CollectionRule
  currency: string
  errors: Record<string, string>
  onChange: (rule: CollectionRule) => void
}

/** Conditions, each a sentence: "Tag is cotton". */
export function RuleEditor({ rule, currency, errors, onChange }: RuleEditorProps) {
  const { match, conditions } = rule
  const put = (index: number, change: Partial<RuleCondition>) =>
    onChange({ match, conditions: conditions.map((each, at) => (at === index ? { ...each, ...change } : each)) })
  return (
    <div className="grid gap-3">
      {conditions.length > 1 ? (
        <Select
          aria-label="How conditions go together"
          value={match}
          onChange={(event) => onChange({ conditions, match: event.target.value === 'any' ? 'any' : 'all' })}
        >
          <option value="all">All of these are true</option>
          <option value="any">Any of these is true</option>
        </Select>
      ) : null}
      {conditions.map((condition, index) => {
        const error = errors[`rule.conditions.${index}.value`]
        const unit = condition.field === 'price' ? ` (${currency})` : ''
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name and are never sorted
          <fieldset key={index} className="min-w-0 rounded-control border border-line p-3 sm:border-0 sm:p-0">
            <legend className="sr-only">Condition {index + 1}</legend>
            <div className="grid grid-cols-[minmax(0,1fr)_2.5rem] gap-2 sm:grid-cols-[8rem_10rem_minmax(0,1fr)_2.5rem]">
              <Select
                aria-label="What is asked about"
                value={condition.field}
                onChange={(event) => {
                  const field = RULE_FIELDS.find((known) => known === event.target.value) ?? 'tag'
                  put(index, { field, relation: RULE_RELATIONS[field][0], value: '' })
                }}
              >
                {RULE_FIELDS.map((field) => (
                  <option key={field} value={field}>
                    {FIELD_WORDS[field]}
                  </option>
                ))}
              </Select>
              <Select
                aria-label="How it is compared"
                className="col-start-1 sm:col-start-auto"
                value={condition.relation}
                onChange={(event) => {
                  const relation = RULE_RELATIONS[condition.field].find((known) => known === event.target.value)
                  if (relation) put(index, { relation })
                }}
              >
                {RULE_RELATIONS[condition.field].map((relation) => (
                  <option key={relation} value={relation}>
                    {RELATION_WORDS[relation]}
                  </option>
                ))}
              </Select>
              <Input
                aria-label={`What it is compared with${unit}`}
                aria-invalid={error ? true : undefined}
                className="col-start-1 sm:col-start-auto"
                placeholder={condition.field === 'price' ? currency : undefined}
                value={condition.value}
                maxLength={100}
                autoComplete="off"
                inputMode={
                  condition.field === 'price' ? 'decimal' : condition.field === 'stock' ? 'numeric' : undefined
                }
                onChange={(event) => put(index, { value: event.target.value })}
              />
              <Button
                variant="ghost"
                size="icon"
                className="col-start-2 row-start-1 sm:col-start-auto sm:row-start-auto"
                aria-label={`Remove condition ${index + 1}`}
                title="Remove"
                disabled={conditions.length === 1}
                onClick={() => onChange({ match, conditions: conditions.filter((_, at) => at !== index) })}
              >
                <X aria-hidden size={16} strokeWidth={1.5} />
              </Button>
            </div>
            {error ? (
              <p role="alert" className="mt-1.5 text-13 text-red">
                {error}
              </p>
            ) : null}
          </fieldset>
        )
      })}
      {conditions.length < MOST ? (
        <Button
          variant="secondary"
          className="justify-self-start"
          onClick={() => onChange({ match, conditions: [...conditions, { field: 'tag', relation: 'is', value: '' }] })}
        >
          <Plus aria-hidden size={16} strokeWidth={1.5} />
          Add condition
        </Button>
      ) : null}
    </div>
  )
}
