/** The fragment with another word about the compact layout. */
export const withEmbed = (fragment: string, on: boolean): string =>
  [
    ...fragment
      .replace(/^#/, '')
      .split('&')
      .filter((part) => part !== '' && !part.startsWith('embed=')),
    `embed=${on ? '1' : '0'}`,
  ].join('&')
