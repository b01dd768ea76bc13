import type { PaymentAdapter } from './payment-provider.ts'
import { promisedPayment } from './promised-payment.ts'

/** "Bank transfer": the shopper is told where to send the money. */
export const bankProvider: PaymentAdapter = { id: 'bank', connect: () => promisedPayment('bank') }
