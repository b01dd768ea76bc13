import type { DemoWords } from './demo-words.ts'

export const FASHION_WORDS: DemoWords = {
  seller: {
    legalName: 'Fashion Boutique SRL',
    line1: 'Via del Pratello 27',
    line2: '',
    city: 'Bologna',
    region: 'BO',
    postalCode: '40122',
    country: 'IT',
    email: 'ciao@fashion.example',
    phone: '',
    taxNumber: 'P. IVA 00000000000',
  },
  pages: [
    {
      slug: 'shipping-returns',
      title: 'Shipping & returns',
      body: [
        '## On its way',
        'Within two working days, wrapped in paper, never in plastic. Delivery is $4.90, and free from $120.',
        '## Trying it on',
        'Take thirty days, at home, with your own shoes. What you send back unworn is refunded in full; a label is in the parcel.',
        '## Mending',
        'A seam gave way, a button is gone? Send it to us at any time. We mend what we sold, for free.',
      ],
    },
    {
      slug: 'privacy',
      title: 'Privacy',
      body: [
        'Your name and address are for the parcel, your e-mail address for news of it. That is all we ask.',
        'What you bought stays in our books as long as the law wants it there. Everything else is deleted when you ask: ciao@fashion.example.',
        'There are two cookies, one for your basket and one for your account. Nobody follows you out of the door.',
      ],
    },
    {
      slug: 'terms',
      title: 'Terms of sale',
      body: [
        'An order is yours once you have paid and we have confirmed it by e-mail.',
        'Colours on a screen are a promise that a screen cannot quite keep. If the real one disappoints you, it comes back at our cost.',
        'Italian law applies, and the rights that your own country gives you.',
      ],
    },
  ],
  posts: [
    {
      slug: 'how-to-wash-wool',
      title: 'How to wash wool (rarely)',
      excerpt:
        'A jumper wants air more than it wants water. What to do after an evening, a winter, and a spilled glass.',
      author: 'Lucia Ferri',
      daysAgo: 3,
      pictureOf: 'knit-jumper',
      body: [
        'Wool cleans itself, if it is left alone. Hang it in the evening air and it is fresh in the morning.',
        '## After a stain',
        'Cold water and a drop of shampoo, only where it is needed. Press, never rub.',
        '## Once a winter',
        'Lukewarm water in the basin, ten minutes, no machine. Roll it in a towel, step on the towel, dry it flat.',
        '> Moths come for what was put away dirty. Wash first, then fold.',
        'And when an elbow goes thin, [we mend it](/pages/shipping-returns).',
      ],
    },
    {
      slug: 'a-week-in-linen',
      title: 'A week in linen',
      excerpt: 'One shirt, seven days, no iron. Creases are not a fault; they are how you can tell it is real.',
      author: 'Giulia Serra',
      daysAgo: 12,
      pictureOf: 'linen-shirt',
      body: [
        'We gave the same shirt to seven people for a day each. Nobody ironed it.',
        '- **Monday**, Marco, under a jacket: *nobody noticed.*\n- **Wednesday**, Anna, on the bicycle: *dry before I arrived.*\n- **Sunday**, Lucia, at her mother’s: *she asked whether I own an iron. I do.*',
        'Linen grows softer with each wash for about ten years. Then it becomes the best tea towel that you ever had.',
      ],
    },
    {
      slug: 'the-workshop-in-prato',
      title: 'The workshop in Prato',
      excerpt: 'Eleven people, four looms from 1962, and the coat that we have made there since the beginning.',
      author: 'Lucia Ferri',
      daysAgo: 24,
      pictureOf: 'wool-coat',
      body: [
        'The looms are louder than one expects. Enzo, who has run them for forty years, talks underneath the noise and not above it.',
        'Our herringbone is woven here from recycled wool: old jumpers, sorted by colour, opened into fibre and spun again. Nothing is dyed. The camel of the coat is the camel of four hundred cardigans.',
        '## Two hundred coats',
        'That is a season. More would need a second shift, and Enzo does not want a second shift.',
      ],
    },
  ],
  reviews: [
    {
      rating: 5,
      title: 'Softer every time',
      body: 'Three washes in and it only gets better. The colour is exactly the one in the picture.',
    },
    {
      rating: 4,
      title: 'Runs a little large',
      body: 'Beautiful, but I could have taken the smaller one.',
      reply: 'Thank you. If you would like to change it, the label in the parcel is good for thirty days.',
    },
    {
      rating: 5,
      title: 'Wrapped like a present',
      body: 'Paper, a ribbon, a handwritten line. And then the thing itself.',
    },
    {
      rating: 3,
      title: 'Lovely, but creases',
      body: 'I know, I know. Still.',
      reply: 'We wrote about that in the journal. Hang it in the bathroom overnight.',
    },
    { rating: 5, title: '', body: 'My daughter has already asked whether she may inherit it.' },
    { rating: 4, title: 'Good seams', body: 'I sew myself and looked at the inside first. Nothing to complain about.' },
    {
      rating: 5,
      title: 'They really mend it',
      body: 'A seam went after a year. I sent it in and had it back in a week, for nothing.',
    },
    {
      rating: 2,
      title: 'Not my colour',
      body: 'It is warmer than on my screen. Sent back, refunded the next day, no questions.',
      reply: 'Screens are unreliable witnesses. We are happy to send you a swatch next time.',
    },
    { rating: 5, title: '', body: '' },
    { rating: 4, title: 'Worth it', body: 'Not cheap, but I have stopped buying three of the other kind.' },
  ],
}
