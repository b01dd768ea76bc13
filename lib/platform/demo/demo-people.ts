import type { OrderAddress } from '#lib/orders/order-view.ts'

export type DemoPerson = { email: string; address: OrderAddress; hasAccount: boolean }

function person(
  email: string,
  name: string,
  [line1, city, region, postalCode, country]: readonly [string, string, string, string, string],
  hasAccount = true,
): DemoPerson {
  return { email, hasAccount, address: { name, line1, line2: '', city, region, postalCode, country, phone: '' } }
}

/** Who shops in the demo stores: the same people in both, each store knowing only its own record of them. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('ada@example.com', 'Ada Byron', ['12 Dorset Street', 'London', '', 'W1U 6QS', 'GB']),
  person('grace@example.com', 'Grace Murray', ['48 Harbor Road', 'Arlington', 'VA', '22202', 'US']),
  person('alan@example.com', 'Alan Mathison', ['3 Hollymeade Lane', 'Manchester', '', 'M20 2QR', 'GB']),
  person('katherine@example.com', 'Katherine Coleman', ['210 Shore Road', 'Brooklyn', 'NY', '11209', 'US']),
  person('tim@example.com', 'Tim Lindqvist', ['Storgatan 14', 'Uppsala', '', '753 31', 'SE']),
  person('hedy@example.com', 'Hedy Kiesler', ['Lindengasse 22', 'Vienna', '', '1070', 'AT']),
  person('mary@example.com', 'Mary Fairfax', ['9 Abbey Close', 'Edinburgh', '', 'EH8 8DX', 'GB']),
  person('joan@example.com', 'Joan Clarke', ['5 Mill Lane', 'Cambridge', '', 'CB2 1RX', 'GB'], false),
  person('emil@example.com', 'Emil Hansen', ['Vestergade 31', 'Aarhus', '', '8000', 'DK'], false),
  person('rosa@example.com', 'Rosa Marchetti', ['Via Garibaldi 8', 'Bologna', '', '40121', 'IT'], false),
]
