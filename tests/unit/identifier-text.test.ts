import { expect, test } from 'vitest'
import { identifierLink, identifierText } from '../../src/scene/identifier-text'

test.each([
  ['doi:10.1000/a<b>', 'DOI 10.1000/a<b>', 'https://doi.org/10.1000/a%3Cb%3E'],
  ['arxiv:math/0102003', 'arXiv math/0102003', 'https://arxiv.org/abs/math/0102003'],
  ['orcid:0000-0002-1825-0097', 'ORCID 0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
  ['s2:145', 'Semantic Scholar 145', null],
  ['data:text/html,x', 'data text/html,x', null],
])('%s is shown as “%s” and looked up at %s', (identifier, text, link) => {
  expect(identifierText(identifier)).toBe(text)
  expect(identifierLink(identifier)).toBe(link)
})
