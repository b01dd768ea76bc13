/** The part of Stripe.js that the checkout uses. */
export type StripeElements = {
  create(kind: 'payment'): {
    mount(into: HTMLElement): void
    destroy(): void
    on(event: 'ready', done: () => void): void
  }
  submit(): Promise<{ error?: { message?: string } }>
  update(options: { amount: number }): void
}
export type StripeScript = {
  elements(options: {
    mode: 'payment'
    amount: number
    currency: string
    paymentMethodTypes: string[]
    appearance?: object
  }): StripeElements
  confirmPayment(options: {
    elements: StripeElements
    clientSecret: string
    confirmParams: { return_url: string }
  }): Promise<{ error?: { message?: string } }>
}

declare global {
  interface Window {
    Stripe?: (publishableKey: string) => StripeScript
  }
}

/** Stripe asks that its script always comes from there. */
const ADDRESS = 'https://js.stripe.com/v3/'

/**
 * Loads Stripe's script, once, when a shopper wants to pay by it.
 * @throws Error when it cannot be had
 */
export async function loadStripe(publishableKey: string): Promise<StripeScript> {
  // Arrived from another page without loading this one anew, its policy still holds, which does not know Stripe.
  const [entry] = performance.getEntriesByType('navigation')
  if (entry && new URL(entry.name).pathname !== location.pathname) location.reload()
  if (!window.Stripe) await addScript()
  const script = window.Stripe?.(publishableKey)
  if (!script) throw new Error('Stripe did not load')
  return script
}

let adding: Promise<void> | undefined

function addScript(): Promise<void> {
  adding ??= new Promise<void>((done, failed) => {
    const script = document.createElement('script')
    script.src = ADDRESS
    script.onload = () => done()
    script.onerror = () => {
      adding = undefined
      failed(new Error('Stripe did not load'))
    }
    document.head.append(script)
  })
  return adding
}
