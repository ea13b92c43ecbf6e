/**
 * What Windows-1252 has where ISO-8859-1 has controls: 0x80 to 0x9f. Node decodes that part as controls, browsers do not; both
 * give the same here.
 */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Bytes as text in an encoding that the platform knows, without a byte order mark; the same on every machine. */
export function decodeAs(label: string, bytes: Uint8Array): string {
  const text = new TextDecoder(label).decode(bytes)
  if (label !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control)
}
