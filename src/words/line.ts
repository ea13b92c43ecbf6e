import { createElement, Fragment, type ReactNode } from 'react'

/** What stands among the words of a sentence: an element, a name or a number. */
export type Part = ReactNode

/** A sentence of words and other parts, in the order of its language. */
export const line = (...parts: readonly Part[]): Part => createElement(Fragment, null, ...parts)
