/** Elements whose text stands as it is: nothing in it is markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'noscript'])
/** Elements that are never closed. */
const VOID: ReadonlySet<string> = new Set(['meta', 'link'])

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * An element of the page as HTML that a browser reads to the same element again: the parts that the page of one file is
 * made of, which are few (HTML, “Serializing HTML fragments”). Cost: linear in the text.
 */
export function printElement(element: Element): string {
  const name = element.localName
  const attributes = [...element.attributes].map(
    (attribute) => ` ${attribute.name}="${attribute.value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  )
  const opening = `<${name}${attributes.join('')}>`
  if (VOID.has(name)) return opening
  const inside = RAW.has(name)
    ? element.textContent
    : [...element.childNodes]
        .map((child) =>
          child instanceof Element
            ? printElement(child)
            : child.nodeType === Node.TEXT_NODE
              ? escapeText(child.nodeValue ?? '')
              : '',
        )
        .join('')
  return `${opening}${inside}</${name}>`
}
