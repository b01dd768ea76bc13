'use client'

import { type ChangeEvent, type FocusEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { FormState } from '#lib/web/form-state.ts'
import { CHECKOUT_STEPS, type CheckoutStep, stepLine, stepOfField } from './checkout-step.ts'

type Lines = Readonly<Partial<Record<CheckoutStep, string>>>

/** Refusals that are about the card as a whole and name no field. */
const CARD_REFUSED = new Set(['declined', 'insufficient-funds'])

/**
 * Folds a step into one line once the shopper is done with it: it was touched, the focus is in another part of the
 * form, and every field in it holds. An answer that finds fault with a step opens it again before it is shown.
 * Without a script nothing folds.
 * @param known what is known from the start, folded from the start
 */
export function useFoldingSteps(
  form: RefObject<HTMLFormElement | null>,
  answer: FormState<unknown>,
  known: () => Lines = () => ({}),
) {
  const [lines, setLines] = useState<Lines>(known)
  const [seen, setSeen] = useState(answer)
  const touched = useRef(new Set<CheckoutStep>())
  const opened = useRef<CheckoutStep | null>(null)
  const pressed = useRef(false)
  const waiting = useRef<HTMLElement | null>(null)
  const anchor = useRef<{ element: Element; top: number } | null>(null)

  if (answer !== seen) {
    setSeen(answer)
    setLines((current) => without(current, faultySteps(answer)))
  }

  const fold = (target: HTMLElement) => {
    const place = target.isConnected ? target.closest<HTMLElement>('[data-step]') : null
    const done = CHECKOUT_STEPS.filter((step) => {
      const section = form.current?.querySelector(`[data-step="${step}"]`)
      if (!section || section === place || section.contains(document.activeElement)) return false
      return touched.current.has(step) && allHold(section)
    })
    if (!form.current || done.every((step) => step in lines)) return
    anchor.current = { element: target, top: target.getBoundingClientRect().top }
    const values = valuesOf(form.current)
    setLines((current) => ({ ...Object.fromEntries(done.map((step) => [step, stepLine(step, values)])), ...current }))
  }
  // Showing what was wrong moves the focus: a step that has to be mended waits to be touched again.
  useEffect(() => {
    for (const step of faultySteps(answer)) touched.current.delete(step)
  }, [answer])
  const later = useRef(fold)
  useEffect(() => {
    later.current = fold
  })

  // A press that moves the focus has to end first: what folds under a finger or a mouse takes the click away with it.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const onDown = () => {
      pressed.current = true
    }
    const onUp = () => {
      pressed.current = false
      const target = waiting.current
      waiting.current = null
      if (target) timer = setTimeout(() => later.current(target))
    }
    const events = new AbortController()
    const { signal } = events
    document.addEventListener('pointerdown', onDown, { signal, capture: true })
    document.addEventListener('pointerup', onUp, { signal, capture: true })
    document.addEventListener('pointercancel', onUp, { signal, capture: true })
    return () => {
      events.abort()
      clearTimeout(timer)
    }
  }, [])

  // What has the focus stays where it is on the screen, and an opened step takes the focus.
  useLayoutEffect(() => {
    const kept = anchor.current
    anchor.current = null
    if (kept?.element.isConnected) {
      window.scrollBy({ top: kept.element.getBoundingClientRect().top - kept.top, behavior: 'instant' })
    }
    const step = opened.current
    opened.current = null
    if (step && !(step in lines)) firstField(form.current, step)?.focus()
  }, [lines, form])

  const enter = (target: EventTarget & HTMLElement) => {
    const step = target.closest<HTMLElement>('[data-step]')?.dataset.step
    const known = CHECKOUT_STEPS.find((name) => name === step)
    if (known && isField(target)) touched.current.add(known)
  }
  const look = (target: HTMLElement) => {
    if (pressed.current) waiting.current = target
    else setTimeout(() => later.current(target))
  }
  return {
    lines,
    open: (step: CheckoutStep) => {
      opened.current = step
      setLines((current) => without(current, [step]))
    },
    watch: {
      onFocus: ({ target }: FocusEvent<HTMLFormElement, Element>) => {
        enter(target as EventTarget & HTMLElement)
        look(target as EventTarget & HTMLElement)
      },
      // Not every browser gives the focus to a choice that is tapped.
      onChange: ({ target }: ChangeEvent<HTMLFormElement>) => {
        const control = target as unknown as EventTarget & HTMLElement
        enter(control)
        if (control instanceof HTMLInputElement && control.type === 'radio') look(control)
      },
    },
  }
}

function faultySteps({ status, code, fieldErrors }: FormState<unknown>): CheckoutStep[] {
  if (status !== 'error') return []
  const steps = Object.keys(fieldErrors).flatMap((field) => stepOfField(field) ?? [])
  return CARD_REFUSED.has(code ?? '') ? [...steps, 'payment'] : steps
}

function without(lines: Lines, steps: readonly CheckoutStep[]): Lines {
  return Object.fromEntries(Object.entries(lines).filter(([step]) => !steps.some((name) => name === step)))
}

function isField(element: Element): element is HTMLInputElement | HTMLSelectElement {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement
}

/** What the store has marked counts as wrong until it has answered anew. */
function allHold(section: Element): boolean {
  if (section.querySelector('[aria-invalid="true"], [data-wrong]')) return false
  return [...section.querySelectorAll('input, select')].every((field) => isField(field) && field.checkValidity())
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') values[name] = value
  return values
}

function firstField(form: HTMLFormElement | null, step: CheckoutStep): HTMLElement | null | undefined {
  const section = form?.querySelector(`[data-step="${step}"]`)
  return section?.querySelector<HTMLElement>('input:checked') ?? section?.querySelector<HTMLElement>('input, select')
}
