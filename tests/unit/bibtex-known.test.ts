import { describe, expect, it } from 'vitest'
import { bibtexFormat } from '../../src/records/bibtex-format'
import { sniffFormat } from '../../src/records/formats'

describe('a text of BibTeX is known', () => {
  it.each<readonly [string, number]>([
    ...'article book booklet inbook incollection inproceedings conference manual mastersthesis misc phdthesis proceedings techreport'
      .split(' ')
      .map((type) => [`@${type}{a, title = {Lamps}}`, 0.97] as const),
    ...'unpublished online report thesis collection dataset software string preamble patent periodical xdata electronic www'
      .split(' ')
      .map((type) => [`@${type}{a, title = {Lamps}}`, 0.97] as const),
    ['@comment{a, title = {Lamps}}', 0.97],
    ['@ARTICLE{a, title = {Lamps}}', 0.97],
    [' \t@ article {a, title = {Lamps}}', 0.97],
    ['@article(a, title = "Lamps")', 0.97],
    ['@article{title = {Lamps}}', 0.97],
    ['@article{a,\n year = 2020}', 0.97],
    ['@article{a,\n month = may}', 0.97],
    ['Remarks\n@article{a, title = {Lamps}}', 0.97],
    ['@article{a,\n}', 0.9],
    ['@article{a, title}', 0.9],
    ['@thing{a, title = {Lamps}}', 0.8],
    ['@articles{a, title = {Lamps}}', 0.8],
    ['@xarticle{a, title = {Lamps}}', 0.8],
    ['@thing{a, b}', 0],
    ['see @article{a, title = {Lamps}}', 0.7],
    ['see @book(a, title = {Lamps}}', 0.7],
    ['see @InProceedings {a, title = {Lamps}}', 0.7],
    ['see @incollection{a, title = {Lamps}}', 0.7],
    ['see @misc{a, title = {Lamps}}', 0.7],
    ['see @phdthesis{a, title = {Lamps}}', 0.7],
    ['see @ techreport{a, title = {Lamps}}', 0.7],
    ['see @thing{a, title = {Lamps}}', 0],
    ['see @article{a}', 0],
    ['["@article{a, title = {Lamps}}"]', 0],
    ['{"x": "@article{a, title = {Lamps}}"}', 0],
    ['<x>@article{a, title = {Lamps}}</x>', 0],
    ['@article', 0],
    ['@article{a b}', 0],
    ['ann@article.example', 0],
    ['', 0],
    [`${'x\n'.repeat(100_000)}@article{a, title = {Lamps}}`, 0],
    [`${'x\n'.repeat(99_000)}@article{a, title = {Lamps}}`, 0.97],
  ])('%.80j: %j', (text, sureness) => {
    expect(bibtexFormat.sniff(text)).toBe(sureness)
    expect(sniffFormat(text) === 'bibtex').toBe(sureness > 0)
  })
})
