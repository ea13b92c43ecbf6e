import { IS_ONE_FILE } from '../base/one-file'

/** What a script's address becomes where Trusted Types are enforced: an object that only a policy can make. */
type PolicyFactory = {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown }
}

/** The one policy of the page; the name stands in its Content-Security-Policy, which forbids a second one. */
const POLICY_NAME = 'coterie-urls'

/**
 * Refuses every address that is not a file of this page's own origin or, in the page of one file, a text of its own, whose `blob:` address the page alone makes.
 * Throws a sentence, since only a bug asks for one.
 */
export function checkScriptUrl(url: string, page: string, isOneFile = IS_ONE_FILE): string {
  const checked = new URL(url, page)
  if (isOneFile && checked.protocol === 'blob:') return url
  if (checked.origin === new URL(page).origin && /^https?:$/.test(checked.protocol)) return checked.href
  throw new Error(`${url} is not a script of this page.`)
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
const policy = factory?.createPolicy(POLICY_NAME, {
  createScriptURL: (url) => checkScriptUrl(url, globalThis.location.href),
})

/**
 * The address of one of our own worker scripts, as `new Worker` accepts it under the page's policy.
 * Where Trusted Types are not enforced it is the address itself.
 */
export function trustScriptUrl(url: string): string {
  // The types of the browser's library know `new Worker(url: string | URL)` only; a TrustedScriptURL is passed as it is.
  return (policy?.createScriptURL(url) ?? checkScriptUrl(url, globalThis.location.href)) as string
}
