import localFont from 'next/font/local'

/** What these are cut from, and how: `lib/typeface/page-faces.ts`. The serif is in `globals.css`. */
export const hankenGrotesk = localFont({
  src: './faces/hanken-grotesk.woff2',
  variable: '--font-hanken-grotesk',
  weight: '400 700',
  display: 'swap',
})

/** Letters and currency signs beyond Latin-1; fetched only by pages that show one. */
export const hankenGroteskExtended = localFont({
  src: '../../node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-ext-wght-normal.woff2',
  variable: '--font-hanken-grotesk-extended',
  weight: '100 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
})

/** What `<html>` carries so that each of these faces is known by its variable. */
export const fontVariables = `${hankenGrotesk.variable} ${hankenGroteskExtended.variable}`
