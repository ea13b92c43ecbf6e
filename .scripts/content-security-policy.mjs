// @ts-check

/**
 * What the built page may do. Nothing comes from another origin, nothing is sent to one, no text becomes code:
 * scripts and workers are files of the build, and their addresses pass the one Trusted Types policy that
 * src/worker/trusted-url.ts makes. `data:` and `blob:` are for pictures only, which the export makes.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types coterie-urls',
]

/** The policy as a `<meta>` element carries it. */
export const META_POLICY = DIRECTIVES.join('; ')

/** The policy as a server sends it: `frame-ancestors` has no effect in a `<meta>` element. */
export const HEADER_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ')
