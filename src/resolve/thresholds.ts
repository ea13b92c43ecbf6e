/**
 * From this confidence on a claim is acted on. Below, a wrong join would be met more often than one in five times, and
 * it is more work to take two people apart in one's mind than to put two together.
 */
export const ASSUMED = 0.8

/** From this confidence on a claim is shown for review; weaker ones would bury those that are worth a look. */
export const SUGGESTED = 0.3

/**
 * Assumed claims below this confidence are doubtful: they wait for review, and the network can be drawn without them.
 * Pages' owners and inferred years, which rest on what a page is, lie at or above it.
 */
export const DOUBT = 0.9

/** A claim that a person made by hand is as sure as the person. */
export const BY_HAND = 1
