type PaymentInstructionsProps = {
  /** The merchant's words; '' shows nothing. */
  text: string
  /** To be written on the transfer. */
  orderNumber: string
}

/** What is still to be done to pay an order. */
export function PaymentInstructions({ text, orderNumber }: PaymentInstructionsProps) {
  if (text === '') return null
  return (
    <section aria-labelledby="how-to-pay" className="mt-8 max-w-150 rounded-card border border-line-strong p-5">
      <h2 id="how-to-pay" className="font-semibold text-16">
        How to pay
      </h2>
      <p className="mt-2 whitespace-pre-line break-words text-14">{text}</p>
      <p className="mt-3 text-14 text-muted">
        Write <span className="font-medium text-text">{orderNumber}</span> on the transfer, so that we know it is yours.
      </p>
    </section>
  )
}
